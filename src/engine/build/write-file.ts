import { failure } from '../../ports/failure.ts';
import type { World } from '../../ports/world.ts';
import { refuseData } from './outside-data.ts';

/** Writes a file that the person names, whole or not at all. Throws a failure for what is no name of a file, and for one within the data below a root: a page would take the place of what it was made from. */
export async function writeOutside(
  world: Pick<World, 'folders'>,
  root: string,
  path: string,
  content: Uint8Array,
): Promise<void> {
  refuseData(world.folders, root, folderOf(path).folder);
  await writeFile(world, path, content);
}

/** Writes a file whole or not at all. Throws a failure for what is no name of a file. */
export async function writeFile(world: Pick<World, 'folders'>, path: string, content: Uint8Array): Promise<void> {
  const { folder, name } = folderOf(path);
  if (name === '' || name.startsWith('.')) throw failure((say) => say.unwritable(path, 'EISDIR'));
  const target = world.folders.output(folder);
  await target.exclusively(async () =>
    target.commit({ write: new Map([[name, content]]), remove: [], keep: new Map() }),
  );
}

function folderOf(path: string): { readonly folder: string; readonly name: string } {
  const [, folder = '.', name = ''] = /^(?:(.*)[/\\])?([^/\\]*)$/s.exec(path) ?? [];
  return { folder: folder === '' ? '/' : folder, name };
}
