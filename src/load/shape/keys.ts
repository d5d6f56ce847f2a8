import { nearest } from '../../text/suggest.ts';
import type { FileKind } from '../file-kind.ts';
import type { Keys } from '../key-order.js';
import { indicator, scheme } from '../key-order.js';

/** The key that was probably meant by one that may not stand in a place: what people call it elsewhere, one that is spelt nearly so, and never one that its holder has already. Undefined where nobody can say. */
export function keyMeant(typed: string, allowed: readonly string[], holder: object): string | undefined {
  const free = allowed.filter((key) => !Object.hasOwn(holder, key));
  const word = typed.toLowerCase();
  const alike = free.filter((key) => `${word}s` === key.toLowerCase() || word === `${key.toLowerCase()}s`);
  const meant = SAID.find(([said]) => said.includes(word))?.[1] ?? [];
  const same = meant.filter((key) => free.includes(key));
  const among = alike.length > 0 ? alike : same;
  if (among.length > 0) return among.length === 1 || !isEither(among) ? among[0] : undefined;
  const isElsewhere = [scheme, indicator].some((keys) => holdersOf(typed, keys).length > 0);
  return isElsewhere ? undefined : nearest(typed, free);
}

/** Where a key may stand that may not stand here: the keys below which it does, or the other file that has it; nothing where it is no key at all. */
export function homesOf(key: string, kind: FileKind): { readonly below: readonly string[]; readonly file: Home } {
  const own = kind === 'scheme' ? scheme : kind === 'indicator' ? indicator : {};
  const below = holdersOf(key, own);
  if (below.length > 0) return { below, file: undefined };
  const others = [
    ['indicator', indicator],
    ['scheme', scheme],
  ] as const;
  const file = others.find(([name, keys]) => name !== kind && holdersOf(key, keys).length > 0)?.[0];
  return { below: [], file: kind === 'scheme' || kind === 'indicator' ? file : undefined };
}

type Home = 'indicator' | 'scheme' | undefined;

/** Words that people use, and the keys that may be meant: the first that may stand in the place. */
const SAID: readonly (readonly [said: readonly string[], meant: readonly string[]])[] = [
  [
    ['upto', 'cap', 'most', 'atmost', 'max', 'maximum', 'limit', 'ceiling'],
    ['upTo', 'cap', 'most', 'atMost'],
  ],
  [
    ['least', 'floor', 'atleast', 'min', 'minimum', 'lowest'],
    ['least', 'floor', 'atLeast'],
  ],
  [
    ['points', 'score', 'fullmarks', 'full', 'marks', 'mark', 'value'],
    ['points', 'score', 'fullMarks', 'full', 'minus', 'plus'],
  ],
  [
    ['plus', 'add', 'bonus', 'addition'],
    ['adds', 'plus'],
  ],
  [
    ['minus', 'deduct', 'deduction', 'penalty'],
    ['deducts', 'minus'],
  ],
  [
    ['for', 'when', 'each', 'case', 'condition', 'if'],
    ['for', 'when'],
  ],
  [
    ['target', 'goal', 'line'],
    ['below', 'target', 'targets'],
  ],
  [['top', 'best', 'quota', 'count', 'number'], ['first']],
  [['bottom', 'worst'], ['last']],
  [
    ['title', 'name', 'text', 'label', 'content', 'description'],
    ['title', 'name', 'text'],
  ],
  [['departments', 'dept', 'lead', 'leader'], ['department']],
  [['share', 'percent', 'percentage', 'proportion'], ['weight']],
  [['group'], ['grouping']],
  [['star', 'key', 'important'], ['core']],
];

/** Whether only one of several may stand, so that nobody can say which is meant. */
function isEither(keys: readonly string[]): boolean {
  return keys.includes('minus') && keys.includes('plus');
}

/** The keys right below which a key may stand; an empty one stands for the top of a file. */
function holdersOf(key: string, keys: Keys): readonly string[] {
  const known = HOLDERS.get(keys) ?? new Map<string, Set<string>>();
  if (known.size === 0) addHolders(keys, '', known);
  HOLDERS.set(keys, known);
  return [...(known.get(key) ?? [])];
}

/** By keys, the holders of each, found when the first is asked for: a file may have thousands of keys that may not stand there. */
const HOLDERS = new Map<Keys, Map<string, Set<string>>>();

function addHolders(keys: Keys, holder: string, found: Map<string, Set<string>>): void {
  for (const [name, below] of Object.entries(keys)) {
    found.set(name, (found.get(name) ?? new Set()).add(holder));
    addHolders(below, name === '*' ? holder : name, found);
  }
}
