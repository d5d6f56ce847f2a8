import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { paragraph } from '../../src/layout/document.ts';
import { findFonts } from '../../src/world/typesetting/fonts.ts';
import { typesetterOf } from '../../src/world/typesetting/typesetter.ts';
import { writeOfd } from '../../src/writers/ofd/write.ts';
import { writePdf } from '../../src/writers/pdf/write.ts';
import { sampleDocument } from '../support/documents.ts';
import { ROOT } from '../support/fixtures.ts';
import { DPI, differenceOf, openOfd, pictureOf, viewerScript } from './ofd-viewer.ts';
import { outputOf, say } from './programs.ts';
import { launch } from './review-page.ts';

const folder = inject('products');
const work = mkdtempSync(join(tmpdir(), 'zhunsheng-ofd-'));
const made = join(work, '2020');
let browser: Browser;
let script: string;

beforeAll(async () => {
  const program = join(ROOT, 'dist/zhunsheng.cjs');
  await outputOf(process.execPath, [program, 'build', '2020', '--format', 'ofd', '--root', ROOT, '-o', work]);
  [script, browser] = await Promise.all([viewerScript(), launch()]);
});
afterAll(async () => {
  await browser?.close();
  rmSync(work, { recursive: true, force: true });
});

/** Pages that are looked at, since all take minutes: prose, also with both kinds of dash, tables with merged cells on lying pages with their turned numbers, and tables of figures. */
const LOOKED_AT = [
  ['annex-1-county', [1, 17, 31]],
  ['annex-2-municipal', [8]],
  ['departments-2-municipal', [1, 8, 11, 14]],
  ['measures', [1, 4, 8, 13, 30, 37]],
] as const;
const NAMES = ['annex-1-county', 'annex-2-municipal', 'departments-1-county', 'departments-2-municipal', 'measures'];

