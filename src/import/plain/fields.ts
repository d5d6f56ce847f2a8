import type { SourceTable } from '../source.ts';
import { alignedCells } from './alignment.ts';
import { columnReadings } from './columns.ts';
import { type PlainRow, tableOf } from './grid.ts';
import { NOTHING_KNOWN } from './known.ts';
import type { Line } from './lines.ts';
import { looksOf } from './looks.ts';
import type { Texts } from './texts.ts';

/** What parts the cells of a line. */
export type Separator = 'bar' | 'tab';

/** How many columns a table has at most, and how many cells. */
const MOST = { columns: 32, cells: 200_000 } as const;

/** The line below the header of a table in Markdown, and lines between rows. */
const RULE = /^[|｜+\s:=─-]+$/u;

/** The cells of a line between bars or tabs, each with its own lines. Bars at the ends of a line enclose it, unless its table has none there. */
export function fieldsIn({ raw }: Line, separator: Separator, isEnclosed = true): readonly string[] {
  if (separator === 'tab') return raw.split('\t').map((each) => unquoted(each.trim()));
  const bare = isEnclosed ? raw.trim().replace(/^[|｜]/u, '') : raw;
  const end = isEnclosed && /[|｜]$/u.test(bare) && !bare.endsWith('\\|') ? bare.slice(0, -1) : bare;
  return end.split(/(?<!\\)[|｜]/u).map((each) =>
    each
      .trim()
      .replaceAll('\\|', '|')
      .replace(/<br ?\/?>/giu, '\n'),
  );
}

/** A cell without the quotation marks in which spreadsheets put those with several lines. */
function unquoted(cell: string): string {
  return cell.includes('\n') && cell.startsWith('"') && cell.endsWith('"')
    ? cell.slice(1, -1).replaceAll('""', '"')
    : cell;
}

/** The lines of a cell in which something stands. */
function linesIn({ text, ...line }: Line): readonly Line[] {
  return text.split('\n').flatMap((each) => (each.trim() === '' ? [] : [{ ...line, text: each.trim() }]));
}

/**
 * A table of which each line is a row. A row with fewer cells than the header lacks those that are merged or empty:
 * where its cells belong is told by what they look like. Undefined where there are too many columns or cells for a table.
 */
export function tableOfFields(
  lines: readonly Line[],
  separator: Separator,
  name: string,
  texts: Texts,
): SourceTable | undefined {
  const filled = lines.filter(({ text }) => !RULE.test(text));
  const isEnclosed = /^[|｜]/u.test(filled[0]?.text ?? '');
  const rows = filled.map((line) => fieldsIn(line, separator, isEnclosed).map((text) => ({ ...line, text })));
  const [header = []] = rows;
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 0);
  if (columns > MOST.columns || rows.length * columns > MOST.cells) return undefined;
  const kinds = columnReadings(header.map(({ text }) => text))[0] ?? [];
  const placed = rows.map((row, index): PlainRow => {
    const at =
      row.length < header.length
        ? alignedCells(
            looksOf(
              row.map(({ text }) => text),
              NOTHING_KNOWN,
            ),
            kinds,
          )
        : row.map((_, column) => column);
    const first = at[0] ?? 0;
    const cells = Array.from({ length: columns }, (_, column) => {
      const cell = row[at.indexOf(column)];
      if (cell === undefined) return column < first && row.length < header.length ? undefined : [];
      return linesIn(cell);
    });
    return { cells, isHeader: index === 0 };
  });
  return tableOf(placed, name, texts);
}
