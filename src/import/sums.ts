import { Decimal } from '../model/decimal.ts';
import { exactly, ratioFrom, times, whole } from '../model/grading/ratio.ts';
import { appliesFor, statedFor, type Units, unitsNamed, worthFor } from './applicability.ts';
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
  /** What it is for some kinds of units instead, in words: 城市区95. */
  readonly forUnits?: string | undefined;
}

/** A system whose sums are to be proved. */
export interface Summed {
  readonly items: readonly DraftItem[];
  readonly totals: readonly StatedTotal[];
  /** The last indicators of all levels where the source breaks off in them: their sums are not finished. */
  readonly lastCut: readonly DraftItem[];
}

/** Every stated sum that its parts do not give, exactly. Parts that are only for some units are taken for those. */
export function sumRemarks(summed: Summed): readonly Remark[] {
  return remarksFor(summed, viewsOf(summed));
}

/**
 * The kinds of units for which sums are proved. One whose name ends in that of another belongs to it (城市区 and
 * 无乡镇的城市区), and any other may belong to one, as a unit does that is named beside kinds of units: the file does not
 * say to which, so it is the one with which all sums hold.
 */
export function viewsOf(summed: Summed): readonly Units[] {
  const { views, names } = unitsNamed(summed.items);
  return views.map((name): Units => {
    const others = names.filter((each) => each !== name);
    const usual = others.find((each) => name.split('、').some((part) => part.endsWith(each)));
    const tried = names.length > MOST_TRIED ? [usual] : new Set([usual, undefined, ...others]);
    const choices = [...tried].map((of): Units => ({ name, of }));
    const holds = (each: Units) => remarksFor(summed, [each]).every(({ code }) => !code.startsWith('sum'));
    return choices.find(holds) ?? { name, of: usual };
  });
}

/** Among how many kinds of units is it tried to which one belongs. */
const MOST_TRIED = 60;

function remarksFor({ items, totals, lastCut }: Summed, views: readonly Units[]): readonly Remark[] {
  const top = totals.find(({ isTotal, over, units }) => isTotal && over.length === 0 && units === undefined);
  const measure: Measure = (view) => figureOf(top && ((view && statedFor(top.forUnits, view)) ?? top.value));
  const found = items.flatMap((item) => remarksOf(item, views, lastCut, measure));
  const sums = totals.flatMap((total) => totalRemarks(total, items, views, lastCut));
  return [...found, ...weightRemarks(items, views), ...sums];
}

/** What parts add to for a kind of units; undefined where nobody says it. */
export type Measure = (view: Units | undefined) => Decimal | undefined;

/** What the parts of an item add to: its scale, or what it counts. */
export function measureOf(item: DraftItem, above: Measure): Measure {
  return (view) => figureOf(scaleOf(item)) ?? countedOf(item, view, above);
}

export function scaleOf({ points }: DraftItem): string | undefined {
  return points?.kind === 'points' || points?.kind === 'weight' ? points.scale : undefined;
}

function figureOf(text: string | undefined): Decimal | undefined {
  return text === undefined ? undefined : Decimal.parse(text);
}

function remarksOf(
  item: DraftItem,
  views: readonly Units[],
  cut: readonly DraftItem[],
  above: Measure,
): readonly Remark[] {
  const measure = measureOf(item, above);
  // What lies below is for none for whom the item itself is not, whatever its own notes say.
  const meant = views.filter((view) => appliesFor(item, view));
  const below = item.children.flatMap((each) => remarksOf(each, meant, cut, measure));
  const own = partsRemark(item, meant, cut, measure);
  const added = addedRemark(item);
  return [...(own === undefined ? [] : [own]), ...(added === undefined ? [] : [added]), ...below];
}

