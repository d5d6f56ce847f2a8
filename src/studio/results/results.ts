import type { Source } from '../../artifact/generator.ts';
import { consequenceSaid, missingSaid } from '../../layout/results/judged.ts';
import { type Naming, namingOf } from '../../layout/results/naming.ts';
import { departmentsById } from '../../model/departments.ts';
import { fullMarksFor } from '../../model/totals.ts';
import { isFinal, isUndecided, type Outcome, outcomeOf, type UnitOutcome } from '../../results/outcome.ts';
import type { Look } from '../look.ts';
import type { ResultsView, SystemResults, UnitResult } from '../protocol/results.ts';
import { type Telling, type Touched, toldOf } from './telling.ts';

/** What became of the units of an edition by the data as they are in a look. Undefined where there is no such edition. */
export function resultsIn(world: Touched, look: Look, edition: string, telling: Telling): ResultsView | undefined {
  return toldOf(world, look, edition, telling, (source, { assessments }): ResultsView => {
    const before = beforeOf(world, look, source, telling);
    const outcomes = assessments.filter(({ units }) => units.length > 0).map(outcomeOf);
    return {
      kind: 'results',
      isSample: outcomes.some((each) => each.isSample),
      systems: outcomes.map((outcome) => {
        const naming = namingOf(
          telling.results,
          source.edition,
          outcome,
          0,
          departmentsById(source.registers.departments),
        );
        return systemOf(outcome, naming, (unit) => before(outcome, unit));
      }),
    };
  });
}

function systemOf(outcome: Outcome, naming: Naming, before: (unit: string) => UnitResult['before']): SystemResults {
  const { view, grading, units } = outcome;
  const { system } = view;
  const nameOf = (id: string): string => system.declared.find((each) => each.id === id)?.name ?? id;
  const viewOf = (own: UnitOutcome): UnitResult => ({
    ...{ id: own.unit.id, name: own.unit.name, class: nameOf(own.unit.class) },
    ...standingOf(own, outcome),
    isOpen: isUndecided(own),
    consequences: own.consequences.map((each) => consequenceSaid(each, naming)),
    missing: own.missing.map((each) => missingSaid(each, naming)),
    before: before(own.unit.id),
  });
  const lines = grading.grades.flatMap(({ name, line }) => {
    const [at] = line?.at ?? [];
    return at === undefined ? [] : [{ name, at: at.toString() }];
  });
  return {
    ...{ id: system.id, title: system.title, isFinal: isFinal(outcome), lines },
    full: fullMarksFor(system, 0)?.toString() ?? '',
    units: units.map(viewOf).toSorted((a, b) => (a.rank ?? LAST) - (b.rank ?? LAST)),
  };
}

const LAST = Number.MAX_SAFE_INTEGER;

function standingOf({ standing }: UnitOutcome, { grading }: Outcome): NonNullable<UnitResult['before']> {
  const { published, rank, grade } = standing;
  return { score: published?.toPlaces(grading.places) ?? null, rank: rank ?? null, grade: grade?.name ?? null };
}

/** What became of a unit the year before: by its scores, where they are there, else the grade that the register of grades has. */
function beforeOf(world: Touched, look: Look, { previous, year }: Source, telling: Telling) {
  const made =
    previous && toldOf(world, look, previous.id, telling, (_, { assessments }) => assessments.map(outcomeOf));
  const outcomes = Array.isArray(made) ? made : [];
  return ({ view: { system }, grading }: Outcome, unit: string): UnitResult['before'] => {
    for (const outcome of outcomes) {
      const own = outcome.units.find((each) => each.unit.id === unit);
      if (own !== undefined) return standingOf(own, outcome);
    }
    const registered = year?.history?.years.findLast((each) => each.system === system.id);
    const grade = registered?.grades.get(unit);
    if (grade === undefined) return null;
    return { score: null, rank: null, grade: grading.grades.find(({ id }) => id === grade)?.name ?? grade };
  };
}
