import { createHash, generateKeyPairSync } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { SMALL } from './fixtures.ts';
import { folderWith, run } from './program.ts';
import { PASSPHRASE, register, signAs } from './signers.ts';

/** A repository with two registered signers, whose newest final edition is built and signed by both. */
export interface SignedOffice {
  readonly root: string;
  /** A copy of it, which a test may spoil. */
  readonly copy: () => string;
  /** The folder of the private keys, and their files. */
  readonly keys: string;
  readonly zhang: string;
  readonly li: string;
  /** Their fingerprints. */
  readonly prints: { readonly zhang: string; readonly li: string };
  readonly remove: () => void;
}

export const REGISTER = 'indicators/signers.yaml';
export const outputOf = (root: string): string => join(root, 'output/2020');
/** What is built of it, again and again. */
export const BUILD = ['build', '--only', 'annex,data', '--format', 'html,json'];

/** Makes it: the key of 张三 is of SM2, that of 李四, who signs for 2020 alone, of Ed25519. */
export async function signedOffice(): Promise<SignedOffice> {
  const [root, keys] = [
    mkdtempSync(join(tmpdir(), 'zhunsheng-signed-')),
    mkdtempSync(join(tmpdir(), 'zhunsheng-keys-')),
  ];
  for (const [path, text] of SMALL) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  const [zhang, li] = [join(keys, '张三.pem'), join(keys, '李四.pem')];
  const prints = { zhang: keyAt(zhang, 'SM2'), li: keyAt(li, 'Ed25519') };
  writeFileSync(
    join(root, REGISTER),
    register(['张三', prints.zhang], ['李四', prints.li, 'from: 2020', 'until: 2020']),
  );
  const { code, err } = run(BUILD, { cwd: root });
  if (code !== 0) throw new Error(err);
  for (const each of [zhang, li]) {
    const signed = await signAs(root, each);
    if (signed.code !== 0 || signed.err !== '') throw new Error(signed.err);
  }
  const copy = (): string => {
    const folder = folderWith(new Map());
    cpSync(root, folder, { recursive: true });
    return folder;
  };
  const remove = (): void => {
    for (const each of [root, keys]) rmSync(each, { recursive: true, force: true });
  };
  return { root, copy, keys, zhang, li, prints, remove };
}

/** Makes a key as OpenSSL does, with a tenth of the work that it takes to open one of ours; gives its fingerprint. */
function keyAt(path: string, algorithm: 'SM2' | 'Ed25519'): string {
  const { privateKey, publicKey } =
    algorithm === 'SM2' ? generateKeyPairSync('ec', { namedCurve: 'SM2' }) : generateKeyPairSync('ed25519');
  const options = { type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: PASSPHRASE } as const;
  writeFileSync(path, privateKey.export(options));
  writeFileSync(path.replace('.pem', '.pub.pem'), publicKey.export({ type: 'spki', format: 'pem' }));
  return createHash('sha256')
    .update(publicKey.export({ type: 'spki', format: 'der' }))
    .digest('hex');
}
