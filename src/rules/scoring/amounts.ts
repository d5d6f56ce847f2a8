import type { Decimal } from '../../model/decimal.ts';
import type { Criterion, PointsByClass } from '../../model/model.ts';
import type { Clause, Rank } from '../../model/scoring.ts';
import type { Key } from '../../text/key.ts';
import type { Span } from '../../text/source.ts';
import { placeIn, placeOf, type Written } from '../../text/written.ts';

/** Points that a clause names: where, and whether they are taken from the item's own points, given to it, or taken beyond it. */
export interface Amount {
  readonly value: Decimal;
  readonly written: Written;
  readonly key: Key;
  readonly of: 'taken' | 'given' | 'beyond';
}

/** The points that a clause names, in the order of its keys; of shares none follow here. What could not be read is left out. */
export function amountsOf(clause: Clause): readonly Amount[] {
  switch (clause.form) {
    case 'deduct':
      return clause.deductions.flatMap(({ minus, upTo, from, written }) =>
        known({ minus, upTo }, written, from === 'item' ? 'taken' : 'beyond'),
      );
    case 'add':
      return clause.additions.flatMap(({ plus, upTo, written }) => known({ plus, upTo }, written, 'given'));
    case 'tiers':
      return clause.tiers.flatMap(({ score, least, written }) => known({ score, least }, written, 'given'));
    case 'steps': {
      const { minus, plus, upTo, written } = clause.steps;
      return known({ minus, plus, upTo }, written, plus === undefined ? 'taken' : 'given');
    }
    default:
      return [];
  }
}

function known(
  values: { readonly [K in Key]?: Decimal | undefined },
  written: Written,
  of: Amount['of'],
): readonly Amount[] {
  return Object.entries(values).flatMap(([key, value]) =>
    value === undefined ? [] : [{ value, written, key: key as Key, of }],
  );
}

/** Points that are given or taken, and where that is written. */
export interface Score {
  readonly value: Decimal;
  readonly place: Span;
}

/** Everything that the scoring of a criterion gives or takes; what a rank gives once for each number of points. */
export function* scoresOf({ scoring = [], points }: Criterion): Iterable<Score> {
  for (const clause of scoring) {
    for (const { value, written, key } of amountsOf(clause)) yield { value, place: placeOf(written, key) };
    if (clause.form === 'rank') yield* rankScores(clause.rank, points);
  }
}

function* rankScores({ shares, less, rest, written }: Rank, points: PointsByClass): Iterable<Score> {
  const further = [
    { share: less, place: placeOf(written, 'less') },
    { share: rest, place: placeOf(written, 'rest') },
  ];
  const listed = shares.map((share, index) => ({
    share,
    place: placeIn(written.yaml, written.value['shares'], index),
  }));
  for (const { share, place } of [...listed, ...further]) {
    const values = points.map((each) => share && each?.times(share)).filter((value) => value !== undefined);
    const distinct = new Map(values.map((value) => [value.toString(), value]));
    for (const value of distinct.values()) yield { value, place };
  }
}
