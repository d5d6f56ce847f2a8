import type { SourceTable } from '../source.ts';
import { alignedLines } from './alignment.ts';
import { type ColumnKind, columnKinds } from './columns.ts';
import { type PlainRow, tableOf } from './grid.ts';
import { type Header, headerAt } from './header.ts';
import type { Line } from './lines.ts';
import { looksOf } from './looks.ts';
import type { Texts } from './texts.ts';

/** A table of which the lines are cells, or parts of them, one after the other: `lines` begin with its header. */
export function flattenedTable(lines: readonly Line[], header: Header, name: string, texts: Texts): SourceTable {
  const kinds = columnKinds(header.names.map((each) => each.name));
  const rows: PlainRow[] = [];
  for (const { header: head, body } of pagesOf(lines)) {
    rows.push({ cells: head.names.map((each) => each.lines), isHeader: true });
    rows.push(...rowsOf(body, kinds));
  }
  return tableOf(withNotesOfGroups(rows, kinds), name, texts);
}

/** The lines between headers that are repeated. */
function pagesOf(lines: readonly Line[]): readonly { readonly header: Header; readonly body: readonly Line[] }[] {
  const pages: { readonly header: Header; readonly body: Line[] }[] = [];
  let first: Header | undefined;
  for (let at = 0; at < lines.length; ) {
    const header = headerAt(lines, at);
    if (header !== undefined && (first === undefined || namesOf(header) === namesOf(first))) {
      first ??= header;
      pages.push({ header, body: [] });
      at += header.length;
      continue;
    }
    const line = lines[at];
    if (line !== undefined) pages.at(-1)?.body.push(line);
    at += 1;
  }
  return pages;
}

function namesOf({ names }: Header): string {
  return names.map(({ name }) => name).join('\n');
}

function rowsOf(lines: readonly Line[], kinds: readonly ColumnKind[]): readonly PlainRow[] {
  const rows: (Line[] | undefined)[][] = [];
  const looks = looksOf(lines.map(({ text }) => text));
  const placed = alignedLines(looks, kinds);
  for (const [at, { column, step }] of placed.entries()) {
    if (step === 'new-row') rows.push(kinds.map(() => undefined));
    const line = lines[at];
    const row = rows.at(-1);
    if (line === undefined || row === undefined) continue;
    const cell = row[column] ?? [];
    row[column] = cell;
    const isCut = kinds[column] === 'department' && cell.length > 0 && looks[at - 1]?.isBody === false;
    if (isCut) cell.push(joined(cell.pop(), line));
    else cell.push(line);
  }
  return rows.map((row) => {
    const first = row.findIndex((cell) => cell !== undefined);
    const cells = row.map((cell, column) => (column < first && kinds[column] === 'level' ? undefined : (cell ?? [])));
    return { cells, isHeader: false };
  });
}

/** A name of a department that was cut in two. */
function joined(before: Line | undefined, line: Line): Line {
  return before === undefined ? line : { ...before, text: before.text + line.text };
}

/** What says that it is about the whole of an indicator (此项指标) stands once, beside the first row of it. */
const OF_GROUP = /^(?:此|本|该)(?:项|类)?指标.{0,4}(?:适用|考核)/u;

/** Rows in which a note of a group covers all rows of the group. */
function withNotesOfGroups(rows: readonly PlainRow[], kinds: readonly ColumnKind[]): readonly PlainRow[] {
  const group = kinds.lastIndexOf('level') - 1;
  let open: number | undefined;
  return rows.map((row) => {
    if (row.cells[group] !== undefined) open = undefined;
    const column = row.cells.findIndex((cell, at) => kinds[at] === 'blank' && OF_GROUP.test(textOf(cell)));
    if (column >= 0) {
      open = column;
      return row;
    }
    if (open === undefined || textOf(row.cells[open]) !== '') return row;
    return { ...row, cells: row.cells.with(open, undefined) };
  });
}

function textOf(cell: readonly Line[] | undefined): string {
  return (cell ?? []).map(({ text }) => text).join('');
}
