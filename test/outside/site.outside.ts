import { join } from 'node:path';
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT, SHIPPED } from '../support/fixtures.ts';
import { folderForFile } from '../support/program.ts';
import { outputOf } from './programs.ts';
import { launch, open } from './review-page.ts';

let browser: Browser;
const root = folderForFile(SHIPPED);
const folder = join(root, 'output/site');

beforeAll(async () => {
  await outputOf(process.execPath, [join(ROOT, 'dist/zhunsheng.cjs'), 'site', '2020', '2021', '--root', root]);
  browser = await launch();
});
afterAll(() => browser.close());

async function opened(name: string): Promise<{ readonly page: Page; readonly misdeeds: readonly string[] }> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, offline: true });
  const page = await context.newPage();
  return { page, misdeeds: await open(page, join(folder, name)) };
}

/** How many hits the page says that there are. */
async function hitsIn(page: Page): Promise<number> {
  return Number(/\d+/.exec((await page.textContent('#count')) ?? '')?.[0] ?? 0);
}

/** How many entries of the index have a word, counted by Python in the file itself. */
async function counted(words: readonly string[]): Promise<readonly number[]> {
  const script = `
import json, re, sys, unicodedata
page = open(sys.argv[1], encoding='utf-8').read()
index = json.loads(re.search(r'<script type="application/json" id="index">(.*?)</script>', page, re.S).group(1))
plain = lambda text: re.sub(r'\\s+', '', unicodedata.normalize('NFKC', text).lower())
texts = [plain(entry[2]) for entry in index['entries']]
print(json.dumps([sum(plain(word) in text for text in texts) for word in json.loads(sys.argv[2])]))
`;
  return JSON.parse(
    await outputOf('/usr/bin/python3', ['-c', script, join(folder, 'index.html'), JSON.stringify(words)]),
  );
}

describe('a site in Chromium, opened as files', () => {
  it('finds for 500 words of the data what a plain scan finds', async () => {
    const { page, misdeeds } = await opened('index.html');
    const data = [...SHIPPED]
      .filter(([path]) => /county|municipal/.test(path))
      .map(([, text]) => text)
      .join('\n');
    const texts = [...data.matchAll(/(?:text|title): ['"]?([^\n'"]+)/g)].map(([, text = '']) => text);
    const words = Array.from({ length: 500 }, (_, at) => {
      const text = texts[(at * 37) % texts.length] ?? '';
      const start = (at * 5) % Math.max(1, text.length - 1);
      return text.slice(start, start + 1 + (at % 7)).trim();
    }).filter((word) => word !== '');
    expect(words.length).toBeGreaterThan(480);
    const found: number[] = [];
    for (const word of words) {
      await page.fill('#query', word.replaceAll(/\s+/g, ''));
      found.push(await hitsIn(page));
    }
    expect(found).toEqual(await counted(words));
    expect(found.every((count) => count > 0)).toBe(true);
    expect(misdeeds).toEqual([]);
  });

  it('takes several words together, an edition alone, and leads to what was found', async () => {
    const { page, misdeeds } = await opened('index.html');
    await page.keyboard.press('/');
    await page.keyboard.type('基层 宣讲');
    const both = await hitsIn(page);
    await page.selectOption('#year', '2020');
    const one = await hitsIn(page);
    expect(one).toBeGreaterThan(0);
    expect(one).toBeLessThan(both);
    expect(await page.locator('#hits mark').count()).toBeGreaterThan(one);
    await page.locator('#hits a').first().click();
    expect(page.url()).toMatch(/2020-\w+\.html#/);
    expect(await page.locator(':target').count()).toBe(1);
    expect(misdeeds).toEqual([`request: ${page.url().replace(/#.*/, '')}`]);
  });

  it.each(['index.html', '2021-county.html', 'history-municipal.html'])(
    'is free of what axe finds wrong: %s',
    async (name) => {
      const { page, misdeeds } = await opened(name);
      await page.evaluate(axe.source);
      const { violations } = (await page.evaluate('axe.run()')) as {
        readonly violations: readonly { readonly id: string }[];
      };
      expect(violations.map(({ id }) => id)).toEqual([]);
      expect(misdeeds).toEqual([]);
    },
  );

  it('is printed with no row cut, and without what only a screen needs', async () => {
    const { page } = await opened('2020-municipal.html');
    const path = join(folder, '..', 'print.pdf');
    await page.pdf({ path, format: 'A4' });
    const printed = await outputOf('pdftotext', ['-enc', 'UTF-8', path, '-']);
    expect(printed).toContain('校验码');
    expect(printed).not.toContain('首页');
  });
});
