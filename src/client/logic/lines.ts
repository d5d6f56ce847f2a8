/** A text as an editor has it, whose lines end in one way, and what it takes to have the same bytes again. */
export interface Opened {
  /** Without the byte order mark. */
  readonly text: string;
  readonly mark: '' | '\ufeff';
  /** How its lines end: each alike; where they do not, the editor knows line feeds alone, and carriage returns are signs like others. */
  readonly lineEnd: '\n' | '\r\n';
  readonly isMixed: boolean;
}

/** Opens a text for an editor. */
export function opened(whole: string): Opened {
  const mark = whole.startsWith('\ufeff') ? '\ufeff' : '';
  const text = whole.slice(mark.length);
  const isWindows = text.includes('\r\n') && !/(?<!\r)\n|\r(?!\n)/.test(text);
  return { text, mark, lineEnd: isWindows ? '\r\n' : '\n', isMixed: !isWindows && text.includes('\r') };
}

/** The whole text of lines that an editor has. */
export function closed(lines: Iterable<string>, { mark, lineEnd }: Pick<Opened, 'mark' | 'lineEnd'>): string {
  return mark + [...lines].join(lineEnd);
}
