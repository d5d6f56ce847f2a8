import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { ROOT } from '../support/fixtures.ts';
import { differenceOf, openOfd, viewerScript } from './ofd-viewer.ts';
import { outputOf } from './programs.ts';
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

/** Pages that are looked at: prose, tables with merged cells on lying pages with their turned numbers, and a table of figures. None has a glyph that is named, as that of the second kind of dash: the viewer takes the first. */
const LOOKED_AT = [
  ['measures', [1, 13, 30]],
  ['departments-2-municipal', [1]],
] as const;
const NAMES = ['annex-1-county', 'annex-2-municipal', 'departments-1-county', 'departments-2-municipal', 'measures'];

describe('OFD', () => {
  it('is made of everything that is a PDF', () => {
    expect(readdirSync(made).filter((name) => name.endsWith('.ofd'))).toEqual(NAMES.map((name) => `${name}.ofd`));
  });

  it.each(LOOKED_AT)('is shown by a viewer that is not ours as the PDF is: %s', async (name, pages) => {
    const page = await openOfd(browser, script, readFileSync(join(made, `${name}.ofd`)));
    const shown = await page.locator('body > div').all();
    for (const number of pages) {
      const range = ['-f', String(number), '-l', String(number), '-singlefile'];
      const picture = join(work, `${name}-${number}`);
      await outputOf('pdftocairo', ['-r', '96', '-png', ...range, join(folder, `${name}.pdf`), picture]);
      const drawn = await shown[number - 1]?.screenshot();
      const { mean, far } = await differenceOf(page, readFileSync(`${picture}.png`), drawn ?? Buffer.alloc(0));
      expect(far, `${name} ${number}`).toBe(0);
      expect(mean, `${name} ${number}`).toBeLessThan(0.03);
    }
    await page.close();
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
      expect(ofd.length / readFileSync(pdf).length).toBeLessThanOrEqual(0.5);
    },
  );
});

const CODE = /<ofd:TextCode[^>]*>([^<]*)</g;
const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };

function lettersOf(text: string): string {
  return text.replace(/&\w+;/g, (entity) => ENTITIES[entity] ?? entity).replace(/&#\d+;|\s/g, '');
}

function sorted(text: string): string {
  return Array.from(text).sort().join('');
}
