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

/** The most that the clauses of a rule give together, and where the last of them says so, for an item of so many points. Undefined where nothing limits them, or where one clause alone gives points and is judged by itself. */
export function mostGiven(scoring: Scoring, points: Decimal): Bound | undefined {
  const givers = scoring.filter(({ form }) => form !== 'none' && form !== 'deduct');
  const isJudgedAlone = givers.length === 1 && (givers[0]?.form === 'tiers' || givers[0]?.form === 'rank');
  const bounds = givers.flatMap((clause) => (takes(clause) ? [] : [givenBy(clause, points)]));
  return isJudgedAlone ? undefined : together(bounds);
}

/** The most that the deductions of a rule take from the item; undefined where nothing limits them. */
export function mostTaken(scoring: Scoring): Bound | undefined {
  const bounds = scoring.flatMap((clause) => {
    if (clause.form === 'deduct') return clause.deductions.map(({ upTo, written }) => bound(upTo, written, 'upTo'));
    return clause.form === 'none' ? [] : [undefined];
  });
  return together(bounds);
}

function takes(clause: Clause): boolean {
  return clause.form === 'steps' && clause.steps.plus === undefined;
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
