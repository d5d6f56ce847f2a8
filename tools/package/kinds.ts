import { createHash } from 'node:crypto';
import { createReadStream, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { sumsText } from '../../src/artifact/sums.ts';
import { ordered } from '../../src/ports/files.ts';
import { writeFolder } from './archive/folder.ts';
import { writeTarGz } from './archive/tar.ts';
import { writeZip } from './archive/zip.ts';
import { within } from './entry.ts';
import { PLATFORMS, portable } from './portable.ts';
import { VERSION } from './root.ts';
import { tarball } from './tarball.ts';
import { vsixName, writeVsix } from './vsix.ts';

/** What can be packed: the one tarball for machines with Node, the extension for VS Code, a folder for each platform. */
export type Kind = 'tarball' | 'vsix' | keyof typeof PLATFORMS;
export const KINDS: readonly Kind[] = ['tarball', 'vsix', ...(Object.keys(PLATFORMS) as (keyof typeof PLATFORMS)[])];

/** The name of the file that a kind is packed into. */
export function nameOf(kind: Kind): string {
  if (kind === 'tarball') return `zhunsheng-${VERSION}.tgz`;
  if (kind === 'vsix') return vsixName();
  return `zhunsheng-${VERSION}-${kind}${PLATFORMS[kind].isWindows ? '.zip' : '.tar.gz'}`;
}

/** Packs what `dist/` has into a folder that need not exist, with `SHA256SUMS` of what was packed. Gives the files. */
export async function pack(kinds: readonly Kind[], folder: string): Promise<readonly string[]> {
  mkdirSync(folder, { recursive: true });
  for (const kind of kinds) await write(kind, folder);
  const names = ordered(kinds.map(nameOf), (name) => name);
  const digests = names.map(async (name) => [name, await digestOf(join(folder, name))] as const);
  writeFileSync(join(folder, 'SHA256SUMS'), sumsText(await Promise.all(digests)));
  return names.map((name) => join(folder, name));
}

/** Writes one kind: that of a platform as the folder and as the archive of it. */
async function write(kind: Kind, folder: string): Promise<void> {
  const file = join(folder, nameOf(kind));
  if (kind === 'tarball') {
    writeTarGz(file, tarball());
  } else if (kind === 'vsix') {
    await writeVsix(file);
  } else {
    const name = `zhunsheng-${VERSION}-${kind}`;
    const entries = portable(PLATFORMS[kind]);
    writeFolder(join(folder, name), entries);
    (PLATFORMS[kind].isWindows ? writeZip : writeTarGz)(file, within(name, entries));
  }
}

async function digestOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}
