import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { changed, SHIPPED } from '../support/fixtures.ts';
import { launch } from './review-page.ts';
import { expectTotals, linesChanged, openStudio, press, told, violationsIn } from './studio-page.ts';

const FILE = 'indicators/2021/county/1-special-tasks.yaml';

/** Shows the text of the file of the first criterion, with the keys in it. */
async function openText(page: Page): Promise<void> {
  await page.locator('.rows .row.criterion .cell.words').first().click();
  await page.getByRole('tab', { name: 'YAML' }).click();
  await page.locator('.cm-content').waitFor();
  await page.getByText('已保存').waitFor();
  await page.locator('.cm-content').focus();
}

/** Finds a text in the editor, so that it is chosen. */
async function find(page: Page, text: string): Promise<void> {
  await press(page, 'Control+f');
  await page.keyboard.type(text);
  await press(page, 'Enter', 'Escape');
}

it('a file is edited where its item is shown: totals turn, findings stand in it, and what was typed is written by a key', async () => {
  const browser = await launch();
  const { page, root, misdeeds } = await openStudio(browser);
  const text = () => readFileSync(join(root, FILE), 'utf8');
  const whole = text();
  await openText(page);
  expect(await page.locator('.cm-activeLineGutter').first().innerText()).toMatch(/\d/);
  await find(page, 'points: 0.5');
  await page.keyboard.type('points: 0.7');
  await expectTotals(page, '1 处不符');
  await page.locator('.cm-lintRange-error').first().waitFor();
  expect(text()).toBe(whole);
  expect(await violationsIn(page)).toEqual([]);
  await press(page, 'Control+s');
  await told(page, /^改写“重大专项”的文件/);
  expect(linesChanged(whole, text())).toEqual({ gone: 0, come: ['            points: 0.7'] });

  // What cannot be read is said with its line, and is not written; Tab leaves the text.
  await find(page, 'points: 0.7');
  await page.keyboard.type('points: [');
  await page.getByText(/没有写入：第 \d+ 行读不懂/).waitFor();
  await press(page, 'Control+s');
  await page.locator('.source-bar .error').waitFor();
  expect(linesChanged(whole, text())).toEqual({ gone: 0, come: ['            points: 0.7'] });
  await page.getByRole('button', { name: '放弃' }).click();
  await page.getByText('已保存').waitFor();
  await page.locator('.cm-content').focus();
  await press(page, 'Tab');
  expect(await page.evaluate('document.activeElement.className')).not.toBe('source');

  // The way back is that of the page, and the editor shows it.
  await page.getByRole('button', { name: /^撤销：/ }).click();
  await told(page, /^已撤销：改写/);
  expect(text()).toBe(whole);
  await page.locator('.cm-content').getByText('points: 0.7').waitFor({ state: 'detached' });
  await expectTotals(page, '相符');
  expect(misdeeds).toEqual([]);
  await browser.close();
});

it('what is written twice, the second time before the page has read the first, is nobody else’s change', async () => {
  const browser = await launch();
  const { page, root, misdeeds } = await openStudio(browser);
  const text = () => readFileSync(join(root, FILE), 'utf8');
  const whole = text();
  await openText(page);
  await page.route('**/api/source?**', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 3000));
    await route.continue();
  });
  await press(page, 'Control+Home');
  await page.keyboard.type('# 甲\n');
  await press(page, 'Control+s');
  await told(page, /^改写/);
  await page.keyboard.type('# 乙\n');
  await press(page, 'Control+s');
  await expect.poll(text).toBe(`# 甲\n# 乙\n${whole}`);
  expect(await page.locator('.source-bar .conflict').count()).toBe(0);
  expect(misdeeds).toEqual([]);
  await browser.close();
});

it('what is typed in a file that changes meanwhile is kept beside what stands there, and the person chooses', async () => {
  const browser = await launch();
  const { page, root, misdeeds } = await openStudio(browser, { colorScheme: 'dark', width: 1024 });
  const path = join(root, FILE);
  const whole = readFileSync(path, 'utf8');
  const theirs = whole.replace('title: 重大专项', 'title: 重大专项工作');
  await openText(page);
  await press(page, 'Control+Home');
  await page.keyboard.type('# 我的\n');
  await page.getByText('还没有保存').waitFor();
  writeFileSync(path, theirs);
  await page.locator('.conflict').waitFor();
  expect(await violationsIn(page)).toEqual([]);
  expect(readFileSync(path, 'utf8')).toBe(theirs);
  await page.getByRole('button', { name: '用我的' }).click();
  await told(page, /^改写/);
  expect(readFileSync(path, 'utf8')).toBe(`# 我的\n${whole}`);
  writeFileSync(path, theirs);
  await page.locator('.cm-content').getByText('重大专项工作').waitFor();
  await page.getByRole('link', { name: '设置' }).click();
  await page.getByRole('button', { name: '看 YAML' }).first().click();
  await page.locator('.source-bar').getByText('scheme.yaml').waitFor();
  await page.locator('.cm-content').getByText('fullMarks').first().waitFor();
  expect(misdeeds).toEqual([]);
  await browser.close();
});

it('lines that end as in Windows, tabs and a byte order mark stay as the file has them; of a final year it is only read', async () => {
  const browser = await launch();
  const written = `\ufeff${SHIPPED.get(FILE)?.replaceAll('\n', '\r\n')}`;
  const files = changed(new Map([...SHIPPED, [FILE, written]]), FILE, '\r\nid:', ' #\t注\r\nid:');
  const { page, root, misdeeds } = await openStudio(browser, { files });
  const text = () => readFileSync(join(root, FILE), 'utf8');
  const whole = text();
  await openText(page);
  await press(page, 'Control+End');
  await page.keyboard.type('# 完\n');
  await press(page, 'Control+s');
  await told(page, /^改写/);
  expect(text()).toBe(`${whole}# 完\r\n`);
  await page.getByLabel('年度').selectOption('2020');
  await page.locator('.rows .row.criterion .cell.words').first().click();
  await page.locator('.source-bar').getByText('已定稿').waitFor();
  await page.locator('.cm-content').focus();
  await page.keyboard.type('甲');
  expect(await page.getByText('还没有保存').count()).toBe(0);
  expect(misdeeds).toEqual([]);
  await browser.close();
});
