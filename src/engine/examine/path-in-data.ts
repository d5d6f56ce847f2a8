import { RESULTS } from '../../load/years/folder.ts';
import type { Folders } from '../../ports/folders.ts';

/** What knows where a path leads. */
export interface Placed {
  readonly folders: Pick<Folders, 'place'>;
}

/** The path from the root of a file or folder of the data that somebody named by whichever path from where the person stands; empty for the root itself. Undefined where nothing lies there, or nothing of the data. */
export function pathInData({ folders: { place } }: Placed, root: string, named: string): string | undefined {
  const found = withSlashes(place(named));
  if (found === undefined || found === withSlashes(place(root))) return found && '';
  return ['indicators', RESULTS].flatMap((top) => {
    const folder = withSlashes(place(`${root}/${top}`));
    return folder !== undefined && isWithin(found, folder) ? [`${top}${found.slice(folder.length)}`] : [];
  })[0];
}

/** Whether a path is that of a file or folder, or lies in it; all lies in the empty path. */
export function isWithin(path: string, folder: string): boolean {
  return folder === '' || path === folder || path.startsWith(`${folder}/`);
}

/** A place as it is on any machine. */
function withSlashes(place: string | undefined): string | undefined {
  return place?.replaceAll('\\', '/');
}
