import { Decimal } from '../../src/model/decimal.ts';
import {
  isOne,
  minus,
  NONE,
  ONE,
  over,
  product,
  type Ratio,
  ratioFrom,
  total,
  whole,
} from '../../src/model/grading/ratio.ts';
import type { WrittenSystem } from './sources.ts';

/** An item as it is written. */
export type Written = Readonly<Record<string, unknown>>;

/** A class or a unit with something of its own, by what is written of it, and the scores of a unit by the ids of criteria. */
export interface Scored {
  readonly id: string;
  /** The class of a unit. */
  readonly of?: string | undefined;
  readonly scores: ReadonlyMap<string, Decimal>;
}

/** What scores add to, exactly, by what is written down alone: without the model, its points and its scales. */
export interface ExactSums {
  /** In the full marks: what is in the sum less what is deducted, and what is added beside it. */
  readonly total: Ratio;
  readonly bonus: Ratio;
  /** Of every indicator, in the scale of its parts; less what is deducted where a point of it is one of the total. */
  readonly subtotals: ReadonlyMap<string, Ratio>;
}

/** The items right below one. */
export function partsOf({ indicators, criteria }: Written): readonly Written[] {
  return (indicators ?? criteria ?? []) as readonly Written[];
}

/** The sums of a unit's scores in a system of which nothing that lies beside the sum is limited by more than its own criterion. */
export function exactSums(system: WrittenSystem, scored: Scored): ExactSums {
  const subtotals = new Map<string, Ratio>();
  const { fullMarks, measure } = marksOf(system, scored);
  const worth = over(fullMarks, measure) ?? NONE;
  const sums = system.indicators.map((each) => {
    const points = pointsOf(each, whole(measure), scored);
    return product(sumOf(each, points, worth, { ...scored, subtotals }), worthIn(each, points));
  });
  return {
    total: minus(product(total(sums), worth), besideOf(system.indicators, 'deducts', scored)),
    bonus: besideOf(system.indicators, 'adds', scored),
    subtotals,
  };
}

const decimal = (value: unknown): Decimal => Decimal.parse(String(value)) ?? Decimal.zero;

/** The full marks of a class or unit, and what the level-1 indicators add to for it. */
function marksOf(
  system: WrittenSystem,
  { id, of }: Scored,
): { readonly fullMarks: Decimal; readonly measure: Decimal } {
  const all = [...(system.units ?? []), ...system.classes];
  const stated = [id, of].flatMap((each) => all.find((one) => one.id === each) ?? []);
  const fullMarks = stated.find((each) => each.fullMarks !== undefined)?.fullMarks ?? system.fullMarks;
  const scale = stated.find((each) => each.scale !== undefined)?.scale ?? system.scale;
  return { fullMarks: decimal(fullMarks), measure: decimal(scale ?? fullMarks) };
}

/** What an item counts in what lies above it; undefined where it only groups, or is not for the class. */
function pointsOf(item: Written, above: Ratio | undefined, { id, of = '' }: Scored): Ratio | undefined {
  const special = (item['pointsFor'] ?? {}) as Written;
  const points = special[id] ?? special[of] ?? item['points'];
  if (points !== undefined) return whole(decimal(points));
  const { weight } = item;
  return weight === undefined ? undefined : above && product(above, shareOf(String(weight)));
}

function shareOf(weight: string): Ratio {
  if (weight.endsWith('%')) return over(decimal(weight.slice(0, -1)), decimal('100')) ?? NONE;
  return ratioFrom(weight) ?? whole(decimal(weight));
}

/** What a point of an indicator's parts counts in what lies above it. */
function worthIn({ scale }: Written, points: Ratio | undefined): Ratio {
  if (scale === undefined) return ONE;
  return points === undefined ? NONE : product(points, over(decimal('1'), decimal(scale)) ?? NONE);
}

/** The sum of the scores below an indicator, in the scale of its parts. */
function sumOf(
  item: Written,
  points: Ratio | undefined,
  worthAbove: Ratio,
  scored: Scored & { readonly subtotals: Map<string, Ratio> },
): Ratio {
  const worth = product(worthAbove, worthIn(item, points));
  const { scale } = item;
  const measure = scale === undefined ? points : whole(decimal(scale));
  const sums = partsOf(item).map((part) => {
    if ('text' in part) return 'adds' in part || 'deducts' in part ? NONE : whole(scoreOf(part, scored));
    const own = pointsOf(part, measure, scored);
    return product(sumOf(part, own, worth, scored), worthIn(part, own));
  });
  const deducted = isOne(worth) ? besideOf(partsOf(item), 'deducts', scored) : NONE;
  scored.subtotals.set(String(item['id']), minus(total(sums), deducted));
  return total(sums);
}

function scoreOf({ id }: Written, { scores }: Scored): Decimal {
  return scores.get(String(id)) ?? Decimal.zero;
}

/** What the criteria add or deduct beside the sum. */
function besideOf(items: readonly Written[], key: 'adds' | 'deducts', scored: Scored): Ratio {
  return total(
    items.map((each) => {
      if (!('text' in each)) return besideOf(partsOf(each), key, scored);
      return key in each ? whole(scoreOf(each, scored)) : NONE;
    }),
  );
}
