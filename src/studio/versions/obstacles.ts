import type { Kept } from '../../ports/versions.ts';
import type { VersionWords } from '../../words/browser/versions.ts';
import type { Look } from '../look.ts';

/** What stands in the way of saving the data as they are: an old version, something unfinished, conflicts, another Git. */
export function obstaclesTo(kept: Kept, { examined }: Look, words: VersionWords): readonly string[] {
  const found = examined.findings.filter(({ code }) => code === 'merge-conflict');
  const marked = [...new Set(found.map(({ place }) => place.source.path))].sort();
  const conflicts = kept.files.filter(({ change }) => change === 'conflict').map(({ path }) => path);
  const open = conflicts.filter((path) => !marked.includes(path)).sort();
  return [
    // While it rebases Git is on no branch, and goes back to one by itself.
    ...(kept.branch === undefined && kept.unfinished !== 'rebase' ? [words.detached] : []),
    ...(kept.unfinished === undefined ? [] : [words.unfinished[kept.unfinished]]),
    ...(marked.length === 0 ? [] : [words.conflicts(marked)]),
    ...(open.length === 0 ? [] : [words.openConflicts(open)]),
    ...(kept.lock === undefined ? [] : [words.lock(kept.lock)]),
  ];
}
