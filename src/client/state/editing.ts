import { signal } from '@preact/signals';
import type { Outcome, Wish } from '../../studio/protocol.ts';
import { classesOf, type Field, fieldBeside, isSame } from '../logic/fields.ts';
import { goToField, leftField, seen } from './choice.ts';
import { desk, rowOf, system } from './desk.ts';
import { attempt, forgetTrial, isBehind, objection, totals, trial } from './trial.ts';
import { act, said, wishOf } from './wishes.ts';
import { words } from './words.ts';

/** What is being edited, where on the page, and in which system. */
export interface Editing extends Field {
  readonly place: 'table' | 'panel';
  readonly system: string;
}

export const editing = signal<Editing | null>(null);

/** What was typed. */
export const typed = signal('');

/** Why what was typed is not written: refused, or because another value stands there now. */
export const trouble = signal<Exclude<Outcome, { readonly kind: 'done' }> | null>(null);

export const isWriting = signal(false);

/** What is on its way into the data, and shown as if it were there. */
export const pending = signal<(Field & { readonly text: string }) | null>(null);

/** Opens a field; with `text` as if that had been typed over what stands there. */
export function edit(field: Field, place: Editing['place'], text: string | null = null): void {
  if (desk.value === null || desk.value.isFixed !== null || system.value === null) return;
  if (pending.value === null) forgetTrial();
  trouble.value = null;
  const was = shownIn(field);
  editing.value = { ...field, was, place, system: system.value.id };
  typed.value = text ?? was ?? '';
  if (text !== null) type(text);
}

/** What is shown in a field: what is on its way, else what stands there. */
export function shownIn(field: Field): string | null {
  return pending.value !== null && isSame(pending.value, field) ? pending.value.text : field.was;
}

/** What is in the field now: the totals turn. */
export function type(text: string): void {
  typed.value = text;
  if (trouble.value?.kind === 'refused') trouble.value = null;
  const now = editing.value;
  if (now === null || now.field === 'id') return;
  if (text === (now.was ?? '')) forgetTrial();
  else attempt(wishFrom(now, text));
}

/** Leaves the field, and what was typed. */
export function giveUp(): void {
  const now = editing.value;
  close();
  if (now !== null) leaveTo(now);
}

/** Writes what was typed. False where it is not written, and the field stays. */
export async function write(): Promise<boolean> {
  const now = editing.value;
  if (now === null || isWriting.value) return false;
  if (typed.value === (now.was ?? '') && trouble.value?.kind !== 'conflict') {
    close();
    return true;
  }
  isWriting.value = true;
  const outcome = await act(wishFrom(now, typed.value));
  isWriting.value = false;
  if (outcome?.kind !== 'done') {
    trouble.value = outcome ?? { kind: 'refused', said: words.unanswered };
    return false;
  }
  close();
  return true;
}

/** Writes, and stays on the field's cell. */
export function writeAndStay(): Promise<void> {
  return writeAnd(leaveTo);
}

/** Writes, and opens the field beside it. */
export function writeAndGo(step: 1 | -1): Promise<void> {
  return writeAnd((now) => {
    const shown = seen.value.map(({ row }) => row);
    const next = now.place === 'panel' ? null : fieldBeside(shown, now, step);
    if (next === null) return leaveTo(now);
    goToField(next);
    edit(next, 'table');
  });
}

/** Writes, and goes on. Where the program has already said that it can be, at once, so that nobody who types fast waits. */
async function writeAnd(go: (from: Editing) => void): Promise<void> {
  const [now, text] = [editing.value, typed.value];
  if (now === null || isWriting.value) return;
  if (trial.value === null || isBehind.value || trouble.value !== null) {
    if (await write()) go(now);
    return;
  }
  pending.value = { ...now, text };
  editing.value = null;
  go(now);
  const outcome = await act(wishFrom(now, text));
  pending.value = null;
  if (!isTouched()) forgetTrial();
  if (outcome?.kind !== 'done') reopen(now, text, outcome ?? { kind: 'refused', said: words.unanswered });
}

/** Whether a field is open, and something else was typed in it than stood there. */
function isTouched(): boolean {
  return editing.value !== null && typed.value !== (editing.value.was ?? '');
}

/** Opens a field again that could not be written after all; what is being typed elsewhere stays, and is told of it. */
function reopen(now: Editing, text: string, failure: NonNullable<typeof trouble.value>): void {
  if (isTouched()) {
    said.value = { text: failure.said, isRefused: true };
    return;
  }
  editing.value = now;
  typed.value = text;
  trouble.value = failure;
}

/** Writes over what another has written meanwhile. */
export async function insist(): Promise<void> {
  const now = editing.value;
  if (now === null || trouble.value?.kind !== 'conflict') return;
  editing.value = { ...now, was: trouble.value.now };
  trouble.value = null;
  await writeAndStay();
}

function leaveTo(field: Editing): void {
  if (field.place === 'table') goToField(field);
  else leftField.value = field;
}

/** Leaves the field as if it had not been opened. */
export function close(): void {
  editing.value = null;
  trouble.value = null;
  forgetTrial();
}

function wishFrom({ id, field, part, was, system: inSystem }: Editing, value: string): Wish {
  if (field === 'id') return wishOf({ kind: 'rename', id, to: value }, inSystem);
  const isClass = (each: string): boolean => totals.value.some((total) => total.id === each && !total.isUnit);
  const ofClasses = classesOf({ id, field, part, was }, rowOf(id), isClass);
  return wishOf({ kind: 'set', id, field, value, was, ...ofClasses }, inSystem);
}

/** What is said of what is typed: why it cannot be written, or while typing why it could not. */
export function complaint(): string | null {
  return trouble.value?.said ?? objection.value;
}
