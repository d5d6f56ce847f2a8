import { createHash } from 'node:crypto';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isSignedBy, readPublicKey } from '../../src/signing/keys.ts';
import { filesIn } from '../support/authoring.ts';
import { ROOT } from '../support/fixtures.ts';
import { outputOf as folderOf, type SignedOffice, signedOffice } from '../support/signed-office.ts';
import { fingerprintIn, PASSPHRASE, showKey, signatureBy } from '../support/signers.ts';
import { outputOf, python, say } from './programs.ts';

const sm3 = (content: Uint8Array): string => createHash('sm3').update(content).digest('hex');
const RECIPE = [...readFileSync(join(ROOT, 'docs/signatures.md'), 'utf8').matchAll(/^```sh\n([\s\S]*?)^```$/gm)].map(
  ([, text = '']) => text,
);
const ALGORITHMS = ['SM2', 'Ed25519'] as const;
type Algorithm = (typeof ALGORITHMS)[number];
const DIGEST = { SM2: ['-digest', 'sm3', '-pkeyopt', 'distid:1234567812345678'], Ed25519: [] };

let office: SignedOffice;
let folder = '';
beforeAll(async () => {
  office = await signedOffice();
  folder = mkdtempSync(join(tmpdir(), 'zhunsheng-openssl-'));
}, 60_000);
afterAll(() => {
  office.remove();
  rmSync(folder, { recursive: true, force: true });
});

/** Follows the recipe of the paper in a folder that was signed; gives whether each step succeeds, and what is said at last. */
async function follow(signed: string, algorithm: Algorithm) {
  const [unpack = '', verifySm2 = '', verifyEd25519 = '', fingerprint = ''] = RECIPE;
  const print = office.prints[algorithm === 'SM2' ? 'zhang' : 'li'];
  const steps = [unpack, algorithm === 'SM2' ? verifySm2 : verifyEd25519, fingerprint].join('');
  const script = steps.replaceAll('FILE', `signature-${print.slice(0, 16)}.txt`);
  return say('bash', ['-euo', 'pipefail', '-c', script], { cwd: signed });
}

/** What happens at a terminal: what the program shows when somebody types, how often it has some bytes in memory when it is done, and how many processes of its own are still there then. */
async function atTerminal(args: readonly string[], type: readonly string[], find: readonly Uint8Array[] = []) {
  const hold = find.length === 0 ? [] : ['-r', join(ROOT, 'test/outside/hold-at-exit.cjs')];
  const run = [process.execPath, ...hold, join(ROOT, 'dist/zhunsheng.cjs'), ...args, '--root', office.root];
  const bytes = find.map((each) => Buffer.from(each).toString('hex'));
  const answer = (await python('type-secrets.py', JSON.stringify({ run, type, find: bytes }))) as {
    readonly shown: string;
    readonly code: number;
    readonly found: Readonly<Record<string, number>> | null;
    readonly children: number | null;
  };
  return { ...answer, found: bytes.map((each) => answer.found?.[each]) };
}

describe('OpenSSL', () => {
  it.each(ALGORITHMS)('verifies %s by the recipe of the paper, and tells which key it is', async (algorithm) => {
    const { code, out } = await follow(folderOf(office.root), algorithm);
    expect(code).toBe(0);
    expect(out).toContain('Signature Verified Successfully\n');
    expect(out).toContain(office.prints[algorithm === 'SM2' ? 'zhang' : 'li']);
  });

  it.each(ALGORITHMS)(
    'finds by it what was changed after %s signed',
    async (algorithm) => {
      const { text } = signatureBy(folderOf(office.root), office.prints[algorithm === 'SM2' ? 'zhang' : 'li']);
      const name = `signature-${office.prints[algorithm === 'SM2' ? 'zhang' : 'li'].slice(0, 16)}.txt`;
      const key = (of: string): string => /-----BEGIN PUBLIC[\s\S]*PUBLIC KEY-----\n/.exec(of)?.[0] ?? '';
      const other = signatureBy(folderOf(office.root), office.prints[algorithm === 'SM2' ? 'li' : 'zhang']).text;
      const changes: readonly (readonly [string, (before: string) => string])[] = [
        ['manifest.json', (before) => before.replace('"final"', '"draft"')],
        ['attestation.json', (before) => before.replace('v1', 'v2')],
        ['annex-1-county.html', (before) => before.replace('2', '3')],
        [name, () => text.replace('签名人：', '签名人：王')],
        [name, () => text.replace(key(text), key(other))],
      ];
      for (const [file, change] of changes) {
        const path = join(office.copy(), 'output/2020');
        const before = readFileSync(join(path, file), 'utf8');
        expect(change(before)).not.toBe(before);
        writeFileSync(join(path, file), change(before));
        expect((await follow(path, algorithm)).code, file).not.toBe(0);
      }
      const swapped = join(office.copy(), 'output/2020');
      copyFileSync(join(swapped, 'indicators.json'), join(swapped, 'annex-1-county.html'));
      expect((await follow(swapped, algorithm)).code).not.toBe(0);
    },
    60_000,
  );

  it.each(ALGORITHMS)('makes keys of %s that sign here, and signatures that hold here', async (algorithm) => {
    const [path, open] = [join(folder, `${algorithm}.pem`), join(folder, `${algorithm}.pub.pem`)];
    await outputOf('openssl', [
      'genpkey',
      '-algorithm',
      algorithm,
      '-aes256',
      '-pass',
      `pass:${PASSPHRASE}`,
      '-out',
      path,
    ]);
    const pass = ['-passin', `pass:${PASSPHRASE}`];
    await outputOf('openssl', ['pkey', '-in', path, ...pass, '-pubout', '-out', open]);
    const print = fingerprintIn(await showKey(office.root, path));
    expect(fingerprintIn(await showKey(office.root, open))).toBe(print);
    const spki = Buffer.from(readFileSync(open, 'utf8').replace(/-----.*-----|\s/g, ''), 'base64');
    const key = readPublicKey(spki);
    expect(key?.fingerprint).toBe(print);
    const [message, signature] = [join(folder, 'message'), join(folder, 'by-openssl')];
    writeFileSync(message, '清单');
    const args = ['pkeyutl', '-sign', '-inkey', path, ...pass, '-rawin', '-in', message, '-out', signature];
    await outputOf('openssl', [...args, ...DIGEST[algorithm]]);
    const holds = (text: string) => key && isSignedBy(key, Buffer.from(text), readFileSync(signature), sm3);
    expect([holds('清单'), holds('清単')]).toEqual([true, false]);
  });
});

