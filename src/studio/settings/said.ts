import type { TypedEntry } from '../protocol/settings.ts';

/** In what the entries of a list differ, by what people call them. */
export interface EntriesChange {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly changed: readonly string[];
  /** Whether those that stay come in another order. */
  readonly isMoved: boolean;
}

/** What became of a list of entries, both as they are typed; null stands for none. Entries without an id are known by what stands first in them. */
export function entriesChange(before: string | null, after: string | null): EntriesChange {
  const [were, are] = [entriesIn(before), entriesIn(after)];
  const staying = [...are.keys()].filter((id) => were.has(id));
  return {
    added: [...are].filter(([id]) => !were.has(id)).map(([, each]) => nameOf(each)),
    removed: [...were].filter(([id]) => !are.has(id)).map(([, each]) => nameOf(each)),
    changed: staying
      .filter((id) => JSON.stringify(were.get(id)) !== JSON.stringify(are.get(id)))
      .map((id) => nameOf(were.get(id) ?? {})),
    isMoved: [...were.keys()].filter((id) => are.has(id)).join() !== staying.join(),
  };
}

function entriesIn(typed: string | null): ReadonlyMap<string, TypedEntry> {
  const list = JSON.parse(typed ?? '[]') as readonly TypedEntry[];
  return new Map(list.map((each) => [String(each['id'] ?? Object.values(each)[0] ?? ''), each]));
}

function nameOf(entry: TypedEntry): string {
  return String(entry['name'] ?? Object.values(entry)[0] ?? '');
}
