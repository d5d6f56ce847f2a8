import { computed, signal } from '@preact/signals';
import type { FindingView } from '../../studio/protocol.ts';
import { type Column, columnOf, type Field } from '../logic/fields.ts';
import { type Filter, seenRows } from '../logic/filter.ts';
import { rowsWith } from '../logic/search.ts';
import { desk, look, nameOf, rows, system } from './desk.ts';
import { trial } from './trial.ts';
import { view } from './view.ts';

/** A cell of the table. */
export interface Cell {
  readonly id: string;
  readonly column: Column;
}

/** The cell where the keys are; null until one was entered. */
export const cursor = signal<Cell | null>(null);

/** Whether the cell of the keys is to get the focus. It is taken once: scrolling and searching leave it where it is. */
export const wantsFocus = signal(false);

/** The field beside the table whose button is to get the focus, since it was edited there; taken once. */
export const leftField = signal<Field | null>(null);

/** Goes to a cell, and takes the focus there. */
export function goTo(cell: Cell): void {
  cursor.value = cell;
  wantsFocus.value = true;
}

/** Goes to an item of any system in the table, whether the filter shows it or not. */
export function goToItem(id: string, inSystem: string | null = null): void {
  if (inSystem !== null) look(inSystem);
  view.value = 'table';
  if (!seen.value.some(({ row }) => row.id === id)) filter.value = { kind: 'all' };
  goTo({ id, column: cursor.value?.column ?? 'words' });
}

/** Goes to the cell in which a field is shown. */
export function goToField(field: Field): void {
  goTo({ id: field.id, column: columnOf(field) ?? 'words' });
}

export const filter = signal<Filter>({ kind: 'all' });

/** What is said of the data as they are, or as they would be with what is being typed. */
export const findings = computed<readonly FindingView[]>(() => trial.value?.findings ?? desk.value?.findings ?? []);

const findingsByItem = computed(() => {
  const byItem = new Map<string, FindingView[]>();
  for (const finding of findings.value) {
    if (finding.item === null || finding.system !== system.value?.id) continue;
    byItem.set(finding.item, [...(byItem.get(finding.item) ?? []), finding]);
  }
  return byItem;
});

/** What is said of an item of the system. */
export function findingsOf(id: string): readonly FindingView[] {
  return findingsByItem.value.get(id) ?? [];
}

/** The rows that are to be seen. */
export const seen = computed(() => seenRows(rows.value, filter.value, new Set(findingsByItem.value.keys())));

export const query = signal('');

/** The ids of what is searched for, among all rows of the system. */
export const hits = computed(() => rowsWith(query.value, rows.value, nameOf));

/** Goes to the next place where the text is, or the one before; from the last to the first. */
export function goToHit(step: 1 | -1): void {
  const ids = hits.value;
  if (ids.length === 0) return;
  const at = ids.indexOf(cursor.value?.id ?? '');
  const next = at === -1 ? nearest(ids, step) : (at + step + ids.length) % ids.length;
  const id = ids[next];
  if (id === undefined) return;
  if (!seen.value.some(({ row }) => row.id === id)) filter.value = { kind: 'all' };
  cursor.value = { id, column: 'words' };
}

/** The first place after the cursor, or the last before it. */
function nearest(ids: readonly string[], step: 1 | -1): number {
  const order = rows.value.map(({ id }) => id);
  const from = order.indexOf(cursor.value?.id ?? '');
  const places = ids.map((id) => order.indexOf(id));
  if (step === -1)
    return places.findLastIndex((place) => place < from) === -1
      ? ids.length - 1
      : places.findLastIndex((place) => place < from);
  return Math.max(
    0,
    places.findIndex((place) => place > from),
  );
}
