import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { expectContrast } from './contrast.ts';
import { outputOf } from './programs.ts';
import { launch, open } from './review-page.ts';

const folder = inject('products');
const names = readdirSync(folder).filter((name) => name.endsWith('.html'));
let browser: Browser;
let misdeeds: readonly string[];

beforeAll(async () => {
  browser = await launch();
});
afterEach(async () => {
  expect(misdeeds).toEqual([]);
  for (const context of browser.contexts()) await context.close();
});
afterAll(() => browser.close());

async function opened(name: string, options: BrowserContextOptions): Promise<Page> {
  const context = await browser.newContext({ offline: true, ...options });
  const page = await context.newPage();
  misdeeds = await open(page, join(folder, name));
  return page;
}

describe('HTML documents in Chromium', () => {
  it.each(names.flatMap((name) => [360, 600, 1920].map((width) => [name, width] as const)))(
    'fit, with nothing to be pushed sideways on a telephone: %s at %i',
    async (name, width) => {
      const page = await opened(name, { viewport: { width, height: 800 } });
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
      const wide = await page
        .locator('.scroll:visible')
        .evaluateAll((all) => all.filter((each) => each.scrollWidth > each.clientWidth).length);
      if (width < 600 || width > 1000) expect(wide).toBe(0);
      expect(await page.locator('thead:visible').count()).toBe(
        width < 600 ? 0 : await page.locator('table:visible').count(),
      );
    },
  );

  it('say on each card of an annex under which indicators it stands', async () => {
    const page = await opened('annex-1-county.html', { viewport: { width: 360, height: 800 } });
    const cards =
      (await page.evaluate(`[...document.querySelectorAll('tr.item')].filter((row) => row.checkVisibility()).map((row) => {
      const before = getComputedStyle(row, '::before').content;
      const own = [...row.querySelectorAll('th .label')].map((each) => each.textContent);
      return [...(before === 'none' ? [] : [before]), ...own].join('›').split('›').length;
    })`)) as readonly number[];
    expect(cards.length).toBeGreaterThan(200);
    expect(cards.filter((labels) => labels !== 3)).toEqual([]);
  });

  it.each(['light', 'dark'] as const)('can be read when they are %s', async (colorScheme) => {
    const narrow = await opened('annex-1-county.html', { colorScheme, viewport: { width: 360, height: 800 } });
    await expectContrast(narrow, [
      'h1',
      '.foot',
      'th .label',
      '.note',
      'nav label:first-of-type',
      'nav label:last-of-type',
      '.total .label',
    ]);
    await expectContrast(narrow, ['tr[data-within]', 'td[data-title]'], '::before');
    const wide = await opened('annex-1-county.html', { colorScheme, viewport: { width: 1280, height: 800 } });
    await expectContrast(wide, ['thead th', 'td .text']);
    const paper = await wide.evaluate('getComputedStyle(document.querySelector("section")).backgroundColor');
    expect(paper === 'rgb(255, 255, 255)').toBe(colorScheme === 'light');
  });

  it('are printed black on white, with the name of the file that has the labels on every page', async () => {
    const page = await opened('annex-2-municipal.html', { colorScheme: 'dark', viewport: { width: 360, height: 800 } });
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    const seen = `(() => { const style = getComputedStyle(document.querySelector('td .text')); return style.color; })()`;
    expect(await page.evaluate(seen)).toBe('rgb(0, 0, 0)');
    const pdf = join(folder, '..', 'printed.pdf');
    await page.pdf({ path: pdf, preferCSSPageSize: true });
    const text = (await outputOf('pdftotext', ['-l', '1', pdf, '-'])).replace(/\s/g, '');
    expect(text).toContain('annex-2-municipal.pdf');
    expect(text).toContain('一级指标');
  });
});
