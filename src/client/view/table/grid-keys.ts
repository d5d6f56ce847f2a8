import { fieldsOf } from '../../logic/fields.ts';
import { placeAfter } from '../../logic/grid-keys.ts';
import { placeBeside } from '../../logic/places.ts';
import { type Cell, cursor, goTo, seen } from '../../state/choice.ts';
import { rowOf, rows } from '../../state/desk.ts';
import { edit, editing } from '../../state/editing.ts';
import { openAdding, openRemoving } from '../../state/forms.ts';
import { actAndSay, wishOf } from '../../state/wishes.ts';

/** The keys of the table: going, editing, moving, adding, removing. While a cell is edited they are its own. */
export function gridKeys(event: KeyboardEvent): void {
  const cell = cursor.value;
  if (cell === null || editing.value?.place === 'table' || event.isComposing) return;
  if (event.altKey ? move(event, cell) : act(event, cell) || go(event, cell)) event.preventDefault();
}

function go({ key, ctrlKey, metaKey }: KeyboardEvent, { id, column }: Cell): boolean {
  const shown = seen.value;
  const row = shown.findIndex((each) => each.row.id === id);
  const next = placeAfter(key, ctrlKey || metaKey, { row, column }, shown.length);
  const target = next === null ? undefined : shown[next.row]?.row.id;
  if (next === null || target === undefined) return false;
  goTo({ id: target, column: next.column });
  return true;
}

function act({ key, ctrlKey, metaKey, shiftKey }: KeyboardEvent, { id, column }: Cell): boolean {
  const row = rowOf(id);
  if (row === undefined || ctrlKey || metaKey) return false;
  if (key === 'Enter' || key === 'F2') return open(id, null);
  if (key === 'Insert') return openAdding(row, shiftKey ? 'below' : 'beside');
  if (key === 'Delete') return openRemoving(id);
  return column === 'points' && /^[\d]$/.test(key) && open(id, key);
}

function open(id: string, text: string | null): boolean {
  const row = rowOf(id);
  const field = row === undefined ? undefined : fieldsOf(row, cursor.value?.column ?? 'words')[0];
  if (field !== undefined) edit(field, 'table', text);
  return field !== undefined;
}

/** Moves an item by one place, and stays on it. */
function move({ key }: KeyboardEvent, { id, column }: Cell): boolean {
  if (key !== 'ArrowUp' && key !== 'ArrowDown') return false;
  moveBy(id, key === 'ArrowUp' ? 'up' : 'down', () => goTo({ id, column }));
  return true;
}

/** Moves an item by one place where there is one. */
export function moveBy(id: string, way: 'up' | 'down', then: () => void): void {
  const spot = placeBeside(rows.value, id, way);
  if (spot !== null) void actAndSay(wishOf({ kind: 'move', id, spot })).then(then);
}
