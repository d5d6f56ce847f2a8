import { selfInputs } from '../../layout/forms/self.ts';
import { classOf } from '../../model/classes/of-unit.ts';
import type { SelfReport, SelfReports } from '../../model/self-report.ts';
import type { ReportFault } from '../../text/report-facts.ts';
import { faulty, orFault } from './faults.ts';
import { type FoundForm, type KnownUnit, type KnownUnits, type Reporting, readScoresFile } from './file.ts';
import { type AskedOf, readItems } from './items.ts';
import { type Found, maybeIn, memberOf, textIn } from './json.ts';

/**
 * Reads what units have said of themselves from the data file of what was collected, or says why nothing of it can be
 * used. It is a foreign file: whoever scores must see what units filled in, of the edition as it is now, and nothing
 * else.
 */
export function readSelfReports(pieces: Iterable<Uint8Array>, office: Reporting): SelfReports['units'] | ReportFault {
  return orFault(() => readScoresFile(pieces, office, (units, forms) => reportsOf(forms, units, office)));
}

function reportsOf(forms: Iterable<FoundForm>, units: KnownUnits, office: Reporting): SelfReports['units'] {
  const asked = askedIn(office);
  const reports = new Map<string, SelfReport>([...units.keys()].map((id) => [id, { kind: 'absent' }]));
  const used = new Map<string, string>();
  for (const { place, known, rows } of selfFormsIn(forms, units)) {
    const { id } = known.unit;
    const other = used.get(id);
    if (rows === undefined) {
      if (other === undefined) reports.set(id, { kind: 'unused' });
      continue;
    }
    // What was filled in before the edition was changed, and what was after it, are one; no item is in both.
    const before = reports.get(id);
    const items = readItems(rows, id, asked(known));
    const others = before?.kind === 'used' ? before.items : new Map<string, never>();
    if ([...items.keys()].some((each) => others.has(each))) throw faulty('twice', { place, other: other ?? '' });
    used.set(id, place);
    reports.set(id, { kind: 'used', items: new Map([...others, ...items]) });
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
  readonly rows: Iterable<Found> | undefined;
}

/** The self-assessment forms among those that came. Of a blank one on which no name was written nobody knows whose it is. */
function* selfFormsIn(forms: Iterable<FoundForm>, units: KnownUnits): Iterable<SelfForm> {
  for (const { about, rows } of forms) {
    const { place } = about;
    const member = (key: string): Found => memberOf(about, key);
    const isUsed = textIn(member('use')) === 'used';
    if (textIn(member('form')) !== 'self' || (!isUsed && maybeIn(about, 'unit') === undefined)) continue;
    const known = units.get(textIn(member('unit')));
    if (known === undefined || textIn(member('system')) !== known.view.system.id) {
      throw faulty('shape', { place: `${place}.unit` });
    }
    yield { place, known, rows: isUsed ? rows : undefined };
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
