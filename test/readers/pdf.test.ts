import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPdf } from '../../src/readers/pdf.ts';
import { Unreadable } from '../../src/readers/reading.ts';

/** A PDF of one page without structure, as another program might write it; the reader finds the objects by itself. */
function plainPdf(content: string | Uint8Array, filter = '', trailer = ''): Uint8Array {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'latin1') : content;
  return Buffer.concat([
    Buffer.from(
      `%PDF-1.4
1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>> endobj
5 0 obj <</Type/Font/Subtype/Type1/BaseFont/Helvetica>> endobj
4 0 obj <</Length ${bytes.length}${filter}>>
stream
`,
      'latin1',
    ),
    bytes,
    Buffer.from(
      `\nendstream endobj\n${trailer}trailer <</Root 1 0 R${trailer === '' ? '' : '/Encrypt 6 0 R/ID[<00><00>]'}>>\n%%EOF`,
      'latin1',
    ),
  ]);
}

async function reasonOf(bytes: Uint8Array): Promise<string> {
  const error = await readPdf(bytes).then(
    () => undefined,
    (each: unknown) => each,
  );
  return error instanceof Unreadable ? error.reason : String(error);
}

describe('the reader of PDF', () => {
  it('reads a page without structure as one text', async () => {
    const { blocks } = await readPdf(plainPdf('BT /F 12 Tf 20 200 Td (Annex 1) Tj 0 -20 Td (Points 0.5) Tj ET'));
    expect(blocks).toEqual([{ kind: 'text', text: 'Annex 1\nPoints 0.5' }]);
  });

  it('finds nothing on an empty page', async () => {
    expect((await readPdf(plainPdf(''))).blocks).toEqual([]);
  });

  it('calls what is no PDF damaged', async () => {
    for (const bytes of [new Uint8Array(), Buffer.from('不是文件'), Buffer.from('%PDF-1.7\n'), Buffer.alloc(5000, 7)]) {
      expect(await reasonOf(bytes)).toBe('damaged');
    }
  });

  it('calls a file with a password encrypted', async () => {
    const key = `<${'11'.repeat(32)}>`;
    const encryption = `6 0 obj <</Filter/Standard/V 1/R 2/P -1/O${key}/U${key}>> endobj\n`;
    expect(await reasonOf(plainPdf('', '', encryption))).toBe('encrypted');
  });

  it('opens no file that is too large', async () => {
    expect(await reasonOf(new Uint8Array(64 * 1024 * 1024 + 1))).toBe('too-large');
  });

  it('inflates no stream without a limit', async () => {
    const bomb = deflateSync(new Uint8Array(140 * 1024 * 1024));
    expect(await reasonOf(plainPdf(bomb, '/Filter/FlateDecode'))).toBe('too-large');
    expect(await reasonOf(plainPdf(deflateSync(bomb), '/Filter[/FlateDecode /FlateDecode]'))).toBe('unsafe');
  });

  it('throws nothing else, whatever is broken', async () => {
    const whole = plainPdf('BT /F 12 Tf 20 200 Td (Annex 1) Tj ET');
    const place = fc.integer({ min: 0, max: whole.length - 1 });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(place, fc.nat(255)), { minLength: 1, maxLength: 12 }), async (changes) => {
        const broken = Uint8Array.from(whole);
        for (const [at, value] of changes) broken[at] = value;
        const outcome = await readPdf(broken).catch((error: unknown) => error);
        expect(outcome instanceof Unreadable || 'blocks' in (outcome as object)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});
