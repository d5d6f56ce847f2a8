import { isAssessedIn, type Registers } from '../../model/registers.ts';
import type { Facts } from '../../text/catalogue.ts';
import { type Diagnostic, finding } from '../../text/diagnostic.ts';
import type { Span } from '../../text/source.ts';
import { nearest } from '../../text/suggest.ts';

/** For what a unit must be assessed: a year, undefined where it is not known, and one system, or any. */
interface Assessment {
  readonly year: number | undefined;
  readonly system?: string;
}

/** A unit that something is said of is registered, and assessed in that year and by that system. */
export function* assessed(
  id: string,
  place: Span,
  { year, system }: Assessment,
  { units }: Pick<Registers, 'units'>,
): Iterable<Diagnostic> {
  if (units === undefined || id === '') return;
  const unit = units.find((each) => each.id === id);
  if (unit === undefined) {
    const meant = units.find(({ name }) => name === id)?.id;
    const suggestion =
      meant ??
      nearest(
        id,
        units.map((each) => each.id),
      );
    yield finding('unit-unknown', place, { id, suggestion });
  } else if (system !== undefined && unit.system !== system) {
    yield finding('unit-not-assessed', place, { id, name: unit.name, problem: 'system', of: unit.system });
  } else if (!isAssessedIn(unit, year)) {
    yield finding('unit-not-assessed', place, { id, name: unit.name, problem: 'year', of: String(year) });
  }
}

/** Something that may be said once, and where. */
interface Said {
  /** Equal where it is the same; empty where it cannot be told. */
  readonly key: string;
  readonly of: readonly string[];
  readonly place: Span;
}

/** Whatever is said a second time; the first is pointed at. */
export function* saidTwice(what: Facts['entered-twice']['what'], things: Iterable<Said>): Iterable<Diagnostic> {
  const first = new Map<string, Said>();
  for (const each of things) {
    if (each.key === '') continue;
    const before = first.get(each.key);
    if (before === undefined) first.set(each.key, each);
    else {
      const related = [{ place: before.place, label: each.of.join('、') }];
      yield finding('entered-twice', each.place, { what, of: each.of }, related);
    }
  }
}
