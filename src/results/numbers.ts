/** Rows of so many numbers each, four bytes a number, to which more are added. */
export interface NumberRows {
  /** Adds a row of whole numbers from 0 to 2^32 - 1, and gives its own number, counted from 0. */
  readonly add: (row: readonly number[]) => number;
  /** A number of a row that was added. */
  readonly at: (row: number, column: number) => number;
}

/** So many rows are given room at a time: what is kept is never copied. */
const ROWS = 16_384;

/** Begins rows of so many numbers. */
export function numbersInRows(width: number): NumberRows {
  const blocks: Uint32Array[] = [];
  let count = 0;
  const blockOf = (row: number): Uint32Array => blocks[Math.floor(row / ROWS)] as Uint32Array;
  return {
    add: (row) => {
      if (count % ROWS === 0) blocks.push(new Uint32Array(ROWS * width));
      blockOf(count).set(row, (count % ROWS) * width);
      count += 1;
      return count - 1;
    },
    at: (row, column) => blockOf(row)[(row % ROWS) * width + column] as number,
  };
}
