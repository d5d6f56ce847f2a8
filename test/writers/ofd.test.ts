import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { expectedIn } from '../../src/artifact/expected.ts';
import { normalise } from '../../src/artifact/normalise.ts';
import { cell, cellParagraphs, type Document, paragraph, type Table } from '../../src/layout/document.ts';
import type { Typesetter } from '../../src/ports/typesetter.ts';
import { readOfd } from '../../src/readers/ofd.ts';
import { findFonts } from '../../src/world/typesetting/fonts.ts';
import { typesetterOf } from '../../src/world/typesetting/typesetter.ts';
import { drawnIn } from '../../src/writers/ofd/pdf/content.ts';
import { writeOfd } from '../../src/writers/ofd/write.ts';
import { writePdf } from '../../src/writers/pdf/write.ts';
import { arbitraryDocument, HOSTILE_TEXTS, sampleDocument } from '../support/documents.ts';
import { charactersIn, outlineOf, tablesIn, wordsAddUp } from '../support/font-file.ts';

let typesetter: Typesetter;
/** A PDF that is set once. */
let simple: Uint8Array;
beforeAll(async () => {
  typesetter = typesetterOf(findFonts([]), 'fastest');
  simple = await pdfOf(pages(paragraph('body', '满分2分')));
});

const pdfOf = (document: Document) => writePdf(document, typesetter, { standard: '1.7' });
const ofdOf = async (document: Document) => writeOfd(await pdfOf(document), []);
const partsOf = (ofd: Uint8Array) =>
  new Map(Object.entries(unzipSync(ofd)).map(([name, bytes]) => [name, { bytes, text: strFromU8(bytes) }]));

function pages(...blocks: Document['sections'][number]['blocks']): Document {
  return { ...sampleDocument(), sections: [{ orientation: 'portrait', blocks }] };
}

async function expectRoundTrip(document: Document): Promise<Uint8Array> {
  const ofd = await ofdOf(document);
  expect(normalise((await readOfd(ofd)).blocks)).toEqual(normalise(expectedIn(document, 'ofd')));
  return ofd;
}

/** The pages of a document, as text. */
function pagesIn(ofd: Uint8Array): readonly string[] {
  return [...partsOf(ofd)].flatMap(([name, { text }]) => (name.includes('/Pages/') ? [text] : []));
}

