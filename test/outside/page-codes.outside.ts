import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { ROOT } from '../support/fixtures.ts';
import { convert, outputOf } from './programs.ts';
import { launch } from './review-page.ts';
import { copied, scanned } from './scanned.ts';

const work = mkdtempSync(join(tmpdir(), 'zhunsheng-codes-'));
const data = join(work, 'data');
const SCHEME = join(data, 'indicators/2020/scheme.yaml');
const CHECK_CODE = '[0-9A-F]{4}(?:-[0-9A-F]{4}){3}';
let browser: Browser;

async function program(...args: readonly string[]): Promise<void> {
  await outputOf(process.execPath, [join(ROOT, 'dist/zhunsheng.cjs'), ...args, '--root', data]);
}

/** Pages of a PDF as pictures in shades of grey, of so many dots an inch: all of them, or the first ones. */
async function pictured(pdf: string, name: string, dots = 150, count = 1000): Promise<readonly string[]> {
  await outputOf('pdftoppm', ['-r', String(dots), '-gray', '-l', String(count), pdf, join(work, name)]);
  const pages = readdirSync(work).filter((each) => new RegExp(`^${name}-\\d+\\.pgm$`).test(each));
  return pages.sort().map((each) => join(work, each));
}

beforeAll(async () => {
  cpSync(join(ROOT, 'test/fixtures/small'), data, { recursive: true });
  const scheme = readFileSync(SCHEME, 'utf8');
  writeFileSync(SCHEME, scheme.replace(/^step: .*$/m, '$&\nprinting: { pageCodes: qr }'));
  await program('build', '2020', '--format', 'pdf,docx,html', '-o', work);
  await program('forms', '2020', '--format', 'pdf', '-o', work);
  browser = await launch();
}, 120_000);
afterAll(async () => {
  await browser?.close();
  rmSync(work, { recursive: true, force: true });
});

describe('the code in the foot of every page', () => {
  it.each(['annex-1-county', 'measures', 'forms/score-1-county-organization', 'forms/self-1-county-class-county'])(
    'is read from a picture of the page, and from a copy of it: %s',
    async (path) => {
      const product = (path.split('/').at(-1) ?? '').toUpperCase();
      const pdf = join(work, '2020', `${path}.pdf`);
      const pages = await pictured(pdf, product);
      const found = await scanned(pages);
      const codes = new RegExp(`^2020/${product} (\\d+)/${pages.length}(?: ${CHECK_CODE})+$`);
      expect(found.map((text) => codes.exec(text)?.[1])).toEqual(pages.map((_, index) => String(index + 1)));
      // An odd and an even page, as copiers take them.
      const fine = await pictured(pdf, `${product}-fine`, 300, 2);
      for (const page of fine) copied(page, page);
      expect(await scanned(fine)).toEqual(found.slice(0, 2));
    },
  );

  it('is read from what LibreOffice makes of a DOCX', async () => {
    const to = { format: 'pdf', folder: join(work, 'office'), profile: join(work, 'profile'), fonts: inject('fonts') };
    await convert([join(work, '2020/measures.docx')], to);
    const pages = await pictured(join(work, 'office/measures.pdf'), 'office');
    const found = await scanned(pages);
    expect(found).toHaveLength(pages.length);
    for (const text of found) expect(text).toMatch(new RegExp(`^2020/MEASURES(?: ${CHECK_CODE})+$`));
  });

  it('is read from what Chromium prints of HTML', async () => {
    const page = await browser.newPage();
    await page.goto(`file://${join(work, '2020/measures.html')}`);
    writeFileSync(join(work, 'printed.pdf'), await page.pdf({ preferCSSPageSize: true }));
    await page.close();
    const pages = await pictured(join(work, 'printed.pdf'), 'printed');
    const found = await scanned(pages);
    expect(found).toHaveLength(pages.length);
    for (const text of found) expect(text).toMatch(new RegExp(`^2020/MEASURES(?: ${CHECK_CODE})+$`));
  });
});
