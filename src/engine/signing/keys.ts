import { failure, refusal } from '../../ports/failure.ts';
import { contentIn } from '../../ports/folders.ts';
import type { World } from '../../ports/world.ts';
import {
  type Algorithm,
  type PrivateKey,
  type PublicKey,
  publicOf,
  readPrivateKey,
  readPublicKey,
} from '../../signing/keys.ts';
import { bytesIn, encryptedPem, labelIn, pem } from '../../signing/pem.ts';
import type { SigningWords } from '../../words/published/signing.ts';

/** So many signs a passphrase has at least. */
const LEAST = 12;

/** Makes a key, and keeps it in a new file, encrypted with a passphrase that is typed twice, and its public key beside it; gives their paths and the public key. */
export async function makeKey(
  world: Pick<World, 'folders' | 'terminal' | 'keys'>,
  { root, path, algorithm }: { readonly root: string; readonly path: string; readonly algorithm: Algorithm },
  words: SigningWords,
): Promise<{ readonly secret: string; readonly open: string; readonly key: PublicKey }> {
  const open = `${path.replace(/\.pem$/, '')}.pub.pem`;
  for (const each of [path, open]) {
    if (isInData(world, root, each)) throw refusal(words.failure.inRepository(each));
    if (world.folders.place(each) !== undefined) throw refusal(words.failure.occupied(each));
  }
  const passphrase = newPassphrase(world, words);
  const keys = await world.keys();
  const made = keys.create(algorithm);
  const secret = readPrivateKey(made);
  const key = secret && publicOf(secret);
  if (key === undefined) throw new Error('a key that was just made cannot be read');
  const text = encryptedPem(keys.encrypt(made, passphrase));
  made.fill(0);
  passphrase.fill(0);
  const kept: readonly (readonly [string, string, 'owner' | 'all'])[] = [
    [path, text, 'owner'],
    [open, pem('PUBLIC KEY', key.spki), 'all'],
  ];
  for (const [each, content, whose] of kept) {
    if (keys.keep(each, content, whose) === 'occupied') throw refusal(words.failure.occupied(each));
  }
  return { secret: path, open, key };
}

/** What is done with a private key from a file, whose passphrase is asked for; afterwards it is overwritten. Throws a failure where it cannot be opened. */
export async function withKey<Result>(
  world: Pick<World, 'folders' | 'terminal' | 'keys'>,
  path: string,
  words: SigningWords,
  action: (secret: PrivateKey, key: PublicKey) => Promise<Result>,
): Promise<Result> {
  const text = textOf(world, path);
  const label = labelIn(text);
  if (label === 'PUBLIC KEY') throw refusal(words.failure.notPrivate(path));
  if (label?.endsWith('PRIVATE KEY') !== true) throw refusal(words.failure.notKey(path));
  if (label !== 'ENCRYPTED PRIVATE KEY') throw refusal(words.failure.unprotected(path));
  const keys = await world.keys();
  const passphrase = world.terminal.askSecretly(words.askPassphrase(path));
  if (passphrase === undefined) throw refusal(words.failure.noTerminal);
  const opened = keys.decrypt(text, passphrase);
  passphrase.fill(0);
  if (opened === undefined) throw refusal(words.failure.wrongPassphrase(path));
  try {
    const secret = readPrivateKey(opened);
    const key = secret && publicOf(secret);
    if (secret === undefined || key === undefined) throw refusal(words.failure.otherKind(path));
    return await action(secret, key);
  } finally {
    opened.fill(0);
  }
}

/** The public key in a file, be it of a public key, of a private one, whose passphrase is asked for, or of a signature. Throws a failure where there is none. */
export async function publicKeyIn(
  world: Pick<World, 'folders' | 'terminal' | 'keys'>,
  path: string,
  words: SigningWords,
): Promise<PublicKey> {
  const spki = bytesIn(textOf(world, path), 'PUBLIC KEY');
  if (spki === undefined) return withKey(world, path, words, async (_, key) => key);
  const key = readPublicKey(spki);
  if (key === undefined) throw refusal(words.failure.otherKind(path));
  return key;
}

/** No file of a key is as large. */
const LARGEST = 64 * 1024;

function textOf({ folders }: Pick<World, 'folders'>, path: string): string {
  const [, folder = '.', name = path] = /^(.*)[/\\]([^/\\]*)$/.exec(path) ?? [];
  const bytes = contentIn(folders.output(folder === '' ? '/' : folder), name);
  if (bytes === undefined) throw failure((say) => say.noFile(path));
  if (bytes.length > LARGEST) throw failure((say) => say.tooLarge(path, LARGEST));
  return new TextDecoder().decode(bytes);
}

function newPassphrase({ terminal }: Pick<World, 'terminal'>, words: SigningWords): Uint8Array {
  const passphrase = terminal.askSecretly(words.askNewPassphrase);
  if (passphrase === undefined) throw refusal(words.failure.noTerminal);
  const isStrong = passphrase.length >= LEAST && passphrase.every((byte) => byte >= 0x20 && byte < 0x7f);
  const again = isStrong ? terminal.askSecretly(words.askAgain) : undefined;
  const isSame = again?.length === passphrase.length && again.every((byte, index) => byte === passphrase[index]);
  again?.fill(0);
  if (isStrong && isSame) return passphrase;
  passphrase.fill(0);
  if (!isStrong) throw refusal(words.failure.weakPassphrase(LEAST));
  throw refusal(again === undefined ? words.failure.noTerminal : words.failure.unlikePassphrase);
}

/** Whether a file would lie in the folder of the data, be it in a folder of that. */
function isInData({ folders }: Pick<World, 'folders'>, root: string, path: string): boolean {
  const data = folders.place(`${root}/indicators`) && folders.place(root);
  const above = path.replaceAll('\\', '/').split('/').slice(0, -1).join('/');
  const place = folders.place(above === '' ? (path.startsWith('/') ? '/' : '.') : above);
  if (data === undefined || place === undefined) return false;
  return `${place.replaceAll('\\', '/')}/`.startsWith(`${data.replaceAll('\\', '/')}/`);
}
