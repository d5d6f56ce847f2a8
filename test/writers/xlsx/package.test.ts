import fc from 'fast-check';
import { deflateSync, strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { crcOf, deflatedBefore, deflatedPart, packed, storedBefore } from '../../../src/writers/xlsx/package.ts';

const TEXTS = fc.array(fc.string({ unit: fc.constantFrom('党', '建', 'a', '<', '😀', ' ') }), {
  minLength: 1,
  maxLength: 5,
});

describe('a package', () => {
  test('has the bytes that fflate gives of the same files', () => {
    const files = {
      '[Content_Types].xml': strToU8('<类型/>'),
      'xl/a.xml': strToU8('工作表'.repeat(900)),
      'b.xml': new Uint8Array(),
    };
    const ours = packed(Object.entries(files).map(([name, content]) => deflatedPart(name, [content])));
    expect(ours).toEqual(zipSync(files, { mtime: new Date(1980, 0, 1) }));
  });

  test('holds a file that was compressed in pieces, some of them not at all', () => {
    fc.assert(
      fc.property(TEXTS, fc.string({ maxLength: 20 }), (texts, own) => {
        const pieces = texts.flatMap((text) => [strToU8(text), strToU8(own)]);
        const end = strToU8('完');
        const deflated = [
          ...pieces.map((piece, index) => (index % 2 === 0 ? deflatedBefore(piece) : storedBefore(piece))),
          deflateSync(end),
        ];
        const all = [...pieces, end];
        const size = all.reduce((sum, { length }) => sum + length, 0);
        const found = unzipSync(packed([{ name: 'a.xml', deflated, crc: crcOf(all), size }]));
        expect(strFromU8(found['a.xml'] ?? new Uint8Array())).toBe(all.map((piece) => strFromU8(piece)).join(''));
      }),
    );
  });

  test('takes no short piece that is longer than a block without compression can be', () => {
    expect(storedBefore(new Uint8Array(65_535)).length).toBe(65_540);
    expect(() => storedBefore(new Uint8Array(65_536))).toThrow('65536 bytes');
  });
});
