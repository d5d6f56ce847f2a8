import { Decimal } from '../model/decimal.ts';
import { appliesFor, viewsOf, worthFor } from './applicability.ts';
import type { DraftItem, DraftPoints, Remark } from './draft.ts';
import type { Stretch } from './source.ts';
import { weightRemarks } from './weights.ts';

/** A total that the source states, with the items that it is the sum of; of all of them where it names none. */
export interface StatedTotal {
  readonly title: string;
  readonly value: string;
  readonly at: Stretch;
  readonly over: readonly DraftItem[];
  readonly isTotal: boolean;
  /** The kind of units for which it is stated; undefined where it is for all. */
  readonly units: string | undefined;
}

/** A system whose sums are to be proved. */
export interface Summed {
  readonly items: readonly DraftItem[];
  readonly totals: readonly StatedTotal[];
  /** The last indicators of all levels where the source breaks off in them: their sums are not finished. */
  readonly lastCut: readonly DraftItem[];
}

/** Every stated sum that its parts do not give, exactly. Parts that are only for some units are taken for those. */
export function sumRemarks({ items, totals, lastCut }: Summed): readonly Remark[] {
  const views = viewsOf(items);
  const found = items.flatMap((item) => remarksOf(item, views, lastCut));
  return [
    ...found,
    ...weightRemarks(items, views),
    ...totals.flatMap((total) => totalRemarks(total, items, views, lastCut)),
  ];
}

function remarksOf(item: DraftItem, views: readonly string[], cut: readonly DraftItem[]): readonly Remark[] {
  const below = item.children.flatMap((each) => remarksOf(each, views, cut));
  const own = partsRemark(item, views, cut);
  const added = addedRemark(item);
  return [...(own === undefined ? [] : [own]), ...(added === undefined ? [] : [added]), ...below];
}

/** What is said where the parts of an indicator do not add to it. */
function partsRemark(item: DraftItem, views: readonly string[], cut: readonly DraftItem[]): Remark | undefined {
  const stated = item.points;
  if (stated?.kind !== 'points' || stated.sureness === 'inferred' || item.children.length === 0) return undefined;
  const sums = views
    .filter((view) => appliesFor(item, view))
    .map((view) => [view, addedUp(item.children, view)] as const);
  const wrong = sums.filter(([view, sum]) => sum !== undefined && !isSame(sum, worthFor(item, view) ?? stated.value));
  const all = addedUp(item.children, undefined);
  if (wrong.length === 0 || (all !== undefined && isSame(all, stated.value))) return undefined;
  const [view, sum] = wrong[0] ?? [];
  const facts = { title: item.words, stated: stated.value, actual: sum?.toString() ?? '' };
  if (cut.includes(item) && sum !== undefined && sum.compare(Decimal.parse(stated.value) ?? Decimal.zero) < 0)
    return { code: 'sum-open', facts, at: item.from[0], changesTotal: true };
  const isForAll = wrong.length === sums.length;
  return {
    code: 'sum-differs',
    facts: isForAll ? facts : { ...facts, stated: worthFor(item, view ?? '') ?? stated.value, units: view ?? '' },
    at: item.from[0],
    changesTotal: true,
  };
}

/** What is said where awards beside the points of an indicator do not add to what it adds. */
function addedRemark({ words, adds, points, children, from }: DraftItem): Remark | undefined {
  const limit = points?.kind === 'adds' ? points.value : adds;
  const awards = children.flatMap(({ points: each }) => (each?.kind === 'adds' ? [each.value] : []));
  if (limit === undefined || awards.length === 0) return undefined;
  const figures = awards.map((each) => Decimal.parse(each));
  if (figures.some((each) => each === undefined)) return undefined;
  const sum = (figures as readonly Decimal[]).reduce((total, each) => total.plus(each), Decimal.zero);
  if (isSame(sum, limit)) return undefined;
  const facts = { title: words, stated: limit, actual: sum.toString() };
  return { code: 'bonus-differs', facts, at: from[0], changesTotal: true };
}

