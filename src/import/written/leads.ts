import type { DraftItem, Remark } from '../draft.ts';
import { eachItem } from './counted.ts';
import { namesIn, shareOf } from './departments.ts';
import { wordingFrom } from './wording.ts';

/** Who leads an item, by ids; with the part of each where all have one. */
export interface Lead {
  readonly ids: readonly string[];
  readonly shares: readonly string[] | undefined;
}

/** Who leads what, written as high as it holds for all that lies there: an item of which all parts have the same has it in their place, and nothing repeats what stands above it. Criteria that name nobody have what all others of their level-1 indicator have, which is said in `remarks`. */
export function leadsOf(
  items: readonly DraftItem[],
  departments: ReadonlyMap<string, string>,
  remarks: Remark[],
): ReadonlyMap<DraftItem, Lead> {
  const own = new Map<DraftItem, Lead>();
  const written = new Map<DraftItem, Lead>();
  for (const item of items) {
    lift(item, departments, own);
    fill(item, own, remarks);
    settle(item, undefined, own, written);
  }
  return written;
}

/** Whether somebody leads every criterion, or what stands above it. */
export function isLedWhole(items: readonly DraftItem[], leads: ReadonlyMap<DraftItem, Lead>): boolean {
  return items.every((item) => leads.has(item) || (item.children.length > 0 && isLedWhole(item.children, leads)));
}

/** Gives a level-1 indicator the one lead of all that is stated below it, where some criteria have none. */
function fill(top: DraftItem, own: Map<DraftItem, Lead>, remarks: Remark[]): void {
  if (own.has(top)) return;
  const stated = eachItem([top]).flatMap((item) => own.get(item) ?? []);
  const [first] = stated;
  if (first === undefined || stated.some((each) => keyOf(each) !== keyOf(first))) return;
  own.set(top, first);
  for (const item of leaderless(top, own, false)) {
    const facts = { words: wordingFrom(item.words) };
    remarks.push({ code: 'department-inferred', facts, at: item.from[0], changesTotal: false });
  }
}

/** The highest items below a level-1 indicator for which nobody is stated. */
function leaderless(item: DraftItem, own: ReadonlyMap<DraftItem, Lead>, isBelow: boolean): readonly DraftItem[] {
  if (isBelow && own.has(item)) return [];
  const isBare = eachItem([item]).every((each) => !own.has(each));
  return isBare ? [item] : item.children.flatMap((each) => leaderless(each, own, true));
}

function lift(item: DraftItem, departments: ReadonlyMap<string, string>, own: Map<DraftItem, Lead>): Lead | undefined {
  const below = item.children.map((each) => lift(each, departments, own));
  const stated = leadOf(item, departments);
  const [first] = below;
  const isSame = first !== undefined && below.every((each) => keyOf(each) === keyOf(first));
  const lead = stated ?? (isSame ? first : undefined);
  if (lead !== undefined) own.set(item, lead);
  return lead;
}

function settle(
  item: DraftItem,
  above: Lead | undefined,
  own: ReadonlyMap<DraftItem, Lead>,
  written: Map<DraftItem, Lead>,
): void {
  const lead = own.get(item);
  if (lead !== undefined && keyOf(lead) !== keyOf(above)) written.set(item, lead);
  for (const each of item.children) settle(each, lead ?? above, own, written);
}

function leadOf(item: DraftItem, departments: ReadonlyMap<string, string>): Lead | undefined {
  const named = namesIn(item.departments).map(shareOf);
  const ids = [...new Set(named.flatMap(({ name }) => departments.get(name) ?? []))];
  if (ids.length === 0) return undefined;
  const shares = named.flatMap(({ share }) => share ?? []);
  return { ids, shares: ids.length > 1 && shares.length === ids.length ? shares : undefined };
}

function keyOf(lead: Lead | undefined): string {
  return lead === undefined ? '' : JSON.stringify([lead.ids, lead.shares ?? null]);
}
