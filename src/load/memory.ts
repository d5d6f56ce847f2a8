import type { Content, Entry, Files } from '../ports/files.ts';

/** What was made from files before, to be given again while all that it was made from is the same. */
export interface Memory {
  /** The files as they are now, for one round: each is read and each folder listed once only, so that all see the same state. */
  look(files: Files): Files;
  /**
   * What `make` gives for a key; what it gave before when the files that it read, the folders that it listed and what
   * else it was made from (`basis`, each compared by identity) are still the same. The memory that it is given holds
   * parts of the result, for when something else has changed.
   */
  recall<Result>(key: string, files: Files, basis: Basis, make: (files: Files, parts: Memory) => Result): Result;
  /** The same for what takes a while. What could not be made is not held. */
  recallLater<Result>(
    key: string,
    files: Files,
    basis: Basis,
    make: (files: Files, parts: Memory) => Promise<Result>,
  ): Promise<Result>;
  /** Ends a round: forgets what was not recalled in it. Says whether anything was made anew: whether there is news. */
  settle(): boolean;
}

type Basis = readonly unknown[];

/** A memory in which nothing is yet. It holds for each key the results that were last asked for, as many as `depth` says, each with the texts that it was made from: one for who looks at the data as they are, two for who looks at what would be as well. */
export function openMemory(depth = 1): Memory {
  const held = new Map<string, readonly Held[]>();
  const recalled = new Set<string>();
  let isNews = false;
  const find = (key: string, files: Files, basis: Basis): Held | undefined => {
    recalled.add(key);
    const all = held.get(key) ?? [];
    const found = all.find((each) => isSameBasis(each.basis, basis) && isSame(each, files));
    if (found !== undefined && found !== all[0]) held.set(key, [found, ...all.filter((each) => each !== found)]);
    return found;
  };
  const partsOf = (key: string): Memory => held.get(key)?.[0]?.parts ?? openMemory(depth);
  const hold = (key: string, made: Held): void => {
    held.set(key, [made, ...(held.get(key) ?? [])].slice(0, depth));
    isNews = true;
  };
  return {
    look: seenOnce,
    recall: (key, files, basis, make) => {
      const before = find(key, files, basis);
      if (before !== undefined) return before.result as never;
      const seen: Seen = { reads: new Map(), lists: new Map() };
      const parts = partsOf(key);
      const result = make(recorded(files, seen), parts);
      parts.settle();
      hold(key, { basis, parts, result, ...seen });
      return result;
    },
    recallLater: async (key, files, basis, make) => {
      const before = find(key, files, basis);
      if (before !== undefined) return before.result as never;
      const seen: Seen = { reads: new Map(), lists: new Map() };
      const parts = partsOf(key);
      const result = await make(recorded(files, seen), parts);
      parts.settle();
      hold(key, { basis, parts, result, ...seen });
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
  recallLater: (_key, files, _basis, make) => make(files, NO_MEMORY),
  settle: () => true,
};

type Listing = readonly Entry[] | 'missing' | 'link-outside';

/** What files said. */
interface Seen {
  readonly reads: Map<string, Content>;
  readonly lists: Map<string, Listing>;
}

interface Held extends Seen {
  readonly basis: Basis;
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

function isSameBasis(before: Basis, now: Basis): boolean {
  return before.length === now.length && before.every((each, index) => each === now[index]);
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
