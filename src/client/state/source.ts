import { batch, effect, signal } from '@preact/signals';
import type { SourceView } from '../../studio/protocol/source.ts';
import type { Wish } from '../../studio/protocol.ts';
import { newest } from '../logic/newest.ts';
import { cursor } from './choice.ts';
import { desk, lose, system } from './desk.ts';
import { pinned } from './side.ts';
import { sourceOf } from './talk.ts';
import { attempt, forgetTrial } from './trial.ts';
import { act } from './wishes.ts';
import { words } from './words.ts';

/** A file of an edition as it was read. */
type Source = Extract<SourceView, { readonly kind: 'source' }> & { readonly edition: string };

/** The file whose text is shown; null before one was read. */
export const source = signal<Source | null>(null);

/** What was typed in its place and is not written yet; null where nothing was. */
export const draft = signal<string | null>(null);

/** What stands in the file now, where somebody has changed it since it was read and something else was typed. */
export const newer = signal<Source | null>(null);

/** Why what was typed is not written; null where there is nothing to say. */
export const sourceTrouble = signal<string | null>(null);

/** Why the file cannot be read now: it is gone, or no text; null where it can. */
export const unreadable = signal<string | null>(null);

/** What was written last, so that it is known again when it is read. */
let written: string | null = null;

interface Question {
  readonly edition: string;
  readonly file: string;
}

const reading = newest<Question, SourceView | null>(({ edition, file }) => sourceOf(edition, file), take, lose);

/** Reads a file of the edition, or the one anew in which something is typed. */
export function readSource(file: string): void {
  const { edition = desk.value?.edition.id ?? '', file: held = '' } = source.value ?? {};
  const isTyped = draft.value !== null;
  reading.ask(isTyped ? { edition, file: held } : { edition: desk.value?.edition.id ?? '', file });
}

function take(view: SourceView | null, { edition }: Question): void {
  if (view === null || view.kind === 'refused') {
    unreadable.value = view === null ? words.source.gone : view.said;
    if (draft.value === null) source.value = null;
    return;
  }
  const now = { ...view, edition };
  const isKnown = view.text === written || view.text === draft.value || view.digest === source.value?.digest;
  batch(() => {
    unreadable.value = null;
    if (draft.value !== null && !isKnown) {
      // While it is being written it is asked for again thereafter.
      if (draft.value !== written) newer.value = now;
      return;
    }
    source.value = now;
    newer.value = null;
    if (draft.value === view.text) draft.value = null;
    if (draft.value === null) sourceTrouble.value = null;
  });
}

/** What is in the editor now: the totals turn. */
export function typeSource(text: string): void {
  sourceTrouble.value = null;
  draft.value = text === source.value?.text ? null : text;
  tryAgain();
}

function tryAgain(): void {
  const wish = wishNow();
  if (wish === null) forgetTrial();
  else attempt(wish);
}

/** One text is written at a time: the next one knows what stands there then. */
let saving = Promise.resolve();

/** Writes what was typed; what is refused stays. */
export function saveSource(): Promise<void> {
  saving = saving.then(saveNow);
  return saving;
}

async function saveNow(): Promise<void> {
  const [wish, text, before] = [wishNow(), draft.value, source.value];
  if (wish === null || text === null || before === null || newer.value !== null) return;
  written = text;
  const digest = await digestOf(text);
  const outcome = await act(wish);
  if (outcome?.kind === 'done') {
    batch(() => {
      // It is not waited for until it is read again: what is typed meanwhile would be taken for a change of somebody else's.
      if (source.value?.digest === before.digest) source.value = { ...before, text, digest };
      if (draft.value === text) draft.value = null;
    });
    if (draft.value === null) forgetTrial();
    return;
  }
  written = null;
  if (outcome?.kind === 'conflict') readSource(source.value?.file ?? '');
  else sourceTrouble.value = outcome?.said ?? words.unanswered;
}

/** Writes what was typed over what another has written meanwhile. */
export function writeOver(): Promise<void> {
  source.value = newer.value ?? source.value;
  newer.value = null;
  return saveSource();
}

/** Shows what stands in the file now, and leaves what was typed. */
export function leaveDraft(): void {
  batch(() => {
    source.value = newer.value ?? source.value;
    newer.value = null;
    draft.value = null;
    sourceTrouble.value = null;
  });
  forgetTrial();
}

/** The digest by which the program knows a text: the SHA-256 of its UTF-8, in hexadecimal. */
async function digestOf(text: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return [...bytes].map((each) => each.toString(16).padStart(2, '0')).join('');
}

function wishNow(): Wish | null {
  const [now, text, inSystem] = [source.value, draft.value, system.value?.id ?? ''];
  if (now === null || text === null) return null;
  return { edition: now.edition, system: inSystem, kind: 'source', file: now.file, text, was: now.digest };
}

/** Keeps the text in step with what is chosen, for good: another item leads back from a finding, another system has totals of its own; and the page is not left without a word while something is not written. */
export function followSource(): void {
  effect(() => {
    if (cursor.value !== null) pinned.value = null;
  });
  effect(() => {
    if (system.value !== null && draft.peek() !== null) tryAgain();
  });
  addEventListener('beforeunload', (event) => {
    if (draft.value !== null) event.preventDefault();
  });
}
