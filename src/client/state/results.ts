import { signal } from '@preact/signals';

/** A setting by which scores are tried, with its other value; null where none is. */
export const tried = signal<{ readonly path: string; readonly value: string } | null>(null);

/** The unit whose score is told, by its id; null where none is. */
export const chosenUnit = signal<string | null>(null);
