import { classIndexOf } from '../../model/classes/of-unit.ts';
import { hasClass } from '../../model/classes.ts';
import type { Decimal } from '../../model/decimal.ts';
import { gradingOf } from '../../model/grading/grading.ts';
import { atMost, NONE, type Ratio, roundedRatio, times, total, whole } from '../../model/grading/ratio.ts';
import type { EnteredKey } from '../../model/grading/result.ts';
import { criteriaBelow } from '../../model/grading/scored.ts';
import type { Criterion, Edition, Indicator, System } from '../../model/model.ts';
import type { AssessedUnit } from '../../model/registers.ts';
import { isCounted } from '../../model/totals.ts';
import type { ProvedView } from '../../model/view.ts';
import type { Assessment } from '../outcome.ts';
import { givenTogether, type ScoredBy, type ScorersOf, scorersIn } from '../scored-by.ts';
import { type GivenScore, NO_SCORES, type UnitScores } from '../scores.ts';
import { becameOf, originsFor } from './became.ts';
import { enteredAfter, unplacedIn } from './entered.ts';
import { type Given, type Origins, originsIn, shareOf } from './share.ts';

/** Scores of one edition as they are by another, and what of them is not what somebody gave. */
export interface Transferred {
  readonly assessment: Assessment;
  /** Criteria by which some unit was not scored, which is then taken to have the share that it has of the level-1 indicator. */
  readonly estimated: readonly Criterion[];
  /** Criteria by which some unit was scored, of which nothing has become for it. */
  readonly dropped: readonly Criterion[];
  /** Criteria beside the sum by which nobody judged some unit: nothing is taken to be added, taken off or vetoed by them. */
  readonly unjudged: readonly Criterion[];
  /** What the office had entered for which the other method has no place. */
  readonly unplaced: readonly EnteredKey[];
}

/**
 * The scores of an edition as they would be by another one, exactly. Of a criterion that is in both a unit keeps the share
 * of its points, whatever these are now and however departments share them; what only deducts or adds keeps its amount
 * within the limit of now. Of a new criterion a unit is taken to have the share that it has of the level-1 indicator of
 * the same id, or of all criteria where that is new as well; nothing is taken off or added by a new one. New is for each
 * unit what was not for its class. What the office entered stays, in proportion where a component is out of another
 * number of points, and so do what was decided and the years before. Units whose class is no more are left out.
 */
export function transferred(scored: Assessment, edition: Edition, view: ProvedView): Transferred {
  const { system } = view;
  const before = scored.view.system;
  const origins = originsIn(before);
  const scoredBy = scorersIn(scored.edition, scored.view);
  const transfer: Transfer = { before, after: system, origins, scoredBy, scorersOf: scorersIn(edition, view) };
  const [was, is] = [gradingOf(scored.edition, before), gradingOf(edition, system)];
  const unplaced = unplacedIn(scored, is, edition);
  const enteredFor = enteredAfter(unplaced, was, is);
  const units = scored.units.filter((unit) => classIndexOf(system, unit) >= 0);
  const scores = new Map(
    units.map((unit) => {
      const own = scored.scores.get(unit.id) ?? NO_SCORES;
      return [
        unit.id,
        { ...own, given: givenAfter(unit, own, transfer), self: new Map(), entered: enteredFor(own) },
      ] as const;
    }),
  );
  return {
    // The years before are those before the year of the scores.
    assessment: { ...scored, edition: { ...edition, year: scored.edition.year }, view, units, scores },
    ...becameOf({ ...scored, units }, system, origins),
    unplaced,
  };
}

/** From what to what scores are brought. */
interface Transfer {
  readonly before: System;
  readonly after: System;
  readonly origins: Origins;
  /** Who had to score, and who has to. */
  readonly scoredBy: ScorersOf;
  readonly scorersOf: ScorersOf;
}

function givenAfter(
  unit: AssessedUnit,
  own: UnitScores,
  { before, after, origins, scoredBy, scorersOf }: Transfer,
): UnitScores['given'] {
  const [was, is] = [classIndexOf(before, unit), classIndexOf(after, unit)];
  const by = scoredBy(unit);
  const givenFor: Given = ({ id }) => givenTogether(by.get(id), own.given.get(id));
  const rates = new Map<string, Ratio | undefined>();
  const rateIn = ({ id }: Indicator): Ratio | undefined => {
    const same = before.indicators.filter((each) => each.id === id && hasClass(each.applies, was));
    const all = same.length > 0 ? same : before.indicators;
    if (!rates.has(id)) rates.set(id, shareOf(criteriaBelow(all), was, givenFor));
    return rates.get(id);
  };
  const known = new Map(criteriaBelow(after.indicators).map((item) => [item.id, item]));
  const given = new Map<string, ReadonlyMap<string, GivenScore>>();
  for (const [id, scorers] of scorersOf(unit)) {
    const item = known.get(id);
    if (item === undefined) continue;
    const from = originsFor(item, was, origins);
    if (!isCounted(item)) {
      given.set(id, besideAs(scorers, amountOf(from, item, givenFor)));
      continue;
    }
    const share = from.length > 0 ? shareOf(from, was, givenFor) : rateIn(topOf(item));
    given.set(id, new Map(scorers.map(({ scorer, part }) => [scorer, scoreAs(share, part.points[is])])));
  }
  return given;
}

/** What is added or taken off beside the sum, within the limit of now; undefined where that is not known. */
function amountOf(from: readonly Criterion[], { adds, deducts }: Criterion, given: Given): Ratio | undefined {
  const amounts = from.map(given);
  const known = amounts.filter((each) => each !== undefined);
  if (known.length < amounts.length) return undefined;
  const limit = adds ?? deducts;
  return limit === undefined || limit === 'unlimited' ? total(known) : atMost(total(known), whole(limit));
}

/** As the first of those who score it would say it. */
function besideAs(scorers: readonly ScoredBy[], amount: Ratio | undefined): ReadonlyMap<string, GivenScore> {
  return new Map(scorers.map(({ scorer }, index) => [scorer, scoreOf(index === 0 ? amount : NONE)]));
}

function scoreAs(share: Ratio | undefined, points: Decimal | undefined): GivenScore {
  return scoreOf(share && points && times(share, points));
}

/** The places to which a score is rounded where it is told; it counts as it is. */
const TOLD_PLACES = 6;

function scoreOf(exact: Ratio | undefined): GivenScore {
  const amount = exact && roundedRatio(exact, TOLD_PLACES, 'half-up-once');
  return { amount, ...(exact === undefined ? {} : { exact }), isRefused: false, note: '', at: undefined };
}

function topOf({ parent, id }: Criterion): Indicator {
  let top = parent;
  while (top?.parent !== undefined) top = top.parent;
  if (top === undefined) throw new Error(`${id} stands below no indicator`);
  return top;
}
