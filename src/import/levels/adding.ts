import { Decimal } from '../../model/decimal.ts';
import { exactly, ratioFrom, times, whole } from '../../model/grading/ratio.ts';
import { appliesFor, type Units, unitsNamed, worthFor } from '../applicability.ts';
import type { DraftItem } from '../draft.ts';
import { addedUp, besides, type Measure, measureOf, scaleOf } from '../sums.ts';
import { weightRemarks } from '../weights.ts';
import type { Title } from './chains.ts';

/** For whom sums must hold, and how many figures may be added up to find that out. */
export interface Proof {
  /** Also units that no note names, only those that notes name, or nobody. */
  readonly units: 'all' | 'named' | 'none';
  left: number;
}

/** A title while what stands below it is found. */
export interface Open {
  readonly key: string;
  readonly item: DraftItem;
  readonly below: readonly DraftItem[];
  readonly above: Open | undefined;
  /** The same without anything below it, as far as its own notes say whom it is for. */
  readonly alone: DraftItem;
  /** What its parts add to. */
  readonly measure: Measure;
}

/** A title below which nothing stands yet but what is scored in its row. */
export function opened({ item, key }: Pick<Title, 'item' | 'key'>, above: Open | undefined): Open {
  const scaled = withScale(item, above?.measure);
  const measure = measureOf(scaled, above?.measure ?? (() => undefined));
  return { key, item: scaled, below: item.children, above, alone: { ...item, children: [] }, measure };
}

/** A weight alone is a part of what stands above it, in its points where these are known. */
function withScale(item: DraftItem, above: Measure | undefined): DraftItem {
  const { points } = item;
  const measure = above?.(undefined);
  if (points?.kind !== 'weight' || points.scale !== undefined || measure === undefined) return item;
  const scale = exactly(times(ratioFrom(points.value) ?? whole(Decimal.parse(points.value) ?? Decimal.zero), measure));
  return scale === undefined ? item : { ...item, points: { ...points, scale: scale.toString() } };
}

/** A title with all that stands below it; without points of its own it counts what its parts do. */
export function finished({ item, below }: Open): DraftItem {
  const sum = item.points === undefined ? addedUp(below, undefined, () => undefined) : undefined;
  const isSum = sum !== undefined && below.some(({ points }) => points?.kind === 'points');
  const points = isSum ? ({ kind: 'points', value: sum.toString(), sureness: 'inferred' } as const) : item.points;
  return { ...item, points, children: below };
}

/** Whether what stands below a title adds to it, or does not exceed it yet, for each kind of units that notes name in it; what nobody says speaks against nothing. */
export function addsTo(open: Open, isAll: 'whole' | 'part', proof: Proof): boolean {
  const { item, below, above } = open;
  // What is scored in one row says nothing of levels.
  if (proof.units === 'none' || below.length === 0 || below === item.children) return true;
  const title = { ...item, children: below };
  const { views, names } = unitsNamed([title]);
  const all = proof.units === 'all' ? new Set(['', ...views]) : views;
  return [...all].every((name) => {
    const choices = [undefined, ...names.filter((each) => each !== name)].map((of): Units => ({ name, of }));
    return choices.some((view) => {
      proof.left -= below.length;
      return isApart(title, above, view) || holds(open, title, isAll, view);
    });
  });
}

/** Whether a title, or one above it, is not for a kind of units. */
function isApart(title: DraftItem, above: Open | undefined, view: Units): boolean {
  for (let each = above; each !== undefined; each = each.above) if (!appliesFor(each.alone, view)) return true;
  return !appliesFor(title, view);
}

function holds({ item, below, measure }: Open, title: DraftItem, isAll: 'whole' | 'part', view: Units): boolean {
  if (isAll === 'whole' && weightRemarks(below, [view], title).some(({ at }) => at === title.from[0])) return false;
  const { points } = item;
  const own = points?.kind === 'points' ? (worthFor(item, view) ?? points.value) : undefined;
  const stated = Decimal.parse(scaleOf(item) ?? own ?? '');
  const sum = addedUp(below, view, measure);
  if (stated === undefined || sum === undefined) return true;
  const order = sum.compare(stated);
  return isAll === 'part' ? order <= 0 : order === 0 || besides(below)?.plus(sum).equals(stated) === true;
}