/** What is said where a stated total is not the sum of what it is the sum of. Whether a bonus that stands among the parts is in the total is told where only one of both sums holds. */
function totalRemarks(
  { title, value, at, over, units }: StatedTotal,
  items: readonly DraftItem[],
  views: readonly string[],
  cut: readonly DraftItem[],
): readonly Remark[] {
  const parts = over.length > 0 ? over : items;
  const sums = (units === undefined ? views : [units]).map((view) => addedUp(parts, view));
  const [first] = sums;
  const beside = besides(parts);
  const holds = (bonus: Decimal) => sums.every((sum) => sum !== undefined && isSame(sum.plus(bonus), value));
  const facts = { title, stated: value };
  if (beside !== undefined && holds(beside)) return [];
  if (holds(Decimal.zero)) {
    if (beside === undefined) return [];
    const actual = Decimal.parse(value)?.plus(beside).toString() ?? '';
    return [
      { code: 'total-without-bonus', facts: { ...facts, actual, bonus: beside.toString() }, at, changesTotal: true },
    ];
  }
  if (first === undefined) return [{ code: 'total-unproved', facts, at, changesTotal: true }];
  const code = cut.length > 0 ? 'sum-open' : 'sum-differs';
  return [{ code, facts: { ...facts, actual: first.toString() }, at, changesTotal: true }];
}

/** What points items count together for a kind of units; undefined where one of them says nothing. */
function addedUp(items: readonly DraftItem[], view: string | undefined): Decimal | undefined {
  let total = Decimal.zero;
  for (const item of items) {
    if (view !== undefined && !appliesFor(item, view)) continue;
    const figure = countedFor(item, view);
    if (figure === undefined) return undefined;
    total = total.plus(figure);
  }
  return total;
}

/** What an item counts in the sum above it: nothing for what lies beside the sum; undefined for one that does not say. */
export function countedFor(item: DraftItem, view: string | undefined): Decimal | undefined {
  const { points, adds } = item;
  if (points === undefined) return adds !== undefined || isBeside(item) ? Decimal.zero : undefined;
  if (points.kind === 'weight') return weight(points.value, points.scale);
  if (points.kind !== 'points') return Decimal.zero;
  const special = view === undefined ? undefined : worthFor(item, view);
  if (special !== undefined) return Decimal.parse(special);
  // What is only the sum of its parts is that for each kind of units.
  const isSum = points.sureness === 'inferred' && view !== undefined && item.children.length > 0;
  return (isSum ? addedUp(item.children, view) : undefined) ?? Decimal.parse(points.value);
}

/** Whether all that lies below an indicator is added or taken off beside the sum. */
function isBeside({ children }: DraftItem): boolean {
  if (children.length === 0) return false;
  return children.every((each) => (each.points === undefined ? isBeside(each) : isApart(each.points)));
}

function isApart({ kind }: DraftPoints): boolean {
  return kind === 'adds' || kind === 'deducts' || kind === 'veto';
}

/** What bonuses add at most; undefined where one has no limit, or there is none. */
function besides(items: readonly DraftItem[]): Decimal | undefined {
  let total = Decimal.zero;
  let isAny = false;
  for (const { points, adds } of items) {
    const value = points?.kind === 'adds' ? points.value : adds;
    if (value === undefined) continue;
    const figure = Decimal.parse(value);
    if (figure === undefined) return undefined;
    isAny = true;
    total = total.plus(figure);
  }
  return isAny ? total : undefined;
}

/** A weight in points: of its scale, or of 100 where it is a part of a whole. */
function weight(value: string, scale: string | undefined): Decimal | undefined {
  const figure = Decimal.parse(value.replace('%', ''));
  if (figure === undefined) return undefined;
  if (value.endsWith('%')) return figure;
  return figure.times(Decimal.parse(scale ?? '100') ?? Decimal.one);
}

function isSame(sum: Decimal, stated: string): boolean {
  const figure = Decimal.parse(stated);
  return figure?.equals(sum) === true;
}
