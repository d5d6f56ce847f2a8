import { Decimal } from '../model/decimal.ts';
import type { Growing } from './recognise/growing.ts';
import { type Ledger, remark } from './recognise/ledger.ts';

const HUNDRED = Decimal.of(100n, 0);

/**
 * Weights that all are parts of one whole rather than of what stands above them: each indicator has none, or that of its
 * parts together. They are written as points of 100, which is told; other weights stay what they are. What stands below
 * the last weights may count nothing, or points that add to these.
 */
export function absoluteWeights(items: readonly Growing[], book: Ledger): void {
  if (inPoints(items)) {
    const first = indicatorsOf(items).find((each) => shareOf(each) !== undefined);
    tell(first, book);
    counted(items);
    return;
  }
  const leaves = leavesOf(items).filter(({ points }) => !isBeside(points));
  const weights = leaves.map((each) => shareOf(each));
  if (leaves.length < 2 || weights.includes(undefined) || !areOfOneWhole(items)) return;
  const [first] = leaves;
  const whole = (weights as readonly Decimal[]).reduce((sum, each) => sum.plus(each), Decimal.zero);
  // Weights of titles that make no whole are of what stands above them.
  if (!whole.equals(HUNDRED) && leaves.some(({ children }) => children.length > 0)) return;
  if (!whole.equals(HUNDRED)) remark(book, 'weights-differ', { title: '', actual: `${whole}%` }, first?.from[0], true);
  tell(first, book);
  counted(items);
}

function tell(first: Growing | undefined, book: Ledger): void {
  const value = first === undefined ? undefined : shareOf(first);
  remark(book, 'weights-as-points', { words: first?.words ?? '', value: value?.toString() ?? '' }, first?.from[0]);
}

/** Whether weights stand over points of 100, each of them what the points below it add to: `60%` over 40 and 20. */
function inPoints(items: readonly Growing[]): boolean {
  const weighted = indicatorsOf(items).filter((each) => shareOf(each) !== undefined);
  const isSum = (each: Growing) => shareOf(each)?.equals(pointsBelow(each.children) ?? Decimal.zero) === true;
  return weighted.length > 1 && weighted.every(isSum) && pointsBelow(items)?.equals(HUNDRED) === true;
}

/** What the criteria below items count in points; undefined where one of them says nothing, or a share. */
function pointsBelow(items: readonly Growing[]): Decimal | undefined {
  const figures = leavesOf(items)
    .filter(({ points }) => !isBeside(points))
    .map(({ points }) => (points?.kind === 'points' ? Decimal.parse(points.value) : undefined));
  return figures.reduce((sum, each) => (each === undefined ? undefined : sum?.plus(each)), Decimal.zero);
}

/** Whether more indicators count what their parts count together than have parts that are 100% of them. */
function areOfOneWhole(items: readonly Growing[]): boolean {
  const [only, ...others] = items;
  // The one title over all of them is the whole.
  if (only !== undefined && others.length === 0 && only.points === undefined && only.children.length > 0)
    return areOfOneWhole(only.children);
  const above = indicatorsOf(items);
  const sums = above.map((each) => [shareOf(each), sumOf(each.children)] as const);
  const absolute = sums.filter(([own, sum]) => own !== undefined && sum?.equals(own) === true);
  const relative = sums.filter(([own, sum]) => sum?.equals(HUNDRED) === true && own?.equals(HUNDRED) !== true);
  return relative.length === 0 || (absolute.length > relative.length && items.length > 1);
}

function counted(items: readonly Growing[]): void {
  for (const item of items) {
    const share = shareOf(item);
    if (share !== undefined) item.points = { kind: 'points', value: share.toString(), sureness: 'stated' };
    counted(item.children);
  }
}

/** A weight in percent: 15 of 15% and of 0.15. */
function shareOf({ points }: Growing): Decimal | undefined {
  if (points?.kind !== 'weight' || points.scale !== undefined) return undefined;
  if (points.value.endsWith('%')) return Decimal.parse(points.value.slice(0, -1));
  return Decimal.parse(points.value)?.times(HUNDRED);
}

function sumOf(items: readonly Growing[]): Decimal | undefined {
  const shares = items.filter(({ points }) => !isBeside(points)).map(shareOf);
  return shares.reduce((sum, each) => (each === undefined ? undefined : sum?.plus(each)), Decimal.zero);
}

/** The items that count something without anything below them that does. */
function leavesOf(items: readonly Growing[]): readonly Growing[] {
  const isLast = ({ points, children }: Growing) =>
    children.length === 0 || (points !== undefined && !countsBelow(children));
  return items.flatMap((item) => (isLast(item) ? [item] : leavesOf(item.children)));
}

function countsBelow(items: readonly Growing[]): boolean {
  return items.some(
    ({ points, adds, children }) => points !== undefined || adds !== undefined || countsBelow(children),
  );
}

function indicatorsOf(items: readonly Growing[]): readonly Growing[] {
  return items.flatMap((item) => (item.children.length === 0 ? [] : [item, ...indicatorsOf(item.children)]));
}

function isBeside(points: Growing['points']): boolean {
  return points?.kind === 'adds' || points?.kind === 'deducts' || points?.kind === 'veto';
}
