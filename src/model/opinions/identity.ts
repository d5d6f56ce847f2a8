import type { Suggestion } from './suggestion.ts';

/** What makes a suggestion the same as another: all that its file says, and where. The same file read twice gives the same; white space around texts and how characters are composed do not count, nor whether a word on an item was read as one that only agrees: somebody may correct that. */
export function identityOf({ edits: _, items, field, ...suggestion }: Suggestion): string {
  return JSON.stringify(
    plain({ ...suggestion, field: field === 'agree' ? 'comment' : field, items: items.length > 1 ? items : [] }),
  );
}

function plain(value: unknown): unknown {
  if (typeof value === 'string') return value.trim().normalize('NFC') || undefined;
  if (Array.isArray(value)) return value.length === 0 ? undefined : value.map(plain);
  if (typeof value !== 'object' || value === null) return value === false ? undefined : value;
  const entries = Object.entries(value).map(([key, each]) => [key, plain(each)] as const);
  return Object.fromEntries(entries.filter(([, each]) => each !== undefined).sort(([a], [b]) => (a < b ? -1 : 1)));
}
