import { checkCode } from '../../model/check-code.ts';
import type { Departments } from '../../model/departments.ts';
import { readEditionName } from '../../model/edition-name.ts';
import type { Edition } from '../../model/model.ts';
import type { AssessedUnit } from '../../model/registers.ts';
import type { ProvedView } from '../../model/view.ts';
import { SCHEMA } from '../data-file.ts';
import { type Cursor, cursorOver } from './cursor.ts';
import { faulty } from './faults.ts';
import { type Found, listIn, maybeIn, memberOf, textIn } from './json.ts';

/** What the data file of what was collected is held against: the edition as it is now. */
export interface Reporting {
  readonly edition: Edition;
  readonly departments: Departments;
  /** The whole systems with their units. */
  readonly systems: readonly { readonly view: ProvedView; readonly units: readonly AssessedUnit[] }[];
}

/** A unit with what is known of it. */
export interface KnownUnit {
  readonly unit: AssessedUnit;
  readonly view: ProvedView;
  /** Whether a self-assessment form of it came that is used. */
  readonly hasCome: boolean;
  /** Where the file speaks of it. */
  readonly place: string;
  /** What the office has entered of it, and of what of that nothing is known, as the file says it. */
  readonly adjustments: Found;
  readonly open: Found;
}

/** A form that came, as the file has it. */
export interface FoundForm {
  /** The mapping of what is said of it before its rows come. */
  readonly about: Found;
  /** Read as they are asked for, and only before the next form is. */
  readonly rows: Iterable<Found>;
}

/** Those that are registered now, by their ids. */
export type KnownUnits = ReadonlyMap<string, KnownUnit>;

/**
 * Reads the data file of what was collected from its beginning to its end, whatever its size: `read` is given the units
 * and goes through the forms. Throws a fault unless it is one of the edition, its systems and its units as they are now,
 * in which whose forms they are stands before them.
 */
export function readScoresFile<Read>(
  pieces: Iterable<Uint8Array>,
  office: Reporting,
  read: (units: KnownUnits, forms: Iterable<FoundForm>) => Read,
): Read {
  const cursor = cursorOver(pieces);
  if (!cursor.isAt('{')) {
    cursor.skip();
    cursor.end();
    throw faulty('foreign', {});
  }
  const head: Record<string, unknown> = {};
  let units: KnownUnits | undefined;
  let result: { readonly read: Read } | undefined;
  for (const key of cursor.entries()) {
    if (key === 'units') {
      holdHead(head, office);
      units = unitsOf(membersAt(cursor, key), office);
    } else if (key === 'forms') {
      if (units === undefined) throw missingOrLate(head, office, 'units');
      result = { read: read(units, formsAt(cursor)) };
    } else if (HEAD.includes(key)) head[key] = cursor.value(key);
    else cursor.skip();
  }
  cursor.end();
  if (result === undefined) throw missingOrLate(head, office, units === undefined ? 'units' : 'forms');
  return result.read;
}

/** What is read of the beginning of the file. */
const HEAD: readonly string[] = ['schema', 'edition', 'systems'];

/** Why a file is of no use in which something is not where it must be: what is wrong with its beginning goes before. */
function missingOrLate(head: object, office: Reporting, place: string): Error {
  holdHead(head, office);
  return faulty('shape', { place });
}

/** Throws a fault unless it is the beginning of a file that was written when forms of the edition were collected, as it is now. */
function holdHead(head: object, office: Reporting): void {
  const whole: Found = { place: '', value: head };
  const schema = maybeIn(whole, 'schema')?.value;
  if (typeof schema !== 'string' || !/^zhunsheng-scores-\d{1,4}$/.test(schema)) throw faulty('foreign', {});
  if (schema !== SCHEMA) throw faulty('version', {});
  const edition = textIn(memberOf(whole, 'edition'));
  if (readEditionName(edition) === undefined) throw faulty('shape', { place: 'edition' });
  if (edition !== office.edition.id) throw faulty('edition', { found: edition, expected: office.edition.id });
  holdSystems(memberOf(whole, 'systems'), office);
}

