import type { ItemEdit } from '../../edit/item-edit.ts';
import type { Edition } from '../../model/model.ts';
import type { Plan } from '../../opinions/deciding/plan.ts';

/** The systems whose sums may be others, with the items that are. */
export function affected(plans: readonly Plan[], { systems }: Edition) {
  return systems.flatMap((system) => {
    const items = plans.flatMap((plan) =>
      plan.kind === 'items' && plan.system === system.id ? plan.edits.flatMap(itemsOf) : [],
    );
    return items.length === 0 ? [] : [{ system, items }];
  });
}

function itemsOf(edit: ItemEdit): readonly string[] {
  if (edit.kind === 'field') return edit.key === 'points' ? [edit.id] : [];
  if (edit.kind === 'add') return [edit.item.id, ...(edit.under === undefined ? [] : [edit.under])];
  return edit.kind === 'move' ? [edit.id, ...(edit.under === undefined ? [] : [edit.under])] : [edit.id];
}

/** The ids of what is new. */
export function newIds(plans: readonly Plan[]): readonly string[] {
  return plans.flatMap((plan) =>
    plan.kind === 'items' ? plan.edits.flatMap((edit) => (edit.kind === 'add' ? idsIn(edit.item) : [])) : [],
  );
}

function idsIn({ id, below }: Extract<ItemEdit, { kind: 'add' }>['item']): readonly string[] {
  return [id, ...(below?.items.flatMap(idsIn) ?? [])];
}
