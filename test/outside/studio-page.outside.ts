import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changed, SHIPPED } from '../support/fixtures.ts';
import { launch } from './review-page.ts';
import { expectTotals, linesChanged, openStudio, press, told, totalsOf, violationsIn } from './studio-page.ts';

const FILE = 'indicators/2021/county/1-special-tasks.yaml';

describe('the page of the studio in Chromium', () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await launch();
  });

  afterAll(() => browser.close());

  it('leads a clerk through a change by keys alone, and writes what was changed and nothing else', async () => {
    const { page, root, misdeeds } = await openStudio(browser);
    const text = () => readFileSync(join(root, FILE), 'utf8');
    const whole = text();
    await expectTotals(page, '相符');

    // Into the table, to the first criterion's points; a figure that breaks the sum, and back, as fast as keys come.
    await press(page, '/', 'Escape', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowRight', 'Enter');
    await page.keyboard.type('0.7');
    await expectTotals(page, '1 处不符');
    expect(text()).toBe(whole);
    await press(page, 'Enter', 'Enter');
    await page.keyboard.type('0.6');
    await press(page, 'Enter');
    await told(page, /分值改为 0\.6/);
    expect(linesChanged(whole, text())).toEqual({ gone: 0, come: ['            points: 0.6'] });
    await press(page, 'Enter');
    await page.keyboard.type('0.5');
    await expectTotals(page, '相符');
    await press(page, 'Enter');
    await told(page, /分值改为 0\.5/);
    expect(text()).toBe(whole);

    // What cannot be is said at its place, and is not written.
    await press(page, 'Enter');
    await page.keyboard.type('x');
    await press(page, 'Enter');
    await page.locator('.help.error').waitFor();
    await press(page, 'Escape');
    expect(text()).toBe(whole);

    // Add, move, remove, and all of it back.
    await press(page, 'Insert');
    await page.keyboard.type('新的一条');
    await press(page, 'Tab');
    await page.keyboard.type('0.5');
    await expectTotals(page, '1 处不符');
    await press(page, 'Enter');
    await told(page, /^增加“新的一条”/);
    await press(page, 'Alt+ArrowDown');
    await told(page, /^移动“新的一条”/);
    await press(page, 'Delete', 'Enter');
    await told(page, /^删去“新的一条”/);
    await expectTotals(page, '相符');
    for (const undone of [
      /^已撤销：删去/,
      /^已撤销：移动/,
      /^已撤销：增加/,
      /^已撤销：.*0\.5/,
      /^已撤销：.*0\.6/,
      /^已撤销：.*0\.7/,
    ]) {
      await press(page, 'Control+z');
      await told(page, undone);
    }
    expect(text()).toBe(whole);
    await press(page, 'Control+Shift+z');
    await told(page, /^已重做：.*0\.7/);
    expect(linesChanged(whole, text())).toEqual({ gone: 0, come: ['            points: 0.7'] });
    expect(misdeeds).toEqual([]);
  });

  it('keeps what is being typed while the file changes, and lets the person choose between two values', async () => {
    const { page, root, misdeeds } = await openStudio(browser);
    const path = join(root, FILE);
    const whole = readFileSync(path, 'utf8');
    const field = page.locator('.rows .input');
    await page.locator('.rows .row.criterion .cell.points').first().dblclick();
    await page.keyboard.type('0.7');
    writeFileSync(path, whole.replace('title: 重大专项', 'title: 重大专项工作'));
    await page.getByText('重大专项工作').first().waitFor();
    expect(await field.inputValue()).toBe('0.7');
    writeFileSync(path, whole.replace('points: 0.5', 'points: 0.9'));
    await page.locator('.conflict').waitFor();
    expect(await page.locator('.conflict').innerText()).toMatch(/0\.7[\s\S]*0\.9/);
    expect(await field.inputValue()).toBe('0.7');
    expect(await violationsIn(page)).toEqual([]);
    await page.getByRole('button', { name: '用现在的' }).click();
    expect(readFileSync(path, 'utf8')).toBe(whole.replace('points: 0.5', 'points: 0.9'));
    await page.keyboard.press('Enter');
    await page.keyboard.type('0.7');
    writeFileSync(path, whole);
    await page.locator('.conflict').waitFor();
    await page.getByRole('button', { name: '用我的' }).click();
    await told(page, /分值改为 0\.7/);
    expect(readFileSync(path, 'utf8')).toBe(whole.replace('points: 0.5', 'points: 0.7'));
    expect(misdeeds).toEqual([]);
  });

  it('says that the program is gone, keeps what was typed, and goes on when it answers again', async () => {
    const { page, context } = await openStudio(browser);
    await page.locator('.rows .row.criterion .cell.points').first().dblclick();
    await context.setOffline(true);
    await page.keyboard.type('0.7');
    await page.getByRole('alert').getByText('连接断了').waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.help.error').getByText('没有写入').waitFor();
    await context.setOffline(false);
    await page.getByRole('alert').waitFor({ state: 'detached' });
    await page.keyboard.press('Enter');
    await told(page, /分值改为 0\.7/);
  });

  it('shows a wording full of script as text', async () => {
    const hostile = '<img src=x onerror=alert(1)><script>alert(2)</script>{{key}}';
    const files = changed(SHIPPED, FILE, 'title: 重大专项', `title: "${hostile}"`);
    const { page, misdeeds } = await openStudio(browser, { files });
    await page.locator('.rows .cell.words').first().click();
    expect(await page.locator('.rows .wording').first().innerText()).toBe(hostile);
    expect(await page.locator('h2').innerText()).toContain(hostile);
    expect(await page.locator('img:not(.print-sheet img), .rows script').count()).toBe(0);
    expect(misdeeds).toEqual([]);
  });

  it('edits what stands beside the table, and gives the focus back to where it was', async () => {
    const { page, root, misdeeds } = await openStudio(browser);
    const whole = readFileSync(join(root, FILE), 'utf8');
    await page.locator('.rows .row.criterion .cell.words').first().click();
    const note = page.getByRole('button', { name: '编辑 说明' });
    await note.click();
    await page.keyboard.type('内部说明');
    await press(page, 'Enter');
    await told(page, /说明改为 内部说明/);
    expect(await page.evaluate('document.activeElement.ariaLabel')).toBe('编辑 说明');
    await page.getByLabel('另定一类的分值').selectOption({ index: 1 });
    await press(page, 'Control+a');
    await page.keyboard.type('0.8');
    await expect.poll(async () => (await totalsOf(page)).filter((total) => total.includes('不符')).length).toBe(1);
    await press(page, 'Enter');
    await told(page, /分值改为 0\.8/);
    await page.locator('.rows .figure[data-part]').first().waitFor();
    for (const undone of [/^已撤销：.*0\.8/, /^已撤销：.*说明/]) {
      await page.getByRole('button', { name: /^撤销：/ }).click();
      await told(page, undone);
    }
    expect(readFileSync(join(root, FILE), 'utf8')).toBe(whole);
    expect(misdeeds).toEqual([]);
  });

  it('gives out documents by their titles, and says why there are none of data with errors', async () => {
    const { page, misdeeds } = await openStudio(browser);
    await page.getByRole('tab', { name: '文件' }).click();
    const annex = page.locator('.files li', { hasText: '市直单位党建工作综合考核指标体系' }).first();
    const link = annex.getByRole('link', { name: 'annex-2-municipal.docx' });
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
    expect(
      readFileSync(await download.path())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
    await page.locator('.rows .row.criterion .cell.points').first().dblclick();
    await page.keyboard.type('0.7');
    await press(page, 'Enter');
    await page.getByRole('tab', { name: '文件' }).click();
    await page.getByText('数据还有错误').waitFor();
    expect(misdeeds).toEqual([]);
  });

  it('moves a row by dragging', async () => {
    const { page, misdeeds } = await openStudio(browser);
    const words = page.locator('.rows .row.criterion .wording');
    const [first, second] = [await words.nth(0).innerText(), await words.nth(1).innerText()];
    const target = page.locator('.rows .row.criterion').nth(1);
    const { height = 0 } = (await target.boundingBox()) ?? {};
    const onto = { targetPosition: { x: 60, y: height - 4 } };
    await page.locator('.rows .row.criterion .handle').first().dragTo(target, onto);
    await told(page, /^移动/);
    expect([await words.nth(0).innerText(), await words.nth(1).innerText()]).toEqual([second, first]);
    expect(misdeeds).toEqual([]);
  });

  it('only shows what is final, and says why', async () => {
    const { page, misdeeds } = await openStudio(browser);
    await page.getByLabel('年度').selectOption('2020');
    await page.getByText('已定稿').waitFor();
    await page.locator('.rows .row.criterion .cell.points').first().dblclick();
    await press(page, 'Enter', 'Insert', 'Delete');
    expect(await page.locator('.input, form').count()).toBe(0);
    expect(misdeeds).toEqual([]);
  });

  it('keeps of a thousand rows those in sight, and finds any', async () => {
    const files = new Map(SHIPPED);
    for (const [path, text] of SHIPPED) {
      const number = /^indicators\/2021\/county\/(\d)-/.exec(path)?.[1];
      for (const copy of number === undefined ? [] : [2, 3]) {
        const name = path.replace(`/${number}-`, `/${copy}${number}-`);
        files.set(name, text.replaceAll(/\bid: ([a-z0-9-]+)/g, `id: $1-${copy}`));
      }
    }
    const { page, misdeeds } = await openStudio(browser, { files });
    expect(Number.parseInt(await page.locator('.count').innerText(), 10)).toBeGreaterThan(1000);
    expect(await page.locator('.rows .row').count()).toBeLessThan(60);
    await press(page, '/', 'Escape', 'Control+End');
    await page.locator('.rows .row[aria-selected="true"]').waitFor();
    expect(await page.evaluate('document.activeElement.getAttribute("role")')).toBe('gridcell');
    expect(await page.locator('.rows .row').count()).toBeLessThan(60);
    expect(misdeeds).toEqual([]);
  });

  for (const [width, height, colorScheme] of [
    [1280, 800, 'light'],
    [1024, 768, 'dark'],
    [640, 400, 'light'],
  ] as const) {
    it(`can be used by everybody at ${width} by ${height}, ${colorScheme}`, async () => {
      const { page, misdeeds } = await openStudio(browser, { width, height, colorScheme });
      const clear = async () => expect(await violationsIn(page)).toEqual([]);
      await clear();
      await page.getByRole('tab', { name: '文件' }).click();
      await page.getByRole('link', { name: 'annex-1-county.pdf' }).waitFor();
      await clear();
      await page.locator('.rows .row.criterion .cell.points').first().dblclick();
      await page.keyboard.type('0.7');
      await expectTotals(page, '1 处不符');
      await clear();
      await press(page, 'Tab');
      await page.getByRole('combobox', { name: '考核单位' }).waitFor();
      await clear();
      await press(page, 'Escape', 'Insert');
      await page.getByRole('button', { name: '添加' }).waitFor();
      await clear();
      await press(page, 'Escape');
      await page.getByRole('tab', { name: /错误 1/ }).click();
      await page.getByRole('button', { name: '到这一条' }).waitFor();
      await clear();
      expect(misdeeds).toEqual([]);
    });
  }
});
