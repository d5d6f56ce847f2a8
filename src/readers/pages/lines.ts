/** A straight line on a page, in points from the lower left. */
export interface Line {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** The ruled lines of one table. */
export interface Frame {
  /** The limits of its columns from left to right, and of its rows from top to bottom. */
  readonly columns: readonly number[];
  readonly rows: readonly number[];
  readonly lines: readonly Line[];
}

/** Lines nearer than this are one, in points. */
const NEAR = 1;

/** The tables that lines on a page make, from top to bottom: lines that touch belong to one. Lines that stand alone, as under a word, make none. */
export function framesOf(lines: readonly Line[]): readonly Frame[] {
  return components(lines)
    .map((group) => ({
      columns: distinct(group.filter(isVertical).map(({ x1 }) => x1)),
      rows: distinct(group.filter((line) => !isVertical(line)).map(({ y1 }) => y1)).toReversed(),
      lines: group,
    }))
    .filter(({ columns, rows }) => columns.length > 1 && rows.length > 1)
    .sort((a, b) => (b.rows[0] ?? 0) - (a.rows[0] ?? 0));
}

/** Whether a line runs over the upper limit of a row, within a column. */
export function isRuledAbove({ columns, lines, rows }: Frame, row: number, column: number): boolean {
  const y = rows[row] ?? 0;
  const x = ((columns[column] ?? 0) + (columns[column + 1] ?? 0)) / 2;
  return lines.some((line) => !isVertical(line) && Math.abs(line.y1 - y) < NEAR && line.x1 < x && x < line.x2);
}

/** Whether a line runs along the left limit of a column, within a row. */
export function isRuledLeft({ columns, lines, rows }: Frame, row: number, column: number): boolean {
  const x = columns[column] ?? 0;
  const y = ((rows[row] ?? 0) + (rows[row + 1] ?? 0)) / 2;
  return lines.some((line) => isVertical(line) && Math.abs(line.x1 - x) < NEAR && line.y1 < y && y < line.y2);
}

function isVertical({ x1, x2, y1, y2 }: Line): boolean {
  return Math.abs(x2 - x1) < Math.abs(y2 - y1);
}

function distinct(values: readonly number[]): readonly number[] {
  const found: number[] = [];
  for (const value of values.toSorted((a, b) => a - b)) {
    if (found.length === 0 || value - (found.at(-1) ?? 0) > NEAR) found.push(value);
  }
  return found;
}

/** Groups of lines that touch, through others as well. */
function components(lines: readonly Line[]): readonly (readonly Line[])[] {
  const groups: { lines: Line[]; box: Line }[] = [];
  for (const line of lines) {
    // A line through a word lies within the box of a table, and touches none of its lines.
    const touched = groups.filter((group) => touch(group.box, line) && group.lines.some((each) => touch(each, line)));
    const merged = { lines: [...touched.flatMap((group) => group.lines), line], box: line };
    merged.box = touched.reduce((box, group) => around(box, group.box), line);
    for (const group of touched) groups.splice(groups.indexOf(group), 1);
    groups.push(merged);
  }
  return groups.map((group) => group.lines);
}

function touch(a: Line, b: Line): boolean {
  return a.x1 <= b.x2 + NEAR && b.x1 <= a.x2 + NEAR && a.y1 <= b.y2 + NEAR && b.y1 <= a.y2 + NEAR;
}

function around(a: Line, b: Line): Line {
  return { x1: Math.min(a.x1, b.x1), y1: Math.min(a.y1, b.y1), x2: Math.max(a.x2, b.x2), y2: Math.max(a.y2, b.y2) };
}
