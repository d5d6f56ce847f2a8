import { describe, expect, it } from 'vitest';
import { TypesettingFailed } from '../../../src/ports/typesetter.ts';
import { findFonts } from '../../../src/world/typesetting/fonts.ts';
import { typesetterOf } from '../../../src/world/typesetting/typesetter.ts';
import { writePdf } from '../../../src/writers/pdf/write.ts';
import { sampleDocument } from '../../support/documents.ts';

const fonts = findFonts([]);

describe('the typesetter', () => {
  it('gives the same bytes as WebAssembly and as native code', async () => {
    const document = sampleDocument(['一般要求', '其他要求1.5分']);
    const wasm = await writePdf(document, typesetterOf(fonts, 'wasm'), { standard: '1.7' });
    const native = await writePdf(document, typesetterOf(fonts, 'fastest'), { standard: '1.7' });
    expect(Buffer.compare(wasm, native)).toBe(0);
  });

  it('says what is wrong with a template, by either engine', async () => {
    const job = { template: '#data-that-is-nowhere', data: '{}', standard: '1.7' } as const;
    for (const engine of ['fastest', 'wasm'] as const) {
      await expect(typesetterOf(fonts, engine).typeset(job)).rejects.toThrow(TypesettingFailed);
      await expect(typesetterOf(fonts, engine).typeset(job)).rejects.toThrow('data-that-is-nowhere');
    }
  });

  it('sets one document after the other', async () => {
    const typesetter = typesetterOf(fonts, 'fastest');
    const first = await writePdf(sampleDocument(['一般要求']), typesetter, { standard: '1.7' });
    await writePdf(sampleDocument(['其他要求']), typesetter, { standard: 'a-2b' });
    const again = await writePdf(sampleDocument(['一般要求']), typesetter, { standard: '1.7' });
    expect(Buffer.compare(first, again)).toBe(0);
  });
});
