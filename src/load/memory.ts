import type { Content, Entry, Files } from './files.ts';

/** What was made from files before, to be given again while all that it was made from is the same. */
export interface Memory {
  /** The files as they are now, for one round: each is read and each folder listed once only, so that all see the same state. */
  look(files: Files): Files;
  /**
   * What `make` gives for a key; what it gave before when the files that it read, the folders that it listed and what
   * else it was made from (`basis`, compared by identity) are still the same. The memory that it is given holds parts
   * of the result, for when something else has changed.
   */
  recall<Result>(key: string, files: Files, basis: unknown, make: (files: Files, parts: Memory) => Result): Result;
  /** Ends a round: forgets what was not recalled in it. Says whether anything was made anew: whether there is news. */
  settle(): boolean;
}

/** A memory in which nothing is yet. It holds one result for each key, with the texts that it was made from. */
export function openMemory(): Memory {
  const held = new Map<string, Held>();
  const recalled = new Set<string>();
  let isNews = false;
  return {
    look: seenOnce,
    recall: (key, files, basis, make) => {
      recalled.add(key);
      const before = held.get(key);
      if (before !== undefined && before.basis === basis && isSame(before, files)) return before.result as never;
      const seen = { reads: new Map<string, Content>(), lists: new Map<string, Listing>() };
      const parts = before?.parts ?? openMemory();
      const result = make(recorded(files, seen), parts);
      parts.settle();
      held.set(key, { basis, parts, result, ...seen });
      isNews = true;
      return result;
    },
    settle: () => {
      for (const key of held.keys()) if (!recalled.has(key)) held.delete(key);
      recalled.clear();
      const hadNews = isNews;
      isNews = false;
      return hadNews;
    },
  };
}

/** The memory of what is done once only: it holds nothing. */
export const NO_MEMORY: Memory = {
  look: (files) => files,
  recall: (_key, files, _basis, make) => make(files, NO_MEMORY),
  settle: () => true,
};

type Listing = readonly Entry[] | 'missing' | 'link-outside';

/** What files said. */
interface Seen {
  readonly reads: Map<string, Content>;
  readonly lists: Map<string, Listing>;
}

interface Held extends Seen {
  readonly basis: unknown;
  readonly parts: Memory;
  readonly result: unknown;
}

function seenOnce(files: Files): Files {
  const seen: Seen = { reads: new Map(), lists: new Map() };
  const { read, list } = recorded(files, seen);
  return {
    read: (path) => seen.reads.get(path) ?? read(path),
    list: (folder) => seen.lists.get(folder) ?? list(folder),
  };
}

/** Files that take down what they say. */
function recorded(files: Files, { reads, lists }: Seen): Files {
  return {
    read: (path) => {
      const content = files.read(path);
      reads.set(path, content);
      return content;
    },
    list: (folder) => {
      const listing = files.list(folder);
      lists.set(folder, listing);
      return listing;
    },
  };
}

function isSame({ reads, lists }: Held, files: Files): boolean {
  for (const [folder, before] of lists) if (!isSameListing(before, files.list(folder))) return false;
  for (const [path, before] of reads) if (!isSameContent(before, files.read(path))) return false;
  return true;
}

function isSameListing(before: Listing, now: Listing): boolean {
  if (typeof before === 'string' || typeof now === 'string') return before === now;
  return (
    before.length === now.length &&
    before.every(({ name, kind }, index) => name === now[index]?.name && kind === now[index]?.kind)
  );
}

function isSameContent(before: Content, now: Content): boolean {
  if (before.kind === 'text' && now.kind === 'text') return before.text === now.text;
  return JSON.stringify(before) === JSON.stringify(now);
}
