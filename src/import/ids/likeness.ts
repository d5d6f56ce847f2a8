/** A wording as it is compared: without punctuation, white space and forms of width. */
export function bare(words: string): string {
  return words
    .normalize('NFKC')
    .replace(/[\s\p{P}\p{S}]/gu, '')
    .toLowerCase();
}

/** How alike two wordings are, from 0 to 1: what characters, and what pairs of neighbouring ones, they have in common of all that they have, half and half. Both must be bare. */
export function likeness(a: string, b: string): number {
  return a === b ? 1 : (commonShare(a, b, 1) + commonShare(a, b, 2)) / 2;
}

/** What stretches of a length two texts have in common, of all that they have. */
function commonShare(a: string, b: string, length: number): number {
  const [ofA, ofB] = [stretchesIn(a, length), stretchesIn(b, length)];
  let common = 0;
  for (const [stretch, count] of ofA) common += Math.min(count, ofB.get(stretch) ?? 0);
  const all = Math.max(a.length - length + 1, 0) + Math.max(b.length - length + 1, 0);
  return all === 0 ? 0 : (2 * common) / all;
}

function stretchesIn(text: string, length: number): ReadonlyMap<string, number> {
  const stretches = new Map<string, number>();
  for (let at = 0; at + length <= text.length; at += 1) {
    const stretch = text.slice(at, at + length);
    stretches.set(stretch, (stretches.get(stretch) ?? 0) + 1);
  }
  return stretches;
}
