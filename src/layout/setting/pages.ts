/** What pages are planned by: a table whose cells have heights, in points. */
export interface PagedTable {
  readonly headerHeight: number;
  readonly rows: readonly PagedRow[];
}

/** A row: the cells that cover it, and how high it is at least, in points. */
export interface PagedRow {
  readonly cells: readonly PagedCell[];
  readonly least: number;
  readonly mayEndPage: boolean;
  readonly isTotal: boolean;
}

/** A cell: the first row that it covers, the one after the last, counted from 0, and how high it is, in points. */
export interface PagedCell {
  readonly start: number;
  readonly end: number;
  readonly height: number;
}

/** The rows of a table that stand on one page, counted from 0: from `start` up to, but not including, `end`. */
export interface PagePart {
  readonly start: number;
  readonly end: number;
  /** Points, one a row; undefined for a single row that no page holds: it goes on over the page end. */
  readonly heights: readonly number[] | undefined;
  /** Whether it begins a page; the first part of a table may stand below something else. */
  readonly beginsPage: boolean;
}

/** What a table finds: how much of its first page is used above it, how high pages are, and how high what follows it is that must not stand alone; in points. */
export interface Room {
  readonly used: number;
  readonly whole: number;
  readonly tail: number;
  /** Whether pages that end early keep their room instead of being filled: where page ends are told by themselves. */
  readonly isOpen?: boolean;
}

/** What is left of a page, at least, for a table to begin on it; and what a group of rows must save to be parted: shares of a page. */
const WORTHWHILE = 1 / 4;
const SAVING = 1 / 3;
/** Rows of a group on either side of a page end, at least. */
const TOGETHER = 2;
/** What programs add to the height of a row for its border, in points. */
const BORDER = 0.5;
/** Room for the errors of floats, in points. */
const SLACK = 0.01;
/** What stays free at the foot of a page that is filled, in points: less than a row needs, more than programs differ by. */
const RESERVE = 6;

/**
 * The pages of a table. Each holds as many groups of rows (`mayEndPage`) as fit below the header that repeats; a group is
 * parted only where that saves more than a third of a page, and leaves two rows on both sides, or where no page holds
 * it. Totals, and what follows the table, stay with the last rows. A page that ends early is filled: its rows are made
 * higher, so that it ends there in every program that is told the heights.
 */
export function pagesOf(
  table: PagedTable,
  space: Room,
): { readonly parts: readonly PagePart[]; readonly used: number } {
  const { rows, headerHeight } = table;
  const { used, whole, tail } = space;
  const full = whole - headerHeight;
  const groups = groupEnds(table);
  const parts: PagePart[] = [];
  let begins = used > 0 && !isBegun(table, full - used, { whole, tail });
  let room = begins || used === 0 ? full : full - used;
  let below = used;
  for (let start = 0; start < rows.length; ) {
    const page = walk(table, start, room, tail);
    const count = endOf(page, table, groups, start, full);
    if (count === 0 && room < full) {
      // Nothing that belongs together has room below what stands there.
    } else if (count === 0) {
      parts.push({ start, end: start + 1, heights: undefined, beginsPage: begins });
      below = whole;
      start += 1;
    } else {
      const end = start + count;
      const heights = page.heightsTo(count);
      const height = sumOf(heights);
      const left = end === rows.length ? 0 : room - height - count * BORDER - RESERVE;
      parts.push({ start, end, heights: filled(heights, left, space), beginsPage: begins });
      below = whole - room + height;
      start = end;
    }
    [begins, room] = [true, full];
  }
  if (rows.length > 0) return { parts, used: below };
  return { parts: [{ start: 0, end: 0, heights: [], beginsPage: begins }], used: (begins ? 0 : used) + headerHeight };
}

/** Whether a table begins in what is left below its header: where that is worth it, or all of it has room. */
function isBegun(table: PagedTable, left: number, { whole, tail }: Pick<Room, 'whole' | 'tail'>): boolean {
  if (left >= whole * WORTHWHILE) return true;
  return left > 0 && walk(table, 0, left, tail).fitting === table.rows.length;
}

/** The ends of groups: after which rows a page may end. Totals belong to the last rows before them. */
function groupEnds({ rows }: PagedTable): readonly boolean[] {
  return rows.map(({ mayEndPage }, index) => mayEndPage && rows[index + 1]?.isTotal !== true);
}

/** How many rows fit from one on, and how high they are if the page ends after any of them. */
interface Page {
  readonly fitting: number;
  readonly room: number;
  /** How far below the first row each begins, and the row after the last that fits. */
  readonly tops: readonly number[];
  readonly heightsTo: (count: number) => readonly number[];
}

function walk({ rows }: PagedTable, start: number, room: number, tail: number): Page {
  const tops = [0];
  const lasts: number[] = [];
  for (let index = start; index < rows.length; index += 1) {
    const { height, last } = heightOf(rows[index] as PagedRow, index, start, tops);
    const top = tops.at(-1) ?? 0;
    const below = index + 1 === rows.length ? tail : 0;
    if (top + last + (lasts.length + 2) * BORDER + below > room + SLACK) break;
    lasts.push(last);
    tops.push(top + height);
  }
  const heightsTo = (count: number): readonly number[] =>
    Array.from({ length: count }, (_, index) =>
      index + 1 === count ? (lasts[index] ?? 0) : (tops[index + 1] ?? 0) - (tops[index] ?? 0),
    );
  return { fitting: lasts.length, room, tops, heightsTo };
}

/** How high a row is, and how high if it is the last of its page: merged cells are cut there and need what they need. */
function heightOf(
  { cells, least }: PagedRow,
  index: number,
  start: number,
  tops: readonly number[],
): { readonly height: number; readonly last: number } {
  const top = tops.at(-1) ?? 0;
  const needs = cells.map((each) => each.height - top + (tops[Math.max(each.start - start, 0)] ?? 0));
  const ending = needs.filter((_, at) => cells[at]?.end === index + 1);
  return { height: Math.max(least, ...ending), last: Math.max(least, ...needs) };
}

/** How many of the rows that fit stand on the page; 0 where not even the first fits on a whole page. */
function endOf(
  { fitting, tops, room }: Page,
  table: PagedTable,
  groups: readonly boolean[],
  start: number,
  full: number,
): number {
  const { rows } = table;
  if (start + fitting === rows.length) return fitting;
  let whole = fitting;
  while (whole > 0 && groups[start + whole - 1] !== true) whole -= 1;
  const last = lastToPart(table, groups, start + whole) - start;
  const saves = room - (tops[whole] ?? 0) > SAVING * full;
  const parted = Math.min(fitting, last);
  if ((whole === 0 || saves) && parted - whole >= TOGETHER) return parted;
  if (whole > 0) return whole;
  // What no page holds together is begun where there is room.
  if (room < full) return 0;
  return last > 0 ? parted : fitting;
}

/** The last row before which a page may begin in a group that starts at a row: two of its rows stay together, or one and the totals. */
function lastToPart({ rows }: PagedTable, groups: readonly boolean[], from: number): number {
  const found = groups.indexOf(true, from);
  const end = found < 0 ? rows.length : found + 1;
  const totals = rows.slice(from, end).filter(({ isTotal }) => isTotal).length;
  return end - Math.max(TOGETHER, totals + 1);
}

/** Heights with what a page has left shared out among its rows, unless it stays open. */
function filled(heights: readonly number[], left: number, { isOpen = false }: Room): readonly number[] {
  if (isOpen) return heights;
  const more = Math.floor((left / heights.length) * 20) / 20;
  return heights.map((height) => height + Math.max(0, more));
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0);
}