describe('a terminal', () => {
  it('is asked for passphrases that nobody sees, that stand in no file, and that OpenSSL takes', async () => {
    const path = join(folder, 'typed.pem');
    const made = await atTerminal(['key', 'new', path], [`${PASSPHRASE}x\u007f`, PASSPHRASE]);
    expect(made.code).toBe(0);
    expect(made.shown).not.toContain('plain');
    const read = (passphrase: string) =>
      say('openssl', ['pkey', '-in', path, '-passin', `pass:${passphrase}`, '-noout']);
    expect((await read(PASSPHRASE)).code).toBe(0);
    expect((await read(`${PASSPHRASE}x`)).code).not.toBe(0);
    const signed = await atTerminal(['sign', '--key', path, '--name', '王五'], [PASSPHRASE]);
    expect(signed.code).toBe(0);
    expect(signed.shown).toContain('已用王五的密钥签名');
    const written = [...filesIn(office.root), ...filesIn(folder)].filter(([, text]) => text.includes('plain words'));
    expect(written).toEqual([]);
    const refused = await atTerminal(['sign', '--key', path, '--name', '王五'], ['three plain word']);
    expect(refused.code).toBe(2);
    expect(refused.shown).toContain('口令不对');
    expect((await atTerminal(['sign', '--key', path, '--name', '王五'], ['three\u0003'])).code).toBe(2);
  }, 60_000);

  it.each(ALGORITHMS)('leaves neither a passphrase nor a key of %s in memory', async (algorithm) => {
    const file = algorithm === 'SM2' ? office.zhang : office.li;
    const secret = await secretIn(file);
    const find = [Buffer.from(PASSPHRASE), CONTROL, ...formsOf(secret)];
    for (const args of [
      ['sign', '--key', file],
      ['key', 'show', file],
    ]) {
      const { code, found, children } = await atTerminal(args, [PASSPHRASE], find);
      const [passphrase, control, ...key] = found;
      expect({ code, children, passphrase, key: new Set(key) }).toEqual({ ...NOTHING_LEFT, key: new Set([0]) });
      expect(control).toBeGreaterThan(0);
    }
  });

  it('leaves nothing of a key that it makes in memory', async () => {
    // What will be made is not known before: the process is looked through for what every key of SM2 in PKCS #8 begins with.
    const head = Buffer.from('06082a811ccf5501822d046d306b0201010420', 'hex');
    const typed = [PASSPHRASE, PASSPHRASE];
    const { code, found, children } = await atTerminal(['key', 'new', join(folder, 'made.pem')], typed, [
      Buffer.from(PASSPHRASE),
      head,
      CONTROL,
    ]);
    const [passphrase, key, control] = found;
    expect({ code, children, passphrase, key }).toEqual({ ...NOTHING_LEFT, key: 0 });
    expect(control).toBeGreaterThan(0);
    const der = await openedKey(join(folder, 'made.pem'));
    expect(der.includes(head)).toBe(true);
  });
});

const NOTHING_LEFT = { code: 0, children: 0, passphrase: 0 };

/** What surely is in memory after a key was opened or made. */
const CONTROL = Buffer.from('ENCRYPTED PRIVATE KEY');

/** The 32 bytes of a private key. */
async function secretIn(path: string): Promise<Buffer> {
  const der = await openedKey(path);
  const at = der.indexOf('0201010420', 0, 'hex');
  return at < 0 ? der.subarray(-32) : der.subarray(at + 5, at + 37);
}

/** How a key could lie in memory: as bytes, as a big integer of V8 (in words of 64 bits, the lowest first) or of others (the highest first), as hexadecimal digits, and in base64 behind 0, 1 or 2 other bytes; texts in one byte a sign or two. */
function formsOf(secret: Buffer): readonly Buffer[] {
  const words = Buffer.from(secret).swap64();
  const digits = secret.toString('hex');
  const base64 = [0, 1, 2].map((before) =>
    Buffer.concat([Buffer.alloc(before), secret])
      .toString('base64')
      .slice(4, 40),
  );
  const texts = [digits, digits.toUpperCase(), ...base64];
  const written = texts.flatMap((text) => [Buffer.from(text), Buffer.from(text, 'utf16le')]);
  return [secret, Buffer.from(secret).reverse(), words, ...written];
}

/** A private key as OpenSSL opens it: PKCS #8. */
async function openedKey(path: string): Promise<Buffer> {
  const plain = join(folder, 'opened.der');
  const args = ['pkcs8', '-topk8', '-nocrypt', '-in', path, '-passin', `pass:${PASSPHRASE}`, '-outform', 'DER'];
  await outputOf('openssl', [...args, '-out', plain]);
  const bytes = readFileSync(plain);
  rmSync(plain);
  return bytes;
}
