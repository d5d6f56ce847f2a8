import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changed, SHIPPED } from '../support/fixtures.ts';
import { launch } from './review-page.ts';
import { openStudio, press, told, violationsIn } from './studio-page.ts';

const FILE = 'indicators/2021/county/1-special-tasks.yaml';

/** The typesetter is loaded with the first page. */
const FIRST = { timeout: 90_000 };

describe('the page as it is printed in Chromium', () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await launch();
  });

  afterAll(() => browser.close());

  it('follows the item, shows what is typed, leads back by a click, turns and grows by keys, and is of any document', async () => {
    const { page, root, misdeeds } = await openStudio(browser);
    const whole = readFileSync(join(root, FILE), 'utf8');
    const image = page.locator('.print-sheet img');
    await image.waitFor(FIRST);
    await expectPage(page, /第 1 页/);

    // The first criterion stands on the page that is there; the last of all on another.
    await page.locator('.rows .row.criterion .cell.words').first().click();
    await page.locator('.print-mark').waitFor();
    await expectPage(page, /第 1 页/);
    await press(page, 'Control+End');
    await expectPage(page, /第 32 页/);
    await page.locator('.print-mark').waitFor();
    await press(page, 'Control+Home');
    await expectPage(page, /第 1 页/);

    // What is typed is on it, before it is written.
    const before = await image.getAttribute('src');
    await page.locator('.rows .row.criterion .cell.words').first().dblclick();
    await press(page, 'End');
    await page.keyboard.type('添上几个字');
    await page.getByText('正在输入的也排在上面').waitFor();
    await expect.poll(() => image.getAttribute('src')).not.toBe(before);
    expect(readFileSync(join(root, FILE), 'utf8')).toBe(whole);
    expect(await violationsIn(page)).toEqual([]);
    await press(page, 'Enter');
    await told(page, /内容改为/);
    await page.getByText('正在输入的也排在上面').waitFor({ state: 'detached' });

    // A figure that breaks a sum: it is shown, and said not to be proved.
    await page.locator('.rows .row.criterion .cell.points').first().dblclick();
    await page.keyboard.type('0.7');
    await page.locator('.print .unproved').waitFor();
    await press(page, 'Escape');
    await page.locator('.print .unproved').waitFor({ state: 'detached' });

    // A click on a row of the page goes to that row of the table.
    const { x = 0, y = 0, width = 0, height = 0 } = (await page.locator('.print-mark').boundingBox()) ?? {};
    await page.mouse.click(x + width / 3, y + height * 1.5);
    const second = await page.locator('.rows .row.criterion').nth(1).getAttribute('aria-selected');
    expect(second).toBe('true');

    await page.locator('.print-sheet').focus();
    await press(page, 'PageDown');
    await expectPage(page, /第 2 页/);
    const { width: narrow = 0 } = (await image.boundingBox()) ?? {};
    await press(page, '+');
    await expect.poll(async () => (await image.boundingBox())?.width).toBeGreaterThan(narrow * 1.4);
    await press(page, 'End');
    await expectPage(page, /第 32 页/);
    await page.getByLabel('看哪个文件的版面').selectOption({ label: '党建工作综合考核办法' });
    await expectPage(page, /共 5\d 页/);
    expect(await violationsIn(page)).toEqual([]);
    await page.getByRole('button', { name: '收起版面' }).click();
    expect(await image.count()).toBe(0);
    expect(misdeeds).toEqual([]);
  });

  it('is outlines and nothing that runs, whatever the wording', async () => {
    const hostile = '<script>alert(1)</script><img src=x onerror=alert(2)>';
    const files = changed(SHIPPED, FILE, 'title: 重大专项', `title: "${hostile}"`);
    const { page, misdeeds } = await openStudio(browser, { files });
    const src = await page.locator('.print-sheet img').getAttribute('src', FIRST);
    await page.goto(new URL(src ?? '', page.url()).href);
    expect(await page.evaluate('document.querySelectorAll("script, image, a, foreignObject, text").length')).toBe(0);
    expect(await page.evaluate('document.querySelectorAll("use").length')).toBeGreaterThan(100);
    // By itself the browser asks for an icon.
    expect(misdeeds.filter((each) => !each.includes('404'))).toEqual([]);
  });
});

async function expectPage(page: Page, number: RegExp): Promise<void> {
  await expect.poll(() => page.locator('.print-bar [aria-live]').innerText(), { timeout: 20_000 }).toMatch(number);
}
