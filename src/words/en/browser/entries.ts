import type { EntriesWords } from '../../browser/entries.ts';

/** What the page of the studio says in English of lists in the scheme that are edited as tables. */
export const entries: EntriesWords = {
  add: 'Add an entry',
  begin: 'Fill in',
  remove: 'Take away',
  moveUp: 'Move up',
  moveDown: 'Move down',
  of: (what, entry) => `${entry}: ${what}`,
  unnamed: (place) => `Entry ${place}`,
  actions: 'Actions',
  columns: 'What the columns are',
  start: (label) => `Fill in “${label}”`,
  discard: 'Discard',
  would: 'Not written yet. With this change:',
  trying: 'Trying it …',
  nothing: 'Totals and findings stay as they are.',
  noRanks: 'Ranks, grades and consequences stay as they are.',
  total: (name, before, after) => `Total of ${name}: ${before ?? 'not proved'} → ${after ?? 'not proved'}`,
  ranks: (count) => `${count} units would have another rank, grade or consequence:`,
  unit: (name, before, after) => `${name}: ${before} → ${after}`,
  standing: ({ score, rank, grade, consequences }) => [score ?? 'no score', rank === null ? null : `rank ${rank}`, grade, ...consequences].filter((part) => part !== null).join(', '),
  others: (count) => `and ${count} more.`,
  fresh: (count) => `There would be ${count} more findings:`,
  gone: (count) => `${count} findings would be gone.`,
};
