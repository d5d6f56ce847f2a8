import { sumsIn, sumsText } from '../../artifact/sums.ts';
import { contentIn, type OutputFolder } from '../../ports/folders.ts';
import type { Hashes } from '../../ports/hashes.ts';
import type { BuiltFiles } from '../../report/built.ts';
import { keptName } from '../build/change.ts';

/** The list of all files of a site with their digests: `sha256sum -c` reads it, and the next site knows by it what is its own. */
const SUMS = 'SHA256SUMS';

/** Brings a folder to just these files: writes those that are others, removes those that an earlier site had, keeps under another name what somebody changed. All of it or nothing. */
export async function writeSite(
  folder: OutputFolder,
  files: ReadonlyMap<string, Uint8Array>,
  hashes: Pick<Hashes, 'sha256'>,
): Promise<BuiltFiles> {
  return folder.exclusively(async () => {
    const listed = contentIn(folder, SUMS);
    const old = sumsIn(new TextDecoder().decode(listed));
    const disk = new Map(
      [...new Set([...files.keys(), ...old.keys()])].flatMap((name) => {
        const found = contentIn(folder, name);
        return found === undefined ? [] : [[name, hashes.sha256(found)] as const];
      }),
    );
    const digests = new Map([...files].map(([name, bytes]) => [name, hashes.sha256(bytes)] as const));
    const written = [...files.keys()].filter((name) => disk.get(name) !== digests.get(name));
    const removed = [...old.keys()].filter((name) => !files.has(name) && disk.has(name));
    const kept = new Map(
      [...written, ...removed]
        .filter((name) => disk.has(name) && disk.get(name) !== old.get(name))
        .map((name) => [name, keptName(name, disk)]),
    );
    const sums = new TextEncoder().encode(sumsText(digests));
    const write = new Map([...written.map((name) => [name, files.get(name) ?? sums] as const), [SUMS, sums] as const]);
    if (written.length + removed.length > 0 || !isListed(folder, sums))
      folder.commit({ write, remove: removed, keep: kept });
    return {
      folder: folder.path,
      written,
      unchanged: files.size - written.length,
      removed,
      kept,
      fonts: [],
      wanting: [],
    };
  });
}

function isListed(folder: OutputFolder, sums: Uint8Array): boolean {
  const bytes = contentIn(folder, SUMS);
  return bytes !== undefined && new TextDecoder().decode(bytes) === new TextDecoder().decode(sums);
}
