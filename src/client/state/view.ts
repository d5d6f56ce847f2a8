import { effect, signal } from '@preact/signals';

/** What can fill the page below the totals, in the order in which it is offered. */
export const VIEWS = ['table', 'revision', 'opinions', 'results', 'settings', 'year', 'versions'] as const;

export type ViewName = (typeof VIEWS)[number];

/** What fills it. It stands in the fragment of the address, so that loading anew and going back keep it. */
export const view = signal<ViewName>(named());

/** Keeps the address and what is seen alike, for good. */
export function followAddress(): void {
  addEventListener('hashchange', () => {
    view.value = named();
  });
  effect(() => {
    if (named() !== view.value) location.hash = view.value;
  });
}

/** The view that the address names: the table where it names none. */
function named(): ViewName {
  return VIEWS.find((name) => location.hash === `#${name}`) ?? 'table';
}
