/** A line of a text that is not empty. */
export interface Line {
  /** Without white space at its ends. */
  readonly text: string;
  /** As it stands in the file. */
  readonly raw: string;
  /** Counted from 1, as editors do. */
  readonly number: number;
}

/** The lines of a text in which something stands. */
export function filledLines(lines: readonly string[]): readonly Line[] {
  return lines
    .map((text, index) => ({ text: text.trim(), raw: text, number: index + 1 }))
    .filter(({ text }) => text !== '');
}

/** A stretch of lines for people. */
export function placeOfLines(first: number, last: number): string {
  return first === last ? `第 ${first} 行` : `第 ${first}—${last} 行`;
}
