import type { ItemEdit, RawItem } from '../../edit/item-edit.ts';
import type { Decimal } from '../../model/decimal.ts';
import { type CriteriaSheet, worthKey } from '../../model/sheets/criteria-sheet.ts';
import { assumedOf, type NewCriterion, newCriterion, newIndicator } from './new-items.ts';
import type { AddedRow, AssumedOfRow, SheetRemark } from './types.ts';
import { worthFields } from './values/class-fields.ts';
import { above, type FieldValues, type Ground } from './values/ground.ts';

/** Gives an id for something that is to be new below another item or the system (undefined), which has so many parts. */
export type FreshId = (under: string | undefined, count: number) => string;

/** Rows as edits that put new items in. */
export function addedItems(
  rows: readonly AddedRow[],
  sheet: CriteriaSheet,
  ground: Ground,
  freshId: FreshId,
): {
  readonly edits: readonly ItemEdit[];
  readonly remarks: readonly SheetRemark[];
  readonly assumed: readonly AssumedOfRow[];
} {
  const making: Making = { sheet, ground, freshId, remarks: [], assumed: [], last: lastPlaces(ground) };
  const edits = [
    ...besideKnown(
      rows.filter(({ titles }) => titles.length === 0),
      making,
    ),
    ...belowNew(
      rows.filter(({ titles }) => titles.length > 0),
      making,
    ),
  ];
  return { edits, remarks: making.remarks, assumed: making.assumed };
}

/** What new items are made with. */
interface Making {
  readonly sheet: CriteriaSheet;
  readonly ground: Ground;
  readonly freshId: FreshId;
  readonly remarks: SheetRemark[];
  readonly assumed: AssumedOfRow[];
  /** The last part of each indicator, what was put in among them. */
  readonly last: Map<string | undefined, string>;
}

/** Criteria below indicators that there are: behind the row above them where that has the same indicator, else last. */
function besideKnown(rows: readonly AddedRow[], making: Making): readonly ItemEdit[] {
  const { ground, freshId, remarks, assumed, last, sheet } = making;
  const behind = new Map<string, string>();
  return rows.flatMap((row): readonly ItemEdit[] => {
    const id = freshId(row.under, partsOf(row.under, ground));
    const made = newCriterion(row, id, sheet, ground);
    if (!('item' in made)) {
      remarks.push(refusal(row, made));
      return [];
    }
    const beside = ground.items.get(row.after ?? '')?.parent === row.under ? row.after : undefined;
    const after = beside === undefined ? last.get(row.under) : (behind.get(beside) ?? beside);
    if (beside !== undefined) behind.set(beside, id);
    if (after === last.get(row.under)) last.set(row.under, id);
    assumed.push(...assumedOf(row, made, sheet));
    return [{ kind: 'add', under: row.under, after, item: made.item }];
  });
}

/** Indicators that are to be new, each with all rows that name it. */
function belowNew(rows: readonly AddedRow[], making: Making): readonly ItemEdit[] {
  const edits: ItemEdit[] = [];
  for (const own of groupsOf(rows, ({ under, titles }) => JSON.stringify([under, titles[0]])).values()) {
    const [
      {
        under,
        titles: [title = ''],
      } = { under: undefined, titles: [] },
    ] = own;
    const made = indicatorWith(title, own, under, 1, making);
    if (made === undefined) continue;
    edits.push({ kind: 'add', under, after: making.last.get(under), item: made.item });
    making.last.set(under, made.item.id);
  }
  return edits;
}

function partsOf(id: string | undefined, { items }: Ground): number {
  if (id !== undefined) return items.get(id)?.children.length ?? 0;
  return [...items.values()].filter(({ parent }) => parent === undefined).length;
}

/** A new indicator with the rows that name it; undefined where none of them is a criterion. `depth` is how many titles are above its parts. */
function indicatorWith(
  title: string,
  rows: readonly AddedRow[],
  under: string | undefined,
  depth: number,
  making: Making,
): { readonly item: RawItem; readonly points: readonly ReadonlyMap<string, Decimal>[] } | undefined {
  const { sheet, ground, freshId, remarks, assumed } = making;
  const id = freshId(under, partsOf(under, ground));
  const points: ReadonlyMap<string, Decimal>[] = [];
  const items: RawItem[] = [];
  const deeper = rows.filter(({ titles }) => titles.length > depth);
  for (const row of rows.filter(({ titles }) => titles.length === depth)) {
    const own = freshId(id, items.length);
    const made = newCriterion(row, own, sheet, ground);
    if (deeper.length > 0) remarks.push({ ...refusal(row, { key: 'text', why: 'left-empty' }), code: 'not-deepest' });
    else if (!('item' in made)) remarks.push(refusal(row, made));
    else {
      assumed.push(...assumedOf(row, made, sheet));
      items.push(made.item);
      points.push(made.points);
    }
  }
  for (const [below, own] of groupsOf(deeper, ({ titles }) => titles[depth] ?? '')) {
    const made = indicatorWith(below, own, id, depth + 1, making);
    if (made === undefined) continue;
    items.push(made.item);
    points.push(...made.points);
  }
  if (items.length === 0) return undefined;
  const key = deeper.length > 0 ? 'indicators' : 'criteria';
  const stated = statedIn(rows, above(ground.items, rows[0]?.under).length + depth, points, making);
  return { item: newIndicator(id, title, { key, items }, points, stated, ground), points };
}

/** What rows say that the indicator of a level counts which is new with them; undefined where they say nothing, or nothing that it can. */
function statedIn(
  rows: readonly AddedRow[],
  level: number,
  points: readonly ReadonlyMap<string, Decimal>[],
  { ground, remarks }: Making,
): FieldValues | undefined {
  const key = worthKey(level);
  const said = rows.flatMap(({ cells, places, place }) => {
    const text = cells.get(key);
    return text === undefined ? [] : [{ text, place: places.get(key) ?? place }];
  });
  const [first] = said;
  if (first === undefined) return undefined;
  const other = said.find(({ text }) => text !== first.text);
  const classes = new Set(points.flatMap((each) => [...each.keys()]));
  const applying = ground.system.classes.map(({ id }) => id).filter((id) => classes.size === 0 || classes.has(id));
  const fields = other === undefined ? worthFields(new Map(), first.text, applying, ground) : 'worth-differs';
  if (typeof fields !== 'string') return fields;
  const { text: after, place } = other ?? first;
  remarks.push({ code: fields, place, id: undefined, before: first.text, after });
  return undefined;
}

function refusal(row: AddedRow, { key, why }: Extract<NewCriterion, { readonly why: unknown }>): SheetRemark {
  const place = row.places.get(key) ?? row.place;
  return { code: why, place, id: undefined, before: '', after: row.cells.get(key) ?? '', isOfRow: true };
}

/** The last part of each indicator, and of level 1. */
function lastPlaces({ items }: Ground): Map<string | undefined, string> {
  const last = new Map<string | undefined, string>();
  for (const { id, parent } of items.values()) if (parent === undefined) last.set(undefined, id);
  for (const { id, children } of items.values()) {
    const child = children.at(-1);
    if (child !== undefined) last.set(id, child);
  }
  return last;
}

function groupsOf<Each>(all: readonly Each[], keyOf: (each: Each) => string): ReadonlyMap<string, readonly Each[]> {
  const groups = new Map<string, Each[]>();
  for (const each of all) groups.set(keyOf(each), [...(groups.get(keyOf(each)) ?? []), each]);
  return groups;
}
