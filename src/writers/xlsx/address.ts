/** The letters of a column, counted from 0: `B` is 1. */
export function columnName(column: number): string {
  const before = Math.floor(column / 26);
  return (before === 0 ? '' : columnName(before - 1)) + String.fromCharCode(65 + (column % 26));
}

/** What stands before cells of another sheet. It is quoted always: what must be quoted differs between programs. */
export function sheetPrefix(name: string): string {
  return `'${name.replaceAll("'", "''")}'!`;
}

/** Cells of one column as ranges, for rows in rising order: `J5:J9 J12`. */
export function rangesOf(column: number, rows: readonly number[]): string {
  const letters = columnName(column);
  const ranges: [first: number, last: number][] = [];
  for (const row of rows) {
    const range = ranges.at(-1);
    if (range !== undefined && range[1] + 1 === row) range[1] = row;
    else ranges.push([row, row]);
  }
  return ranges
    .map(([first, last]) => `${letters}${first + 1}${first === last ? '' : `:${letters}${last + 1}`}`)
    .join(' ');
}
