import { failure } from '../../ports/failure.ts';
import type { Folders } from '../../ports/folders.ts';

/** Throws a failure where documents would be written into the data itself, by whichever path: those of a build have the names of its texts. */
export function refuseData({ place }: Pick<Folders, 'place'>, root: string, folder: string): void {
  const data = place(`${root}/indicators`)?.replaceAll('\\', '/');
  // A folder that is not there yet will lie in the first above it that is.
  let existing = folder.replaceAll('\\', '/');
  let found = place(existing);
  while (found === undefined && existing.includes('/')) {
    existing = existing.slice(0, existing.lastIndexOf('/'));
    found = place(existing === '' ? '/' : existing);
  }
  if (data === undefined || found === undefined) return;
  if (`${found.replaceAll('\\', '/')}/`.startsWith(`${data}/`)) throw failure((say) => say.intoData(folder));
}
