import type { Entry } from './entries.ts';

/** What the script of the first page searches: the entries, and for each two characters that follow each other in one the numbers of the entries that have them. */
export interface Index {
  readonly entries: readonly (readonly [href: string, path: string, text: string])[];
  /** Numbers of entries in rising order: each as what it is more than the one before, in base 36, parted by spaces. */
  readonly pairs: Readonly<Record<string, string>>;
}

/**
 * The index of entries. Chinese has no spaces between words, so that two characters are what is looked up; what has them
 * all is then searched for the whole text, and hits are exact.
 */
export function indexOf(entries: readonly Entry[]): Index {
  const having = new Map<string, number[]>();
  entries.forEach(({ text }, number) => {
    for (const pair of pairsIn(comparable(text))) {
      const numbers = having.get(pair);
      if (numbers === undefined) having.set(pair, [number]);
      else numbers.push(number);
    }
  });
  const pairs = [...having].map(([pair, numbers]): readonly [string, string] => [pair, asSteps(numbers)]);
  return {
    entries: entries.map(({ href, path, text }) => [href, path, text]),
    pairs: Object.fromEntries(pairs.sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

/** A text as it is compared: full width as half width, no capitals, no space. The script has the same. */
export function comparable(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/gu, '');
}

/** Every two UTF-16 units that follow each other. */
function pairsIn(text: string): ReadonlySet<string> {
  const pairs = new Set<string>();
  for (let at = 1; at < text.length; at += 1) pairs.add(text.slice(at - 1, at + 1));
  return pairs;
}

function asSteps(numbers: readonly number[]): string {
  return numbers.map((each, at) => (each - (numbers[at - 1] ?? 0)).toString(36)).join(' ');
}
