import { computed, effect, signal } from '@preact/signals';
import type { PageAsked, PageView } from '../../studio/protocol/pages.ts';
import { newest } from '../logic/newest.ts';
import { placeOf, type Sight, type Turn, turnFor } from '../logic/printed.ts';
import { cursor } from './choice.ts';
import { desk, lose, system } from './desk.ts';
import { imageOf, pageOf } from './talk.ts';
import { trial } from './trial.ts';

/** Whether the page as it is printed is shown: from the first on where there is room for it beside the table. */
export const isPrintShown = signal(window.matchMedia('(min-width: 1200px)').matches);

/** The document whose pages are shown, by its name; null for the annex of the system. */
export const chosenDocument = signal<string | null>(null);

type Page = Extract<PageView, { readonly kind: 'page' }>;

/** The page that is shown, with its image; null before one came, and where none can be. */
export const printed = signal<(Page & { readonly drawn: HTMLImageElement; readonly isTried: boolean }) | null>(null);

/** Why none can be shown, or why what is shown is older than the data; null where it is not. */
export const isNotPrinted = signal<string | null>(null);

/** Where the chosen item stands on it; null where it is out of sight. */
export const marked = computed(() =>
  placeOf(printed.value?.places ?? [], system.value?.id ?? null, cursor.value?.id ?? null),
);

/** A question, and the item that is to be in sight after it. */
interface Question {
  readonly asked: PageAsked;
  readonly follows: string | null;
}

interface Answer {
  readonly view: PageView | null;
  readonly drawn: HTMLImageElement | null;
}

const asking = newest<Question, Answer>(
  async ({ asked }) => {
    const view = await pageOf(asked);
    return { view, drawn: view?.kind === 'page' ? await imageOf(view.image) : null };
  },
  ({ view, drawn }, { asked, follows }) => {
    isNotPrinted.value = view?.kind === 'refused' ? view.said : null;
    if (view?.kind !== 'page' || drawn === null) return;
    // What one looks at has moved to another page.
    if (follows !== null && asked.item === null && placeOf(view.places, asked.system, follows) === null) {
      asking.ask({ asked: { ...asked, item: follows }, follows });
      return;
    }
    printed.value = { ...view, drawn, isTried: asked.trial !== null };
  },
  lose,
);

/** Turns to a page, counted from 1. */
export function turnTo(page: number): void {
  const now = printed.peek();
  if (now === null || page < 1 || page > now.pages) return;
  ask({ item: null, page, follows: null });
}

/** Shows the annex, or another document. */
export function chooseDocument(name: string | null): void {
  chosenDocument.value = name;
}

function ask({ item, page, follows }: Turn): void {
  const [edition, of] = [desk.peek()?.edition.id, system.peek()?.id];
  if (edition === undefined || of === undefined) return;
  const asked = { edition, system: of, document: chosenDocument.peek(), trial: trial.peek()?.number ?? null };
  asking.ask({ asked: { ...asked, item, page }, follows });
}

/** Keeps the page in step with the data, with what is typed, and with the chosen item; for good. */
export function followPrinted(): void {
  let last: Sight | null = null;
  effect(() => {
    if (!isPrintShown.value || desk.value === null || system.value === null) return;
    const now: Sight = {
      edition: desk.value.edition.id,
      system: system.value.id,
      document: chosenDocument.value,
      version: desk.value.version,
      trial: trial.value?.number ?? null,
      item: cursor.value?.id ?? null,
    };
    const turn = turnFor(last, now, printed.peek()?.page ?? 1, marked.peek() !== null);
    last = now;
    if (turn !== null) ask(turn);
  });
}
