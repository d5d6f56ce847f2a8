import type { ChangedFile, Kept } from '../../../ports/versions.ts';

/** What `git status --porcelain=v2 --branch -z` says. */
export interface Status extends Pick<Kept, 'branch' | 'head' | 'remote'> {
  readonly changed: readonly Found[];
  /** What Git does not keep, folders with a slash at their ends. */
  readonly untracked: readonly string[];
}

/** A file that is another one, by its path from the root of the working folder. */
export interface Found extends Pick<ChangedFile, 'path' | 'change'> {
  /** The number of what the last version has; empty where it has none. */
  readonly before: string;
  /** Whether it is another kind of file, or one that is run. */
  readonly isOtherKind: boolean;
}

/** Reads what Git says. Paths are taken as they are: they may hold any sign but the one that ends them. */
export function readStatus(text: string): Status {
  const heads = new Map<string, string>();
  const changed = new Map<string, Found>();
  const untracked: string[] = [];
  for (const record of text.split('\0')) {
    const [, head, value = ''] = /^# branch\.(\w+) (.*)$/s.exec(record) ?? [];
    if (head !== undefined) heads.set(head, value);
    else if (record.startsWith('? ')) untracked.push(record.slice(2));
    else for (const found of foundIn(record)) changed.set(found.path, found);
  }
  for (const path of untracked) {
    // Taken out of what Git keeps, and still there.
    const known = changed.get(path);
    if (known !== undefined) changed.set(path, { ...known, change: 'altered', isOtherKind: false });
  }
  return {
    ...headOf(heads),
    changed: [...changed.values()],
    untracked: untracked.filter((path) => !changed.has(path)),
  };
}

/** `1 .M N... 100644 100644 100644 8c7e… 8c7e… path`: the modes and the numbers in the last version, in what is to be saved, and the mode as it lies there. */
const ALTERED = /^1 \S+ \S+ (\d+) \d+ (\d+) ([0-9a-f]+) [0-9a-f]+ (.+)$/s;
/** `u UU N... 100644 100644 100644 100644 8c7e… 8c7e… 8c7e… path`. */
const OPEN = /^u (?:\S+ ){9}(.+)$/s;
const NOTHING = '000000';

function foundIn(record: string): readonly Found[] {
  const [, open] = OPEN.exec(record) ?? [];
  if (open !== undefined) return [{ path: open, change: 'conflict', before: '', isOtherKind: false }];
  const [, had, has, number = '', path] = ALTERED.exec(record) ?? [];
  if (path === undefined || (had === NOTHING && has === NOTHING)) return [];
  if (had === NOTHING) return [{ path, change: 'added', before: '', isOtherKind: false }];
  const change = has === NOTHING ? 'removed' : 'altered';
  return [{ path, change, before: number, isOtherKind: change === 'altered' && had !== has }];
}

function headOf(heads: ReadonlyMap<string, string>): Pick<Status, 'branch' | 'head' | 'remote'> {
  const [branch, head, name] = ['head', 'oid', 'upstream'].map((each) => heads.get(each));
  const [, ahead, behind] = /^\+(\d+) -(\d+)$/.exec(heads.get('ab') ?? '') ?? [];
  return {
    branch: branch === '(detached)' ? undefined : branch,
    head: head === '(initial)' ? undefined : head,
    remote:
      name === undefined || ahead === undefined ? undefined : { name, ahead: Number(ahead), behind: Number(behind) },
  };
}
