import { Decimal } from '../model/decimal.ts';
import {
  exactly,
  isOne,
  lowestTerms,
  plus,
  product,
  quotient,
  type Ratio,
  ratioFrom,
  total,
  whole,
} from '../model/grading/ratio.ts';
import type { DraftItem } from './draft.ts';

const HUNDRED = Decimal.of(100n, 0);

/**
 * Items with weights of titles that have none, where the weights below several such titles are all of what stands above
 * these: a title has what stands below it, and that has its share of the title. `told` is called for each title.
 */
export function withTitleWeights(
  items: readonly DraftItem[],
  told: (title: DraftItem, weight: string, first: DraftItem, share: string) => void,
): readonly DraftItem[] {
  const below = items.map((item) => ({ ...item, children: withTitleWeights(item.children, told) }));
  const shares = below.map(shareOf);
  const known = shares.filter((each): each is Ratio => each !== undefined);
  const isWhole = known.length === shares.length && isOne(total(known));
  // Where the parts of a title make all of it, each is a share of that: what the title itself counts nobody says.
  const isLacking = (item: DraftItem, index: number): boolean =>
    item.points === undefined && item.children.length > 0 && !isOne(shares[index] ?? whole(Decimal.zero));
  if (!isWhole || !below.some(isLacking)) return below;
  return below.map((item, index) => (isLacking(item, index) ? weighted(item, shares[index] as Ratio, told) : item));
}

function weighted(item: DraftItem, share: Ratio, told: Parameters<typeof withTitleWeights>[1]): DraftItem {
  const children = item.children.map((each) => {
    const own = shareOf(each);
    return own === undefined ? each : withWeight(each, quotient(own, share));
  });
  const [first] = children;
  const title = withWeight(item, share);
  if (first?.points?.kind === 'weight') told(item, textOf(share), first, first.points.value);
  return { ...title, children };
}

function withWeight(item: DraftItem, share: Ratio): DraftItem {
  const scale = item.points?.kind === 'weight' ? item.points.scale : undefined;
  return { ...item, points: { kind: 'weight', value: textOf(share), scale, sureness: 'inferred' } };
}

/** The weight of an item; of a title without one that of its parts together. Undefined where anything has none. */
function shareOf({ points, children }: DraftItem): Ratio | undefined {
  if (points === undefined) {
    const shares = children.map(shareOf);
    return shares.reduce(
      (sum, each) => (sum && each ? plus(sum, each) : undefined),
      shares.length > 0 ? NOTHING : undefined,
    );
  }
  if (points.kind !== 'weight') return undefined;
  const value = points.value.replace('％', '%');
  const plain = Decimal.parse(value);
  if (plain === undefined) return ratioFrom(value);
  return plain.compare(Decimal.one) > 0 ? quotient(whole(plain), whole(HUNDRED)) : whole(plain);
}

const NOTHING = whole(Decimal.zero);

/** In percent where that is exact, else as a fraction. */
function textOf(share: Ratio): string {
  const percent = exactly(product(share, whole(HUNDRED)));
  return percent === undefined ? lowestTerms(share).join('/') : `${percent}%`;
}
