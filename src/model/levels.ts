import { compareText } from '../text/diagnostic.ts';
import { sameList } from '../text/same-list.ts';
import { shareText } from './leading/share.ts';
import type { Indicator, Item, System } from './model.ts';

/** What the levels of indicators are called where a system does not say (domain: 一级指标、二级指标、三级指标). */
export const LEVELS: readonly string[] = ['一级指标', '二级指标', '三级指标'];

/** What a criterion is called where a system does not say. */
export const SCORED = '考核内容';

/** What an indicator of a level, counted from 1, is called in a system; a number where the system names no such level, which is a finding. */
export function levelName({ levels }: Pick<System, 'levels'>, level: number): string {
  return levels[level - 1] ?? `第${level}级`;
}

/** Whether an item is an indicator right above criteria: the deepest of its branch, on whatever level. */
export function isLeaf(item: Item): item is Indicator {
  return item.kind === 'indicator' && item.isLeaf;
}

/** The indicators from level 1 down to this one. */
export function pathOf(indicator: Indicator): readonly Indicator[] {
  return indicator.parent === undefined ? [indicator] : [...pathOf(indicator.parent), indicator];
}

/** The departments that an item itself decides on: those of a leaf, and those of a criterion that are not the leaf's. Undefined where they are only handed down, or handed on. */
export function ownDepartments(item: Item): readonly string[] | undefined {
  if (item.kind === 'indicator') return isLeaf(item) ? item.departments : undefined;
  const { parent } = item;
  const isHandedDown = parent === undefined ? item.departments.length === 0 : isLedAlike(item, parent);
  return isHandedDown ? undefined : item.departments;
}

/** Whether the same departments lead two items: in the same order, or with the same part of them each, in any order. */
export function isLedAlike(a: Pick<Item, 'departments' | 'shares'>, b: Pick<Item, 'departments' | 'shares'>): boolean {
  if (a.shares === undefined && b.shares === undefined) return sameList(a.departments, b.departments);
  return sameList(partsIn(a), partsIn(b));
}

function partsIn(item: Pick<Item, 'departments' | 'shares'>): readonly string[] {
  return leadersOf(item)
    .map((each) => (typeof each === 'string' ? each : `${each.id} ${each.share}`))
    .sort(compareText);
}

/** A department that leads an item, with the part that it scores where that is stated. */
export type Leader = string | { readonly id: string; readonly share: string };

/** Those who lead an item, with their parts as they are printed. */
export function leadersOf({ departments, shares }: Pick<Item, 'departments' | 'shares'>): readonly Leader[] {
  return departments.map((id, index) => {
    const share = shares?.[index];
    return share === undefined ? id : { id, share: shareText(share) };
  });
}
