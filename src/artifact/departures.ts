import type { Reading, Trait, TraitKind } from '../readers/reading.ts';
import { align } from './align.ts';

/** Something in which a file differs from what a build writes though its text is the same. One of the two is undefined where only the other has it. */
export interface Departure {
  readonly kind: TraitKind | TextDepartureKind | DataDepartureKind | 'repacked' | 'other-fonts' | 'bytes';
  readonly place: string;
  readonly expected: string | undefined;
  readonly found: string | undefined;
}

/** What is compared of two files: how they look, and which programs saved them. */
type Looks = Pick<Reading, 'traits' | 'savedBy'>;

/** In what the traits of a file differ from those of the file that a build writes: each as often as it occurs. */
export function departuresOf(own: Looks, found: Looks): readonly Departure[] {
  const surplus = without(found.traits ?? [], own.traits ?? []);
  const lacking = without(own.traits ?? [], found.traits ?? []);
  const places = new Map<string, { lacking: Trait[]; surplus: Trait[] }>();
  for (const [side, traits] of Object.entries({ lacking, surplus }) as ['lacking' | 'surplus', readonly Trait[]][]) {
    for (const trait of traits) {
      const key = JSON.stringify([trait.kind, trait.place]);
      const place = places.get(key) ?? { lacking: [], surplus: [] };
      place[side].push(trait);
      places.set(key, place);
    }
  }
  return [...places.values()].flatMap((place) =>
    Array.from({ length: Math.max(place.lacking.length, place.surplus.length) }, (_, index): readonly Departure[] => {
      const [expected, other] = [place.lacking[index], place.surplus[index]];
      if (isForgiven(expected, other, found.savedBy, wasSavedAgain(own, found))) return [];
      const { kind, place: at } = (expected ?? other) as Trait;
      return [{ kind, place: at, expected: expected?.value, found: other?.value }];
    }).flat(),
  );
}

/** By so many twips (`tw`; a twentieth of a point) office programs round lengths when they save. */
const ROUNDED = 3;
const LENGTH = /-?\d+(?=tw\b)/g;

/** Whether two values differ only in lengths, and by no more than what is rounded. */
function isNear(value: string, other: string): boolean {
  if (value.replace(LENGTH, '') !== other.replace(LENGTH, '')) return false;
  const [lengths, others] = [value.match(LENGTH) ?? [], other.match(LENGTH) ?? []];
  return lengths.every((each, index) => Math.abs(Number(each) - Number(others[index])) <= ROUNDED);
}

/** Whether another program than the one that built a file saved it: none rounds what it wrote itself. Of formats that do not tell, any may have. */
function wasSavedAgain(own: Looks, { savedBy }: Looks): boolean {
  return savedBy === undefined || (savedBy !== '' && savedBy !== own.savedBy);
}

/** Whether a trait is what an office program made of another: it lost or rounded it, or stated a height that was left to it. One more row of which no height is stated says nothing. */
function isForgiven(
  expected: Trait | undefined,
  found: Trait | undefined,
  savedBy: string | undefined,
  mayBeRounded: boolean,
): boolean {
  if (expected === undefined) return found?.isLeast === true;
  if (found === undefined) return expected.mayBeLost !== undefined && [true, savedBy].includes(expected.mayBeLost);
  const { rounding, isLeast } = expected;
  if (isLeast === true) return Number(found.value) >= Number(expected.value);
  if (rounding === undefined) return mayBeRounded && isNear(expected.value, found.value);
  return Math.abs(Number(expected.value) - Number(found.value)) <= rounding;
}

/** In what the data differs that a file carries: not there, altered (and in which values), of another edition, or of another check code than is printed. */
export type DataDepartureKind = 'data-missing' | 'data-altered' | 'data-value' | 'data-of-other' | 'data-unlike-code';

/** In what texts differ: a line, its blanks or those of all, what ends lines, the mark before the first, the encoding. */
type TextDepartureKind = 'line' | 'line-ends' | 'mark' | 'encoding' | 'white-space';

/** In what the lines of a text differ from those that a build writes; something always, where the bytes are not the same. */
export function lineDepartures(own: Uint8Array, found: Uint8Array): readonly Departure[] {
  const text = decoded(found);
  if (text === undefined) return [bare('encoding')];
  const built = decoded(own) ?? '';
  const [wanted, other] = [linesOf(built), linesOf(text)];
  const departures = differentLines(wanted, other);
  if (departures.length > 1 && withoutBlanks(built) === withoutBlanks(text)) return [bare('white-space')];
  if (departures.length > 0) return departures;
  const hasOtherMark = MARK.test(text) !== MARK.test(built);
  const hasOtherEnds = text.replace(MARK, '') !== built.replace(MARK, '');
  return [...(hasOtherMark ? [bare('mark')] : []), ...(hasOtherEnds ? [bare('line-ends')] : [])];
}

const MARK = /^\ufeff/u;

function differentLines(wanted: readonly string[], other: readonly string[]): readonly Departure[] {
  const departures: Departure[] = [];
  let line = 1;
  for (const part of align(wanted, other, (each) => each)) {
    if (part.kind === 'match') {
      line += 1;
      continue;
    }
    for (let index = 0; index < Math.max(part.expected.length, part.found.length); index += 1) {
      const place = String(line + Math.min(index, part.found.length));
      departures.push(lineDeparture(place, part.expected[index], part.found[index]));
    }
    line += part.found.length;
  }
  return departures;
}

function lineDeparture(place: string, expected: string | undefined, found: string | undefined): Departure {
  const hasOtherBlanks = withoutBlanks(expected ?? '') === withoutBlanks(found ?? '');
  return hasOtherBlanks ? bare('white-space', place) : { kind: 'line', place, expected, found };
}

function bare(kind: TextDepartureKind, place = ''): Departure {
  return { kind, place, expected: undefined, found: undefined };
}

/** A text with its mark, or undefined where it is not in UTF-8. */
function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The lines of a text, without what ends them and without the mark that some editors put before the first. */
function linesOf(text: string): readonly string[] {
  return text.replace(MARK, '').split(/\r\n?|\n/u);
}

function withoutBlanks(text: string): string {
  return text.replace(/\s+/gu, '');
}

/** The members of a list that are left when those of another are taken from it, each as often as it occurs. */
function without(list: readonly Trait[], others: readonly Trait[]): readonly Trait[] {
  const counts = new Map<string, number>();
  const keyOf = ({ kind, place, value }: Trait): string => JSON.stringify([kind, place, value]);
  for (const each of others) counts.set(keyOf(each), (counts.get(keyOf(each)) ?? 0) + 1);
  return list.filter((each) => {
    const left = counts.get(keyOf(each)) ?? 0;
    if (left > 0) counts.set(keyOf(each), left - 1);
    return left === 0;
  });
}
