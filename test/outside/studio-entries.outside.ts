import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { changed, SHIPPED, SHIPPED_RESULTS } from '../support/fixtures.ts';
import { launch } from './review-page.ts';
import { openStudio, press, told, violationsIn } from './studio-page.ts';

const SCHEME = 'indicators/2021/scheme.yaml';
const DISTRICT = '      - { id: district, name: 城市区 }\n';

/** The table of a list, by what it is called. */
const tableOf = (page: Page, title: string) =>
  page
    .locator('form.entries')
    .filter({ has: page.getByRole('heading', { name: title, exact: true }) })
    .first();

/** Presses a key until something has the focus. */
async function pressUntil(page: Page, key: string, label: string): Promise<void> {
  for (let count = 0; count < 200; count += 1) {
    await page.keyboard.press(key);
    const focused = await page.locator(':focus').getAttribute('aria-label');
    if (focused === label) return;
  }
  throw new Error(`the keys do not reach ${label}`);
}

it.each([1280, 820])('lists of the scheme are edited as tables by keys alone, %i pixels wide', async (width) => {
  const browser = await launch();
  const files = changed(SHIPPED, SCHEME, DISTRICT, `      # 不含开发区\n${DISTRICT}`);
  const { page, root, misdeeds } = await openStudio(browser, { files, width });
  const text = () => readFileSync(join(root, SCHEME), 'utf8');
  const whole = text();
  await page.getByRole('link', { name: '设置' }).click();
  const classes = tableOf(page, '单位类型');
  await classes.waitFor();
  expect(await violationsIn(page)).toEqual([]);

  // A class moves with its comment, and the keys stay with it.
  await classes.getByRole('button', { name: '城市区：上移', exact: true }).focus();
  await press(page, 'Enter');
  await expect.poll(() => classes.locator('tbody tr').first().getByRole('textbox').first().inputValue()).toBe('城市区');
  await pressUntil(page, 'Tab', '单位类型：增加一条');
  await press(page, 'Enter');
  await page.keyboard.type('zone');
  await press(page, 'Tab');
  await page.keyboard.type('开发区');
  await press(page, 'Tab');
  await page.keyboard.type('很多');
  await classes.getByText('“开发区 · 本类型满分”不能写 很多').waitFor();
  expect(await classes.locator('[aria-invalid="true"]').getAttribute('aria-label')).toBe('开发区：本类型满分');
  expect(await violationsIn(page)).toEqual([]);
  await press(page, 'Control+a', 'Delete');
  await classes.getByText(/会多出 \d+ 个问题/).waitFor();
  expect(text()).toBe(whole);
  await press(page, 'Enter');
  await told(page, /设置“单位类型”：增加 开发区，调整次序/);
  expect(text()).toContain(`    classes:\n      # 不含开发区\n${DISTRICT}      - { id: county, name: 县、县级市 }\n`);
  expect(text()).toContain('      - { id: zone, name: 开发区 }\n');
  await page.getByRole('button', { name: /^撤销：/ }).click();
  await told(page, /^已撤销：设置“单位类型”/);
  expect(text()).toBe(whole);

  // What is typed and not written goes again.
  await classes.getByRole('button', { name: '县、县级市：删去', exact: true }).click();
  await classes.getByText(/会多出 \d+ 个问题/).waitFor();
  expect(await violationsIn(page)).toEqual([]);
  await classes.getByRole('button', { name: '放弃' }).click();
  await expect.poll(() => classes.locator('tbody tr').count()).toBe(3);
  expect(text()).toBe(whole);
  expect(misdeeds).toEqual([]);
  await browser.close();
});

it('what becomes of ranks, grades and consequences is told before grades are written', async () => {
  const browser = await launch();
  const scheme = 'indicators/2020/scheme.yaml';
  const drafted = changed(new Map([...SHIPPED, ...SHIPPED_RESULTS]), scheme, 'state: final', 'state: draft');
  const graded = changed(
    drafted,
    scheme,
    '    thresholds:\n      advanced: 3\n      unqualified: { last: 2, atMost: 150 }\n',
    '    grades:\n      - { id: advanced, name: 先进, first: 3 }\n      - { id: rest, name: 其余 }\n    thresholds:\n',
  );
  const measures = 'indicators/2020/measures.md';
  const said = String(graded.get(measures)).replace(
    /\{\{systems\.county\.thresholds\.(?:advanced|unqualified\.\w+)\}\}/g,
    '3',
  );
  const files = new Map([...graded].filter(([path]) => path !== 'indicators/2020/lock.json')).set(measures, said);
  const { page, misdeeds } = await openStudio(browser, { files });
  await page.getByRole('combobox', { name: '年度' }).selectOption('2020');
  await page.getByRole('link', { name: '设置' }).click();
  const grades = tableOf(page, '等次');
  await grades.getByLabel('先进：前几名').fill('1');
  await grades.getByText('2 个单位的名次、等次或者结果运用会变：').waitFor();
  await grades.getByText(/第 2 名，先进 → .*第 2 名，其余/).waitFor();
  expect(await violationsIn(page)).toEqual([]);
  expect(misdeeds).toEqual([]);
  await browser.close();
});

it('a list of forty classes and thirty grades stays a table that can be used', async () => {
  const browser = await launch();
  const classes = Array.from({ length: 40 }, (_, index) => `      - { id: class-${index}, name: 第${index}类 }\n`);
  const grades = Array.from({ length: 30 }, (_, index) =>
    index === 29
      ? '      - { id: rest, name: 其余 }\n'
      : `      - { id: grade-${index}, name: 第${index}等, atLeast: ${190 - index} }\n`,
  );
  const files = changed(
    changed(SHIPPED, SCHEME, DISTRICT, `${DISTRICT}${classes.join('')}`),
    SCHEME,
    '    thresholds:\n      advanced: 3\n',
    `    grades:\n${grades.join('')}    thresholds:\n      advanced: 3\n`,
  );
  const { page, misdeeds } = await openStudio(browser, { files });
  await page.getByRole('link', { name: '设置' }).click();
  const table = tableOf(page, '单位类型');
  await table.locator('tbody tr').nth(42).waitFor();
  expect(await table.locator('tbody tr').count()).toBe(43);
  expect(await tableOf(page, '等次').locator('tbody tr').count()).toBe(30);
  await table.getByRole('button', { name: '第39类：上移', exact: true }).click();
  await table.getByText('还没有写入。这样改以后：').waitFor();
  expect(await violationsIn(page)).toEqual([]);
  expect(misdeeds).toEqual([]);
  await browser.close();
});
