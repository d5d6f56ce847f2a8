import { selfInputs } from '../../layout/forms/self.ts';
import { checkCode } from '../../model/check-code.ts';
import { classOf } from '../../model/classes/of-unit.ts';
import type { Departments } from '../../model/departments.ts';
import type { Edition } from '../../model/model.ts';
import type { AssessedUnit } from '../../model/registers.ts';
import type { SelfReport, SelfReports } from '../../model/self-report.ts';
import type { ProvedView } from '../../model/view.ts';
import type { ReportFault } from '../../text/report-facts.ts';
import { SCHEMA } from '../data-file.ts';
import { faulty, isFaulty } from './faults.ts';
import { type AskedOf, readItems } from './items.ts';
import { type Found, listIn, mappingIn, memberOf, readJson, refuseRepeated, textIn } from './json.ts';

/** What a file with what units have said of themselves is held against: the edition as it is now. */
export interface Reporting {
  readonly edition: Edition;
  readonly departments: Departments;
  /** The whole systems with their units. */
  readonly systems: readonly { readonly view: ProvedView; readonly units: readonly AssessedUnit[] }[];
}

/**
 * Reads what units have said of themselves from the data file of what was collected, or says why nothing of it can be
 * used. It is a foreign file: whoever scores must see what units filled in, of the edition as it is now, and nothing
 * else. `digest` is its SHA-256.
 */
export function readSelfReports(bytes: Uint8Array, digest: string, office: Reporting): SelfReports | ReportFault {
  try {
    return { digest, units: unitsIn(bytes, office) };
  } catch (error) {
    if (isFaulty(error)) return error.fault;
    throw error;
  }
}

/** A unit with what is known of it. */
interface KnownUnit {
  readonly unit: AssessedUnit;
  readonly view: ProvedView;
  /** Whether a form of it came that is used. */
  readonly hasCome: boolean;
  /** Where the file says so. */
  readonly place: string;
}

function unitsIn(bytes: Uint8Array, office: Reporting): ReadonlyMap<string, SelfReport> {
  const whole = readJson(bytes);
  const head = headOf(whole);
  const edition = textIn(memberOf(head, 'edition', whole));
  if (edition !== office.edition.id) throw faulty('edition', { found: edition, expected: office.edition.id });
  refuseRepeated(bytes);
  holdSystems(memberOf(head, 'systems', whole), office);
  const units = unitsOf(memberOf(head, 'units', whole), office);
  return reportsOf(memberOf(head, 'forms', whole), units, office);
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
    if (known.has(id)) throw faulty('twice', { place: each.place, other: known.get(id)?.place ?? '' });
    const self = memberOf(mapping, 'self', each);
    const hasCome = memberOf(mappingIn(self), 'hasCome', self);
    if (typeof hasCome.value !== 'boolean') throw faulty('shape', { place: hasCome.place });
    known.set(id, { ...found, hasCome: hasCome.value, place: each.place });
  }
  const missing = [...registered].find(([id]) => !known.has(id));
  if (missing !== undefined) throw faulty('unit', { name: missing[1].unit.name });
  return known;
}

function reportsOf(
  list: Found,
  units: ReadonlyMap<string, KnownUnit>,
  office: Reporting,
): ReadonlyMap<string, SelfReport> {
  const asked = askedIn(office);
  const reports = new Map<string, SelfReport>([...units.keys()].map((id) => [id, { kind: 'absent' }]));
  const used = new Map<string, string>();
  for (const { place, known, rows } of selfFormsIn(list, units)) {
    const { id } = known.unit;
    const other = used.get(id);
    if (rows === undefined) {
      if (other === undefined) reports.set(id, { kind: 'unused' });
      continue;
    }
    if (other !== undefined) throw faulty('twice', { place, other });
    used.set(id, place);
    reports.set(id, { kind: 'used', items: readItems(rows, id, asked(known)) });
  }
  for (const [id, { hasCome, place }] of units) {
    if (hasCome !== used.has(id)) throw faulty('shape', { place: `${place}.self.hasCome` });
  }
  return reports;
}

/** A self-assessment form of a unit; its rows where it is used. */
interface SelfForm {
  readonly place: string;
  readonly known: KnownUnit;
  readonly rows: Found | undefined;
}

/** The self-assessment forms among those that came. Of a blank one on which no name was written nobody knows whose it is. */
function selfFormsIn(list: Found, units: ReadonlyMap<string, KnownUnit>): readonly SelfForm[] {
  return listIn(list).flatMap((each): readonly SelfForm[] => {
    const form = mappingIn(each);
    const isUsed = textIn(memberOf(form, 'use', each)) === 'used';
    if (textIn(memberOf(form, 'form', each)) !== 'self' || (!isUsed && !form.has('unit'))) return [];
    const known = units.get(textIn(memberOf(form, 'unit', each)));
    if (known === undefined || textIn(memberOf(form, 'system', each)) !== known.view.system.id) {
      throw faulty('shape', { place: `${each.place}.unit` });
    }
    return [{ place: each.place, known, rows: isUsed ? memberOf(form, 'rows', each) : undefined }];
  });
}

/** Gives what the form of a unit asks for; units of a class are asked the same. */
function askedIn({ edition, departments }: Reporting): (known: KnownUnit) => AskedOf {
  const classes = new Map<object, AskedOf>();
  return ({ unit, view }) => {
    const unitClass = classOf(view.system, unit);
    if (unitClass === undefined) return new Map();
    const asked = classes.get(unitClass) ?? selfInputs({ edition, view, departments, unitClass, unit: undefined });
    classes.set(unitClass, asked);
    return asked;
  };
}
