import type { ExpectedBlock } from './expected.ts';
import { withoutSpace } from './normalise.ts';

type ExpectedText = Extract<ExpectedBlock, { readonly kind: 'text' }>;
type ExpectedTable = Extract<ExpectedBlock, { readonly kind: 'table' }>;

/** For each column of a row whether anything may stand there. */
type Open = readonly boolean[];

/** Tells by what a text that was found is known: a line whose blanks were filled in by the line as it was printed. */
export function textKeys(expected: readonly ExpectedText[]): (text: string) => string {
  const lines = expected.flatMap(({ text, around }) => {
    const pieces = (around ?? []).map(withoutSpace);
    return pieces.length < 2 ? [] : [{ pieces, key: withoutSpace(text), length: pieces.join('').length }];
  });
  // A line that says more tells more.
  const longFirst = lines.toSorted((a, b) => b.length - a.length);
  return (text) => {
    const bare = withoutSpace(text);
    return longFirst.find(({ pieces }) => fits(bare, pieces))?.key ?? bare;
  };
}

/** Whether a text is made of these pieces, in their order, with anything between them. */
function fits(text: string, pieces: readonly string[]): boolean {
  const [first = '', ...others] = pieces;
  const last = others.pop() ?? '';
  if (!text.startsWith(first)) return false;
  let at = first.length;
  for (const piece of others) {
    const found = text.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  return text.endsWith(last) && text.length - last.length >= at;
}

/** A row with what it is known by: the same for one that is wanted and one that was found in its place. */
export interface KeyedRow {
  readonly cells: readonly string[];
  readonly key: string;
}

/** By what a row is known: its texts without what stands in open columns. */
export function rowKey(cells: readonly string[], open: Open): string {
  return JSON.stringify(cells.map((cell, column) => (open[column] === true ? null : withoutSpace(cell))));
}

/** Whether a row of a table has nothing but what is filled in: it may be left out as well. */
export function isBlank(cells: readonly string[], open: Open): boolean {
  return open.includes(true) && cells.every((cell, column) => open[column] === true || cell.trim() === '');
}

/**
 * The rows that were found in a table, known by the row that each may be, else by all its texts. Rows that have nothing
 * but what is filled in are left out, as many of them as the table has room for.
 */
export function foundRows({ rows, open }: ExpectedTable, found: readonly (readonly string[])[]): readonly KeyedRow[] {
  const openIn = (index: number): Open => open[index] ?? [];
  const kinds = [...new Map(open.map((each) => [JSON.stringify(each), each])).values()];
  const strictFirst = kinds.toSorted((a, b) => a.filter(Boolean).length - b.filter(Boolean).length);
  const blank = open.filter((each, index) => isBlank(rows[index] ?? [], each));
  const wanted = new Set(
    rows.flatMap((cells, index) => (isBlank(cells, openIn(index)) ? [] : [rowKey(cells, openIn(index))])),
  );
  let room = blank.length;
  return found.flatMap((cells) => {
    const key = strictFirst.map((each) => rowKey(cells, each)).find((each) => wanted.has(each));
    const isSpare = key === undefined && room > 0 && blank.some((each) => isBlank(cells, each));
    if (isSpare) room -= 1;
    return isSpare ? [] : [{ cells, key: key ?? rowKey(cells, []) }];
  });
}
