import { effect } from '@preact/signals';
import { fieldNow } from '../logic/fields.ts';
import { cursor, seen, wantsFocus } from './choice.ts';
import { desk, isConnected, rowOf, rows, system } from './desk.ts';
import { close, editing, isWriting, pending, trouble, typed } from './editing.ts';
import { said } from './wishes.ts';
import { words } from './words.ts';

/** Keeps what the person does in step with what others have changed meanwhile, for good: nothing typed is lost, and no key goes astray. */
export function follow(): void {
  effect(() => {
    if (desk.value !== null && isConnected.value) untangle();
  });
  let order: readonly string[] = [];
  effect(() => {
    const ids = seen.value.map(({ row }) => row.id);
    const id = cursor.peek()?.id;
    if (id !== undefined && !ids.includes(id)) stayNear(order.indexOf(id), ids);
    order = ids;
  });
}

/** Tells of another value in the field that is being edited, or that its item is gone. */
function untangle(): void {
  const now = editing.peek();
  if (
    now === null ||
    isWriting.peek() ||
    pending.peek() !== null ||
    now.system !== system.value?.id ||
    rows.value.length === 0
  )
    return;
  const row = rowOf(now.id);
  const field = row === undefined ? null : fieldNow(row, now);
  if (field === null) {
    said.value = { text: words.lostItem(typed.peek()), isRefused: true };
    close();
  } else if (field.was !== now.was) {
    trouble.value = { kind: 'conflict', said: words.conflict, now: field.was };
  }
}

/** Puts the keys on the row that is now where the one was that is gone. */
function stayNear(at: number, ids: readonly string[]): void {
  const id = ids[Math.min(Math.max(at, 0), ids.length - 1)];
  cursor.value = id === undefined ? null : { id, column: cursor.peek()?.column ?? 'words' };
  wantsFocus.value = document.activeElement === document.body;
}
