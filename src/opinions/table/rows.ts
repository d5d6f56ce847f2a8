import { align } from '../../artifact/align.ts';
import type { FoundCell, FoundRow, FoundTable, Mark } from './found.ts';
import { alikeInOrder } from './likeness.ts';
import type { SentRow, SentTable } from './sent-table.ts';
import { finalText, originalText } from './views.ts';
import { sameKey } from './wording.ts';

/** A row of a table that came back, beside the row that it was. */
export interface MatchedRow {
  /** Counted from 1 over all rows of the file, with those that come and those that go. */
  readonly number: number;
  /** Undefined for a row that is new. */
  readonly sent: SentRow | undefined;
  /** For each column of the table that was sent the cell that stands there. */
  readonly cells: readonly (FoundCell | undefined)[];
  /** What stands in columns that were not sent, with their headings. */
  readonly beside: readonly BesideCell[];
  /** Who put it in or struck it out, where it is marked as such. */
  readonly inserted: Mark | undefined;
  readonly deleted: Mark | undefined;
}

/** A cell of a column that somebody put in beside those that were sent; its heading is empty where there is none. */
export interface BesideCell {
  readonly heading: string;
  readonly cell: FoundCell;
}

/** A table that came back, row by row. */
export interface MatchedTable {
  readonly sent: SentTable;
  /** The row with the titles of the columns, counted from 1; 0 where there is none. */
  readonly head: number;
  /** Where in the grid each column of the table that was sent begins now, counted from 0; -1 where it is gone. */
  readonly columns: readonly number[];
  readonly rows: readonly MatchedRow[];
  /** Rows that are gone without a mark, with the number of the row in which each stood in what was sent. */
  readonly missing: readonly { readonly sent: SentRow; readonly row: number }[];
  /** How many rows are not there where so many are not that only a part of the table came back: then none of them is missing. */
  readonly left: number;
}

/** Finds for each row of a table that came back the row that it was: by its wording, in the order of the table, so that rows that come or go do not shift the rest. */
export function matchRows(sent: SentTable, found: FoundTable): MatchedTable {
  const head = headOf(sent, found);
  const placed = found.rows.map((row, index): Placed => {
    const cells = head.columns.map((column) => cellAt(row, column));
    return { row, number: index + 1, cells, isNew: isNew(row), isHead: isHead(sent, cells) };
  });
  const body = placed.filter(({ number, isHead }) => number > head.row && !isHead);
  const matches = matchesOf(
    sent,
    body.filter((each) => !each.isNew && hasText(each)),
  );
  const there = new Set(matches.values());
  const gone = sent.rows.flatMap((row, index) => (there.has(row) ? [] : [{ sent: row, row: head.row + 1 + index }]));
  const isPart = gone.length >= MOST_MISSING && gone.length * 3 > sent.rows.length;
  const rows = body.map((each): MatchedRow => {
    const { number, cells, row, isNew } = each;
    return {
      ...{ number, cells, sent: matches.get(each), beside: besideIn(each, found.rows[head.row - 1]) },
      inserted: isNew ? (row.inserted ?? firstMark(row, 'inserted')) : undefined,
      deleted: isStruckOut(row) ? (row.deleted ?? firstMark(row, 'deleted')) : undefined,
    };
  });
  return {
    sent,
    head: head.row,
    columns: head.columns,
    rows: rows.filter(({ sent: own, cells, beside }) => own !== undefined || beside.length > 0 || cells.some(hasWords)),
    missing: isPart ? [] : gone,
    left: isPart ? gone.length : 0,
  };
}

/** So many rows nobody takes out one by one, where they are more than a third of the table. */
const MOST_MISSING = 10;

/** Which row each was: those with the same wording, and between them those that are alike, in their order. */
function matchesOf(sent: SentTable, old: readonly Placed[]): ReadonlyMap<Placed, SentRow> {
  const matches = new Map<Placed, SentRow>();
  for (const part of align<SentRow, Placed>(sent.rows, old, (row) => keyOf(sent, row))) {
    if (part.kind === 'match') {
      matches.set(part.found, part.expected);
      continue;
    }
    const [before, after] = [part.expected, part.found].map((list) => list.map((row) => keyOf(sent, row)));
    for (const [one, other] of alikeInOrder(before ?? [], after ?? [])) {
      const [row, found] = [part.expected[one], part.found[other]];
      if (row !== undefined && found !== undefined) matches.set(found, row);
    }
  }
  return matches;
}

