import type { ItemEdit } from '../../edit/item-edit.ts';
import type { CriteriaSheet } from '../../model/sheets/criteria-sheet.ts';
import { addedItems, type FreshId } from './added-items.ts';
import { changedFields } from './changed-fields.ts';
import type { AssumedOfRow, FieldChange, SheetDifferences, SheetRemark } from './types.ts';
import type { Ground } from './values/ground.ts';

/** What a sheet makes of a system: edits to be done one after the other, and what could not be made of it. */
export interface SheetEdits {
  readonly edits: readonly ItemEdit[];
  readonly remarks: readonly SheetRemark[];
  /** How rows that are to be new were read where they do not say so themselves. */
  readonly assumed: readonly AssumedOfRow[];
}

/**
 * The edits that make of what was sent out what came back. Keys that no column has stay as they are. Indicators below
 * which nothing is left go with their last criterion.
 */
export function sheetEdits(
  found: SheetDifferences,
  sheet: CriteriaSheet,
  ground: Ground,
  freshId: FreshId,
): SheetEdits {
  const changed = changedItems(found.changes, sheet, ground);
  const titles = found.retitled.map(({ id, after }): ItemEdit => ({ kind: 'field', id, key: 'title', value: after }));
  const { edits: added, remarks, assumed } = addedItems(found.added, sheet, ground, freshId);
  return {
    edits: [...changed.edits, ...titles, ...added, ...moves(found, ground), ...removals(found, added, ground)],
    remarks: [...changed.remarks, ...remarks],
    assumed,
  };
}

/** Puts what has moved behind all that is below its new indicator by then: what stood there last may have moved itself. */
function moves({ moved }: SheetDifferences, { items }: Ground): readonly ItemEdit[] {
  const lists = new Map([...items.values()].map(({ id, children }) => [id, children]));
  return moved.flatMap(({ id, under }): readonly ItemEdit[] => {
    const home = items.get(id)?.parent;
    if (home === undefined || under === undefined) return [];
    lists.set(home, lists.get(home)?.filter((each) => each !== id) ?? []);
    const list = lists.get(under) ?? [];
    lists.set(under, [...list, id]);
    return [{ kind: 'move', id, under, after: list.at(-1) }];
  });
}

function changedItems(changes: readonly FieldChange[], sheet: CriteriaSheet, ground: Ground) {
  const byItem = new Map<string, FieldChange[]>();
  for (const change of changes) byItem.set(change.id, [...(byItem.get(change.id) ?? []), change]);
  const rows = new Map(sheet.rows.map(({ id, cells }) => [id, cells]));
  const edits: ItemEdit[] = [];
  const remarks: SheetRemark[] = [];
  for (const [id, own] of byItem) {
    const item = ground.items.get(id);
    if (item === undefined) continue;
    const { fields, refused } = changedFields(item, own, { sheet, cells: rows.get(id) ?? [] }, ground);
    for (const [key, value] of fields) edits.push({ kind: 'field', id, key, value });
    for (const [{ place, before, after }, code] of refused) remarks.push({ code, place, id, before, after });
    if (fields.some(([key]) => key === 'department')) edits.push(...handedDown(id, ground));
  }
  return { edits: edits.filter((edit) => changesAnything(edit, ground)), remarks };
}

/** Criteria that state themselves who leads them no longer do so where that is said of all below their indicator. */
function handedDown(id: string, { items }: Ground): readonly ItemEdit[] {
  return (items.get(id)?.children ?? []).flatMap((child): readonly ItemEdit[] =>
    items.get(child)?.fields.has('department') === true
      ? [{ kind: 'field', id: child, key: 'department', value: undefined }]
      : [],
  );
}

/** Whether a key is not as the edit has it already. */
function changesAnything(edit: ItemEdit, { items }: Ground): boolean {
  if (edit.kind !== 'field') return true;
  return JSON.stringify(items.get(edit.id)?.fields.get(edit.key)) !== JSON.stringify(edit.value);
}

/** Everything that is gone, from its topmost indicator on below which nothing is left and nothing came. */
function removals(
  { deleted, moved }: SheetDifferences,
  added: readonly ItemEdit[],
  { items }: Ground,
): readonly ItemEdit[] {
  const gone = new Set([...deleted, ...moved.map(({ id }) => id)]);
  const filled = new Set([
    ...moved.map(({ under }) => under),
    ...added.flatMap((each) => (each.kind === 'add' ? each.under : [])),
  ]);
  const isEmptied = (id: string): boolean => {
    const { children = [], kind } = items.get(id) ?? {};
    return (
      kind === 'indicator' &&
      !filled.has(id) &&
      children.length > 0 &&
      children.every((each) => gone.has(each) || isEmptied(each))
    );
  };
  const topmost = (id: string): string => {
    const parent = items.get(id)?.parent;
    return parent !== undefined && isEmptied(parent) ? topmost(parent) : id;
  };
  const deserted = moved.flatMap(({ id }) => {
    const parent = items.get(id)?.parent;
    return parent !== undefined && isEmptied(parent) ? [topmost(parent)] : [];
  });
  const ids = new Set([...deleted.filter((id) => items.has(id)).map(topmost), ...deserted]);
  return [...ids].map((id): ItemEdit => ({ kind: 'remove', id, retire: undefined }));
}
