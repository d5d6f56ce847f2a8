import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SHIPPED } from '../support/fixtures.ts';
import { outputOf } from './programs.ts';
import { launch } from './review-page.ts';
import { openStudio, told, violationsIn } from './studio-page.ts';

const FILE = 'indicators/2021/county/1-special-tasks.yaml';

describe('a studio of which the data change elsewhere, in Chromium', () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await launch();
  });

  afterAll(() => browser.close());

  it('says that there is no edition, and shows one as soon as there is', async () => {
    const isOfYear = (path: string): boolean => /^indicators\/\d/.test(path);
    const files = new Map([...SHIPPED].filter(([path]) => !isOfYear(path)));
    const { page, root, misdeeds } = await openStudio(browser, { files, shows: '.notice' });
    await page.getByText('这里没有能读出来的年度').waitFor();
    expect(await page.getByText('正在读取数据').count()).toBe(0);
    expect(await violationsIn(page)).toEqual([]);
    for (const [path, text] of SHIPPED) {
      if (!isOfYear(path)) continue;
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    await page.locator('.rows .row').first().waitFor();
    expect(await page.locator('.notice.bad').count()).toBe(0);
    expect(misdeeds).toEqual([]);
  });

  it('names the edition that cannot be read, shows another meanwhile, and comes back to it by itself', async () => {
    const { page, root } = await openStudio(browser);
    const [folder, aside] = [join(root, 'indicators/2021'), join(root, 'aside')];
    renameSync(folder, aside);
    await page.getByRole('alert').getByText('2021 现在读不出来').waitFor();
    expect(await page.getByLabel('年度').inputValue()).toBe('2020');
    expect(await violationsIn(page)).toEqual([]);
    renameSync(aside, folder);
    await page.getByRole('alert').getByText('2021 现在读不出来').waitFor({ state: 'detached' });
    expect(await page.getByLabel('年度').inputValue()).toBe('2021');
  });

  it('keeps what is typed while Git brings another branch, and writes over nothing of it', async () => {
    const { page, root, misdeeds } = await openStudio(browser);
    const git = (...args: readonly string[]) =>
      outputOf('git', ['-c', 'user.name=甲', '-c', 'user.email=a@b', '-c', 'core.autocrlf=false', ...args], {
        cwd: root,
      });
    const path = join(root, FILE);
    const whole = readFileSync(path, 'utf8');
    const theirs = whole.replace('points: 0.5', 'points: 0.9').replace('title: 重大专项', 'title: 重大专项工作');
    await git('init', '-q', '-b', 'main');
    await git('add', '-A');
    await git('commit', '-qm', '起草');
    await git('checkout', '-qb', 'theirs');
    writeFileSync(path, theirs);
    await git('commit', '-qam', '调整');
    await git('checkout', '-q', 'main');
    await page.getByText('重大专项工作').first().waitFor({ state: 'detached' });
    await page.locator('.rows .row.criterion .cell.points').first().dblclick();
    await page.keyboard.type('0.7');
    await git('checkout', '-q', 'theirs');
    await page.locator('.conflict').waitFor();
    await page.getByText('重大专项工作').first().waitFor();
    expect(await page.locator('.rows .input').inputValue()).toBe('0.7');
    expect(readFileSync(path, 'utf8')).toBe(theirs);
    await page.getByRole('button', { name: '用我的' }).click();
    await told(page, /分值改为 0\.7/);
    expect(readFileSync(path, 'utf8')).toBe(theirs.replace('points: 0.9', 'points: 0.7'));
    expect(await git('status', '--porcelain')).toBe(` M ${FILE}\n`);
    expect(misdeeds).toEqual([]);
  });
});
