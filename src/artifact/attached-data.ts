import type { DataFile } from '../layout/identity.ts';
import { checkCode } from '../model/check-code.ts';
import type { AttachedFile } from '../readers/reading.ts';
import type { Departure } from './departures.ts';
import { jsonIn, valueDifferences } from './values.ts';

/** By what data is known. */
export interface Knowledge {
  /** The check codes that the file says it has: those of other data, where it was made from other data. */
  readonly printed: readonly string[];
  /** The SHA-256 of bytes. */
  readonly digestOf: (bytes: Uint8Array) => string;
  /** What data is called, where somebody knows it by its digest, or by what it says: `《县（市、区）工作考核指标》2020`. */
  readonly nameOf: (digest: string, content?: Uint8Array) => string | undefined;
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
  const other = nameOf(digest, found);
  if (other !== undefined) {
    return [{ kind: 'data-of-other', place: wanted.name, expected: nameOf(wanted.digest) ?? own, found: other }];
  }
  if (printed.length > 0 && !printed.includes(own)) {
    return [{ kind: 'data-unlike-code', place: wanted.name, expected: printed.join(' '), found: code }];
  }
  return [departure('data-altered', wanted.name)];
}

/** How many times as long as data what was altered may be for its values to be looked at: more is other data, and may be hostile. */
const MOST_LONGER = 8;

/** In which values data differs that was altered; none where only its spelling is another one, or where it is much longer. */
export function alteredValues({ name, text }: DataFile, attached: readonly AttachedFile[]): readonly Departure[] {
  const found = attached.find((each) => each.name === name)?.content;
  const own = text();
  if (found === undefined || found.length > MOST_LONGER * own.length) return [];
  const differences = valueDifferences(jsonIn(own), jsonIn(new TextDecoder().decode(found)));
  return differences.map(({ column = '', expected, found: other }) => {
    return { kind: 'data-value', place: `${name}（${fromItem(column)}）`, expected, found: other };
  });
}

/** The keys that lead to a value, from the innermost item on. */
function fromItem(keys: string): string {
  return keys.replace(/^.* › (?:indicators|parts) › |^indicators › /u, '');
}

function departure(kind: Departure['kind'], place: string): Departure {
  return { kind, place, expected: undefined, found: undefined };
}
