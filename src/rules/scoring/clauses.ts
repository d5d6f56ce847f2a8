import { Decimal } from '../../model/decimal.ts';
import { type Clause, percentage, type Rank, type Ratio, type Scoring, type Tier } from '../../model/scoring.ts';
import type { Facts } from '../../text/catalogue.ts';
import { type Diagnostic, finding } from '../../text/diagnostic.ts';
import type { Key } from '../../text/key.ts';
import type { Span } from '../../text/source.ts';
import { placeIn, placeOf, type Written } from '../../text/written.ts';

type Problem = Facts['scoring-mismatch']['problem'];

/** A figure that does not fit another one, as they are said; `classes` names those for which it does not, where it does for others. */
export function mismatch(
  problem: Problem,
  value: string,
  other: string,
  place: Span,
  classes: readonly string[] = [],
): Diagnostic {
  return finding('scoring-mismatch', place, { problem, value, other, classes });
}

/** What is wrong within a scoring rule, whatever the points: limits, tiers, ranks and shares that contradict one another, and clauses that exclude each other. */
export function* judgeWithin(scoring: Scoring): Iterable<Diagnostic> {
  for (const clause of scoring) yield* judgeClause(clause, scoring);
}

function* judgeClause(clause: Clause, scoring: Scoring): Iterable<Diagnostic> {
  switch (clause.form) {
    case 'deduct':
      for (const { minus, upTo, written } of clause.deductions) yield* judgeLimit(minus, upTo, written);
      return;
    case 'add':
      for (const { plus, upTo, written } of clause.additions) yield* judgeLimit(plus, upTo, written);
      return;
    case 'tiers':
      yield* judgeTiers(clause.tiers);
      return;
    case 'ratio':
      yield* judgeRatio(clause.ratio);
      return;
    case 'steps': {
      const { minus, plus, upTo, written } = clause.steps;
      yield* judgeLimit(minus ?? plus, upTo, written);
      return;
    }
    case 'rank':
      yield* judgeRank(clause.rank, isOnlyGiver(clause, scoring));
      return;
    case 'allOrNothing': {
      const other = scoring.find((each) => each !== clause && excludesAll(each));
      if (other !== undefined)
        yield mismatch('all-or-nothing', clause.text, other.form, placeOf(clause.written, clause.form));
    }
  }
}

/** Whether nothing beside a clause gives points, so that its most is all of them. */
export function isOnlyGiver(clause: Clause, scoring: Scoring): boolean {
  return !scoring.some((each) => each !== clause && gives(each));
}

function gives(clause: Clause): boolean {
  if (clause.form === 'steps') return clause.steps.plus !== undefined;
  return ['add', 'tiers', 'ratio', 'rank', 'judgement'].includes(clause.form);
}

/** Whether a clause leaves something between all and nothing. */
function excludesAll(clause: Clause): boolean {
  if (clause.form === 'deduct') return clause.deductions.some(({ from }) => from === 'item');
  return clause.form === 'steps' || gives(clause);
}

function* judgeLimit(each: Decimal | undefined, upTo: Decimal | undefined, written: Written): Iterable<Diagnostic> {
  if (each === undefined || upTo === undefined || upTo.compare(each) >= 0) return;
  yield mismatch('limit-below-one', upTo.toString(), each.toString(), placeOf(written, 'upTo'));
}

function* judgeTiers(tiers: readonly Tier[]): Iterable<Diagnostic> {
  let above: Tier | undefined;
  for (const tier of tiers) {
    const { score, least, written } = tier;
    if (score === undefined) return;
    if (least !== undefined && least.compare(score) >= 0) {
      yield mismatch('range-reversed', least.toString(), score.toString(), placeOf(written, 'least'));
    }
    const place = placeOf(written, 'score');
    if (above?.score !== undefined && score.compare(above.score) >= 0) {
      yield mismatch('tiers-not-falling', score.toString(), above.score.toString(), place);
    } else if (above?.least !== undefined && score.compare(above.least) >= 0) {
      yield mismatch('ranges-overlap', score.toString(), above.least.toString(), place);
    }
    above = tier;
  }
}

function* judgeRatio({ target, floor, cap, written }: Ratio): Iterable<Diagnostic> {
  if (target === undefined) return;
  const full = target === 'first' ? Decimal.one : target;
  yield* judgeShares('floor-not-below', floor, full, written, 'floor', (sign) => sign < 0);
  if (cap !== undefined && target === 'first') {
    yield mismatch('cap-of-first', percentage(cap), 'first', placeOf(written, 'cap'));
  } else yield* judgeShares('cap-not-above', cap, full, written, 'cap', (sign) => sign > 0);
}

function* judgeRank({ shares, less, rest, last, written }: Rank, isOnly: boolean): Iterable<Diagnostic> {
  let above: Decimal | undefined;
  for (const [index, share] of shares.entries()) {
    if (share === undefined) return;
    const place = placeIn(written.yaml, written.value['shares'], index);
    const sign = share.compare(above ?? Decimal.one);
    if (above !== undefined && sign >= 0) {
      yield mismatch('ranks-not-falling', percentage(share), percentage(above), place);
    } else if (above === undefined && (sign > 0 || (isOnly && sign !== 0))) {
      yield mismatch('first-rank', percentage(share), '100%', place);
    }
    above = share;
  }
  if (above !== undefined) {
    yield* judgeShares('ranks-not-falling', rest, above, written, 'rest', (sign) => sign < 0);
    yield* judgeShares('less-too-much', less, above, written, 'less', (sign) => sign <= 0);
  }
  yield* judgeShares('ranks-not-falling', last, Decimal.one, written, 'last', (sign) => sign < 0);
}

function* judgeShares(
  problem: Problem,
  share: Decimal | undefined,
  other: Decimal,
  written: Written,
  key: Key,
  isSound: (sign: number) => boolean,
): Iterable<Diagnostic> {
  if (share === undefined || isSound(share.compare(other))) return;
  yield mismatch(problem, percentage(share), percentage(other), placeOf(written, key));
}
