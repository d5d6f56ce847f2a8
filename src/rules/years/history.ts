import type { Edition } from '../../model/model.ts';
import type { Registers } from '../../model/registers.ts';
import type { History } from '../../model/years/history.ts';
import { type Diagnostic, finding } from '../../text/diagnostic.ts';
import { named } from '../../text/key.ts';
import { nearest } from '../../text/suggest.ts';
import { placeOf, placeOfKey, within } from '../../text/written.ts';
import { gradesOf, type KnownGrade, knownGrade } from './grades.ts';
import { assessed, saidTwice } from './units.ts';

/** The grades that there are, over all editions, by the ids of systems. */
export type GradesOfSystems = Map<string, Map<string, KnownGrade>>;

/** Adds the grades of an edition; the usual ones were given before systems listed their own. */
export function countGrades(edition: Edition, known: GradesOfSystems): void {
  for (const system of edition.systems) {
    const grades = known.get(system.id) ?? new Map(gradesOf({ ...system, grades: [] }, edition));
    for (const [id, grade] of gradesOf(system, edition)) grades.set(id, grade);
    known.set(system.id, grades);
  }
}

/** The history is about systems, units and grades that there are or were, and says nothing twice (《办法》七（三）). */
export function* judgeHistory({ years }: History, known: GradesOfSystems, registers: Registers): Iterable<Diagnostic> {
  yield* saidTwice(
    'year',
    years.map(({ year, system, written }) => ({
      key: year === undefined || system === '' ? '' : `${year} ${system}`,
      of: [String(year), system],
      place: placeOf(written, 'year'),
    })),
  );
  for (const { year, system, grades, written } of years) {
    const own = known.get(system);
    if (own === undefined && system !== '') {
      const suggestion = nearest(system, known.keys());
      yield finding('system-unknown', placeOf(written, 'system'), { id: system, suggestion });
    }
    const mapping = within(written, 'grades');
    for (const [unit, grade] of grades) {
      const about = own === undefined ? { year } : { year, system };
      yield* assessed(unit, placeOfKey(mapping, named(unit)), about, registers);
      if (own !== undefined) yield* knownGrade(grade, placeOf(mapping, named(unit)), own, false);
    }
  }
}
