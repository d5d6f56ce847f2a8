import { RESULTS } from '../../load/years/folder.ts';
import { failure } from '../../ports/failure.ts';
import type { Folders } from '../../ports/folders.ts';

/** Throws a failure where documents would be written into the data itself, by whichever path: those of a build have the names of its texts. */
export function refuseData({ place }: Pick<Folders, 'place'>, root: string, folder: string): void {
  const data = ['indicators', RESULTS].flatMap((each) => place(`${root}/${each}`)?.replaceAll('\\', '/') ?? []);
  // A folder that is not there yet will lie in the first above it that is.
  let existing = folder.replaceAll('\\', '/');
  let found = place(existing);
  while (found === undefined && existing.includes('/')) {
    existing = existing.slice(0, existing.lastIndexOf('/'));
    found = place(existing === '' ? '/' : existing);
  }
  if (found === undefined) return;
  const within = `${found.replaceAll('\\', '/')}/`;
  if (data.some((each) => within.startsWith(`${each}/`))) throw failure((say) => say.intoData(folder));
}
