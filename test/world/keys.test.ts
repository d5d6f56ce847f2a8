import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { OpenedKey } from '../../src/ports/keys.ts';
import { isSignedBy, readPublicKey } from '../../src/signing/keys.ts';
import { labelIn } from '../../src/signing/pem.ts';
import { keysApart } from '../../src/world/keys/keys.ts';
import { startApart } from '../../src/world/keys/start.ts';
import { ROOT } from '../support/fixtures.ts';
import { KEYS, PASSPHRASE } from '../support/signers.ts';

const sm3 = (content: Uint8Array): string => createHash('sm3').update(content).digest('hex');
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const opened = (found: OpenedKey | string): OpenedKey => {
  if (typeof found === 'string') throw new Error(found);
  return found;
};
/** The processes that a process has started and that have not ended, as Linux tells them. */
const childrenOf = (pid: number): readonly string[] =>
  readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean);

describe('a private key', () => {
  it.each(['SM2', 'Ed25519'] as const)('of %s is opened with its passphrase alone, and signs', async (algorithm) => {
    const { pem, spki } = await KEYS.create(algorithm, bytes(PASSPHRASE));
    expect(labelIn(pem)).toBe('ENCRYPTED PRIVATE KEY');
    const key = opened(await KEYS.open(pem, bytes(PASSPHRASE)));
    expect(key.spki).toEqual(spki);
    const [open, signature] = [readPublicKey(spki), await key.sign(bytes('清单'))];
    expect(open?.algorithm).toBe(algorithm);
    expect(open && isSignedBy(open, bytes('清单'), signature, sm3)).toBe(true);
    expect(open && isSignedBy(open, bytes('清单 '), signature, sm3)).toBe(false);
    for (const wrong of ['three plain word', '', '三个普通的词'])
      expect(await KEYS.open(pem, bytes(wrong))).toBe('locked');
    expect(await KEYS.open(pem.replace(/[A-Z](?=\n)/, '='), bytes(PASSPHRASE))).toBe('locked');
  });

  it('leaves of its passphrase nothing in what was given', async () => {
    const given = [bytes(PASSPHRASE), bytes(PASSPHRASE), bytes('three plain word')];
    const [first = bytes(''), second = bytes(''), third = bytes('')] = given;
    const { pem } = await KEYS.create('SM2', first);
    await opened(await KEYS.open(pem, second)).close();
    await KEYS.open(pem, third);
    expect(given.every((each) => each.every((byte) => byte === 0))).toBe(true);
  });

  it.runIf(process.platform === 'linux')('has a process that has ended when its work is done', async () => {
    const before = childrenOf(process.pid);
    const { pem } = await KEYS.create('SM2', bytes(PASSPHRASE));
    await KEYS.open(pem, bytes('three plain word'));
    const [signing, closing] = [await KEYS.open(pem, bytes(PASSPHRASE)), await KEYS.open(pem, bytes(PASSPHRASE))];
    expect(childrenOf(process.pid)).toHaveLength(before.length + 2);
    await opened(signing).sign(bytes('清单'));
    await opened(closing).close();
    expect(childrenOf(process.pid)).toEqual(before);
  });

  it.runIf(process.platform === 'linux')('has a process that ends where the program is killed', async () => {
    const { pem } = await KEYS.create('SM2', bytes(PASSPHRASE));
    const script = `const { keysApart } = require(${JSON.stringify(join(ROOT, 'dist/keys.cjs'))});
      keysApart().open(${JSON.stringify(pem)}, new TextEncoder().encode(${JSON.stringify(PASSPHRASE)}))
        .then(() => process.stdout.write('opened'));`;
    const program = spawn(process.execPath, ['--eval', script]);
    onTestFinished(() => void program.kill('SIGKILL'));
    await new Promise((resolve) => program.stdout.once('data', resolve));
    const children = childrenOf(program.pid ?? 0);
    expect(children).toHaveLength(1);
    program.kill('SIGKILL');
    const isAlive = () => children.some((each) => existsSync(`/proc/${each}`));
    await expect.poll(isAlive, { timeout: 20_000 }).toBe(false);
  });

  it('of which the process comes to nothing is no key', async () => {
    const broken = keysApart(() => startApart(['--eval', 'process.stdin.once("data", () => process.exit(1))']));
    const said = { complaint: expect.any(Function) };
    await expect(broken.create('SM2', bytes(PASSPHRASE))).rejects.toMatchObject(said);
    await expect(broken.open('', bytes(PASSPHRASE))).rejects.toMatchObject(said);
    const gone = keysApart(() => startApart([join(ROOT, 'dist/none.cjs')]));
    await expect(gone.open('', bytes(PASSPHRASE))).rejects.toMatchObject(said);
  });

  it('is made and opened by the sources as well', async () => {
    const { pem } = await keysApart().create('Ed25519', bytes(PASSPHRASE));
    await opened(await keysApart().open(pem, bytes(PASSPHRASE))).close();
  });
});
