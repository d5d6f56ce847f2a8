import { visible } from './visible.ts';

/** How much of a text is shown, in characters. */
const LONGEST = 60;
/** How much of a text is looked at for that: a line may hold a whole table. */
const LOOKED_AT = 1000;

/** Two texts cut to the same stretch around their first difference, without white space. */
export function aroundDifference(expected: string, found: string): readonly [string, string] {
  const [a, b] = firstDifference(expected, found);
  return [around(expected, a), around(found, b)];
}

/** The beginning of a text, without white space, with … where something was left out. */
export function beginning(text: string): string {
  return around(text, 0);
}

/** Where two texts differ first, beside their white space. */
function firstDifference(a: string, b: string): readonly [number, number] {
  let [i, j] = [0, 0];
  for (;;) {
    while (isBlank(a[i])) i += 1;
    while (isBlank(b[j])) j += 1;
    if (i >= a.length || j >= b.length || a.codePointAt(i) !== b.codePointAt(j)) return [i, j];
    const length = String.fromCodePoint(a.codePointAt(i) ?? 0).length;
    i += length;
    j += length;
  }
}

function isBlank(character: string | undefined): boolean {
  return character !== undefined && /\s/u.test(character);
}

function around(text: string, at: number): string {
  const before = bare(text.slice(Math.max(0, at - LOOKED_AT), at));
  const after = bare(text.slice(at, at + LOOKED_AT));
  const lead = before.slice(-LONGEST / 2);
  const rest = after.slice(0, LONGEST - lead.length);
  const isCutBefore = before.length > lead.length || at > LOOKED_AT;
  const isCutAfter = after.length > rest.length || at + LOOKED_AT < text.length;
  return `${isCutBefore ? '…' : ''}${[...lead, ...rest].join('')}${isCutAfter ? '…' : ''}`;
}

function bare(text: string): readonly string[] {
  return [...visible(text.replace(/\s+/gu, ''))];
}
