import type { Token } from './dictionary.ts';

/** The most characters of an id. */
const LONGEST = 60;
/** How many words of a text an id begins with; more only where another has that one already. */
const USUAL = 4;
/** How many syllables stand for Chinese that no dictionary has. */
const MOST_SYLLABLES = 4;

/** Syllables of Chinese: pinyin without tones. */
export type Spelling = (text: string) => readonly string[];

/** The ids that are taken: more of them all the time, and none is given back. */
export interface TakenIds {
  readonly all: Set<string>;
  /** By an id the number that was last put behind it: no lower one is free. */
  readonly numbers: Map<string, number>;
}

/** Whether too little of a text is in the dictionary to make an id of that alone, so that syllables are needed. */
export function needsSpelling(tokens: readonly Token[]): boolean {
  const known = tokens.filter(({ kind }) => kind === 'words').length;
  const unknown = tokens.reduce((sum, token) => sum + (token.kind === 'unknown' ? token.text.length : 0), 0);
  return known < 2 && unknown > 0 && (known === 0 || unknown > 2);
}

/**
 * An id in the words of a text that is not taken, and takes it: its first words, as many more as it takes, and then a number.
 * Syllables come in where the dictionary has too little of it; where a text has nothing to make words of, `fallback` is
 * numbered.
 */
export function readableId(tokens: readonly Token[], fallback: string, taken: TakenIds, spell: Spelling): string {
  const id = freeId(tokens, fallback, taken, spell);
  taken.all.add(id);
  return id;
}

function freeId(tokens: readonly Token[], fallback: string, taken: TakenIds, spell: Spelling): string {
  const words = wordsOf(tokens, needsSpelling(tokens) ? spell : () => []);
  for (let count = Math.min(USUAL, words.length); count > 0 && count <= words.length; count += 1) {
    const id = words.slice(0, count).join('-');
    if (id.length > LONGEST) break;
    if (!taken.all.has(id)) return id;
  }
  return numbered(cut(words.slice(0, USUAL).join('-')) || fallback, taken);
}

/** The words of tokens one by one, none right behind itself, the first of them with a letter before all else. */
function wordsOf(tokens: readonly Token[], spell: Spelling): readonly string[] {
  const words: string[] = [];
  for (const token of tokens) {
    const parts =
      token.kind === 'words'
        ? [token.words]
        : token.kind === 'unknown'
          ? [spell(token.text).slice(0, MOST_SYLLABLES).join('-')]
          : [];
    for (const part of parts) if (part !== '' && !words.includes(part)) words.push(part);
  }
  return words;
}

/** An id with a number behind it that is not taken: without one if that is free. */
function numbered(id: string, { all, numbers }: TakenIds): string {
  if (!all.has(id)) return id;
  for (let number = (numbers.get(id) ?? 1) + 1; ; number += 1) {
    const ending = `-${number}`;
    const next = `${cut(id, LONGEST - ending.length)}${ending}`;
    if (all.has(next)) continue;
    numbers.set(id, number);
    return next;
  }
}

/** An id cut to a length where a word of it ends. */
function cut(id: string, length = LONGEST): string {
  return id.length <= length ? id : id.slice(0, length).replace(/-[a-z0-9]*$/, '');
}
