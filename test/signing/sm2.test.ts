import { createHash } from 'node:crypto';
import { hexToBytes } from '@noble/hashes/utils.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSm2Point, sm2PublicKey, sm2Sign, sm2Verify } from '../../src/signing/sm2.ts';

const sm3 = (content: Uint8Array): string => createHash('sm3').update(content).digest('hex');
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The example of GB/T 32918.5-2017, annex A.2. */
const EXAMPLE = {
  secret: hexToBytes('3945208f7b2144b13f36e38ac6d39f95889393692860b51a42fb81ef4df7c5b8'),
  key: hexToBytes(
    '0409f9df311e5421a150dd7d161e4bc5c672179fad1833fc076bb08ff356f35020ccea490ce26775a52dc6ea718cc1aa600aed05fbf35e084a6632f6072da9ad13',
  ),
  message: bytes('message digest'),
  signature: hexToBytes(
    '3046022100f5a03b0648d2c4630eeac513e1bb81a15944da3827d5b74143ac7eaceee720b3022100b1b6aa29df212fd8763182bc0d421ca1bb9038fd1f7f42d4840b69c485bbc1aa',
  ),
};

describe('SM2', () => {
  it('gives the key of the example of the standard, and takes its signature', () => {
    expect(sm2PublicKey(EXAMPLE.secret)).toEqual(EXAMPLE.key);
    expect(sm2Verify(EXAMPLE.key, EXAMPLE.message, EXAMPLE.signature, sm3)).toBe(true);
  });

  it('signs the same with the same bytes, and each message with others', () => {
    const sign = (text: string) => sm2Sign(EXAMPLE.secret, bytes(text), sm3);
    expect(sign('甲')).toEqual(sign('甲'));
    expect(sign('甲')).not.toEqual(sign('乙'));
  });

  it('takes what it signed, and nothing of which a byte of key, message or signature is another', () => {
    const content = fc.uint8Array({ minLength: 1, maxLength: 200 });
    const secrets = fc.uint8Array({ minLength: 32, maxLength: 32 });
    fc.assert(
      fc.property(secrets, content, fc.nat(), fc.integer({ min: 1, max: 255 }), (secret, message, at, by) => {
        const key = sm2PublicKey(secret);
        const signature = sm2Sign(secret, message, sm3);
        fc.pre(key !== undefined && signature !== undefined);
        if (key === undefined || signature === undefined) return;
        expect(sm2Verify(key, message, signature, sm3)).toBe(true);
        const spoilt = (whole: Uint8Array) =>
          whole.map((byte, index) => (index === at % whole.length ? byte ^ by : byte));
        expect(sm2Verify(key, spoilt(message), signature, sm3)).toBe(false);
        expect(sm2Verify(key, message, spoilt(signature), sm3)).toBe(false);
        expect(sm2Verify(spoilt(key), message, signature, sm3)).toBe(false);
      }),
      { numRuns: 20 },
    );
  });

  it.each([
    ['r is 0', '3006020100020101'],
    ['s is 0', '3006020101020100'],
    ['r is n', '3026022100fffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54123020101'],
    ['it is no DER', '00'],
    ['it is empty', ''],
  ])('takes no signature in which %s', (_, hex) => {
    expect(sm2Verify(EXAMPLE.key, EXAMPLE.message, hexToBytes(hex), sm3)).toBe(false);
  });

  it.each(['0'.repeat(64), 'fffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54122', 'f'.repeat(64), '01'])(
    'takes %s for no private key',
    (hex) => {
      expect(sm2PublicKey(hexToBytes(hex))).toBe(undefined);
      expect(sm2Sign(hexToBytes(hex), EXAMPLE.message, sm3)).toBe(undefined);
    },
  );

  it('takes no point beside the curve, and none in another form', () => {
    expect(isSm2Point(EXAMPLE.key)).toBe(true);
    expect(isSm2Point(EXAMPLE.key.map((byte, index) => (index === 64 ? byte ^ 1 : byte)))).toBe(false);
    expect(isSm2Point(EXAMPLE.key.subarray(0, 33))).toBe(false);
    expect(isSm2Point(new Uint8Array(65))).toBe(false);
  });
});
