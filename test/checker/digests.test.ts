import { createHash } from 'node:crypto';
import { crc32 as nodes } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crc32 } from '../../src/checker/crc32.ts';
import { freeze, thaw } from '../../src/checker/frozen.ts';
import { sm3 } from '../../src/checker/sm3.ts';
import { Decimal } from '../../src/model/decimal.ts';

describe('digests without Node', () => {
  it('are those of OpenSSL and zlib, of any length', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (content) => {
        expect(sm3(content)).toBe(createHash('sm3').update(content).digest('hex'));
        expect(crc32(content)).toBe(nodes(content));
      }),
      { numRuns: 300 },
    );
  });

  it('are those of the standard', () => {
    const abc = new TextEncoder().encode('abc');
    expect(sm3(abc)).toBe('66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0');
  });
});

describe('a value that is taken apart', () => {
  it('is the same when it is put together, be it in itself', () => {
    const parent: Record<string, unknown> = {
      id: '甲',
      points: Decimal.parse('0.5'),
      set: 3n,
      none: undefined,
      no: null,
    };
    parent['items'] = [{ parent, kind: 'criterion', yes: true }, 'text', 1];
    const back = thaw(JSON.parse(JSON.stringify(freeze(parent))));
    expect(back).toEqual(parent);
    expect((back as { items: { parent: unknown }[] }).items[0]?.parent).toBe(back);
  });
});
