import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { expectContrast } from './contrast.ts';
import { outputOf } from './programs.ts';
import { launch, open, reviewPage } from './review-page.ts';

const folder = mkdtempSync(join(tmpdir(), 'zhunsheng-page-'));
const hostileFolder = mkdtempSync(join(tmpdir(), 'zhunsheng-page-'));
let browser: Browser;
let path: string;
let misdeeds: readonly string[];

beforeAll(async () => {
  path = await reviewPage(folder);
  browser = await launch();
});
afterEach(async () => {
  expect(misdeeds).toEqual([]);
  for (const context of browser.contexts()) await context.close();
});
afterAll(async () => {
  await browser.close();
  for (const each of [folder, hostileFolder]) rmSync(each, { recursive: true, force: true });
});

async function opened(options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, offline: true, ...options });
  const page = await context.newPage();
  misdeeds = await open(page, path);
  return page;
}

/** What of the articles is shown, by an attribute of theirs. */
function shown(page: Page, attribute: string): Promise<readonly string[]> {
  return page
    .locator('article:visible')
    .evaluateAll((all, name) => all.map((each) => each.getAttribute(name) ?? ''), attribute);
}

describe('the review page in Chromium', () => {
  it('shows everything at first, and says so', async () => {
    const page = await opened();
    const count = await page.locator('article').count();
    expect(count).toBeGreaterThan(50);
    expect(await page.locator('article:visible').count()).toBe(count);
    expect(await page.textContent('#shown')).toBe(`显示 ${count} / ${count} 处`);
  });

  it('shows the kinds that are chosen, and what is to be decided', async () => {
    const page = await opened();
    for (const kind of await page
      .locator('[name=kind]')
      .evaluateAll((all) => all.map((each) => each.getAttribute('value') ?? ''))) {
      const box = page.locator(`[name=kind][value=${kind}]`);
      await box.check();
      const kinds = await shown(page, 'data-kinds');
      expect(kinds.length).toBeGreaterThan(0);
      expect(
        kinds.every((each) => each.split(' ').includes(kind)),
        kind,
      ).toBe(true);
      const stated = await page.locator(`label:has([value=${kind}]) .count`).textContent();
      expect(kinds.length).toBe(Number(stated));
      await box.uncheck();
    }
    await page.check('#decisions');
    expect((await shown(page, 'data-decision')).every((each) => each === '需要决定')).toBe(true);
  });

  it('finds words, marks them, and says when there are none', async () => {
    const page = await opened();
    await page.fill('#search', '党史  宣传部');
    const texts = await page.locator('article:visible').allTextContents();
    expect(texts.length).toBeGreaterThan(0);
    for (const text of texts) expect(text).toMatch(/党史[\s\S]*宣传部|宣传部[\s\S]*党史/);
    expect(await page.evaluate('CSS.highlights.get("found").size')).toBeGreaterThan(0);
    await page.fill('#search', '没有这样的文字');
    expect(await page.locator('article:visible').count()).toBe(0);
    expect(await page.locator('#none').isVisible()).toBe(true);
    await page.press('#search', 'Escape');
    expect(await page.inputValue('#search')).toBe('');
    expect(await page.locator('article:visible').count()).toBe(await page.locator('article').count());
  });

  it('groups by department and back, and shows one of them', async () => {
    const page = await opened();
    const before = await page.locator('article').allTextContents();
    await page.check('[name=group][value=department]');
    const groups = page.locator('#groups > section:visible');
    const titles = await groups.locator('h2').allTextContents();
    expect(titles.length).toBeGreaterThan(2);
    for (const group of await groups.all()) {
      const title = (await group.locator('h2').textContent()) ?? '';
      for (const article of await group.locator('article').all()) {
        const key = (await article.getAttribute('data-department')) ?? '';
        const name = key === '' ? '不属于一个考核单位' : await page.locator(`#only option[value=${key}]`).textContent();
        expect(title).toContain(name);
      }
    }
    await page.check('[name=group][value=indicator]');
    expect(await page.locator('article').allTextContents()).toEqual(before);
    await page.selectOption('#only', { label: '市委宣传部' });
    const texts = await page.locator('article:visible .leads').allTextContents();
    expect(texts.length).toBeGreaterThan(0);
    for (const text of texts) expect(text).toContain('市委宣传部');
  });

  it('is used by keys alone, with the totals always in sight', async () => {
    const page = await opened();
    await page.keyboard.press('/');
    expect(await page.evaluate('document.activeElement.id')).toBe('search');
    await page.keyboard.type('jk');
    expect(await page.inputValue('#search')).toBe('jk');
    await page.keyboard.press('Escape');
    await page.evaluate('document.activeElement.blur()');
    for (const [key, index] of [
      ['j', 0],
      ['j', 1],
      ['j', 2],
      ['k', 1],
    ] as const) {
      await page.keyboard.press(key);
      expect(await page.evaluate('[...document.querySelectorAll("article")].indexOf(document.activeElement)')).toBe(
        index,
      );
    }
    const focused = await page.locator('article:focus').boundingBox();
    const totals = await page.locator('.totals').boundingBox();
    expect(totals?.y).toBe(0);
    expect(focused?.y).toBeGreaterThanOrEqual(totals?.height ?? 0);
    expect(await page.locator('.totals').innerText()).toMatch(/200 → 200[\s\S]*100 → 100/);
    const reached = new Set<string>();
    await page.evaluate('document.activeElement.blur()');
    for (let count = 0; count < 60; count += 1) {
      await page.keyboard.press('Tab');
      reached.add(
        String(
          await page.evaluate(
            'document.activeElement.id || document.activeElement.name || document.activeElement.tagName',
          ),
        ),
      );
    }
    for (const each of ['search', 'group', 'only', 'kind', 'decisions', 'print']) expect([...reached]).toContain(each);
  });

  it.each([360, 768, 1280, 1920])('fits a width of %i, with totals in sight', async (width) => {
    const page = await opened({ viewport: { width, height: 740 } });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
    await page.locator('article').nth(20).scrollIntoViewIfNeeded();
    const totals = await page.locator('.totals').boundingBox();
    expect(totals?.y).toBe(0);
    expect(totals?.height).toBeLessThan(110);
    const sides = await page
      .locator('article')
      .nth(20)
      .locator('td')
      .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().width));
    for (const side of sides) expect(side).toBeGreaterThan(width < 600 ? 250 : 200);
  });

  it.each(['light', 'dark'] as const)('can be read when it is %s', async (colorScheme) => {
    const page = await opened({ colorScheme });
    await expectContrast(
      page,
      'h1|.verdict strong|.totals li|.path|.reason|ins|del|.badge|.badge.decision|.numbers .up|.numbers .down|legend|button'.split(
        '|',
      ),
    );
  });

  it('is printed with all that is shown and nothing to click on', async () => {
    const page = await opened();
    await page.check('[name=kind][value=added]');
    await page.locator('details.balance > summary').first().click();
    const pdf = join(folder, 'review.pdf');
    await page.pdf({ path: pdf, preferCSSPageSize: true });
    expect(await outputOf('pdfinfo', [pdf])).toMatch(/Page size: +841\.\d+ x 59[45]\.\d+ pts/);
    const text = (await outputOf('pdftotext', ['-layout', pdf, '-'])).replace(/\s/g, '');
    const ids = await page.locator('article:visible code').allTextContents();
    expect(ids.length).toBeGreaterThan(0);
    for (const id of ids) expect(text).toContain(id);
    const hidden = await page.locator('article:not(:visible) code').allTextContents();
    for (const id of hidden) if (!ids.some((each) => each.includes(id))) expect(text, id).not.toContain(id);
    expect(text).toContain('合计');
    expect(text).not.toContain('筛选和分组');
  });

  it('has everything without its script', async () => {
    const page = await opened({ javaScriptEnabled: false });
    expect(await page.locator('article:visible').count()).toBeGreaterThan(50);
  });

  it('runs nothing that a wording says', async () => {
    const wording =
      '<img src=http://evil.example/x onerror=alert(1)><script>alert(2)</script><a href=javascript:alert(3)>甲</a>';
    const hostile = await reviewPage(hostileFolder, (file, text) =>
      file.endsWith('2-ideology.yaml') ? text.replace(/^( +text: ).+$/m, `$1'${wording}'`) : text,
    );
    const context = await browser.newContext();
    const page = await context.newPage();
    misdeeds = await open(page, hostile);
    expect(await page.locator('main').innerText()).toContain(wording);
    expect(await page.locator('img, a, main script').count()).toBe(0);
  });
});
