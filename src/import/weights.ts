import { Decimal } from '../model/decimal.ts';
import { appliesFor, type Units } from './applicability.ts';
import type { DraftItem, Remark } from './draft.ts';

const HUNDRED = Decimal.of(100n, 0);

/**
 * What is said where the weights below a title make neither 100% nor, as parts of the whole, what the title itself has;
 * `views` are the kinds of units, for each of which they must. A title without a weight has that of its parts.
 */
export function weightRemarks(
  items: readonly DraftItem[],
  views: readonly Units[],
  above?: DraftItem,
): readonly Remark[] {
  const below = items.flatMap((each) => {
    const meant = views.filter((view) => appliesFor(each, view));
    return weightRemarks(each.children, meant, each);
  });
  if (above !== undefined && above.points === undefined) return below;
  const own = above === undefined ? undefined : shareOf(above, undefined);
  const sums = views.map((view) => sharesOf(items, view));
  const wrong = sums.find(
    (sum) => sum !== undefined && !(sum.equals(HUNDRED) || (own !== undefined && sum.equals(own))),
  );
  if (wrong === undefined) return below;
  const facts = { title: above?.words ?? '', actual: `${wrong}%` };
  return [{ code: 'weights-differ', facts, at: (above ?? items[0])?.from[0], changesTotal: true }, ...below];
}

/** What the weights of items add to in percent for a kind of units; undefined where not all that counts has one. */
function sharesOf(items: readonly DraftItem[], view: Units | undefined): Decimal | undefined {
  const counting = items.filter((each) => (view === undefined || appliesFor(each, view)) && !isApart(each));
  if (counting.length === 0) return undefined;
  const shares = counting.map((each) => shareOf(each, view));
  return shares.reduce((sum, each) => (each === undefined ? undefined : sum?.plus(each)), Decimal.zero);
}

function isApart({ points }: DraftItem): boolean {
  return points?.kind === 'adds' || points?.kind === 'deducts' || points?.kind === 'veto';
}

/** A weight in percent: 25 of 25%, 0.25 and 25. */
function shareOf({ points, children }: DraftItem, view: Units | undefined): Decimal | undefined {
  if (points === undefined && children.length > 0) return sharesOf(children, view);
  if (points?.kind !== 'weight') return undefined;
  const share = Decimal.parse(points.value.replace(/[%％]$/u, ''));
  const isPart = !/[%％]$/u.test(points.value) && share !== undefined && share.compare(Decimal.one) <= 0;
  return isPart ? share.times(HUNDRED) : share;
}
