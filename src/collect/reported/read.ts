import { selfInputs } from '../../layout/forms/self.ts';
import { classOf } from '../../model/classes/of-unit.ts';
import type { SelfReport, SelfReports } from '../../model/self-report.ts';
import type { ReportFault } from '../../text/report-facts.ts';
import { faulty, isFaulty } from './faults.ts';
import { type KnownUnit, openScores, type Reporting } from './file.ts';
import { type AskedOf, readItems } from './items.ts';
import { type Found, listIn, mappingIn, memberOf, textIn } from './json.ts';

/**
 * Reads what units have said of themselves from the data file of what was collected, or says why nothing of it can be
 * used. It is a foreign file: whoever scores must see what units filled in, of the edition as it is now, and nothing
 * else. `digest` is its SHA-256.
 */
export function readSelfReports(bytes: Uint8Array, digest: string, office: Reporting): SelfReports | ReportFault {
  try {
    const { units, forms } = openScores(bytes, office);
    return { digest, units: reportsOf(forms, units, office) };
  } catch (error) {
    if (isFaulty(error)) return error.fault;
    throw error;
  }
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
  for (const [id, { hasCome, found }] of units) {
    if (hasCome !== used.has(id)) throw faulty('shape', { place: `${found.place}.self.hasCome` });
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
function* selfFormsIn(list: Found, units: ReadonlyMap<string, KnownUnit>): Iterable<SelfForm> {
  for (const each of listIn(list)) {
    const form = mappingIn(each);
    const isUsed = textIn(memberOf(form, 'use', each)) === 'used';
    if (textIn(memberOf(form, 'form', each)) !== 'self' || (!isUsed && !form.has('unit'))) continue;
    const known = units.get(textIn(memberOf(form, 'unit', each)));
    if (known === undefined || textIn(memberOf(form, 'system', each)) !== known.view.system.id) {
      throw faulty('shape', { place: `${each.place}.unit` });
    }
    yield { place: each.place, known, rows: isUsed ? memberOf(form, 'rows', each) : undefined };
  }
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
