// Lines of a text by offsets. A line ends behind its line feed; the last one may have none.

/** Where the line begins in which an offset lies. */
export function lineStart(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1;
}

/** Where the line after that of an offset begins; the end of the text for the last line. */
export function nextLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end + 1;
}

/** How far an offset is from the beginning of its line, in characters, counted from 0. */
export function columnAt(text: string, at: number): number {
  return at - lineStart(text, at);
}

/** The line that begins at an offset, without its line end. */
export function lineAt(text: string, start: number): string {
  return text.slice(start, nextLine(text, start)).replace(/\r?\n$/, '');
}

/** The line ends that a text has: those of Windows if its first line ends so. */
export function lineEndOf(text: string): string {
  return /^[^\n]*\r\n/.test(text) ? '\r\n' : '\n';
}

/** Lines as they are put in at an offset: at the end of a text whose last line has no end they have none either. */
export function wholeLines(text: string, at: number, lines: string): string {
  if (at === 0 || text.charAt(at - 1) === '\n') return lines;
  return `${lineEndOf(text)}${lines.replace(/\r?\n$/, '')}`;
}

/** Where the comments end that follow the line of an offset and are indented more than a column: they belong to what stands there. */
export function behindComments(text: string, at: number, column: number): number {
  let behind = nextLine(text, at);
  while (isCommentFrom(lineAt(text, behind), column + 1)) behind = nextLine(text, behind);
  return behind;
}

/** Where the comments begin that stand right above a line and are indented just as far: they speak of it. */
export function fromComments(text: string, start: number, column: number): number {
  let from = start;
  while (from > 0) {
    const above = lineStart(text, from - 1);
    const line = lineAt(text, above);
    if (!isCommentFrom(line, column) || line.search(/\S/) !== column) break;
    from = above;
  }
  return from;
}

/** Whether a line is only a comment that is indented at least so far. */
function isCommentFrom(line: string, column: number): boolean {
  return /^ *#/.test(line) && line.indexOf('#') >= column;
}

/** Whether the line before one that begins at an offset is blank; false for the first line. */
export function isBlankBefore(text: string, start: number): boolean {
  return start > 0 && lineAt(text, lineStart(text, start - 1)).trim() === '';
}
