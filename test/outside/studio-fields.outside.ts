import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { SHIPPED, SHIPPED_RESULTS } from '../support/fixtures.ts';
import { launch } from './review-page.ts';
import { expectTotals, linesChanged, openStudio, press, told, violationsIn } from './studio-page.ts';

const FILE = 'indicators/2021/county/1-special-tasks.yaml';

it('every field of an item is changed beside the table, and taken away to the byte', async () => {
  const browser = await launch();
  const { page, root, misdeeds } = await openStudio(browser);
  const text = () => readFileSync(join(root, FILE), 'utf8');
  const whole = text();
  await page.locator('[role=row]').nth(4).locator('[role=gridcell]').first().click();

  // A rule in the form: what is printed of it is shown before it is written.
  await page.getByRole('button', { name: '改评分标准' }).click();
  await page.keyboard.type('每少1次');
  await page.getByLabel('扣几分').fill('0.1');
  await page.getByText('每少1次扣0.1分，扣完为止。').waitFor();
  await page.getByText('程序能据此核对扣分').waitFor();
  expect(await violationsIn(page)).toEqual([]);
  await press(page, 'Enter');
  await told(page, /评分标准改为 每少1次扣0\.1分/);
  expect(text()).toContain('            scoring:\n              deduct: [{ for: 每少1次, minus: 0.1 }]\n');

  // For whom it is: the totals of the others turn before anything is written.
  await page.getByRole('button', { name: '改适用范围' }).click();
  await page.getByLabel('适用范围').selectOption('only');
  await page.getByLabel('县、县级市').check();
  await expect.poll(() => page.locator('.total').filter({ hasText: '1 处不符' }).count()).toBe(2);
  expect(await violationsIn(page)).toEqual([]);
  await page.getByLabel('城市区', { exact: true }).check();
  await page.getByLabel('无乡镇的城市区').check();
  await expectTotals(page, '相符');
  await press(page, 'Escape');

  await page.getByLabel('★ 核心指标').check();
  await told(page, /标为核心指标/);
  await page.getByRole('button', { name: '编辑 配合单位' }).click();
  await page.keyboard.type('宣传、党史');
  await press(page, 'Enter');
  await told(page, /配合单位改为 市委宣传部、市委党史研究室/);
  await page.getByRole('button', { name: '编辑 考核单位' }).click();
  await page.keyboard.type('没有的单位');
  await press(page, 'Enter');
  await page.getByText('写的 没有的单位 不在名册里').waitFor();
  await press(page, 'Escape');
  for (const each of ['core: true', 'cooperating: [publicity, party-history]'])
    expect(text()).toContain(`            ${each}\n`);

  // Another kind of points: the totals turn before it is written, and it is undone.
  const worded = text();
  await page.getByRole('button', { name: '编辑 改计分方式' }).click();
  await page.getByLabel('计分方式').selectOption('veto');
  await expect.poll(() => page.locator('.total').filter({ hasText: '1 处不符' }).count()).toBe(3);
  expect(await violationsIn(page)).toEqual([]);
  await page.getByRole('button', { name: '写入' }).click();
  await told(page, /的计分方式改为 一票否决/);
  expect(text()).toContain('            veto: true\n');
  await page.getByRole('button', { name: /^撤销：/ }).click();
  await expectTotals(page, '相符');
  expect(text()).toBe(worded);

  // All of it away again.
  await page.getByLabel('★ 核心指标').uncheck();
  await told(page, /删去.*核心指标/);
  await page.getByRole('button', { name: '编辑 配合单位' }).click();
  await press(page, 'Control+a', 'Delete', 'Enter');
  await told(page, /删去.*配合单位/);
  await page.getByRole('button', { name: '改评分标准' }).click();
  await page.getByRole('button', { name: '删去 1' }).click();
  await page.getByRole('button', { name: '写入' }).click();
  await told(page, /删去.*评分标准/);
  expect(linesChanged(whole, text())).toEqual({ gone: 0, come: [] });
  expect(misdeeds).toEqual([]);
  await browser.close();
});

it('every setting is changed in its place, what cannot be is said beside it, and all of it is undone', async () => {
  const browser = await launch();
  const { page, root, misdeeds } = await openStudio(browser);
  const text = () => readFileSync(join(root, 'indicators/2021/scheme.yaml'), 'utf8');
  const whole = text();
  await page.getByRole('link', { name: '设置' }).click();
  await page.getByLabel('小数位数').fill('两位');
  await press(page, 'Enter');
  await page.getByText('“小数位数”不能写 两位').waitFor();
  await page.getByLabel('小数位数').fill('1');
  await press(page, 'Enter');
  await told(page, /把设置“小数位数”改为 1/);
  await page.getByLabel('同分名次').selectOption('decide');
  await told(page, /把设置“同分名次”改为 列出同分单位/);
  await page.getByLabel('满分', { exact: true }).first().fill('199');
  await expectTotals(page, '多 1');
  expect(await violationsIn(page)).toEqual([]);
  await press(page, 'Escape');
  await expectTotals(page, '相符');
  expect(linesChanged(whole, text())).toEqual({ gone: 0, come: ['    places: 1', '    ties: decide'] });
  for (const _ of [1, 2]) await page.getByRole('button', { name: /^撤销：/ }).click();
  await told(page, /^已撤销：把设置“小数位数”/);
  expect(text()).toBe(whole);
  expect(misdeeds).toEqual([]);
  await browser.close();
});

it('results are a table, charts and a path that everybody can read, and move by what is tried', async () => {
  const browser = await launch();
  const { page, misdeeds } = await openStudio(browser, { files: new Map([...SHIPPED, ...SHIPPED_RESULTS]) });
  await page.getByRole('link', { name: '成绩' }).click();
  await page.getByText(/这里还不能汇总/).waitFor();
  await page.getByLabel('年度').selectOption('2020');
  await expect.poll(() => page.locator('figure svg').count(), { timeout: 20_000 }).toBe(2);
  const [first, ...others] = await page.locator('.results tbody tr').all();
  expect(others.length).toBeGreaterThan(3);
  await page.locator('section.trial select').first().selectOption({ label: '名次界线 · 先进名次' });
  await page.getByLabel('换成').first().fill('1');
  await press(page, 'Enter');
  await page.locator('.results .changed').first().waitFor();
  await first?.getByRole('button').click();
  await page.locator('.path details').first().waitFor();
  expect(await violationsIn(page)).toEqual([]);
  expect(misdeeds).toEqual([]);
  await browser.close();
});
