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
  const before = source.text.slice(0, Math.max(0, offset));
  let line = 1;
  let lineStart = 0;
  for (let at = before.indexOf('\n'); at >= 0; at = before.indexOf('\n', at + 1)) {
    line += 1;
    lineStart = at + 1;
  }
  return { line, column: before.length - lineStart + 1 };
}

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
