import { signal } from '@preact/signals';
import { view } from './view.ts';

/** What can be seen beside the table, in the order in which it is offered. */
export const TABS = ['item', 'findings', 'files', 'source'] as const;

export type TabName = (typeof TABS)[number];

/** What is seen beside the table, unless something is asked there. */
export const tab = signal<TabName>('item');

/** A place in a file of the edition that is to be seen, in the place of that of the chosen item; null where it is that. */
export const pinned = signal<Place | null>(null);

/** A line of a file, counted from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
}

/** Shows a place in the text of its file. */
export function openSource(place: Place | null): void {
  view.value = 'table';
  pinned.value = place;
  tab.value = 'source';
}
