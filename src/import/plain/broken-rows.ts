import { columnKind } from './columns.ts';

/** How many lines a row may have, a header, and the first or last cell of a row. */
const MOST = { lines: 60, header: 6, ends: 12 } as const;

/** How many tabs a header has at least. */
const LEAST_TABS = 2;

/**
 * How many lines the rows of a table have that was copied out of a document, by the line with which each begins, counted
 * from 0: its cells are parted by tabs, and those with several lines stand in no quotation marks, so that a row is as many
 * lines as have the tabs of the header together. Empty where a table is made otherwise.
 */
export function brokenRows(lines: readonly string[]): ReadonlyMap<number, number> {
  const tabs = lines.map((line) => line.split('\t').length - 1);
  const lengths = new Map<number, number>();
  for (let at = 0; at < lines.length; ) {
    if (tabs[at] === 0) {
      at += 1;
      continue;
    }
    const tried = Array.from({ length: MOST.header }, (_, index) => rowsFrom(at, index + 1, lines, tabs));
    const { rows, isWhole } = tried.find((each) => each.isWhole) ?? (tried[0] as Rows);
    const isBroken = isWhole && rows.some((length) => length > 1);
    for (const length of rows) {
      if (isBroken) lengths.set(at, length);
      at += length;
    }
  }
  return lengths;
}

/** The lengths of the rows from a header on, and whether they end where no line with tabs follows, rather than where one has more tabs than are left. */
interface Rows {
  readonly rows: readonly number[];
  readonly isWhole: boolean;
}

function rowsFrom(from: number, header: number, lines: readonly string[], tabs: readonly number[]): Rows {
  const columns = tabs.slice(from, from + header).reduce((sum, count) => sum + count, 0);
  const rows = [header];
  let at = from + header;
  if (columns < LEAST_TABS || (header > 1 && !isHeader(lines.slice(from, at)))) return { rows, isWhole: false };
  for (;;) {
    const next = nextTab(at, tabs);
    if (next === undefined) return { rows, isWhole: true };
    // Lines between two rows go on with the last cell of the one, unless that is empty or a heading: then they begin the other.
    if (next > at && rows.length > 1 && !/\t\s*$/u.test(lines[at - 1] ?? '')) {
      rows.push((rows.pop() ?? 0) + next - at);
      at = next;
    }
    const length = lengthOf(at, columns, tabs);
    if (length === undefined) return { rows, isWhole: false };
    rows.push(length);
    at += length;
  }
}

/** Whether lines together are names of columns, but for one at most. */
function isHeader(lines: readonly string[]): boolean {
  const names = lines.join('').split('\t');
  return names.filter((name) => columnKind(name) === undefined).length <= 1;
}

/** The next line with tabs, as far as it is near. */
function nextTab(from: number, tabs: readonly number[]): number | undefined {
  const ahead = tabs.slice(from, from + MOST.ends).findIndex((count) => count > 0);
  return ahead < 0 ? undefined : from + ahead;
}

/** How many lines have so many tabs together; undefined where none do. */
function lengthOf(from: number, columns: number, tabs: readonly number[]): number | undefined {
  let sum = 0;
  for (let at = from; at < Math.min(tabs.length, from + MOST.lines); at += 1) {
    sum += tabs[at] ?? 0;
    if (sum === columns) return at - from + 1;
    if (sum > columns) return undefined;
  }
  return undefined;
}