describe('OFD', () => {
  it('is made of everything that is a PDF', () => {
    expect(readdirSync(made).filter((name) => name.endsWith('.ofd'))).toEqual(NAMES.map((name) => `${name}.ofd`));
  });

  it.each(LOOKED_AT)('is shown by a viewer that is not ours as the PDF is: %s', async (name, pages) => {
    await expectSamePages(readFileSync(join(made, `${name}.ofd`)), join(folder, `${name}.pdf`), pages);
  });

  it('is shown as the PDF is where a glyph stands for several characters', async () => {
    const texts = ['坚持——统一', '一项——二项，三项—四项，office fi……完成。', '——破折号在行首，得1—3分'];
    const blocks = texts.map((text, index) => paragraph(index === 0 ? 'title' : 'body', text));
    const document = { ...sampleDocument(), sections: [{ orientation: 'portrait', blocks } as const] };
    const pdf = await writePdf(document, typesetterOf(findFonts([]), 'fastest'), { standard: '1.7' });
    const file = join(work, 'dashes.pdf');
    writeFileSync(file, pdf);
    await expectSamePages(writeOfd(pdf, []), file, [1]);
  });

  it.each(NAMES)('keeps the standard in all its parts: %s', async (name) => {
    expect(await isValid(name)).toBe(true);
  });

  it.each(NAMES)('proves the check codes that it prints by what it carries, with common tools: %s', async (name) => {
    const file = join(made, `${name}.ofd`);
    const shell = `for each in $(unzip -Z1 "$1" | grep /Attachs/); do unzip -p "$1" "$each" | sha256sum | cut -c1-16; done`;
    const codes = (await outputOf('sh', ['-c', shell, 'sh', file])).trim().split('\n');
    const text = await outputOf('pdftotext', ['-raw', join(folder, `${name}.pdf`), '-']);
    const printed = [...text.matchAll(/校验码 ([-0-9A-F]{19})/g)].map(([, code = '']) => code.replaceAll('-', ''));
    expect(printed.length).toBeGreaterThan(0);
    expect(new Set(codes.map((code) => code.toUpperCase()))).toEqual(new Set(printed));
  });

  it.each([
    ['an object without a size', / Size="[^"]*"/],
    ['a colour of two parts', /(?<=FillColor Value="0 0) 0/],
    ['a path that leads nowhere', /(?<=<ofd:AbbreviatedData>)M /],
    ['a document without its greatest number', /<ofd:MaxUnitID>\d+<\/ofd:MaxUnitID>/],
    ['an attachment without a name', / Name="[^"]*"/],
    ['a font without a file', /<ofd:FontFile>[^<]*<\/ofd:FontFile>/],
  ])('does not keep it with %s', async (_, part) => {
    expect(await isValid('annex-2-municipal', (text) => text.replace(part, ''))).toBe(false);
  });

  it.each(NAMES)(
    'says what poppler reads in the PDF, letter by letter, and is at most half as large: %s',
    async (name) => {
      const ofd = readFileSync(join(made, `${name}.ofd`));
      const parts = unzipSync(ofd);
      const texts = Object.keys(parts)
        .filter((part) => part.includes('/Pages/'))
        .map((part) =>
          lettersOf(
            [...strFromU8(parts[part] ?? new Uint8Array()).matchAll(CODE)].map(([, said]) => said ?? '').join(''),
          ),
        );
      const pdf = join(folder, `${name}.pdf`);
      const read = (await outputOf('pdftotext', ['-raw', '-enc', 'UTF-8', pdf, '-'])).split('\f').slice(0, -1);
      // Poppler reads a page from top to bottom, we read a table row by row.
      expect(texts.map(sorted)).toEqual(read.map(lettersOf).map(sorted));
      const [half, attached] = [readFileSync(pdf).length / 2, sizeOf(ofd, 'Doc_0/Attachs/')];
      expect(ofd.length - attached).toBeLessThanOrEqual(half);
      expect(ofd.length).toBeLessThanOrEqual(half * 1.05);
    },
  );
});

/** Holds pages as the viewer shows them against those of a PDF: they differ by less than what smooths their edges, and no dark point is far from one of the other. */
async function expectSamePages(ofd: Uint8Array, pdf: string, pages: readonly number[]): Promise<void> {
  const page = await openOfd(browser, script, ofd);
  for (const number of pages) {
    const range = ['-f', String(number), '-l', String(number), '-singlefile'];
    const picture = join(work, `page-${number}`);
    await outputOf('pdftocairo', ['-r', String(DPI), '-png', ...range, pdf, picture]);
    const { mean, far } = await differenceOf(page, readFileSync(`${picture}.png`), await pictureOf(page, number));
    expect(far, `${pdf} ${number}`).toBe(0);
    expect(mean, `${pdf} ${number}`).toBeLessThan(0.03);
  }
  await page.close();
}

/** Bytes of the parts of a package in a folder, as they are packed. */
function sizeOf(packed: Uint8Array, folder: string): number {
  let sum = 0;
  unzipSync(packed, {
    filter: ({ name, size }) => {
      if (name.startsWith(folder)) sum += size;
      return false;
    },
  });
  return sum;
}

/** Whether the parts of a document keep the standard, as xmllint judges by what of it we write. `alter` changes the text of a part before. */
async function isValid(name: string, alter: (text: string) => string = (text) => text): Promise<boolean> {
  const folder = mkdtempSync(join(work, 'parts-'));
  // The tags are in a namespace of our own.
  const parts = Object.entries(unzipSync(readFileSync(join(made, `${name}.ofd`)))).filter(
    ([part]) => part.endsWith('.xml') && !part.endsWith('Structure.xml'),
  );
  const files = parts.map(([, content], index) => {
    const file = join(folder, `${index}.xml`);
    writeFileSync(file, alter(strFromU8(content)));
    return file;
  });
  const schema = join(ROOT, 'test/outside/ofd.xsd');
  return (await say('xmllint', ['--nonet', '--noout', '--schema', schema, ...files])).code === 0;
}

const CODE = /<ofd:TextCode[^>]*>([^<]*)</g;
const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };

function lettersOf(text: string): string {
  return text.replace(/&\w+;/g, (entity) => ENTITIES[entity] ?? entity).replace(/&#\d+;|\s/g, '');
}

function sorted(text: string): string {
  return Array.from(text).sort().join('');
}
