import type { Decimal } from '../model/decimal.ts';
import type { WrittenAt } from '../model/grading/figure.ts';
import { lazyMap } from './lazy-map.ts';
import { numbersInRows } from './numbers.ts';
import type { GivenScore } from './scores.ts';

/** Where the scores of many units are kept in few bytes each: as numbers, and each different text once. */
export interface ScoreStore {
  /** Begins the scores of one more unit. */
  readonly shelf: () => Shelf;
}

/** The scores of a unit by criteria and by who gave them. What is read is made anew each time. */
export interface Shelf {
  /** Keeps a score, unless there is one already (`isNew` false), which stays. Gives the number of the one that is kept: all shelves together are counted from 0, without a gap. */
  readonly keep: (
    criterion: string,
    scorer: string,
    score: GivenScore,
  ) => { readonly number: number; readonly isNew: boolean };
  /** By the ids of criteria, then of who scores them. */
  readonly scores: ReadonlyMap<string, ReadonlyMap<string, GivenScore>>;
  /** The scores of one who scores, by the ids of criteria. */
  readonly of: (scorer: string) => ReadonlyMap<string, GivenScore>;
}

/** Begins to keep scores. */
export function scoreStore(): ScoreStore {
  const [amounts, texts] = [numbered<Decimal>(), numbered<string>()];
  /** Of each score: its amount, its note with three bits that say whether something was refused and what was decided, and where it stands; 0 for what it has not. */
  const kept = numbersInRows(6);
  /** The places on each shelf: by criteria, then by who scores. */
  const places = new Map<string, Map<string, number>>();
  let placeCount = 0;

  function placeFor(criterion: string, scorer: string): number {
    const own = places.get(criterion) ?? new Map<string, number>();
    if (own.size === 0) places.set(criterion, own);
    const place = own.get(scorer) ?? placeCount++;
    own.set(scorer, place);
    return place;
  }

  function add({ amount, isRefused, note, at, resolved }: GivenScore): number {
    const textAt = (text: string | undefined): number => (text === undefined ? 0 : texts.of(text) + 1);
    return kept.add([
      amount === undefined ? 0 : amounts.of(amount, amount.toString()) + 1,
      FLAGS * texts.of(note) + flagsOf(isRefused, resolved),
      textAt(at?.file),
      textAt(at?.sheet),
      textAt(at?.cell),
      at?.line ?? 0,
    ]);
  }

  function scoreAt(row: number): GivenScore {
    const [amount, note] = [kept.at(row, 0), kept.at(row, 1)];
    return {
      amount: amount === 0 ? undefined : amounts.at(amount - 1),
      isRefused: (note & REFUSED) !== 0,
      note: texts.at(Math.floor(note / FLAGS)),
      at: placeAt(row),
      ...resolvedIn(note),
    };
  }

  function placeAt(row: number): WrittenAt | undefined {
    const [file, sheet, cell, line] = [kept.at(row, 2), kept.at(row, 3), kept.at(row, 4), kept.at(row, 5)];
    if (file === 0) return undefined;
    return {
      file: texts.at(file - 1),
      ...(sheet === 0 ? {} : { sheet: texts.at(sheet - 1) }),
      ...(cell === 0 ? {} : { cell: texts.at(cell - 1) }),
      ...(line === 0 ? {} : { line }),
    };
  }

  return {
    shelf: () => {
      /** The number of the score at each place, and 0 where none is, so that the first is 1. */
      let numbers = new Uint32Array(0);
      const numberAt = (place: number | undefined): number => (place === undefined ? 0 : (numbers[place] ?? 0));
      const read = (place: number | undefined): GivenScore | undefined => {
        const number = numberAt(place);
        return number === 0 ? undefined : scoreAt(number - 1);
      };
      const allOf = (criterion: string): ReadonlyMap<string, GivenScore> | undefined => {
        const all = new Map<string, GivenScore>();
        for (const [scorer, place] of places.get(criterion) ?? []) {
          const score = read(place);
          if (score !== undefined) all.set(scorer, score);
        }
        return all.size === 0 ? undefined : all;
      };
      return {
        keep: (criterion, scorer, score) => {
          const place = placeFor(criterion, scorer);
          const before = numberAt(place);
          if (before !== 0) return { number: before - 1, isNew: false };
          if (place >= numbers.length) numbers = longer(numbers, place + 1);
          const number = add(score);
          numbers[place] = number + 1;
          return { number, isNew: true };
        },
        scores: lazyMap(() => places.keys(), allOf),
        of: (scorer) =>
          lazyMap(
            () => places.keys(),
            (criterion) => read(places.get(criterion)?.get(scorer)),
          ),
      };
    },
  };
}

/** Bits beside a note, and how many numbers they make. */
const REFUSED = 1;
const RESOLVED = { score: 2, note: 4 } as const;
const FLAGS = 8;

function flagsOf(isRefused: boolean, resolved: GivenScore['resolved']): number {
  const [score, note] = [resolved?.has('score') ?? false, resolved?.has('note') ?? false];
  return (isRefused ? REFUSED : 0) + (score ? RESOLVED.score : 0) + (note ? RESOLVED.note : 0);
}

function resolvedIn(flags: number): Pick<GivenScore, 'resolved'> {
  const resolved = (['score', 'note'] as const).filter((each) => (flags & RESOLVED[each]) !== 0);
  return resolved.length === 0 ? {} : { resolved: new Set(resolved) };
}

/** The same numbers with room for so many, and some more. */
function longer(numbers: Uint32Array, length: number): Uint32Array<ArrayBuffer> {
  const more = new Uint32Array(Math.ceil(length / MORE) * MORE);
  more.set(numbers);
  return more;
}

const MORE = 64;

/** Gives things numbers, equal ones the same, in the order in which they come. */
function numbered<Thing>() {
  const numbers = new Map<Thing | string, number>();
  const things: Thing[] = [];
  return {
    of: (thing: Thing, key: Thing | string = thing): number => {
      const known = numbers.get(key);
      if (known !== undefined) return known;
      numbers.set(key, things.length);
      return things.push(thing) - 1;
    },
    at: (number: number): Thing => things[number] as Thing,
  };
}
