import type { LockChange } from '../../changes/facts.ts';
import { lockPath } from '../../load/lock.ts';
import { isEditionName } from '../../load/names.ts';
import { RESULTS } from '../../load/years/folder.ts';
import type { Files } from '../../ports/files.ts';
import { compareText } from '../../text/diagnostic.ts';

/** The editions that there are in one state or both, by what became of them, and what years bring. The registers beside them are not looked at. */
export interface ChangedEditions {
  readonly added: ReadonlySet<string>;
  readonly removed: readonly string[];
  /** In both, with a file that is another one: what it means may be the same. */
  readonly altered: ReadonlySet<string>;
  /** The locks that came, went or were replaced, of the editions that are in both. */
  readonly locks: readonly LockChange[];
  /** The paths of files in `results/` that came, went or are other ones. */
  readonly results: readonly string[];
}

/** Compares two states file by file, as texts: editions that are the same need not be read. */
export function changedEditions(before: Files, after: Files): ChangedEditions {
  const [was, is] = [editionsIn(before), editionsIn(after)];
  return {
    added: new Set(is.filter((id) => !was.includes(id))),
    removed: was.filter((id) => !is.includes(id)),
    altered: new Set(is.filter((id) => was.includes(id) && !isSameFolder(before, after, `indicators/${id}`))),
    locks: is.filter((id) => was.includes(id)).flatMap((id) => lockChange(before, after, id)),
    results: changedFiles(before, after, RESULTS),
  };
}

/** The paths of files below a folder that are in one state alone, or are another text. */
function changedFiles(before: Files, after: Files, folder: string): readonly string[] {
  const [was, is] = [entriesIn(before, folder), entriesIn(after, folder)];
  const names = [...new Set([...was.keys(), ...is.keys()])].sort(compareText);
  return names.flatMap((name) => {
    const path = `${folder}/${name}`;
    if ([was, is].some((entries) => entries.get(name) === 'folder')) return changedFiles(before, after, path);
    return isSameFile(before, after, path) ? [] : [path];
  });
}

function entriesIn(files: Files, folder: string): ReadonlyMap<string, string> {
  const entries = files.list(folder);
  return new Map(typeof entries === 'string' ? [] : entries.map(({ name, kind }) => [name, kind]));
}

function editionsIn(files: Files): readonly string[] {
  const entries = files.list('indicators');
  if (typeof entries === 'string') return [];
  return entries.filter(({ name, kind }) => kind === 'folder' && isEditionName(name)).map(({ name }) => name);
}

function isSameFolder(before: Files, after: Files, folder: string): boolean {
  const [was, is] = [before.list(folder), after.list(folder)];
  if (typeof was === 'string' || typeof is === 'string') return was === is;
  return (
    was.length === is.length &&
    was.every(({ name, kind }, index) => {
      const path = `${folder}/${name}`;
      if (is[index]?.name !== name || is[index]?.kind !== kind) return false;
      return kind === 'folder' ? isSameFolder(before, after, path) : isSameFile(before, after, path);
    })
  );
}

/** Whether both are the same text; what is no text on a side is taken for another one. */
function isSameFile(before: Files, after: Files, path: string): boolean {
  const [was, is] = [before.read(path), after.read(path)];
  return was.kind === 'text' && is.kind === 'text' && was.text === is.text;
}

/** What became of the lock of an edition; nothing where it is the same text or there never was one. */
function lockChange(before: Files, after: Files, edition: string): readonly LockChange[] {
  const path = lockPath(edition);
  const [had, has] = [before, after].map((files) => files.read(path).kind === 'text');
  if (had !== has) return [{ edition, kind: has ? 'added' : 'removed' }];
  return had && !isSameFile(before, after, path) ? [{ edition, kind: 'replaced' }] : [];
}
