import { sumsIn, sumsText } from '../../artifact/sums.ts';
import { contentIn, piecesIn } from '../../ports/folders.ts';
import type { World } from '../../ports/world.ts';
import { keptName } from '../build/change.ts';

/** The list of digests of what was written, in the form of the coreutils; by it is known what somebody has worked on since. */
const SUMS = 'SHA256SUMS';

/** What was written into a folder, and under which names files are kept that had been edited. */
interface Written {
  readonly names: readonly string[];
  readonly kept: ReadonlyMap<string, string>;
}

/** Writes what was collected: all files or none. Each is given as what makes its pieces, since it is gone through twice. */
export async function writeCollected(
  world: Pick<World, 'folders' | 'hashes'>,
  path: string,
  files: ReadonlyMap<string, () => Iterable<Uint8Array>>,
): Promise<Written> {
  const folder = world.folders.output(path);
  return folder.exclusively(async () => {
    const before = sumsIn(new TextDecoder().decode(contentIn(folder, SUMS)));
    const digests = new Map([...files].map(([name, pieces]) => [name, world.hashes.sha256(pieces())]));
    const disk = new Map(
      [...files.keys()].flatMap((name) => {
        const pieces = piecesIn(world.folders, `${path}/${name}`);
        return pieces === undefined ? [] : [[name, world.hashes.sha256(pieces)] as const];
      }),
    );
    for (const [name, pieces] of files) folder.stage(name, pieces());
    const kept = new Map(
      [...disk]
        .filter(([name, digest]) => digest !== before.get(name) && digest !== digests.get(name))
        .map(([name]) => [name, keptName(name, disk)]),
    );
    const write = new Map<string, Uint8Array | 'staged'>([...files.keys()].map((name) => [name, 'staged']));
    folder.commit({ write: write.set(SUMS, new TextEncoder().encode(sumsText(digests))), remove: [], keep: kept });
    return { names: [...files.keys()], kept };
  });
}
