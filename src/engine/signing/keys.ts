import { failure, refusal } from '../../ports/failure.ts';
import { contentIn } from '../../ports/folders.ts';
import type { OpenedKey } from '../../ports/keys.ts';
import type { World } from '../../ports/world.ts';
import { type Algorithm, type PublicKey, readPublicKey } from '../../signing/keys.ts';
import { bytesIn, labelIn, pem } from '../../signing/pem.ts';
import type { SigningWords } from '../../words/published/signing.ts';

/** So many signs a passphrase has at least. */
const LEAST = 12;

/** Makes a key, and keeps it in a new file, encrypted with a passphrase that is typed twice, and its public key beside it; gives their paths and the public key. */
export async function makeKey(
  world: Pick<World, 'folders' | 'terminal' | 'keys'>,
  { root, path, algorithm }: { readonly root: string; readonly path: string; readonly algorithm: Algorithm },
  words: SigningWords,
): Promise<{ readonly secret: string; readonly open: string; readonly key: PublicKey }> {
  const open = besideOf(path);
  if (world.folders.place(folderOf(path)) === undefined) throw failure((say) => say.noFile(folderOf(path)));
  for (const each of [path, open]) {
    if (isInData(world, root, each)) throw refusal(words.failure.inRepository(each));
    if (world.folders.place(each) !== undefined) throw refusal(words.failure.occupied(each));
  }
  const passphrase = newPassphrase(world, words);
  const keys = await world.keys();
  const made = await keys.create(algorithm, passphrase);
  const key = readPublicKey(made.spki);
  if (key === undefined) throw new Error('a key that was just made cannot be read');
  const kept: readonly (readonly [string, string, 'owner' | 'all'])[] = [
    [path, made.pem, 'owner'],
    [open, pem('PUBLIC KEY', key.spki), 'all'],
  ];
  for (const [each, content, whose] of kept) {
    if (keys.keep(each, content, whose) === 'occupied') throw refusal(words.failure.occupied(each));
  }
  return { secret: path, open, key };
}

/** A private key as it lies in a file. */
export interface KeyFile {
  readonly path: string;
  readonly pem: string;
  /** The public key in the file beside it, which `makeKey` writes, and the path of that. That it belongs to the private one is known only when that is opened. */
  readonly beside: { readonly path: string; readonly key: PublicKey } | undefined;
}

/** A private key that can be opened with a passphrase. Throws a failure where there is none in a file. */
export function keyFileAt(world: Pick<World, 'folders'>, path: string, words: SigningWords): KeyFile {
  const text = textOf(world, path);
  const label = labelIn(text);
  if (label === 'PUBLIC KEY') throw refusal(words.failure.notPrivate(path));
  if (label?.endsWith('PRIVATE KEY') !== true) throw refusal(words.failure.notKey(path));
  if (label !== 'ENCRYPTED PRIVATE KEY') throw refusal(words.failure.unprotected(path));
  const beside = world.folders.bytes(besideOf(path));
  const isShort = beside.kind === 'bytes' && beside.bytes.length <= LARGEST;
  const spki = isShort ? bytesIn(new TextDecoder().decode(beside.bytes), 'PUBLIC KEY') : undefined;
  const key = spki && readPublicKey(spki);
  return { path, pem: text, beside: key && { path: besideOf(path), key } };
}

/** What is done with a private key, whose passphrase is asked for; afterwards it is forgotten. Throws a failure where it cannot be opened, with a sentence of its own where nobody can be asked. */
export async function withKey<Result>(
  world: Pick<World, 'terminal' | 'keys'>,
  { path, pem: text }: KeyFile,
  words: SigningWords,
  action: (key: PublicKey, opened: OpenedKey) => Promise<Result>,
  noTerminal: string = words.failure.noTerminal,
): Promise<Result> {
  const keys = await world.keys();
  const passphrase = world.terminal.askSecretly(words.askPassphrase(path));
  if (passphrase === undefined) throw refusal(noTerminal);
  const opened = await keys.open(text, passphrase);
  if (opened === 'locked') throw refusal(words.failure.wrongPassphrase(path));
  const key = opened === 'other-kind' ? undefined : readPublicKey(opened.spki);
  if (opened === 'other-kind' || key === undefined) throw refusal(words.failure.otherKind(path));
  try {
    return await action(key, opened);
  } finally {
    await opened.close();
  }
}

/** The public key in a file, be it of a public key, of a private one, whose passphrase is asked for, or of a signature. Throws a failure where there is none. */
export async function publicKeyIn(
  world: Pick<World, 'folders' | 'terminal' | 'keys'>,
  path: string,
  words: SigningWords,
): Promise<PublicKey> {
  const spki = bytesIn(textOf(world, path), 'PUBLIC KEY');
  if (spki === undefined) {
    const noTerminal = words.failure.noTerminalToShow(besideOf(path));
    return withKey(world, keyFileAt(world, path, words), words, async (key) => key, noTerminal);
  }
  const key = readPublicKey(spki);
  if (key === undefined) throw refusal(words.failure.otherKind(path));
  return key;
}

/** Where the public key lies that belongs to a private one in a file. */
function besideOf(path: string): string {
  return `${path.replace(/\.pem$/, '')}.pub.pem`;
}

/** No file of a key is as large. */
const LARGEST = 64 * 1024;

function textOf({ folders }: Pick<World, 'folders'>, path: string): string {
  const bytes = contentIn(folders.output(folderOf(path)), path.slice(path.search(/[^/\\]*$/)));
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
  const place = folders.place(folderOf(path));
  if (data === undefined || place === undefined) return false;
  return `${place.replaceAll('\\', '/')}/`.startsWith(`${data.replaceAll('\\', '/')}/`);
}

/** The path of the folder in which a file lies. */
function folderOf(path: string): string {
  const [, above = '.'] = /^(.*)[/\\][^/\\]*$/.exec(path) ?? [];
  return above === '' ? '/' : above;
}
