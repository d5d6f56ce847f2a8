/** White at both sides of a cell, and the width of a character, in millimetres. */
const PADDING = 3.5;
const CHARACTER = 4.2;
/** No column is narrower than so many characters of its longest text. */
const LEAST = 2;

/** A cell by its lines. */
type Lines = readonly string[];

/**
 * Widths of the columns of a table that together are as wide as wanted, in hundredths of a millimetre, from the texts in
 * its rows. What fits is on one line; where there is not room for all, columns of short texts keep theirs, and those of
 * long texts share the rest by the square root of how much they hold, so that no row is high for one of them alone.
 */
export function columnWidths(rows: readonly (readonly Lines[])[], whole: number): readonly number[] {
  const columns = (rows[0] ?? []).map((_, column) => rows.map((row) => row[column] ?? []));
  const wanted = columns.map((cells) => PADDING + CHARACTER * Math.max(LEAST, ...cells.flat().map(charactersIn)));
  const total = sum(wanted);
  const natural =
    total <= whole
      ? wanted.map((width) => (width * whole) / total)
      : shared(
          wanted,
          columns.map((cells) => PADDING + CHARACTER * Math.max(LEAST, ...cells.flat().map(longestWord))),
          whole,
        );
  return rounded(natural, whole);
}

/** How wide a text is: figures and Latin letters take half a character. */
function charactersIn(text: string): number {
  return text.length - (text.match(/[\u0020-\u007e]/gu)?.length ?? 0) / 2;
}

/** What no line end may part. */
function longestWord(text: string): number {
  return Math.max(0, ...(text.match(/[\u0021-\u007e]+分?/gu) ?? []).map(charactersIn));
}

/** Columns that want no more than their share keep what they want; the others share what is left. */
function shared(wanted: readonly number[], least: readonly number[], whole: number): readonly number[] {
  const kept = new Map<number, number>();
  for (;;) {
    const left = whole - sum([...kept.values()]);
    const open = wanted.flatMap((width, index) => (kept.has(index) ? [] : [{ index, width }]));
    const weight = sum(open.map(({ width }) => Math.sqrt(width)));
    const share = (width: number): number => (left * Math.sqrt(width)) / weight;
    const settled = open.filter(({ index, width }) => width <= share(width) || share(width) < (least[index] ?? 0));
    if (settled.length === 0 || settled.length === open.length) {
      return wanted.map((width, index) => kept.get(index) ?? share(width));
    }
    for (const { index, width } of settled) kept.set(index, width <= share(width) ? width : (least[index] ?? width));
  }
}

/** In hundredths, the last taking what rounding leaves. */
function rounded(widths: readonly number[], whole: number): readonly number[] {
  const scale = whole / sum(widths);
  const own = widths.map((width) => Math.round(width * scale * 100) / 100);
  const rest = Math.round((whole - sum(own.slice(0, -1))) * 100) / 100;
  return own.map((width, index) => (index === own.length - 1 ? rest : width));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
