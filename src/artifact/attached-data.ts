import type { DataFile } from '../layout/identity.ts';
import { checkCode } from '../model/check-code.ts';
import type { AttachedFile } from '../readers/reading.ts';
import type { Departure } from './departures.ts';
import { verifyData } from './verification.ts';

/** By what data is known. */
export interface Knowledge {
  /** The check codes that the file says it has: those of other data, where it was made from other data. */
  readonly printed: readonly string[];
  /** The SHA-256 of bytes. */
  readonly digestOf: (bytes: Uint8Array) => string;
  /** What the data of a digest is called, where somebody knows it: `《县（市、区）工作考核指标》2020`. */
  readonly nameOf: (digest: string) => string | undefined;
}

/**
 * Holds the data that a file carries against that which its document was made from, and against the check codes that are
 * printed: data that is missing, of another edition, altered, or not what a printed code is of. What is of a code that
 * the file prints belongs to it, whatever it should say: then its texts differ, which is told of these.
 */
export function dataDepartures(
  wanted: readonly DataFile[],
  attached: readonly AttachedFile[],
  knowledge: Knowledge,
): readonly Departure[] {
  return wanted.flatMap((each): readonly Departure[] => {
    const found = attached.find(({ name }) => name === each.name)?.content;
    if (found === undefined) return [departure('data-missing', each.name)];
    return otherData(each, found, wanted, knowledge);
  });
}

function otherData(
  wanted: DataFile,
  found: Uint8Array,
  all: readonly DataFile[],
  { printed, digestOf, nameOf }: Knowledge,
): readonly Departure[] {
  const digest = digestOf(found);
  const [own, code] = [checkCode(wanted.digest), checkCode(digest)];
  if (digest === wanted.digest) return [];
  const isOfOther = all.some((each) => each.digest === digest);
  if (printed.includes(code) && !isOfOther) return [];
  const other = nameOf(digest);
  if (other !== undefined) {
    return [{ kind: 'data-of-other', place: wanted.name, expected: nameOf(wanted.digest) ?? own, found: other }];
  }
  if (printed.length > 0 && !printed.includes(own)) {
    return [{ kind: 'data-unlike-code', place: wanted.name, expected: printed.join(' '), found: code }];
  }
  return [departure('data-altered', wanted.name), ...otherValues(wanted, found)];
}

/** Value by value, where both are JSON. */
function otherValues({ name, text }: DataFile, found: Uint8Array): readonly Departure[] {
  const value = JSON.parse(text());
  const { differences } = verifyData({ kind: 'data', name, formats: ['json'], value }, new TextDecoder().decode(found));
  return differences.map(({ column = '', expected, found: other }) => ({
    kind: 'data-value',
    place: `${name}（${placeIn(value, column)}）`,
    expected,
    found: other,
  }));
}

/** A path in data as it is told: from the innermost item on, by its id. */
function placeIn(value: unknown, path: string): string {
  const keys = path.split('.');
  let [inner, place] = [value, path];
  for (const [index, key] of keys.entries()) {
    inner = (inner as Readonly<Record<string, unknown>> | undefined)?.[key];
    if (typeof inner !== 'object' || inner === null || !('id' in inner) || index + 1 === keys.length) continue;
    place = [inner.id, keys.slice(index + 1).join('.')].join(' ');
  }
  return place;
}

function departure(kind: Departure['kind'], place: string): Departure {
  return { kind, place, expected: undefined, found: undefined };
}
