import { signal } from '@preact/signals';
import type { Row } from '../../studio/protocol/rows.ts';
import type { Spot } from '../../studio/protocol.ts';
import { desk } from './desk.ts';
import { forgetTrial } from './trial.ts';

/** What is asked beside the table before it is done. */
export type Form =
  | { readonly kind: 'add'; readonly item: Row['kind']; readonly spot: Spot; readonly of: string }
  | { readonly kind: 'remove' | 'applies' | 'rule' | 'worth' | 'lineage'; readonly id: string; readonly of: string };

export const form = signal<Form | null>(null);

/** Asks what is to be added after an item or right below it. False where nothing can be. */
export function openAdding(row: Row, where: 'beside' | 'below'): boolean {
  if (where === 'below' && row.kind === 'criterion') return false;
  const spot = where === 'beside' ? { after: row.id } : { under: row.id };
  const item = where === 'beside' ? row.kind : row.isLeaf ? 'criterion' : 'indicator';
  return open({ kind: 'add', item, spot, of: row.id });
}

/** Asks whether an item is to be removed, and why. False where nothing can be. */
export function openRemoving(id: string): boolean {
  return open({ kind: 'remove', id, of: id });
}

/** Asks for which classes an item is, how it is scored, by what it counts, or how it stands to the year before. False where nothing can be changed. */
export function openChanging(kind: 'applies' | 'rule' | 'worth' | 'lineage', id: string): boolean {
  return open({ kind, id, of: id });
}

/** Asks nothing any more. */
export function closeForm(): void {
  form.value = null;
  forgetTrial();
}

function open(next: Form): boolean {
  if (desk.value?.isFixed !== null) return false;
  form.value = next;
  return true;
}
