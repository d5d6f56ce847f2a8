import { zipSync } from 'fflate';
import { sumsText } from '../../artifact/sums.ts';
import { refusal } from '../../ports/failure.ts';
import type { World } from '../../ports/world.ts';
import { compareText } from '../../text/diagnostic.ts';
import { sameBytes } from '../../text/same-list.ts';
import type { ArchiveWords } from '../../words/published/archive.ts';
import { writeFile } from '../build/write-file.ts';
import type { ArchivedFiles } from './gather.ts';

/** The files with the lists of their digests, in the form of the coreutils. */
export function withSums(files: ArchivedFiles, { sha256, sm3 }: World['hashes']): ArchivedFiles {
  const listOf = (hash: (bytes: Uint8Array) => string): Uint8Array =>
    new TextEncoder().encode(sumsText([...files].map(([path, bytes]) => [path, hash(bytes)] as const)));
  return new Map([...files, ['SHA256SUMS', listOf(sha256)], ['SM3SUMS', listOf(sm3)]]);
}

/** The SHA-256 and the SM3 of files by their paths, in the order of these. */
export function digestsOf(
  files: ArchivedFiles,
  { sha256, sm3 }: World['hashes'],
): Readonly<Record<string, readonly [sha256: string, sm3: string]>> {
  const sorted = [...files].sort(([a], [b]) => compareText(a, b));
  return Object.fromEntries(sorted.map(([path, bytes]) => [path, [sha256(bytes), sm3(bytes)]]));
}

const NOTHING = new Uint8Array();

/** The same as one file: the folder is in it, times are those of no clock. */
export function zipped(files: ArchivedFiles, folder: string): Uint8Array {
  const paths = [...files.keys()].sort(compareText);
  const entries = paths.map((path) => [`${folder}/${path}`, files.get(path) ?? NOTHING] as const);
  return zipSync(Object.fromEntries(entries), { level: 6, mtime: new Date(1980, 0, 1) });
}

/** Writes an archive as a folder and as a zip beside it, and says whether there was anything to write. Throws a failure where another archive lies there: none is ever written over. */
export async function writeArchive(
  world: Pick<World, 'folders' | 'editing'>,
  folder: string,
  files: ArchivedFiles,
  zip: Uint8Array,
  { failure }: ArchiveWords,
): Promise<'written' | 'same'> {
  const path = `${folder}.zip`;
  const packed = world.folders.bytes(path);
  const isPacked = packed.kind === 'bytes' && sameBytes(packed.bytes, zip);
  if (packed.kind !== 'missing' && !isPacked) throw refusal(failure.occupied(path));
  const isThere = isSame(world, folder, files);
  // Another process may just have archived the same.
  if (!isThere && world.editing.create(folder, files) === 'occupied' && !isSame(world, folder, files))
    throw refusal(failure.occupied(folder));
  if (!isPacked) await writeFile(world, path, zip);
  return isThere && isPacked ? 'same' : 'written';
}

/** Whether a folder has just these files. */
function isSame({ folders }: Pick<World, 'folders'>, folder: string, files: ArchivedFiles): boolean {
  const found = folders.walk(folder, '');
  if (typeof found === 'string' || found.length !== files.size) return false;
  return found.every(({ path, kind }) => {
    const bytes = folders.bytes(`${folder}/${path}`);
    const own = files.get(path);
    return kind === 'file' && bytes.kind === 'bytes' && own !== undefined && sameBytes(bytes.bytes, own);
  });
}
