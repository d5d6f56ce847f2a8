import { createHash, generateKeyPairSync } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSignedBy, publicOf, readPrivateKey, readPublicKey, sign } from '../../src/signing/keys.ts';
import { bytesIn, pem } from '../../src/signing/pem.ts';
import {
  isSignerName,
  readSignatureFile,
  type Statement,
  signatureText,
  signedBytes,
} from '../../src/signing/signature-file.ts';

const sm3 = (content: Uint8Array): string => createHash('sm3').update(content).digest('hex');
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const ALGORITHMS = ['SM2', 'Ed25519'] as const;

function pair(algorithm: (typeof ALGORITHMS)[number]) {
  const { privateKey } =
    algorithm === 'SM2' ? generateKeyPairSync('ec', { namedCurve: 'SM2' }) : generateKeyPairSync('ed25519');
  const secret = readPrivateKey(privateKey.export({ type: 'pkcs8', format: 'der' }));
  const open = secret && publicOf(secret);
  if (secret === undefined || open === undefined) throw new Error('no key');
  return { secret, open };
}

const of = { SM2: pair('SM2'), Ed25519: pair('Ed25519') };

describe('keys', () => {
  it.each(ALGORITHMS)('of %s are read as they are written, and sign', (algorithm) => {
    const { secret, open } = of[algorithm];
    expect(secret.algorithm).toBe(algorithm);
    expect(readPublicKey(open.spki)).toEqual(open);
    const signature = sign(secret, bytes('清单'), sm3) ?? new Uint8Array();
    expect(isSignedBy(open, bytes('清单'), signature, sm3)).toBe(true);
    expect(isSignedBy(open, bytes('清单 '), signature, sm3)).toBe(false);
    const other = algorithm === 'SM2' ? of.Ed25519.open : of.SM2.open;
    expect(isSignedBy(other, bytes('清单'), signature, sm3)).toBe(false);
  });

  it.each(ALGORITHMS)('of %s of which a byte is another are another key or none', (algorithm) => {
    const { open } = of[algorithm];
    fc.assert(
      fc.property(fc.nat(open.spki.length - 1), fc.integer({ min: 1, max: 255 }), (at, by) => {
        const spoilt = open.spki.map((byte, index) => (index === at ? byte ^ by : byte));
        expect(readPublicKey(spoilt)?.fingerprint).not.toBe(open.fingerprint);
      }),
    );
    expect(readPublicKey(open.spki.subarray(0, -1))).toBe(undefined);
    expect(readPublicKey(Uint8Array.of(...open.spki, 0))).toBe(undefined);
  });

  it.each(['prime256v1', 'secp256k1', 'secp384r1'])('of the curve %s are none of ours', (namedCurve) => {
    const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve });
    expect(readPublicKey(publicKey.export({ type: 'spki', format: 'der' }))).toBe(undefined);
    expect(readPrivateKey(privateKey.export({ type: 'pkcs8', format: 'der' }))).toBe(undefined);
  });

  it('are taken from no bytes that are none', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (any) => {
        expect(readPublicKey(any)).toBe(undefined);
        expect(readPrivateKey(any)).toBe(undefined);
      }),
    );
  });

  it('stand in PEM as bytes, whatever these are', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 500 }), (any) => {
        expect(bytesIn(`x\n${pem('SIGNATURE', any)}y`, 'SIGNATURE')).toEqual(any);
      }),
    );
    expect(bytesIn('-----BEGIN SIGNATURE-----\n!\n-----END SIGNATURE-----\n', 'SIGNATURE')).toBe(undefined);
  });
});

describe('the file of a signature', () => {
  const digest = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((each) => Buffer.from(each).toString('hex'));
  const statements = fc.record({
    signer: fc.constantFrom('张三', '李 四', 'Ångström', '签名人：王五'),
    date: fc.constantFrom(undefined, '2026-11-30'),
    edition: fc.constantFrom('2020', '2020.1'),
    manifest: fc.record({ sha256: digest, sm3: digest }),
    attestation: fc.record({ sha256: digest }),
    key: fc.constantFrom(of.SM2.open, of.Ed25519.open),
  });
  const textOf = (statement: Statement): string => {
    const signature = sign(of[statement.key.algorithm].secret, signedBytes(statement), sm3) ?? new Uint8Array();
    return signatureText({ statement, signature });
  };

  it('says what it was told', () => {
    fc.assert(
      fc.property(statements, (statement) => {
        expect(readSignatureFile(textOf(statement))?.statement).toEqual(statement);
      }),
      { numRuns: 20 },
    );
  });

  it('is none, or one that does not verify, when any sign of it is another, missing or added', () => {
    fc.assert(
      fc.property(
        statements,
        fc.nat(),
        fc.constantFrom('', '\n', 'A', '0', '李', '\r', '：'),
        fc.boolean(),
        (statement, n, put, adds) => {
          const text = textOf(statement);
          const at = n % text.length;
          const spoilt = text.slice(0, at) + put + text.slice(at + (adds ? 0 : 1));
          if (spoilt === text) return;
          const found = readSignatureFile(spoilt);
          const holds = found && isSignedBy(found.statement.key, signedBytes(found.statement), found.signature, sm3);
          expect(holds ?? false, spoilt).toBe(false);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('takes names of one line that are seen', () => {
    expect(['张三', '张 三', "O'Neil"].every(isSignerName)).toBe(true);
    expect(['', ' 张三', '张\n三', '张\u200b三', '张\u202e三', '三'.repeat(61)].some(isSignerName)).toBe(false);
  });
});
