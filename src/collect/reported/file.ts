import { checkCode } from '../../model/check-code.ts';
import type { Departments } from '../../model/departments.ts';
import { readEditionName } from '../../model/edition-name.ts';
import type { Edition } from '../../model/model.ts';
import type { AssessedUnit } from '../../model/registers.ts';
import type { ProvedView } from '../../model/view.ts';
import { SCHEMA } from '../data-file.ts';
import { faulty } from './faults.ts';
import { type Found, listIn, mappingIn, memberOf, readJson, refuseRepeated, textIn } from './json.ts';

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
  /** What the file says of it, and where. */
  readonly found: Found;
}

/** The data file of what was collected, opened. */
interface ScoresFile {
  /** By their ids: those that are registered now. */
  readonly units: ReadonlyMap<string, KnownUnit>;
  readonly forms: Found;
}

/** Opens the data file of what was collected. Throws a fault unless it is one of the edition, its systems and its units as they are now. */
export function openScores(bytes: Uint8Array, office: Reporting): ScoresFile {
  const whole = readJson(bytes);
  const head = headOf(whole);
  const edition = textIn(memberOf(head, 'edition', whole));
  if (readEditionName(edition) === undefined) throw faulty('shape', { place: 'edition' });
  if (edition !== office.edition.id) throw faulty('edition', { found: edition, expected: office.edition.id });
  refuseRepeated(bytes);
  holdSystems(memberOf(head, 'systems', whole), office);
  return { units: unitsOf(memberOf(head, 'units', whole), office), forms: memberOf(head, 'forms', whole) };
}

/** The beginning of a file that was written when forms were collected. */
function headOf(whole: Found): ReadonlyMap<string, Found> {
  if (typeof whole.value !== 'object' || whole.value === null || Array.isArray(whole.value)) {
    throw faulty('foreign', {});
  }
  const head = mappingIn(whole);
  const schema = head.get('schema')?.value;
  if (typeof schema !== 'string' || !/^zhunsheng-scores-\d{1,4}$/.test(schema)) throw faulty('foreign', {});
  if (schema !== SCHEMA) throw faulty('version', {});
  return head;
}

/** Throws a fault unless the systems are those of the edition, as they are now. */
function holdSystems(list: Found, { systems }: Reporting): void {
  const stated = new Map<string, string>();
  for (const each of listIn(list)) {
    const mapping = mappingIn(each);
    const id = textIn(memberOf(mapping, 'id', each));
    if (!systems.some(({ view }) => view.system.id === id) || stated.has(id)) {
      throw faulty('shape', { place: `${each.place}.id` });
    }
    const digest = memberOf(mapping, 'digest', each);
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
function unitsOf(list: Found, { systems }: Reporting): ReadonlyMap<string, KnownUnit> {
  const registered = new Map(
    systems.flatMap(({ view, units }) => units.map((unit) => [unit.id, { unit, view }] as const)),
  );
  const known = new Map<string, KnownUnit>();
  for (const each of listIn(list)) {
    const mapping = mappingIn(each);
    const text = (key: string): string => textIn(memberOf(mapping, key, each));
    const [id, name] = [text('unit'), text('name')];
    const found = registered.get(id);
    const isSame =
      found?.unit.name === name && found.unit.class === text('class') && found.view.system.id === text('system');
    if (found === undefined || !isSame) throw faulty('unit', { name });
    if (known.has(id)) throw faulty('twice', { place: each.place, other: known.get(id)?.found.place ?? '' });
    const self = memberOf(mapping, 'self', each);
    const hasCome = memberOf(mappingIn(self), 'hasCome', self);
    if (typeof hasCome.value !== 'boolean') throw faulty('shape', { place: hasCome.place });
    known.set(id, { ...found, hasCome: hasCome.value, found: each });
  }
  const missing = [...registered].find(([id]) => !known.has(id));
  if (missing !== undefined) throw faulty('unit', { name: missing[1].unit.name });
  return known;
}
