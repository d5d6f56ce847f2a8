import { remembering } from './remembering.ts';

/** A text file as it was read: its path from the root of the repository, with `/`, and its whole text. */
export interface SourceText {
  readonly path: string;
  readonly text: string;
}

/** A stretch of a source text, as offsets in UTF-16 code units; `end` is exclusive. Lines and columns exist only when printed. */
export interface Span {
  readonly source: SourceText;
  readonly start: number;
  readonly end: number;
}

/** A line and a column, both counted from 1; the column in UTF-16 code units, as editors and hosts count them. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** The position of an offset. An offset past the end is taken as the end. */
export function positionAt(source: SourceText, offset: number): Position {
  const starts = startsOfLines(source);
  const at = Math.min(Math.max(0, offset), source.text.length);
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= at) low = middle;
    else high = middle;
  }
  return { line: low + 1, column: at - (starts[low] ?? 0) + 1 };
}

/** Where the lines of a text begin; found out once, when something is printed. */
const startsOfLines = remembering(({ text }: SourceText): readonly number[] => {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
});

/** The place that stands for a whole file: its first character. */
export function startOf(source: SourceText): Span {
  return { source, start: 0, end: 0 };
}

/** The place of a file that could not be read or is not there. */
export function placeOfFile(path: string): Span {
  return startOf({ path, text: '' });
}

/** The text that a span covers. */
export function textOf(span: Span): string {
  return span.source.text.slice(span.start, span.end);
}
