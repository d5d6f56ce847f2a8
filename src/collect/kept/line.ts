import type { SourceText, Span } from '../../text/source.ts';

/** The columns of kept scores, in their order. */
export const COLUMNS = ['unit', 'item', 'by', 'points', 'score', 'reason'] as const;

/** A line of kept scores, as its fields. */
export type Fields = readonly [unit: string, item: string, by: string, points: string, score: string, reason: string];

/** Who wrote a score, in place of a department: the unit itself, and the office. No id of a department has a capital. */
export const SELF = 'SELF';
export const OFFICE = 'OFFICE';

/** In place of who scored, in a last line that says by what the scores were proved. */
export const PROVED = 'PROVED';

/** A line of a text, with the offset at which it begins, counted from 1. */
export interface Line {
  readonly source: SourceText;
  readonly start: number;
  readonly text: string;
  readonly number: number;
}

/** Where the lines of a text begin: behind the byte order mark that office programs set. */
export function beginOf(text: string): number {
  return text.startsWith('\uFEFF') ? 1 : 0;
}

/** The lines of a text, whichever line break it has. */
export function* linesOf(source: SourceText): Iterable<Line> {
  let number = 0;
  for (let start = beginOf(source.text); start < source.text.length; ) {
    number += 1;
    yield { ...lineAt(source, start), number };
    start = endOf(source.text, start) + 1;
  }
}

/** The line that begins at an offset. */
export function lineAt(source: SourceText, start: number): Omit<Line, 'number'> {
  const end = endOf(source.text, start);
  return { source, start, text: source.text.slice(start, source.text[end - 1] === '\r' ? end - 1 : end) };
}

function endOf(text: string, start: number): number {
  const feed = text.indexOf('\n', start);
  return feed < 0 ? text.length : feed;
}

/** The fields of a line; undefined where quotation marks or the count of fields are not those of a line of kept scores. */
export function fieldsOf({ text }: Line): Fields | undefined {
  const fields = text.includes('"') ? partsOf(text)?.map(unquoted) : text.split(',');
  return fields?.length === COLUMNS.length ? (fields as unknown as Fields) : undefined;
}

/** The place of a field of a line that has fields. */
export function placeOfField(line: Line, column: (typeof COLUMNS)[number]): Span {
  const index = COLUMNS.indexOf(column);
  const parts = partsOf(line.text) ?? [];
  const start = line.start + parts.slice(0, index).reduce((sum, each) => sum + each.length + 1, 0);
  return { source: line.source, start, end: start + (parts[index]?.length ?? 0) };
}

/** The place of a whole line. */
export function placeOfLine({ source, start, text }: Omit<Line, 'number'>): Span {
  return { source, start, end: start + text.length };
}

/** A field as it is written (RFC 4180), and the comma or the end behind it. */
const PART = /("(?:[^"]|"")*"|[^",]*)(,|$)/y;

function partsOf(text: string): readonly string[] | undefined {
  const parts: string[] = [];
  for (let at = 0; ; at = PART.lastIndex) {
    PART.lastIndex = at;
    const [whole, part = '', behind] = PART.exec(text) ?? [];
    if (whole === undefined) return undefined;
    parts.push(part);
    if (behind === '') return parts;
  }
}

function unquoted(part: string): string {
  return part.startsWith('"') ? part.slice(1, -1).replaceAll('""', '"') : part;
}

/** A line of fields. What an office program would calculate begins with an apostrophe; line breaks become spaces. */
export function lineOf(fields: readonly string[]): string {
  return `${fields.map(field).join(',')}\n`;
}

function field(text: string): string {
  const plain = text.replace(/\s+/gu, ' ').trim();
  const safe = /^'*[=+\-@]/.test(plain) && !/^-\d/.test(plain) ? `'${plain}` : plain;
  return /[",]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A text without the apostrophe that keeps it from being calculated. */
export function withoutApostrophe(text: string): string {
  return /^'+[=+\-@]/.test(text) ? text.slice(1) : text;
}
