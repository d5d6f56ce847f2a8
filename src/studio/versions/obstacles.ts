import type { Kept } from '../../ports/versions.ts';
import type { VersionWords } from '../../words/browser/versions.ts';
import type { Look } from '../look.ts';

/** What stands in the way of saving the data as they are: an old version, something unfinished, conflicts, another Git. */
export function obstaclesTo(kept: Kept, { examined }: Look, words: VersionWords): readonly string[] {
  const open = kept.files.filter(({ change }) => change === 'conflict').map(({ path }) => path);
  const marked = examined.findings
    .filter(({ code }) => code === 'merge-conflict')
    .map(({ place }) => place.source.path);
  const conflicts = [...new Set([...open, ...marked])].sort();
  return [
    ...(kept.branch === undefined ? [words.detached] : []),
    ...(kept.unfinished === undefined ? [] : [words.unfinished[kept.unfinished]]),
    ...(conflicts.length === 0 ? [] : [words.conflicts(conflicts)]),
    ...(kept.lock === undefined ? [] : [words.lock(kept.lock)]),
  ];
}