describe('an OFD document', () => {
  it('reads back as it was meant, whatever the table', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryDocument, async (document) => void (await expectRoundTrip(document))),
      { numRuns: 5 },
    );
  });

  it('carries hostile wording as it stands', async () => {
    await expectRoundTrip(sampleDocument(HOSTILE_TEXTS.map((text) => text.replace('𠮷', '吉'))));
  });

  it('has texts as they were written where one glyph stands for several characters', async () => {
    const texts = ['office fi', '一⼀二', '⼯作工', 'e\u0301é', '——…', '𠂇甲𠂇', 'A\u0300\u0301B'];
    await expectRoundTrip(pages(...texts.map((text) => paragraph('body', text))));
  });

  it('draws a glyph of several characters with the first of them, and nothing with the others', async () => {
    // A sign of its own beside that of two: each of the three is found in another font.
    const ofd = await ofdOf(pages(paragraph('body', '一项——二项，三—四，office')));
    const [page = ''] = pagesIn(ofd);
    expect(page).not.toContain('CGTransform');
    const parts = partsOf(ofd);
    const drawn = (font: string, character: string) => {
      const file = parts.get(`Doc_0/Res/font_${font}.ttf`)?.bytes ?? new Uint8Array();
      return outlineOf(file, charactersIn(file).get(character.codePointAt(0) ?? 0) ?? 0).length;
    };
    const texts = [...page.matchAll(OWN_TEXT)].map(([, font = '', text = '']) => [font, text] as const);
    const letters = texts.flatMap(([font, text]) => Array.from(text, (each) => [each, drawn(font, each) > 0] as const));
    const shown = (of: string) => letters.filter(([each]) => of.includes(each)).map(([, isDrawn]) => isDrawn);
    // The number of the page stands between two signs as well.
    expect(shown('—')).toEqual([true, false, true, true, true]);
    expect(letters.map(([each]) => each).join('')).toContain('一项——二项，三—四，office');
    expect(shown('fi')).toEqual([true, false, false]);
    expect(
      [...parts].filter(([name]) => name.endsWith('.ttf')).map(([, { bytes }]) => wordsAddUp(bytes)),
    ).not.toContain(false);
  });

  it('has a font of their own for further glyphs of characters, which programs find by themselves', async () => {
    // The dash beside the number of a page is another than that in a text.
    const ofd = await ofdOf(pages(paragraph('body', '得1—3分')));
    const fonts = [...partsOf(ofd)].filter(([name]) => name.endsWith('.ttf')).map(([, { bytes }]) => bytes);
    const [own, further] = fonts.map(charactersIn);
    expect([...(further?.keys() ?? [])]).toEqual([0x2014, 0xffff]);
    expect(further?.get(0x2014)).not.toBe(own?.get(0x2014));
    expect(fonts.map(wordsAddUp)).toEqual([true, true]);
    const [all = 0, one = 0] = fonts.map((font) => tablesIn(font).get('glyf')?.length ?? 0);
    expect(one).toBeGreaterThan(0);
    expect(one).toBeLessThan(all / 2);
    const [page = ''] = pagesIn(ofd);
    expect(page).not.toContain('CGTransform');
    expect([...page.matchAll(/Font="(\d+)"[^>]*>.*?<ofd:TextCode[^>]*>—</g)].map(([, font]) => font)).toEqual([
      '2',
      '2',
    ]);
  });

  it('has every text but the numbers of pages in one element of its structure, tables in rows of cells', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryDocument, async (document) => {
        const ofd = await ofdOf(document);
        const structure = partsOf(ofd).get('Doc_0/Tags/Structure.xml')?.text ?? '';
        const referred = [...structure.matchAll(/>(\d+)<\/ofd:ObjectRef/g)].map(([, id]) => id);
        expect(new Set(referred).size).toBe(referred.length);
        const texts = pagesIn(ofd).flatMap((page) => [...page.matchAll(TEXT)]);
        expect(texts.map(([, id]) => id)).toEqual(expect.arrayContaining(referred));
        const others = texts
          .filter(([, id]) => !referred.includes(id))
          .map(([, , said = '']) => said.replace(/&#32;/g, ' '));
        expect(others.join('')).toMatch(/^[—\d\s]*$/);
        expect(structure).toContain('<t:H1');
        for (const [around, within] of Object.entries(WITHIN)) {
          const inside = [...structure.matchAll(new RegExp(`<t:${around}(?: [^>]*)?>(.*?)</t:${around}>`, 'gs'))];
          for (const [, content = ''] of inside) expect(content).toMatch(new RegExp(`^<t:(?:${within})[ >/]`));
        }
      }),
      { numRuns: 3 },
    );
  });

  it('has a line as one text that can be found, whatever it is put together from', async () => {
    const [page = ''] = pagesIn(await ofdOf(pages(paragraph('body', '完成得10分，没有完成扣2.5分'))));
    expect(page).toContain('>完成得10分，没有完成扣2.5分<');
  });

  it('carries what a revision marks, a row that goes on over pages, and a paragraph that does', async () => {
    const runs = [
      { text: '删去的1.5分', mark: 'deleted' },
      { text: '加上的2分', mark: 'inserted' },
    ] as const;
    const columns = ['甲', '乙'].map((title) => ({ title, width: 70, align: 'left' as const }));
    const cells = (text: string) => [cell(0, [{ role: 'text', runs }]), cell(1, cellParagraphs('text', text))];
    const table: Table = {
      ...{ kind: 'table', name: '失分', isInText: true, columns },
      rows: ['一般', '须逐条落实，'.repeat(900), '其他'].map((text) => ({
        ...{ role: 'item', mayEndPage: true },
        cells: cells(text),
      })),
    };
    const long = paragraph('body', '坚持以上率下，把考核谁、考什么、怎么考统一起来谋划。'.repeat(60));
    await expectRoundTrip(pages({ kind: 'paragraph', role: 'body', runs }, table, long));
  });

  it('has attached what its check codes are of, as it was given', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.constantFrom('county', 'city-1', 'b'), { maxLength: 3 }),
        fc.string({ unit: 'grapheme' }),
        async (ids, said) => {
          const data = ids.map((id) => ({ name: `${id}.json`, digest: '', text: () => JSON.stringify({ id, said }) }));
          const ofd = writeOfd(simple, data);
          const { attached = [] } = await readOfd(ofd);
          expect(attached.map(({ name, content }) => [name, strFromU8(content ?? new Uint8Array())])).toEqual(
            data.map(({ name, text }) => [name, text()]),
          );
          const parts = partsOf(ofd);
          expect(data.map(({ name }) => parts.get(`Doc_0/Attachs/${name}`)?.text)).toEqual(
            data.map(({ text }) => text()),
          );
          expect(parts.has('Doc_0/Attachments.xml')).toBe(data.length > 0);
        },
      ),
      { numRuns: 20 },
    );
  });

  it('has the same bytes again, in another time zone', async () => {
    const document = sampleDocument(['一般要求', '其他要求']);
    const once = await ofdOf(document);
    vi.stubEnv('TZ', 'Pacific/Auckland');
    try {
      expect(Buffer.compare(once, await ofdOf(document))).toBe(0);
    } finally {
      vi.unstubAllEnvs();
    }
  });

  it('numbers everything once, and no higher than it says', async () => {
    const ofd = await ofdOf(sampleDocument(['一般要求', '其他要求']));
    const parts = partsOf(ofd);
    const numbers = [...parts].flatMap(([name, { text }]) =>
      name.endsWith('.xml') ? [...text.matchAll(/ ID="(\d+)"/g)].map(([, id]) => Number(id)) : [],
    );
    expect(new Set(numbers).size).toBe(numbers.length);
    const [, most] = /<ofd:MaxUnitID>(\d+)</.exec(parts.get('Doc_0/Document.xml')?.text ?? '') ?? [];
    expect(Math.max(...numbers)).toBe(Number(most));
    const references = [...(parts.get('Doc_0/Tags/Structure.xml')?.text ?? '').matchAll(/>(\d+)<\/ofd:ObjectRef/g)];
    expect(references.every(([, id]) => numbers.includes(Number(id)))).toBe(true);
    expect([...parts.keys()][0]).toBe('OFD.xml');
  });

  it('has fonts that stand alone, with all tables and sums', async () => {
    const fonts = [...partsOf(await ofdOf(sampleDocument(['一般要求'])))].filter(([name]) => name.endsWith('.ttf'));
    expect(fonts.length).toBeGreaterThan(1);
    for (const [, { bytes }] of fonts) {
      expect(wordsAddUp(bytes)).toBe(true);
      expect([...tablesIn(bytes).keys()]).toEqual(
        expect.arrayContaining(['OS/2', 'cmap', 'glyf', 'head', 'name', 'post']),
      );
    }
  });

  it('leads from every character of a text to a glyph of its font', async () => {
    const ofd = await ofdOf(sampleDocument(HOSTILE_TEXTS.map((text) => text.replace('𠮷', '𠂇'))));
    const parts = partsOf(ofd);
    const known = (font: string) => charactersIn(parts.get(`Doc_0/Res/font_${font}.ttf`)?.bytes ?? new Uint8Array());
    const texts = pagesIn(ofd).flatMap((page) => [...page.matchAll(OWN_TEXT)]);
    expect(texts.length).toBeGreaterThan(10);
    const lacking = texts.flatMap(([, font = '', text = '']) =>
      Array.from(text.replace(/&#?\w+;/g, '')).filter((character) => !known(font).get(character.codePointAt(0) ?? 0)),
    );
    expect(lacking).toEqual([]);
  });

  it('is refused of what is drawn in a way that nobody knows, since nothing may be missing from a page', () => {
    const font = (): never => {
      throw new Error('no font');
    };
    const known = 'q 1 0 0 -1 9 9 cm /c0 CS 0 SCN 0.5 w 4 M 0 0 m 9 0 l S Q';
    expect(drawnIn(known, font)).toHaveLength(1);
    for (const operation of ['0 0 9 9 re', 'f', '/X Do', '0.5 g', '1 Tc', '/G gs', 'BI', 'W n', '1 2 3 4 5 6 c']) {
      expect(() => drawnIn(`${known} ${operation}`, font), operation).toThrow('is not known');
    }
    expect(() => drawnIn('BT 3 Tr ET', font)).toThrow('not filled');
    expect(() => drawnIn('0 0 0 1 scn', font)).toThrow('4 parts');
  });
});

/** A text without glyphs that are named: its font, and what it says. */
const OWN_TEXT = /Font="(\d+)"[^>]*><ofd:FillColor[^>]*><ofd:TextCode[^>]*>([^<]*)</g;

/** A text of a page: its number, and what it says. */
const TEXT = /<ofd:TextObject ID="(\d+)".*?<ofd:TextCode[^>]*>([^<]*)</g;

/** What the first element within an element of a table is. */
const WITHIN = { Table: 'THead|TBody|TR', THead: 'TR', TBody: 'TR', TR: 'TH|TD' } as const;
