import { brokenRows } from './broken-rows.ts';

/** A line of a text that is not empty. */
export interface Line {
  /** Without white space at its ends. */
  readonly text: string;
  /** As it stands in the file. */
  readonly raw: string;
  /** Counted from 1, as editors do. */
  readonly number: number;
}

/** The lines of a text in which something stands. Those of a row of which a cell has lines of its own are one, whether it was copied out of a spreadsheet or a document. */
export function filledLines(lines: readonly string[]): readonly Line[] {
  const filled: Line[] = [];
  const broken = brokenRows(lines);
  for (let at = 0; at < lines.length; ) {
    const raw = lines.slice(at, at + (broken.get(at) ?? rowsLines(lines, at))).join('\n');
    if (raw.trim() !== '') filled.push({ text: raw.trim(), raw, number: at + 1 });
    at += raw.split('\n').length;
  }
  return filled;
}

/** How many lines a row of a spreadsheet may have. */
const MOST = 60;

/** How many lines the row has that begins in one: a cell with line breaks stands in quotation marks between tabs. */
function rowsLines(lines: readonly string[], from: number): number {
  let isOpen = false;
  let hasTab = false;
  for (let at = from; at < Math.min(lines.length, from + MOST); at += 1) {
    const line = lines[at] ?? '';
    if (at === from && !/(?:^|\t)"/u.test(line)) return 1;
    hasTab ||= line.includes('\t');
    if ((line.match(/"/gu)?.length ?? 0) % 2 === 1) isOpen = !isOpen;
    if (!isOpen) return hasTab && (at === from || /"(?:\t|$)/u.test(line)) ? at - from + 1 : 1;
  }
  return 1;
}

/** A stretch of lines for people. */
export function placeOfLines(first: number, last: number): string {
  return first === last ? `第 ${first} 行` : `第 ${first}—${last} 行`;
}
