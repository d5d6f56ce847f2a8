import type { CharacterKind } from './facts.ts';

/**
 * Every run of one character that no printed page can show or that turns the direction of writing: controls other than the
 * line feed, format characters, separators of lines and paragraphs, private use, halves of surrogate pairs, noncharacters
 * (Unicode 16, 23) and the replacement character. A carriage return before a line feed is a line break.
 */
export const FORBIDDEN =
  /(?!\r\n)([^\P{Cc}\n]|[\p{Cf}\p{Co}\p{Cs}\p{Noncharacter_Code_Point}\u2028\u2029\ufffd])(?:(?!\r\n)\1)*/gu;

/** All that `FORBIDDEN` has, and every character beyond the first plane: without classes of Unicode, which are slow to compile. */
const SUSPECT =
  /[\0-\x09\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ud800-\uf8ff\ufdd0-\ufdef\ufeff\ufff0-\uffff]|\r(?!\n)/;

/** Whether it is worth looking for forbidden characters in a text: false only where there is none. */
export function maybeForbidden(text: string): boolean {
  return SUSPECT.test(text);
}

const KINDS: ReadonlyMap<number, CharacterKind> = new Map([
  [0x09, 'tab'],
  [0x0b, 'manual-break'],
  [0x0d, 'return'],
  [0xad, 'soft-hyphen'],
  [0x200b, 'zero-width-space'],
  [0x200c, 'non-joiner'],
  [0x200d, 'joiner'],
  [0x200e, 'left-to-right'],
  [0x200f, 'right-to-left'],
  [0x2028, 'line-separator'],
  [0x2029, 'paragraph-separator'],
  [0x2060, 'word-joiner'],
  [0xfeff, 'byte-order-mark'],
  [0xfffd, 'replacement'],
]);

/** What a forbidden character is. */
export function characterKind(character: string): CharacterKind {
  const named = KINDS.get(character.codePointAt(0) ?? 0);
  if (named !== undefined) return named;
  if (/[\u061c\u202a-\u202e\u2066-\u2069]/.test(character)) return 'direction';
  if (/\p{Cc}/u.test(character)) return 'control';
  if (/\p{Co}/u.test(character)) return 'private';
  if (/\p{Cs}/u.test(character)) return 'surrogate';
  return /\p{Cf}/u.test(character) ? 'format' : 'noncharacter';
}

/** What is said of a run of such a character in a text. */
export function forbiddenFacts(
  text: string,
  run: string,
  index: number,
): { readonly character: string; readonly kind: CharacterKind; readonly after: string } {
  const character = `U+${(run.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  return { character, kind: characterKind(run), after: endOf(text, index) };
}

/** The last characters of the line before an index, by which a reader finds the place. */
function endOf(text: string, index: number): string {
  const [line = ''] = text
    .slice(Math.max(0, index - LONGEST * 2), index)
    .split('\n')
    .slice(-1);
  return [...line.replace(FORBIDDEN, '·')].slice(-LONGEST).join('').trim();
}
const LONGEST = 8;
