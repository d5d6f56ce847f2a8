import type { PublishedResults, Source } from '../../src/artifact/generator.ts';
import type { Json } from '../../src/artifact/product.ts';
import { exactText, type Ratio } from '../../src/model/grading/ratio.ts';
import type { Notice } from '../../src/model/years/notices.ts';
import { compositionOf } from '../../src/results/composition.ts';
import { isFinal, type Outcome, type UnitOutcome } from '../../src/results/outcome.ts';
import { type OpenTasks, openTasks } from '../../src/results/register.ts';

/** The name of the form of the data; it changes when that does. */
const SCHEMA = 'zhunsheng-results-2';

/** All results of an edition for programs: exact numbers as texts, fractions as `14/3`, what is not known as null. */
export function resultsAsData({ edition, registers }: Source, { outcomes, digest, year }: PublishedResults): Json {
  const tasks = openTasks(year, registers.units ?? [], edition.year);
  return {
    schema: SCHEMA,
    edition: edition.id,
    madeFrom: digest,
    systems: outcomes.map((outcome) => ({
      id: outcome.view.system.id,
      title: outcome.view.system.title,
      digest: outcome.view.proof.digest ?? null,
      isFinal: isFinal(outcome),
      units: outcome.units.map((each) => unitAsData(each, outcome)),
    })),
    notices: (year.year?.notices ?? []).map(noticeAsData),
    openTasks:
      tasks === undefined ? null : { asOf: tasks.asOf ?? null, open: tasks.open.map((each) => taskAsData(each)) },
  };
}

function noticeAsData({ id, kind, number, unit, on, due, answered }: Notice): Json {
  return {
    ...{ id, kind: kind ?? null, number, unit, on: on ?? null, due: due ?? null },
    answered: answered === undefined ? null : { on: answered.on ?? null, measures: answered.measures },
  };
}

function taskAsData({ task: { id, year, due }, unit, overdue }: OpenTasks['open'][number]): Json {
  return {
    ...{ id, unit: unit.id, year: year === undefined ? null : String(year), due: due ?? null },
    daysOverdue: overdue === undefined ? null : String(overdue),
  };
}

function unitAsData(own: UnitOutcome, { grading }: Outcome): Json {
  const { unit, standing, consequences, levels, performance, missing } = own;
  const { components, added, taken } = compositionOf(standing, grading);
  return {
    unit: unit.id,
    name: unit.name,
    class: unit.class,
    score: standing.published?.toString() ?? null,
    rank: standing.rank === undefined ? null : String(standing.rank),
    grade: standing.grade === undefined ? null : { id: standing.grade.id, name: standing.grade.name },
    isTieOpen: standing.isOpen,
    performance: exact(performance),
    levels: Object.fromEntries([...levels].map(([level1, each]) => [level1.id, exact(each)])),
    components: grading.parts.map(({ name, weight }, index) => ({
      name,
      weight: weight.toString(),
      score: exact(components[index]),
    })),
    added: exactText(added),
    taken: exactText(taken),
    consequences: consequences.map(({ kind, isOpen }) => ({ kind, isOpen })),
    missing: String(missing.length),
  };
}

function exact(value: Ratio | undefined): string | null {
  return value === undefined ? null : exactText(value);
}
