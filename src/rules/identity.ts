import { both, isNobody } from '../model/classes.ts';
import type { Edition, System } from '../model/model.ts';
import type { Registers, Signer } from '../model/registers.ts';
import { isCounted } from '../model/totals.ts';
import { type Diagnostic, finding } from '../text/diagnostic.ts';
import { beginning } from '../text/stretch.ts';
import { placeOf, type Written } from '../text/written.ts';
import { namedTwice } from './names.ts';
import { forEachSystem, type Rule } from './rule.ts';

interface Identified {
  readonly id: string;
  readonly written: Written;
}

/** An id stands for one thing: one item in a system, one class in a system, one system in a scheme. */
export const uniqueIds: Rule = function* (edition) {
  yield* twice(edition.systems);
  for (const system of edition.systems) {
    yield* twice(system.items);
    yield* twice(system.declared);
  }
};

/** Every thing whose id another one before it has; the first is pointed at. */
export function* twice(things: Iterable<Identified>): Iterable<Diagnostic> {
  const first = new Map<string, Identified>();
  for (const each of things) {
    const before = first.get(each.id);
    if (before === undefined) first.set(each.id, each);
    else if (each.id !== '') {
      const related = [{ place: placeOf(before.written, 'id'), label: each.id }];
      yield finding('id-duplicate', placeOf(each.written, 'id'), { id: each.id, ...namesOf(before, each) }, related);
    }
  }
}

/** A key belongs to one signer: what it has signed is his. He has it in one entry, with all its years. */
export function* uniqueKeys({ signers = [] }: Registers): Iterable<Diagnostic> {
  const first = new Map<string, Signer>();
  for (const each of signers) {
    const before = first.get(each.key);
    if (before === undefined) first.set(each.key, each);
    else if (each.key !== '') {
      const related = [{ place: placeOf(before.written, 'key'), label: before.name }];
      yield finding('signer-duplicate', placeOf(each.written, 'key'), { name: each.name, other: before.name }, related);
    }
  }
}

function namesOf(...both: readonly [Identified, Identified]): { readonly names?: readonly [string, string] } {
  const [first, second] = both.map(({ written: { value } }) => value['title'] ?? value['text'] ?? value['name']);
  if (typeof first !== 'string' || typeof second !== 'string' || first === second) return {};
  return { names: [beginning(first), beginning(second)] };
}

/** An id that is given up is not used again, from the year on in which it was given up. */
const retiredIds = forEachSystem(function* (system, edition, { retired }) {
  const given = retired.filter((each) => each.system === system.id && isRetiredIn(each.since, edition));
  if (given.length === 0) return;
  for (const item of system.items) {
    const match = given.find((each) => each.id === item.id);
    if (match === undefined) continue;
    const related = [{ place: placeOf(match.written, 'id'), label: match.id }];
    yield finding('id-retired', placeOf(item.written, 'id'), { id: item.id, since: String(match.since) }, related);
  }
});

function isRetiredIn(since: number | undefined, { year }: Edition): boolean {
  return since !== undefined && year !== undefined && since <= year;
}

/** No two criteria of a system that are for the same class have the same wording. White space, punctuation and full-width forms do not count. A bonus or a veto may say what something with points says, and a mark without a letter (①) is no wording. */
const uniqueTexts = forEachSystem(function* (system) {
  const first = new Map<string, System['items'][number]>();
  for (const item of system.items) {
    if (item.kind === 'indicator' || item.text === '') continue;
    const plain = /[０-９Ａ-Ｚａ-ｚ]/.test(item.text) ? item.text.normalize('NFKC') : item.text;
    const bare = plain.replace(/[\s\p{P}]/gu, '');
    const wording = isCounted(item) ? bare : `${bare} `;
    const before = first.get(wording);
    if (before === undefined) first.set(wording, item);
    else if (!isNobody(both(before.applies, item.applies)) && /\p{L}/u.test(bare)) {
      const related = [{ place: placeOf(before.written, 'text'), label: before.id }];
      yield finding('text-duplicate', placeOf(item.written, 'text'), { id: item.id, other: before.id }, related);
    }
  }
});

/** The year of the scheme is the year of its folder. */
const yearOfFolder: Rule = function* ({ id, year, written }) {
  if (year !== undefined && String(year) !== id.slice(0, 4)) {
    yield finding('year-mismatch', placeOf(written, 'year'), { year: String(year), folder: id });
  }
};

/** No two classes of a system are printed under one name. */
const uniqueClassNames = forEachSystem(function* ({ declared }) {
  yield* namedTwice(declared);
});

/** The rules of ids, names and years. */
export const IDENTITY: readonly Rule[] = [uniqueIds, retiredIds, uniqueTexts, yearOfFolder, uniqueClassNames];
