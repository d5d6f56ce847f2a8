import type { ItemEdit } from '../../edit/item-edit.ts';
import { pathOf } from '../../model/levels.ts';
import type { Edition } from '../../model/model.ts';
import type { Plan } from '../../opinions/deciding/plan.ts';
import { idsFrom } from '../../opinions/deciding/shapes.ts';

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
  if (edit.kind === 'field') return KEYS.has(edit.key) ? [edit.id] : [];
  if (edit.kind === 'add') return [edit.item.id, ...(edit.under === undefined ? [] : [edit.under])];
  return edit.kind === 'move' ? [edit.id, ...(edit.under === undefined ? [] : [edit.under])] : [edit.id];
}

/** The keys that a sum may depend on. */
const KEYS: ReadonlySet<string> = new Set(['points', 'pointsFor', 'adds', 'deducts', 'only', 'except']);

/** The ids of what is new. */
export function newIds(plans: readonly Plan[]): readonly string[] {
  return plans.flatMap((plan) =>
    plan.kind === 'items' ? plan.edits.flatMap((edit) => (edit.kind === 'add' ? idsIn(edit.item) : [])) : [],
  );
}

function idsIn({ id, below }: Extract<ItemEdit, { kind: 'add' }>['item']): readonly string[] {
  return [id, ...(below?.items.flatMap(idsIn) ?? [])];
}

/** What a change touches, and what it depends on: two that have nothing of it in common are made in any order. The measures are no part of it. */
export function touchedBy(plan: Plan, { systems }: Pick<Edition, 'systems'>): readonly string[] {
  if (plan.kind === 'setting') return [plan.path];
  if (plan.kind !== 'items') return [];
  const items = systems.find(({ id }) => id === plan.system)?.items ?? [];
  const all = (id: string): readonly string[] => items.filter((each) => each.id === id).flatMap(idsFrom);
  return plan.edits
    .flatMap((edit): readonly (string | undefined)[] => {
      if (edit.kind === 'field') {
        const keys = FAMILY.get(edit.key) ?? [edit.key];
        // What is below depends on for whom it is.
        return (keys === BY_CLASS ? all(edit.id) : [edit.id]).flatMap((id) => keys.map((key) => `${id} ${key}`));
      }
      if (edit.kind === 'add') return [edit.under, edit.after];
      const { parent } = items.find(({ id }) => id === edit.id) ?? {};
      const above = parent === undefined ? [] : pathOf(parent).map(({ id }) => id);
      if (edit.kind === 'remove') return [edit.id, ...above];
      const moved = all(edit.id).flatMap((id) => BY_CLASS.map((key) => `${id} ${key}`));
      return [edit.id, edit.under, edit.after, `${edit.under ?? ''} only`, ...above, ...moved];
    })
    .map((each) => `${plan.system} ${each ?? ''}`);
}

/** Keys under which something is said for classes. */
const BY_CLASS: readonly string[] = ['only', 'points', 'text', 'targets'];

/** Keys that are written by what stands under each other: what is for fewer classes says less for them. */
const FAMILY: ReadonlyMap<string, readonly string[]> = new Map([
  ['pointsFor', ['points']],
  ['only', BY_CLASS],
  ['except', BY_CLASS],
  ['textFor', ['text']],
]);
