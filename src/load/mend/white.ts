import type { WhiteKind } from '../../text/facts.ts';
import { characterKind } from '../../text/forbidden.ts';
import { type Line, note, type Scan } from './scan.ts';

/** White space that is none to YAML, and characters that take no room, for classes of patterns. A tab is white space to YAML, but no indentation. */
export const ODD = '\\t\\u00a0\\u00ad\\u1680\\u2000-\\u200f\\u202f\\u205f\\u2060\\u3000\\ufeff';
const ODD_RUN = new RegExp(`[${ODD}]+`);
const FROM_ODD_TO_ODD = new RegExp(`[${ODD}](?:[${ODD} ]*[${ODD}])?`);

/** What the facts say of a run of such characters: its first one counts. */
export function whiteFacts(run: string): { readonly character: string; readonly kind: WhiteKind } {
  const first = run.charAt(0);
  const character = `U+${first.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
  if (first === '\u3000') return { character, kind: 'wide-space' };
  if (/\p{Zs}/u.test(first)) return { character, kind: first === '\u00a0' ? 'no-break-space' : 'other-space' };
  return { character, kind: characterKind(first) };
}

/** A line with nothing but white space of which some is none to YAML: it would be read as text. */
export function noteBlank(scan: Scan, { start, text }: Line): void {
  const run = FROM_ODD_TO_ODD.exec(text);
  if (run === null || !/[^\t ]/.test(text)) return;
  const [from, to] = [start + run.index, start + run.index + run[0].length];
  note(scan, [from, to], 'white-space', { ...whiteFacts(run[0]), where: 'line', fix: '' }, '');
}

/**
 * The column at which a line begins. Where its indentation has other characters than spaces, that is a slip, and the
 * column is one at which such a line may begin; when only one comes into question the slip can be fixed. For a comment
 * (`isFree`) none is wrong.
 */
export function columnOf(
  scan: Scan,
  { start, text }: Line,
  at: number,
  allowed: readonly number[],
  isFree = false,
): number {
  const indent = text.slice(0, at);
  const run = indent === ' '.repeat(at) ? null : FROM_ODD_TO_ODD.exec(indent);
  if (run === null) return at;
  const widths = [2, 1].flatMap((wide) => [2, 4, 8].map((tab) => widthOf(indent, wide, tab)));
  const natural = widths[0] ?? 0;
  const fitting = [...new Set(widths)].filter((width) => allowed.includes(width));
  const likely = fitting.length > 0 ? fitting : [...new Set(allowed)];
  const column = likely.includes(natural) ? natural : (likely.at(-1) ?? natural);
  const around = indent.length - run[0].length;
  const isInside = column >= around;
  const place = start + (isInside ? run.index : 0);
  const length = isInside ? run[0].length : indent.length;
  const spaces = ' '.repeat(isInside ? column - around : column);
  const fix = isFree || likely.length === 1 ? spaces : undefined;
  note(scan, [place, place + length], 'white-space', { ...whiteFacts(run[0]), where: 'indent', fix }, spaces);
  return column;
}

/** How wide an indentation is when a wide space and a tab are taken to be so wide; what takes no room is 0. */
function widthOf(indent: string, wide: number, tab: number): number {
  let width = 0;
  for (const character of indent) {
    if (character === '\t') width += tab - (width % tab);
    else if (character === '\u3000') width += wide;
    else if (/\p{Zs}/u.test(character)) width += 1;
  }
  return width;
}

/** Notes the runs of such characters in a stretch of a line, each with what belongs in its place. */
export function noteRuns(scan: Scan, start: number, text: string, where: 'key' | 'colon' | 'mark', fix: string): void {
  for (const run of text.matchAll(new RegExp(ODD_RUN, 'g'))) {
    const place = start + run.index;
    note(scan, [place, place + run[0].length], 'white-space', { ...whiteFacts(run[0]), where, fix }, fix);
  }
}
