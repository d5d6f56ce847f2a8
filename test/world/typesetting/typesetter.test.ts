import { describe, expect, it } from 'vitest';
import { TypesettingFailed } from '../../../src/ports/typesetter.ts';
import { findFonts } from '../../../src/world/typesetting/fonts.ts';
import { typesetterOf } from '../../../src/world/typesetting/typesetter.ts';
import { drawable } from '../../../src/writers/pdf/draw.ts';
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

  it('draws as many letters as WebAssembly and as native code', async () => {
    const { stretches, drawing } = drawable(sampleDocument(['一般要求', '其他要求1.5分']), typesetterOf(fonts, 'wasm'));
    const [, second] = stretches;
    if (second === undefined) throw new Error('the sample has two sections');
    const [wasm, native] = await Promise.all(
      (['wasm', 'fastest'] as const).map(async (engine) =>
        new TextDecoder().decode(await typesetterOf(fonts, engine).draw(drawing({ stretch: second, pagesBefore: 1 }))),
      ),
    );
    // A space is a letter without an outline to the one, and none to the other.
    const letters = (svg = ''): number =>
      Array.from(svg.matchAll(/<use [^>]*href="#([^"]*)"/g)).filter(([, id]) => svg.includes(`id="${id}"`)).length;
    expect(letters(wasm)).toBe(letters(native));
    expect(letters(wasm)).toBeGreaterThan(20);
    expect(wasm).not.toMatch(/<script|<style|<foreignObject|href="[^#]/);
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
