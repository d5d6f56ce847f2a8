import type { Edition } from '../../model/model.ts';
import type { AssessedUnit } from '../../model/registers.ts';
import type { ProvedView } from '../../model/view.ts';
import type { Consequence } from '../consequences.ts';
import { type Assessment, isUndecided, type Outcome, outcomeOf, type UnitOutcome } from '../outcome.ts';
import { type Transferred, transferred } from './transferred.ts';

/** Scores of a year under two methods: what would have become of each unit (按新办法试算). */
export interface Trial {
  /** The edition of which the scores are. */
  readonly scored: Edition;
  readonly before: Tried;
  readonly after: Tried;
  /** In the order of the register; of what one method does not assess there is nothing on that side. */
  readonly units: readonly TriedUnit[];
  /** Whether rank, grade and consequences of every unit are known and decided on each side that assesses it, so that all that changes is told. */
  readonly isKnown: boolean;
}

/** What came out by a method, and what of the scores was not given for it. */
export interface Tried extends Omit<Transferred, 'assessment'> {
  readonly edition: Edition;
  readonly outcome: Outcome;
}

/** A unit on both sides. */
export interface TriedUnit {
  readonly unit: AssessedUnit;
  readonly before: UnitOutcome | undefined;
  readonly after: UnitOutcome | undefined;
  /** What is another. */
  readonly changes: readonly TrialChange[];
}

/** What can be another for a unit. */
export type TrialChange = 'score' | 'rank' | 'grade' | 'consequences';

/** A method by which scores are tried: an edition and its view of a system. */
interface Method {
  readonly edition: Edition;
  readonly view: ProvedView;
}

/** What would have become of units, by one method and by another. */
export function trialOf(scored: Assessment, before: Method, after: Method): Trial {
  const [was, is] = [tried(scored, before), tried(scored, after)];
  const outcomesOf = ({ outcome }: Tried) => new Map(outcome.units.map((each) => [each.unit.id, each]));
  const [old, current] = [outcomesOf(was), outcomesOf(is)];
  const units = scored.units.map((unit): TriedUnit => {
    const [one, other] = [old.get(unit.id), current.get(unit.id)];
    return { unit, before: one, after: other, changes: changesOf(one, other) };
  });
  const all = units.flatMap((each) => [each.before ?? [], each.after ?? []].flat());
  return {
    scored: scored.edition,
    before: was,
    after: is,
    units,
    isKnown: all.every((each) => each.standing.rank !== undefined && !isUndecided(each)),
  };
}

function tried(scored: Assessment, { edition, view }: Method): Tried {
  const isOwn = edition === scored.edition && view.system === scored.view.system;
  const { assessment, ...rest } = isOwn ? asGiven(scored) : transferred(scored, edition, view);
  return { ...rest, edition, outcome: outcomeOf(assessment) };
}

/** By the method by which they were given scores are what they are. */
function asGiven(assessment: Assessment): Transferred {
  return { assessment, estimated: [], dropped: [], unjudged: [], unplaced: [] };
}

function changesOf(before: UnitOutcome | undefined, after: UnitOutcome | undefined): readonly TrialChange[] {
  const textsOf = (own: UnitOutcome | undefined): Readonly<Record<TrialChange, string>> => ({
    score: own?.standing.published?.toString() ?? '',
    rank: String(own?.standing.rank ?? ''),
    grade: `${own?.standing.grade?.name ?? ''} ${own?.standing.isOpen ?? ''}`,
    consequences: JSON.stringify(own?.consequences.map(kindOf) ?? []),
  });
  const [was, is] = [textsOf(before), textsOf(after)];
  return (['score', 'rank', 'grade', 'consequences'] as const).filter((each) => was[each] !== is[each]);
}

function kindOf({ kind, isOpen }: Consequence): readonly [string, boolean] {
  return [kind, isOpen];
}

/** The units of which a rank, a grade or a consequence would be another: first those with another grade, then with other consequences, each in the order of the register. A score alone decides nothing. */
export function decidedOtherwise({ units }: Trial): readonly TriedUnit[] {
  const weightOf = ({ changes }: TriedUnit): number => DECIDING.findIndex((each) => changes.includes(each));
  return units.filter((each) => weightOf(each) >= 0).toSorted((a, b) => weightOf(a) - weightOf(b));
}

/** What decides about a unit, the gravest first. */
const DECIDING = ['grade', 'consequences', 'rank'] as const satisfies readonly TrialChange[];
