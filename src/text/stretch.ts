import { visible } from './visible.ts';

/** How much of a text is shown, in characters. */
const LONGEST = 60;

/** Two texts cut to the same stretch around their first difference, without white space. */
export function aroundDifference(expected: string, found: string): readonly [string, string] {
  const [a, b] = [bare(expected), bare(found)];
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  const from = Math.max(0, start - LONGEST / 2);
  return [stretch(a, from), stretch(b, from)];
}

/** The beginning of a text, without white space, with … where something was left out. */
export function beginning(text: string): string {
  return stretch(bare(text), 0);
}

function stretch(characters: readonly string[], from: number): string {
  const text = characters.slice(from, from + LONGEST).join('');
  return `${from > 0 ? '…' : ''}${text}${characters.length > from + LONGEST ? '…' : ''}`;
}

function bare(text: string): readonly string[] {
  return [...visible(text.replace(/\s+/gu, ''))];
}
