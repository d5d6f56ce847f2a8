import { commonPairs } from '../text/common-pairs.ts';
import type { Splice } from './splice.ts';

/** The splices, in whole lines, that make one text of another: as few lines as can be. */
export function lineSplices(before: string, after: string): readonly Splice[] {
  const [old, now] = [before, after].map((text) => text.match(/[^\n]*\n|[^\n]+$/g) ?? []);
  if (old === undefined || now === undefined) return [];
  const splices: Splice[] = [];
  let [at, a, b] = [0, 0, 0];
  for (const [x, y] of [...commonPairs(old, now), [old.length, now.length] as const]) {
    const gone = old.slice(a, x).join('');
    const come = now.slice(b, y).join('');
    if (gone !== '' || come !== '') splices.push({ start: at, end: at + gone.length, text: come });
    at += gone.length + (old[x]?.length ?? 0);
    [a, b] = [x + 1, y + 1];
  }
  return splices;
}
