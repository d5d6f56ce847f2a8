/** A stretch of a source. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The row below the head, which says how many columns there are and how they are aligned. */
const DELIMITERS = /^\|(?:[ \t]*:?-+:?[ \t]*\|)+$/;
/** A bar that parts cells; a backslash makes one plain (GFM 0.29, 4.10). */
const CELL = /((?:[^|\\]|\\[\s\S])*)\|/g;

/**
 * The index of the first line of a table that is not as the others: every line begins and ends with a bar, the second
 * has nothing but dashes, and all have as many cells as the first. Undefined where there is none; the last line when the
 * table ends too early.
 */
export function faultyLine(lines: readonly string[]): number | undefined {
  const columns = columnsOf(lines[0] ?? '');
  const at = lines.findIndex((line, index) => {
    if (index === 1 && !DELIMITERS.test(line.trimStart())) return true;
    return columns === 0 || columnsOf(line) !== columns;
  });
  if (at >= 0) return at;
  return lines.length < 3 ? lines.length - 1 : undefined;
}

/** None of a line that is indented as code is. */
function columnsOf(line: string): number {
  return /^ {0,3}\|/.test(line) ? cellsOf(line.trimStart()).length : 0;
}

/** The cells of a line of a table, without white space at their ends; none of a line that does not begin and end with a bar. */
export function cellsOf(line: string): readonly Stretch[] {
  if (!line.startsWith('|') || line.length < 2) return [];
  const cells: Stretch[] = [];
  let end = 1;
  for (const { 0: typed, 1: text = '', index } of line.slice(1).matchAll(CELL)) {
    if (index + 1 !== end) return [];
    const start = end + (text.length - text.trimStart().length);
    cells.push({ start, end: Math.max(start, start + text.trim().length) });
    end += typed.length;
  }
  return end === line.length ? cells : [];
}
