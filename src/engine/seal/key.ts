import type { Seal } from '../../model/form-identity.ts';
import type { OutputFolder } from '../../ports/folders.ts';
import type { Hashes } from '../../ports/hashes.ts';
import type { World } from '../../ports/world.ts';

/** The file with the key that seals forms, beside the folders of editions. */
export const KEY = 'forms.key';

/** The seal of an office by the key in a folder; undefined where there is none. */
export function sealIn({ folders, hashes }: Pick<World, 'folders' | 'hashes'>, path: string): Seal | undefined {
  const key = keyIn(folders.output(path));
  return key === undefined ? undefined : sealWith(key, hashes);
}

/** The seal of an office. Its key is made at random when there is none yet, and never again: with another one nothing that was sent out before would be known. */
export async function sealOf({ folders, hashes }: Pick<World, 'folders' | 'hashes'>, path: string): Promise<Seal> {
  const folder = folders.output(path);
  const known = keyIn(folder);
  if (known !== undefined) return sealWith(known, hashes);
  return folder.exclusively(async () => {
    const key = keyIn(folder) ?? hashes.random();
    const content = new TextEncoder().encode(`${key}\n`);
    folder.commit({ write: new Map([[KEY, content]]), remove: [], keep: new Map() });
    return sealWith(key, hashes);
  });
}

function keyIn(folder: OutputFolder): string | undefined {
  const found = folder.read(KEY);
  const text = found.kind === 'bytes' ? new TextDecoder().decode(found.bytes).trim() : '';
  return /^[0-9a-f]{64}$/.test(text) ? text : undefined;
}

/** So many digits of a seal are enough: nobody can try them out without the key. */
const DIGITS = 32;

function sealWith(key: string, { hmac }: Pick<Hashes, 'hmac'>): Seal {
  return (text) => hmac(key, text).slice(0, DIGITS);
}
