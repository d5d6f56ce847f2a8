/** A row as pages are filled with it. */
export interface PageRow {
  /** Points. */
  readonly height: number;
  /** Whether a page may end after this row without tearing apart what belongs together. */
  readonly mayEndPage: boolean;
}

/** Printers leave a little less than the type area. */
const USABLE = 0.97;

/**
 * The rows after which a page ends, counted from 0: each page, of a height in points, holds as many whole groups as fit
 * below the header that repeats from the second page on. A group that is higher than a page is broken where the page is full.
 */
export function pageBreaks(rows: readonly PageRow[], page: number, repeated: number): readonly number[] {
  const breaks: number[] = [];
  let first = 0;
  for (;;) {
    const room = page * USABLE - (first === 0 ? 0 : repeated);
    const end = first + fitting(rows.slice(first), room);
    if (end >= rows.length) return breaks;
    const last = rows.findLastIndex(({ mayEndPage }, index) => mayEndPage && index >= first && index < end);
    first = (last < 0 ? end - 1 : last) + 1;
    breaks.push(first - 1);
  }
}

/** How many rows fit into a height, but one at least. */
function fitting(rows: readonly PageRow[], room: number): number {
  let height = 0;
  const count = rows.findIndex((row) => {
    height += row.height;
    return height > room;
  });
  return count < 0 ? rows.length : Math.max(1, count);
}
