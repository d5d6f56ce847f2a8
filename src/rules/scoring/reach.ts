import { type Decimal, sum } from '../../model/decimal.ts';
import type { Clause, Scoring } from '../../model/scoring.ts';
import type { Key } from '../../text/key.ts';
import type { Span } from '../../text/source.ts';
import { placeOf, type Written } from '../../text/written.ts';

/** The most that something gives or takes, and where that is written. */
interface Bound {
  readonly most: Decimal;
  readonly place: Span;
}

/**
 * The most that the clauses of a rule give together, and where the last of them says so, for an item of so many points.
 * Undefined where nothing limits them, where one clause alone gives points and is judged by itself, or where something is
 * taken from all points and no clause says how many are given: what is added then only makes up for that.
 */
export function mostGiven(scoring: Scoring, points: Decimal): Bound | undefined {
  const givers = scoring.filter((clause) => !takes(clause));
  const ranked = givers.filter(({ form }) => form === 'tiers' || form === 'rank');
  const isFromAll = ranked.length === 0 && scoring.some((clause) => takes(clause));
  const isJudgedAlone = givers.length === 1 && ranked.length === 1;
  return isFromAll || isJudgedAlone ? undefined : together(givers.map((clause) => givenBy(clause, points)));
}

/** The most that the deductions of a rule take from the item; undefined where nothing limits them. */
export function mostTaken(scoring: Scoring): Bound | undefined {
  const bounds = scoring.flatMap((clause) => {
    if (clause.form === 'deduct') return clause.deductions.map(({ upTo, written }) => bound(upTo, written, 'upTo'));
    return clause.form === 'none' ? [] : [undefined];
  });
  return together(bounds);
}

/** Whether a clause takes, or says when nothing is given, and gives nothing. */
function takes(clause: Clause): boolean {
  if (clause.form === 'steps') return clause.steps.plus === undefined;
  return clause.form === 'none' || clause.form === 'deduct';
}

function givenBy(clause: Clause, points: Decimal): Bound | undefined {
  switch (clause.form) {
    case 'add':
      return together(clause.additions.map(({ upTo, written }) => bound(upTo, written, 'upTo')));
    case 'steps':
      return bound(clause.steps.upTo, clause.steps.written, 'upTo');
    case 'tiers': {
      const [top] = clause.tiers;
      return top && bound(top.score, top.written, 'score');
    }
    case 'rank': {
      const [first] = clause.rank.shares;
      return bound(first?.times(points), clause.rank.written, 'shares');
    }
    default:
      return undefined;
  }
}

function bound(most: Decimal | undefined, written: Written, key: Key): Bound | undefined {
  return most && { most, place: placeOf(written, key) };
}

function together(bounds: readonly (Bound | undefined)[]): Bound | undefined {
  const known = bounds.filter((each) => each !== undefined);
  const last = known.at(-1);
  if (last === undefined || known.length < bounds.length) return undefined;
  return { most: sum(known.map(({ most }) => most)), place: last.place };
}
