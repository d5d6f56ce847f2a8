import { failure } from '../../ports/failure.ts';
import type { World } from '../../ports/world.ts';

/** Writes a file that the person names, whole or not at all. Throws a failure for what is no name of a file. */
export async function writeFile(world: Pick<World, 'folders'>, path: string, content: Uint8Array): Promise<void> {
  const [, folder = '.', name = ''] = /^(?:(.*)[/\\])?([^/\\]*)$/s.exec(path) ?? [];
  if (name === '' || name.startsWith('.')) throw failure((say) => say.unwritable(path, 'EISDIR'));
  const target = world.folders.output(folder === '' ? '/' : folder);
  await target.exclusively(async () =>
    target.commit({ write: new Map([[name, content]]), remove: [], keep: new Map() }),
  );
}