/** What is said where the parts of an indicator do not add to it, or to the scale that it has. */
function partsRemark(
  item: DraftItem,
  views: readonly Units[],
  cut: readonly DraftItem[],
  measure: Measure,
): Remark | undefined {
  const { points } = item;
  const scale = scaleOf(item);
  const stated = scale ?? (points?.kind === 'points' && points.sureness !== 'inferred' ? points.value : undefined);
  if (stated === undefined || item.children.length === 0) return undefined;
  const statedIn = (view: Units) => scale ?? worthFor(item, view) ?? stated;
  const sums = views.map((view) => [view, addedUp(item.children, view, measure)] as const);
  const wrong = sums.filter(([view, sum]) => sum !== undefined && !isSame(sum, statedIn(view)));
  const all = addedUp(item.children, undefined, measure);
  const [[view, sum] = []] = wrong;
  if (view === undefined || (all !== undefined && isSame(all, stated))) return undefined;
  const facts = { title: item.words, stated, actual: sum?.toString() ?? '' };
  if (cut.includes(item) && sum !== undefined && sum.compare(Decimal.parse(stated) ?? Decimal.zero) < 0)
    return { code: 'sum-open', facts, at: item.from[0], changesTotal: true };
  const isForAll = wrong.length === sums.length;
  return {
    code: 'sum-differs',
    facts: isForAll ? facts : { ...facts, stated: statedIn(view), units: view.name },
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
  { title, value, at, over, units, forUnits }: StatedTotal,
  items: readonly DraftItem[],
  views: readonly Units[],
  cut: readonly DraftItem[],
): readonly Remark[] {
  const parts = over.length > 0 ? over : items;
  const statedIn = (view: Units) => statedFor(forUnits, view) ?? value;
  const sums = (units === undefined ? views : [{ name: units, of: undefined }]).map((view) => {
    return [view, addedUp(parts, view, () => figureOf(statedIn(view)))] as const;
  });
  const beside = besides(parts);
  const isWrong = (sum: Decimal | undefined, view: Units, bonus: Decimal) =>
    sum === undefined || !isSame(sum.plus(bonus), statedIn(view));
  const holds = (bonus: Decimal) => !sums.some(([view, sum]) => isWrong(sum, view, bonus));
  const [view, first] = sums.find(([each, sum]) => isWrong(sum, each, Decimal.zero)) ?? sums[0] ?? [];
  const facts = { title, stated: view === undefined ? value : statedIn(view) };
  if (beside !== undefined && holds(beside)) return [];
  if (holds(Decimal.zero)) {
    if (beside === undefined) return [];
    const actual = figureOf(value)?.plus(beside).toString() ?? '';
    return [
      { code: 'total-without-bonus', facts: { ...facts, actual, bonus: beside.toString() }, at, changesTotal: true },
    ];
  }
  if (first === undefined) return [{ code: 'total-unproved', facts, at, changesTotal: true }];
  const code = cut.length > 0 ? 'sum-open' : 'sum-differs';
  return [{ code, facts: { ...facts, actual: first.toString() }, at, changesTotal: true }];
}

/** What points items count together for a kind of units; undefined where one of them says nothing. */
export function addedUp(items: readonly DraftItem[], view: Units | undefined, measure: Measure): Decimal | undefined {
  let total = Decimal.zero;
  for (const item of items) {
    if (view !== undefined && !appliesFor(item, view)) continue;
    const figure = countedOf(item, view, measure);
    if (figure === undefined) return undefined;
    total = total.plus(figure);
  }
  return total;
}

/** What an item counts for a kind of units, whatever stands above it; undefined for one that does not say. */
export function countedFor(item: DraftItem, view: Units | undefined): Decimal | undefined {
  return countedOf(item, view, () => undefined);
}

/** What an item counts in the sum above it: nothing for what lies beside the sum; undefined for one that does not say. */
function countedOf(item: DraftItem, view: Units | undefined, above: Measure): Decimal | undefined {
  const { points, adds } = item;
  if (points === undefined) return adds !== undefined || isBeside(item) ? Decimal.zero : undefined;
  if (points.kind === 'weight') return weight(points.value, points.scale, above(view));
  if (points.kind !== 'points') return Decimal.zero;
  const special = view === undefined ? undefined : worthFor(item, view);
  if (special !== undefined) return Decimal.parse(special);
  // What is only the sum of its parts is that for each kind of units.
  const isSum = points.sureness === 'inferred' && view !== undefined && item.children.length > 0;
  return (isSum ? addedUp(item.children, view, () => undefined) : undefined) ?? Decimal.parse(points.value);
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
export function besides(items: readonly DraftItem[]): Decimal | undefined {
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

/** A weight in points: of what stands above it where that is known, and else of its scale, or of 100. */
function weight(value: string, scale: string | undefined, measure: Decimal | undefined): Decimal | undefined {
  const share = ratioFrom(value) ?? whole(figureOf(value) ?? Decimal.zero);
  const isOfAbove = scale !== undefined && measure !== undefined;
  return exactly(times(share, isOfAbove ? measure : (figureOf(scale) ?? Decimal.of(100n, 0))));
}

function isSame(sum: Decimal, stated: string): boolean {
  return Decimal.parse(stated)?.equals(sum) === true;
}
