import { createHash } from 'node:crypto';
import { createReadStream, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { ordered } from '../../src/ports/files.ts';
import { writeTarGz } from './archive/tar.ts';
import { ROOT } from './root.ts';
import { tarball } from './tarball.ts';

const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));

/** What can be packed; how each is written into a folder. Gives the name of its file. */
const KINDS = {
  tarball: (folder: string): string => {
    const name = `zhunsheng-${version}.tgz`;
    writeTarGz(join(folder, name), tarball());
    return name;
  },
} as const;

/** What can be packed. */
export type Kind = keyof typeof KINDS;
export const ALL = Object.keys(KINDS) as readonly Kind[];

/** Packs what `dist/` has into a folder that need not exist, with `SHA256SUMS` of what was packed. Gives the files. */
export async function pack(kinds: readonly Kind[], folder: string): Promise<readonly string[]> {
  mkdirSync(folder, { recursive: true });
  const names = ordered(
    kinds.map((kind) => KINDS[kind](folder)),
    (name) => name,
  );
  let sums = '';
  for (const name of names) {
    const hash = createHash('sha256');
    await pipeline(createReadStream(join(folder, name)), hash);
    sums += `${hash.digest('hex')}  ${name}\n`;
  }
  writeFileSync(join(folder, 'SHA256SUMS'), sums);
  return names.map((name) => join(folder, name));
}
