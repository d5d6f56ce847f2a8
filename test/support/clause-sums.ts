import { Decimal, sum } from '../../src/model/decimal.ts';
import { minus, over, plus, product, type Ratio, total, whole } from '../../src/model/grading/ratio.ts';
import { BEYOND_ITEMS, CLAUSE_ITEMS } from './clause-system.ts';

/** The scores of a unit by the ids of criteria; of the item of two departments all of it. */
export type Scores = ReadonlyMap<string, Decimal>;

/** A unit of the table of clauses: the one with something of its own, a street, or a county. */
export interface ClauseUnit {
  readonly id: string;
  readonly name: string;
  readonly kind: 'own' | 'street' | 'county';
}

export const CLAUSE_UNITS: readonly ClauseUnit[] = (
  ['own', 'street', 'county', 'street', 'county', 'street'] as const
).map((kind, index) => ({ id: `unit-${index + 1}`, name: `第${index + 1}单位`, kind }));

const decimal = (text: string): Decimal => Decimal.parse(text) ?? Decimal.zero;

/** What the full marks of a unit are. */
export function fullMarksOf({ kind }: ClauseUnit): Decimal {
  return decimal(kind === 'street' ? '80' : '100');
}

/** What a score may be: from the least to the most, and what it is where nothing is lost and nothing is added. */
interface Range {
  readonly least: Decimal;
  readonly most: Decimal;
  readonly points: Decimal;
}

/** The ranges of all that is scored for a unit, by the ids of criteria; the item of two departments in its parts. */
export function rangesFor(unit: ClauseUnit): ReadonlyMap<string, Range> {
  const full = fullMarksOf(unit).toString();
  const counted = (points: string, least = '0', most = points): Range => ({
    ...{ least: decimal(least), most: decimal(most), points: decimal(points) },
  });
  const beside = (least: string, most: string): Range => ({
    ...{ least: decimal(least), most: decimal(most), points: Decimal.zero },
  });
  return new Map([
    ...[...CLAUSE_ITEMS, ...BEYOND_ITEMS].map(
      ({ id, points, least, most }) => [id, counted(String(points), least, most)] as const,
    ),
    ['shared/publicity', counted('6')],
    ['shared/organization', counted('4')],
    ...(unit.kind === 'county' ? [['village', counted('15')] as const] : []),
    ...(unit.kind === 'street' ? [['street-a', counted('90')] as const, ['street-b', counted('60')] as const] : []),
    ...[
      ['praised', beside('0', '3')] as const,
      ['accident', beside('0', '3')] as const,
      ['report', beside('0', full)] as const,
      ['new-1', beside('0', '2')] as const,
      ['new-2', beside('0', '2')] as const,
      ['honour', beside('0', full)] as const,
    ],
  ]);
}

/** What the scores of a unit add to, counted by hand as the table says: the total, and what is added beside it. */
export function clauseSums({ kind }: ClauseUnit, scores: Scores): { readonly total: Ratio; readonly bonus: Decimal } {
  const of = (...ids: readonly string[]): Decimal => sum(ids.map((id) => scores.get(id) ?? Decimal.zero));
  const counts = (score: Decimal, points: string, scale: string): Ratio =>
    product(whole(score), over(decimal(points), decimal(scale)) ?? whole(Decimal.zero));
  const work = counts(of(...CLAUSE_ITEMS.map(({ id }) => id)), kind === 'street' ? '40' : '60', '100');
  const safety = of('shared/publicity', 'shared/organization', ...BEYOND_ITEMS.map(({ id }) => id));
  const streets = product(
    plus(counts(of('street-a'), '40', '90'), whole(of('street-b'))),
    over(decimal('15'), decimal('100')) ?? whole(Decimal.zero),
  );
  const inSum = total([work, whole(safety), whole(of('village')), streets]);
  const all = kind === 'own' ? product(inSum, over(decimal('100'), decimal('85')) ?? inSum) : inSum;
  const taken = lower(decimal('4'), of('accident', 'report'));
  const innovation = lower(decimal('3'), of('new-1', 'new-2'));
  const section = lower(decimal('5'), innovation.plus(of('honour')));
  return { total: minus(all, whole(taken)), bonus: lower(decimal('6'), of('praised').plus(section)) };
}

function lower(a: Decimal, b: Decimal): Decimal {
  return a.compare(b) < 0 ? a : b;
}
