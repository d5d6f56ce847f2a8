import { contentIn, type OutputFolder } from '../../ports/folders.ts';
import type { Hashes } from '../../ports/hashes.ts';
import type { BuiltFiles } from '../../report/built.ts';
import { compareText } from '../../text/diagnostic.ts';
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
    const old = sumsIn(folder);
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

/** The digests that an earlier site listed. Somebody may have changed the list: a name that leads elsewhere is none of ours. */
function sumsIn(folder: OutputFolder): ReadonlyMap<string, string> {
  const bytes = contentIn(folder, SUMS);
  const lines = bytes === undefined ? [] : new TextDecoder().decode(bytes).split('\n');
  return new Map(
    lines.flatMap((line) => {
      const [, digest, name] = /^([0-9a-f]{64}) {2}([a-z0-9][a-z0-9.-]*)$/.exec(line) ?? [];
      return digest === undefined || name === undefined || name.includes('..') ? [] : [[name, digest] as const];
    }),
  );
}

function sumsText(digests: ReadonlyMap<string, string>): string {
  const lines = [...digests].sort(([a], [b]) => compareText(a, b)).map(([name, digest]) => `${digest}  ${name}\n`);
  return lines.join('');
}

function isListed(folder: OutputFolder, sums: Uint8Array): boolean {
  const bytes = contentIn(folder, SUMS);
  return bytes !== undefined && new TextDecoder().decode(bytes) === new TextDecoder().decode(sums);
}
