import { createHash, createPrivateKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { key } from '../../src/commands/signing/key.ts';
import { sign } from '../../src/commands/signing/sign.ts';
import { isFailure, sentenceOf } from '../../src/ports/failure.ts';
import type { World } from '../../src/ports/world.ts';
import { readPrivateKey, sign as signWith } from '../../src/signing/keys.ts';
import { readSignatureFile, type Statement, signatureText, signedBytes } from '../../src/signing/signature-file.ts';
import { words } from '../../src/words/zh/words.ts';
import { keysApart } from '../../src/world/keys/keys.ts';
import { startApart } from '../../src/world/keys/start.ts';
import { realWorld } from '../../src/world/world.ts';
import { ROOT } from './fixtures.ts';
import type { Run } from './program.ts';

/** A passphrase that may be one. */
export const PASSPHRASE = 'three plain words';

/** Keys as the bundled program has them: their process starts ten times as fast as from the sources. */
export const KEYS = keysApart(() => startApart([join(ROOT, 'dist/key-apart.cjs')]));

/** What somebody types when he is asked for a secret, one line after the other; undefined is a person who gives it up, or no terminal. */
type Typed = readonly (string | undefined)[];

/** What the program does and says at a terminal at which somebody types secrets: keys and signatures need one. The lines are overwritten where the program has done so. */
async function atTerminal(
  root: string,
  typed: Typed,
  action: (world: World) => Promise<number>,
): Promise<Run & { readonly left: readonly string[] }> {
  const [printed, told, given]: [string[], string[], Uint8Array[]] = [[], [], []];
  const lines = [...typed];
  const terminal: World['terminal'] = {
    print: (content) => printed.push(typeof content === 'string' ? content : new TextDecoder().decode(content)),
    tell: (text) => told.push(text),
    show: () => undefined,
    ask: () => undefined,
    askSecretly: () => {
      const line = lines.shift();
      if (line === undefined) return undefined;
      const bytes = new TextEncoder().encode(line);
      given.push(bytes);
      return bytes;
    },
    hasColours: false,
  };
  const ended = (code: number) => {
    const left = given
      .map((bytes) => new TextDecoder().decode(bytes).replaceAll('\0', ''))
      .filter((each) => each !== '');
    return { code, out: printed.join(''), err: told.join(''), left };
  };
  try {
    return ended(await action({ ...realWorld(root), terminal, keys: async () => KEYS }));
  } catch (error) {
    if (!isFailure(error)) throw error;
    told.push(sentenceOf(error, words.failure));
    return ended(2);
  }
}

/** `key new`. */
export function makeKey(
  root: string,
  path: string,
  algorithm: 'SM2' | 'Ed25519' = 'SM2',
  typed: Typed = [PASSPHRASE, PASSPHRASE],
) {
  return atTerminal(root, typed, (world) => key(world, { root, operands: ['new', path], algorithm }, 'zh'));
}

/** `key show`. */
export function showKey(root: string, path: string, typed: Typed = [PASSPHRASE]) {
  return atTerminal(root, typed, (world) => key(world, { root, operands: ['show', path], algorithm: 'SM2' }, 'zh'));
}

/** `sign` of the newest final edition, or of a folder. */
export function signAs(
  root: string,
  keyFile: string,
  asked: { readonly folder?: string; readonly name?: string; readonly date?: string } = {},
  typed: Typed = [PASSPHRASE],
) {
  const { folder, name, date } = asked;
  const operands: readonly [string?] = folder === undefined ? [] : [folder];
  return atTerminal(root, typed, (world) =>
    sign(world, { root, operands, key: keyFile, name, date, output: undefined }, 'zh'),
  );
}

/** The fingerprint in what `key new` and `key show` print. */
export function fingerprintIn({ out }: Pick<Run, 'out'>): string {
  return /[0-9a-f]{64}/.exec(out)?.[0] ?? '';
}

/** A name with the fingerprint of its key and more lines. */
export type Registered = readonly [name: string, key: string, ...more: string[]];

/** A register of signers. */
export function register(...signers: readonly Registered[]): string {
  const entries = signers.map(([name, fingerprint, ...more]) =>
    [`  - name: ${name}`, `    key: ${fingerprint}`, ...more.map((each) => `    ${each}`)].join('\n'),
  );
  return `signers:\n${entries.join('\n')}\n`;
}

/** The path of the signature by a key in a folder, and its text. */
export function signatureBy(folder: string, fingerprint: string): { readonly path: string; readonly text: string } {
  const path = join(folder, `signature-${fingerprint.slice(0, 16)}.txt`);
  return { path, text: readFileSync(path, 'utf8') };
}

/** A signature by the key in a file over something else than another by the same key, as its owner could make it with another program. */
export function signedOtherwise(text: string, keyFile: string, change: (before: Statement) => Statement): string {
  const before = readSignatureFile(text)?.statement;
  const opened = createPrivateKey({ key: readFileSync(keyFile), passphrase: PASSPHRASE });
  const secret = readPrivateKey(opened.export({ type: 'pkcs8', format: 'der' }));
  const statement = before && change(before);
  const sm3 = (content: Uint8Array): string => createHash('sm3').update(content).digest('hex');
  const signature = secret && statement && signWith(secret, signedBytes(statement), sm3);
  if (statement === undefined || signature === undefined) throw new Error('nothing to sign');
  return signatureText({ statement, signature });
}