/** The members of the list at which a cursor stands, read as they are asked for. */
function* membersAt(cursor: Cursor, place: string): Iterable<Found> {
  if (!cursor.isAt('[')) throw faulty('shape', { place });
  for (const number of cursor.members()) {
    const own = `${place}[${number}]`;
    yield { place: own, value: cursor.value(own) };
  }
}

/** What is read of a form before its rows. */
const ABOUT: readonly string[] = ['file', 'form', 'system', 'unit', 'department', 'use'];

function* formsAt(cursor: Cursor): Iterable<FoundForm> {
  if (!cursor.isAt('[')) throw faulty('shape', { place: 'forms' });
  for (const number of cursor.members()) yield* formAt(cursor, `forms[${number}]`);
}

/** The form at which a cursor stands, handed out when its rows come. */
function* formAt(cursor: Cursor, place: string): Iterable<FoundForm> {
  if (!cursor.isAt('{')) throw faulty('shape', { place });
  const about: Record<string, unknown> = {};
  let hasRows = false;
  for (const key of cursor.entries()) {
    if (key === 'rows') {
      hasRows = true;
      const rows = membersAt(cursor, `${place}.rows`);
      yield { about: { place, value: about }, rows };
      // Those that nobody asked for are gone through, too.
      for (const _ of rows);
    } else if (ABOUT.includes(key)) about[key] = cursor.value(`${place}.${key}`);
    else cursor.skip();
  }
  if (!hasRows) throw faulty('shape', { place: `${place}.rows` });
}

/** Throws a fault unless the systems are those of the edition, as they are now. */
function holdSystems(list: Found, { systems }: Reporting): void {
  const stated = new Map<string, string>();
  for (const each of listIn(list)) {
    const id = textIn(memberOf(each, 'id'));
    if (!systems.some(({ view }) => view.system.id === id) || stated.has(id)) {
      throw faulty('shape', { place: `${each.place}.id` });
    }
    const digest = memberOf(each, 'digest');
    if (!/^[0-9a-f]{64}$/.test(textIn(digest))) throw faulty('shape', { place: digest.place });
    stated.set(id, textIn(digest));
  }
  for (const { view } of systems) {
    const { id, title } = view.system;
    const [found, expected] = [stated.get(id), view.proof.digest ?? ''];
    if (found === undefined) throw faulty('shape', { place: list.place });
    if (found !== expected) {
      throw faulty('system', { title, found: checkCode(found), expected: checkCode(expected) });
    }
  }
}

/** The units by their ids. Throws a fault unless they are those that are registered now. */
function unitsOf(list: Iterable<Found>, { systems }: Reporting): KnownUnits {
  const registered = new Map(
    systems.flatMap(({ view, units }) => units.map((unit) => [unit.id, { unit, view }] as const)),
  );
  const known = new Map<string, KnownUnit>();
  for (const each of list) {
    const text = (key: string): string => textIn(memberOf(each, key));
    const [id, name] = [text('unit'), text('name')];
    const found = registered.get(id);
    const isSame =
      found?.unit.name === name && found.unit.class === text('class') && found.view.system.id === text('system');
    if (found === undefined || !isSame) throw faulty('unit', { name });
    if (known.has(id)) throw faulty('twice', { place: each.place, other: known.get(id)?.place ?? '' });
    const hasCome = memberOf(memberOf(each, 'self'), 'hasCome');
    if (typeof hasCome.value !== 'boolean') throw faulty('shape', { place: hasCome.place });
    known.set(id, {
      ...{ ...found, hasCome: hasCome.value, place: each.place },
      adjustments: memberOf(each, 'adjustments'),
      open: memberOf(each, 'open'),
    });
  }
  const missing = [...registered].find(([id]) => !known.has(id));
  if (missing !== undefined) throw faulty('unit', { name: missing[1].unit.name });
  return known;
}
