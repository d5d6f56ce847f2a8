import { positionAt, type Span } from '../text/source.ts';
import { visible } from '../text/visible.ts';
import { displayWidth } from '../text/width.ts';

/** The widest line that is shown, in columns; longer ones are cut around the place. */
const WIDEST = 96;
/** How much is shown before the place in a line that is cut. */
const LEAD = 24;

/**
 * The lines of a source around a place: the line before and the line itself, with carets under what is wrong. Wide
 * characters count as two columns. Empty for a file that has no text.
 */
export function codeFrame({ source, start, end }: Span): readonly string[] {
  const { text } = source;
  if (text === '') return [];
  const { line, column } = positionAt(source, start);
  const lineStart = start - column + 1;
  const gutter = String(line).length;
  const current = lineFrom(text, lineStart);
  const shown = cutAround(current, column - 1, Math.max(1, end - start));
  const previous = line === 1 ? [] : [lineFrom(text, lineStart < 2 ? 0 : text.lastIndexOf('\n', lineStart - 2) + 1)];
  return [
    ...previous.map((before) => `  ${String(line - 1).padStart(gutter)} │ ${clipped(visible(before))}`.trimEnd()),
    `> ${line} │ ${shown.lead}${shown.marked}${shown.rest}`.trimEnd(),
    `  ${' '.repeat(gutter)} │ ${' '.repeat(displayWidth(shown.lead))}${'^'.repeat(Math.max(1, displayWidth(shown.marked)))}`,
  ];
}

/** The line that begins at an offset, without its line end. */
function lineFrom(text: string, start: number): string {
  const end = text.indexOf('\n', start);
  return text.slice(start, end < 0 ? undefined : end).replace(/\r$/, '');
}

interface Cut {
  readonly lead: string;
  readonly marked: string;
  readonly rest: string;
}

function cutAround(line: string, at: number, length: number): Cut {
  const lead = visible(line.slice(0, at));
  const marked = visible(line.slice(at, at + length));
  const rest = visible(line.slice(at + length));
  if (line.length <= WIDEST && displayWidth(lead + marked + rest) <= WIDEST) return { lead, marked, rest };
  const shownLead = ending(lead);
  const room = WIDEST - displayWidth(shownLead);
  const shownMark = clipped(marked, room);
  return { lead: shownLead, marked: shownMark, rest: clipped(rest, Math.max(0, room - displayWidth(shownMark))) };
}

/** The beginning of a text that fits, with … where something was left out. */
function clipped(text: string, widest = WIDEST): string {
  let shown = '';
  let width = 0;
  for (const character of text) {
    width += displayWidth(character);
    if (width > widest) return `${shown}…`;
    shown += character;
  }
  return shown;
}

/** The end of a text that fits before the place. */
function ending(text: string): string {
  const characters = [...text.slice(-WIDEST)];
  let from = characters.length;
  for (let width = 0; from > 0; from -= 1) {
    width += displayWidth(characters[from - 1] ?? '');
    if (width > LEAD) break;
  }
  const shown = characters
    .slice(from)
    .join('')
    .replace(/^\p{Cs}/u, '');
  return shown.length < text.length ? `…${shown}` : shown;
}
