import type { ScoreColumn } from '../layout/forms/columns.ts';
import { Decimal, sum } from '../model/decimal.ts';
import type { FormKind } from '../model/form-identity.ts';
import { NONE, plus as plusRatio, type Ratio, times, whole } from '../model/grading/ratio.ts';
import { criteriaBelow } from '../model/grading/scored.ts';
import type { Line } from '../model/lines.ts';
import type { Indicator, System } from '../model/model.ts';
import { type Beside, besideWithin } from '../model/totals.ts';
import type { ExpectedForm, ExpectedRow } from './expected.ts';
import type { ReadRow } from './rows.ts';

/** Scores added up: exactly, with how many there are and how many there must be. */
export interface Score {
  /** What they count in the total: scores are given in the scale of their item. */
  readonly sum: Ratio;
  readonly scored: number;
  readonly total: number;
}

/** The scores of a unit, altogether and for each level-1 indicator by its id. */
export interface Tally extends Score {
  readonly levels: ReadonlyMap<string, Score>;
  /** The scores of criteria by id, of all who score a part of one together, where single ones matter: of those that are added beside the sum, which are in no sum, or only deduct, which are in all of them; of core items, and below them. Limits do not count here. */
  readonly single: ReadonlyMap<string, Decimal>;
}

/** How the score of a criterion counts. */
export interface Counting {
  /** Why its score matters by itself: it lies beside the sum, or is of a core item. */
  readonly single: Beside | 'core' | undefined;
  /** What a point of it counts in the total. */
  readonly worth: Ratio;
}

export const NOTHING: Tally = { sum: NONE, scored: 0, total: 0, levels: new Map(), single: new Map() };

/** The column whose numbers count, by the kind of form; a summary sheet has none. */
export const SCORES: Readonly<Record<FormKind, ScoreColumn | undefined>> = {
  self: 'self-score',
  blank: 'self-score',
  department: 'score',
  arranged: 'score',
  summary: undefined,
};

/** Adds the scores of a form up, for each unit in it; `unit` is whose form it is where its rows do not say it, `countingOf` tells how a score counts for a unit. What is not scored counts as expected only. */
export function tallyForm(
  form: ExpectedForm,
  rows: readonly ReadRow[],
  kind: FormKind,
  unit: string,
  countingOf: (criterion: string, unit: string) => Counting,
): ReadonlyMap<string, Tally> {
  const column = SCORES[kind];
  const tallies = new Map<string, GrowingTally>();
  if (column === undefined) return tallies;
  const read = new Map(rows.map((row) => [row.expected, row.values.get(column)?.amount]));
  for (const row of form.rows.values()) {
    if (!isScored(row, column)) continue;
    const amount = read.get(row);
    const [criterion = ''] = row.keys;
    const id = row.keys[1] || unit;
    const { single, worth } = countingOf(criterion, id);
    const score: Score = {
      sum: times(worth, countedOf(single, amount ?? Decimal.zero)),
      scored: amount === undefined ? 0 : 1,
      total: 1,
    };
    const before = tallies.get(id) ?? {
      ...NOTHING,
      levels: new Map<string, Score>(),
      single: new Map<string, Decimal>(),
    };
    // The level-1 indicator is the last of the keys.
    const level = row.keys.at(-1) ?? '';
    before.levels.set(level, added(before.levels.get(level), score));
    if (single !== undefined && amount !== undefined) {
      before.single.set(criterion, before.single.get(criterion)?.plus(amount) ?? amount);
    }
    tallies.set(id, { ...before, ...added(before, score) });
  }
  return tallies;
}

/** A tally to which more is still added. */
interface GrowingTally extends Tally {
  readonly levels: Map<string, Score>;
  readonly single: Map<string, Decimal>;
}

/** Tallies of which all scores count, but what is expected is counted elsewhere. */
export function withoutTotals(tallies: ReadonlyMap<string, Tally>): ReadonlyMap<string, Tally> {
  return new Map(
    [...tallies].map(([unit, tally]) => [
      unit,
      { ...tally, total: 0, levels: new Map([...tally.levels].map(([id, each]) => [id, { ...each, total: 0 }])) },
    ]),
  );
}

/** What a score counts in the sum: nothing where it is added beside it, and less where it is what is taken off. */
function countedOf(single: Counting['single'], amount: Decimal): Decimal {
  if (single === 'adds') return Decimal.zero;
  return single === 'deducts' ? Decimal.zero.minus(amount) : amount;
}

/** Whether a row has a cell for a score: that of a veto has none. */
export function isScored({ cells, table }: ExpectedRow, column: ScoreColumn): boolean {
  return cells.some((cell) => cell.kind === 'input' && table.columns[cell.column]?.key === column);
}

/** What lines that nobody has scored count. */
export function unscored(lines: readonly Line[]): Tally {
  return lines.reduce<Tally>((all, { path: [level1], criteria }) => {
    const total = criteria.filter(({ veto }) => !veto).length;
    const score: Score = { sum: NONE, scored: 0, total };
    return plus(all, { ...NOTHING, ...score, levels: new Map([[level1?.id ?? '', score]]) });
  }, NOTHING);
}

/** Two tallies of a unit together. */
export function plus(a: Tally, b: Tally): Tally {
  const levels = new Map(a.levels);
  for (const [level, score] of b.levels) levels.set(level, added(levels.get(level), score));
  const single = new Map(a.single);
  for (const [id, amount] of b.single) single.set(id, single.get(id)?.plus(amount) ?? amount);
  return { ...added(a, b), levels, single };
}

function added(a: Score | undefined, b: Score): Score {
  return a === undefined
    ? { sum: b.sum, scored: b.scored, total: b.total }
    : { sum: plusRatio(a.sum, b.sum), scored: a.scored + b.scored, total: a.total + b.total };
}

/** The scores of a unit with what is deducted within the limits of the indicators above it, as the forms add it up; the single scores stay what they are. Exactly, and the same where nothing is beyond a limit. */
export function withinLimits<Scores extends Tally>(tally: Scores, { indicators }: System): Scores {
  const levels = new Map(tally.levels);
  let all = tally.sum;
  for (const level1 of indicators) {
    const score = levels.get(level1.id);
    const back = givenBack(level1, (id) => tally.single.get(id));
    if (score === undefined || back.equals(Decimal.zero)) continue;
    levels.set(level1.id, { ...score, sum: plusRatio(score.sum, whole(back)) });
    all = plusRatio(all, whole(back));
  }
  return { ...tally, sum: all, levels };
}

/** How much of what is deducted below an indicator lies beyond its limits. What only deducts is measured in the total. */
function givenBack(level1: Indicator, scoreOf: (id: string) => Decimal | undefined): Decimal {
  const deducted = criteriaBelow([level1]).flatMap(({ id, deducts }) =>
    deducts === undefined ? [] : (scoreOf(id) ?? []),
  );
  return sum(deducted).minus(besideWithin([level1], 'deducts', scoreOf));
}
