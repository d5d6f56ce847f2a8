import type { Row } from '../layout/document.ts';
import type { ReadBlock } from '../readers/reading.ts';
import { align } from './align.ts';
import type { ExpectedBlock } from './expected.ts';
import { normalise, withoutSpace } from './normalise.ts';
import { foundRows, isBlank, type KeyedRow, rowKey, textKeys } from './open.ts';

/** Something that a file does not say as the data does. A text that is missing or surplus has only one of the two. */
export interface Difference {
  /** The id of the criterion in whose row it is. */
  readonly criterion: string | undefined;
  /** What people call the criterion by what is printed; none where the document has no row of it. */
  readonly called?: string;
  /** The title of the column; undefined outside of tables and for whole rows. */
  readonly column: string | undefined;
  readonly expected: string | undefined;
  readonly found: string | undefined;
}

/** A row of a criterion as it was found, for adding up: its cells without white space. */
export interface FoundRow {
  readonly table: Extract<ExpectedBlock, { readonly kind: 'table' }>;
  readonly criterion: string;
  readonly cells: readonly string[];
  /** What stands around its points where they stand within a cell. */
  readonly around: Row['around'] | undefined;
}

/** What comparing a file with the data gave. */
export interface Comparison {
  readonly differences: readonly Difference[];
  readonly rows: readonly FoundRow[];
}

type ExpectedTable = Extract<ExpectedBlock, { readonly kind: 'table' }>;
interface WantedRow extends KeyedRow {
  readonly criterion: string | undefined;
  readonly around: Row['around'] | undefined;
  /** Which cell lies in each column. */
  readonly lying: readonly number[];
  /** Whether anything may stand in each column. */
  readonly open: readonly boolean[];
}

/** Compares what was read from a file with what the data says, text by text and cell by cell. White space and the breaking of tables over pages carry no meaning; what is filled in or computed may be anything. */
export function compareBlocks(expected: readonly ExpectedBlock[], read: readonly ReadBlock[]): Comparison {
  const found = normalise(read);
  const rows: FoundRow[] = [];
  const differences = [...compareTexts(expected, found), ...compareTables(expected, found, rows)];
  return { differences: once(differences), rows };
}

function* compareTexts(expected: readonly ExpectedBlock[], found: readonly ReadBlock[]): Iterable<Difference> {
  const texts = expected.filter((block) => block.kind === 'text').filter(({ text }) => text.trim() !== '');
  const keyOf = textKeys(texts);
  const wanted = texts.map(({ text }) => ({ text, key: withoutSpace(text) }));
  const read = found.flatMap((block) => (block.kind === 'text' ? [{ text: block.text, key: keyOf(block.text) }] : []));
  for (const part of align(wanted, read, ({ key }) => key)) {
    if (part.kind === 'match') continue;
    for (const [text, other] of paired(part.expected, part.found)) {
      yield { criterion: undefined, column: undefined, expected: text?.text, found: other?.text };
    }
  }
}

function* compareTables(
  expected: readonly ExpectedBlock[],
  found: readonly ReadBlock[],
  rows: FoundRow[],
): Iterable<Difference> {
  const tables = expected.filter((block) => block.kind === 'table');
  const read = found.filter((block) => block.kind === 'table');
  for (const [table, other] of paired(tables, read)) {
    if (table === undefined) yield* (other?.rows ?? []).map((cells) => extra(cells.join(' ')));
    else yield* compareRows(table, other?.rows ?? [], rows);
  }
}

function* compareRows(
  table: ExpectedTable,
  read: readonly (readonly string[])[],
  rows: FoundRow[],
): Iterable<Difference> {
  const wanted = table.rows
    .map((cells, index): WantedRow => {
      const open = table.open[index] ?? [];
      const key = rowKey(cells, open);
      const [criterion, around] = [table.criteria[index], table.around[index]];
      return { cells, key, open, criterion, around, lying: table.lying[index] ?? [] };
    })
    .filter(({ cells, open }) => !isBlank(cells, open));
  const said = new Set<string>();
  for (const part of align(wanted, foundRows(table, read), ({ key }) => key)) {
    const pairs = part.kind === 'match' ? [[part.expected, part.found] as const] : paired(part.expected, part.found);
    for (const [row, other] of pairs) {
      if (row?.criterion !== undefined && other !== undefined) {
        rows.push({ table, criterion: row.criterion, cells: other.cells, around: row.around });
      }
      if (part.kind === 'gap') yield* compareCells(table, row, other, said);
    }
  }
}

function* compareCells(
  table: ExpectedTable,
  row: WantedRow | undefined,
  other: KeyedRow | undefined,
  said: Set<string>,
): Iterable<Difference> {
  if (row === undefined) {
    if (other !== undefined) yield extra(other.cells.join(' '));
    return;
  }
  const { criterion } = row;
  if (other === undefined) {
    yield { criterion, column: undefined, expected: row.cells.join(' '), found: undefined };
    return;
  }
  for (const [index, [cell = '', read = '']] of paired(row.cells, other.cells).entries()) {
    if (row.open[index] === true || withoutSpace(cell) === read) continue;
    // A merged cell stands in many rows: what is wrong in it is said at the first.
    const key = JSON.stringify([row.lying[index] ?? `${criterion} ${index}`, read]);
    if (said.has(key)) continue;
    said.add(key);
    yield { criterion, column: table.rows[0]?.[index], expected: cell, found: read };
  }
}

function extra(text: string): Difference {
  return { criterion: undefined, column: undefined, expected: undefined, found: text };
}

/** Pairs two lists in their order; the longer one's rest has no partners. */
function paired<A, B>(a: readonly A[], b: readonly B[]): readonly (readonly [A | undefined, B | undefined])[] {
  return Array.from({ length: Math.max(a.length, b.length) }, (_, index) => [a[index], b[index]]);
}

/** A document that has several views of the same says the same several times. */
function once(differences: readonly Difference[]): readonly Difference[] {
  const said = new Set<string>();
  return differences.filter(({ criterion, column, expected, found }) => {
    const key = JSON.stringify([criterion, column, expected, found]);
    return !said.has(key) && said.add(key);
  });
}
