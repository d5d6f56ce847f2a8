/** White at both sides of a cell, and the width of a character, in millimetres. */
const PADDING = 3.5;
const CHARACTER = 4.2;
/** Characters for which every column has room, and those of one line that it keeps before others get more. */
const LEAST = 2;
const KEPT = 10;

/** A cell by its lines. */
type Lines = readonly string[];

/**
 * Widths of the columns of a table that together are as wide as wanted, in hundredths of a millimetre, from the texts in
 * its rows. What fits is on one line; where there is not room for all, columns of short texts keep theirs, and those of
 * long texts share the rest by the square root of how much they hold, so that no row is high for one of them alone.
 */
export function columnWidths(rows: readonly (readonly Lines[])[], whole: number): readonly number[] {
  const lengths = (rows[0] ?? []).map((_, column) =>
    Math.max(LEAST, ...rows.flatMap((row) => row[column] ?? []).map(charactersIn)),
  );
  const widthFor = (characters: number): number => PADDING + CHARACTER * characters;
  const kept = lengths.map((length) => widthFor(Math.min(length, KEPT)));
  const rest = whole - sum(kept);
  const weights = lengths.map((length) => Math.sqrt(Math.max(0, length - KEPT)));
  const isRoom = rest > 0 && sum(weights) > 0;
  const widths = isRoom ? kept.map((width, index) => width + (rest * (weights[index] ?? 0)) / sum(weights)) : kept;
  return rounded(widths, whole);
}

/** How wide a text is: figures and Latin letters take half a character. */
function charactersIn(text: string): number {
  return text.length - (text.match(/[\u0020-\u007e]/gu)?.length ?? 0) / 2;
}

/** In proportion as wide as the whole, in hundredths; the last takes what rounding leaves. */
function rounded(widths: readonly number[], whole: number): readonly number[] {
  const scale = whole / sum(widths);
  const own = widths.map((width) => Math.round(width * scale * 100) / 100);
  const rest = Math.round((whole - sum(own.slice(0, -1))) * 100) / 100;
  return own.map((width, index) => (index === own.length - 1 ? rest : width));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
