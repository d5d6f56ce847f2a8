import type { Item } from '../../model/model.ts';
import type { Department } from '../../model/registers.ts';
import { bare } from '../ids/likeness.ts';
import { labelled } from '../said/labels.ts';
import { saying, wholeOf } from '../said/piece.ts';

/** What words are in an edition before. */
export type KnownKind = Item['kind'] | 'department';

/** What words of an earlier edition are there, bare. Words that are several of these say nothing, and are none. */
export type KnownWords = ReadonlyMap<string, KnownKind>;

/** Where no edition came before. */
export const NOTHING_KNOWN: KnownWords = new Map();

/** The words of the items of an earlier edition, and all names of departments. */
export function knownWords(earlier: readonly Item[], departments: readonly Department[]): KnownWords {
  const kinds = new Map<string, Set<KnownKind>>();
  const add = (words: string, kind: KnownKind): void => {
    kinds.set(bare(words), (kinds.get(bare(words)) ?? new Set()).add(kind));
  };
  for (const item of earlier) add(item.kind === 'indicator' ? item.title : item.text, item.kind);
  for (const { name, aliases } of departments) {
    for (const each of [name, ...aliases.map(({ id }) => id)]) add(each, 'department');
  }
  return new Map([...kinds].flatMap(([words, [kind, other]]) => (kind && other === undefined ? [[words, kind]] : [])));
}

/** What a line is the words of, but for its number, its star and what it says that these count; undefined where they are new. */
export function kindOfLine(line: string, known: KnownWords): KnownKind | undefined {
  if (known.size === 0) return undefined;
  const words = saying(labelled(wholeOf({ number: 0, text: line, place: '' })).rest);
  return known.get(bare(words)) ?? known.get(bare(words.replace(COUNTED, '')));
}

/** Brackets at the end of a line, which may say what it counts. */
const COUNTED = /[(（][^()（）]{1,60}[)）][。；;]?$/u;