/** A row with its cells in the columns of the table that was sent. */
interface Placed {
  readonly row: FoundRow;
  readonly number: number;
  readonly cells: readonly (FoundCell | undefined)[];
  readonly isNew: boolean;
  readonly isHead: boolean;
}

/** The row with the titles of the columns, counted from 1 (0 where there is none), and where in the grid each column begins. */
function headOf(sent: SentTable, found: FoundTable): { readonly row: number; readonly columns: readonly number[] } {
  const titles = sent.columns.map(({ title }) => sameKey(title));
  for (const [index, { cells }] of found.rows.entries()) {
    const own = cells.map(({ pieces }) => sameKey(originalText(pieces)));
    const known = titles.filter((title) => title !== '' && own.includes(title)).length;
    if (known * 2 <= titles.length) continue;
    const columns = titles.map((title, column) => {
      const cell = cells[own.indexOf(title)] ?? (cells.length === titles.length ? cells[column] : undefined);
      return cell?.column ?? -1;
    });
    return { row: index + 1, columns };
  }
  return { row: 0, columns: titles.map((_, column) => column) };
}

/** The cells of a row that say something in none of the columns that were sent. */
function besideIn({ row, cells }: Placed, head: FoundRow | undefined): readonly BesideCell[] {
  const own = row.cells.filter((cell) => !(cells.includes(cell) || cell.continues) && hasWords(cell));
  return own.map((cell) => {
    const heading = head === undefined ? undefined : cellAt(head, cell.column);
    return { cell, heading: heading === undefined ? '' : finalText(heading.pieces).trim() };
  });
}

function cellAt({ cells }: FoundRow, column: number): FoundCell | undefined {
  return cells.find((cell) => cell.column <= column && column < cell.column + cell.columnSpan);
}

/** Whether a row says the titles of the columns: tables repeat them where a page begins. */
function isHead({ columns }: SentTable, cells: readonly (FoundCell | undefined)[]): boolean {
  return columns.every(({ title }, index) => sameKey(originalText(cells[index]?.pieces ?? [])) === sameKey(title));
}

/** By what a row is known: the wording of its criterion, else the first that it says. */
function keyOf(sent: SentTable, row: SentRow | Placed): string {
  const at = sent.columns.findIndex(({ kind }) => kind === 'criterion');
  const texts = row.cells.map((cell) => {
    if (cell === undefined) return '';
    return 'pieces' in cell ? originalText(cell.pieces) : cell.text;
  });
  // What stands in brackets behind the word for a total is not the same in every version.
  const said = [texts[at], ...texts].map((text) => sameKey(text ?? '')).find((text) => text !== '') ?? '';
  return said.replace(/^(合计|折算)（.{0,80}）$/u, '$1');
}

function hasText({ row }: Placed): boolean {
  return row.cells.some(({ pieces }) => sameKey(originalText(pieces)) !== '');
}

function hasWords(cell: FoundCell | undefined): boolean {
  return cell?.pieces.some(({ text }) => sameKey(text) !== '') ?? false;
}

/** Whether all that stands in a row was put in: some programs mark rows as new whose words are not. */
function isNew({ cells, inserted }: FoundRow): boolean {
  const isMarked = inserted !== undefined || cells.some(({ pieces }) => pieces.some((piece) => piece.inserted));
  return isMarked && cells.every(({ pieces }) => sameKey(originalText(pieces)) === '');
}

/** Whether a row is struck out: as it says, or all its words are. */
function isStruckOut({ cells, deleted }: FoundRow): boolean {
  const pieces = cells.flatMap((cell) => cell.pieces);
  const hasStruck = pieces.some((piece) => piece.deleted !== undefined);
  const isAllStruck = cells.every((cell) => sameKey(finalText(cell.pieces)) === '');
  return deleted === undefined ? hasStruck && isAllStruck : isAllStruck || !hasStruck;
}

function firstMark({ cells }: FoundRow, which: 'inserted' | 'deleted'): Mark | undefined {
  return cells.flatMap(({ pieces }) => pieces.flatMap((piece) => piece[which] ?? []))[0];
}
