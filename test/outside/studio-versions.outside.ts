import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SHIPPED } from '../support/fixtures.ts';
import { launch } from './review-page.ts';
import { openStudio, press, told, violationsIn } from './studio-page.ts';

const FILE = 'indicators/2021/county/1-special-tasks.yaml';
const HOSTILE = '<img src=x onerror=alert(1)>';

const git = (root: string, ...args: readonly string[]): string =>
  execFileSync('git', ['-C', root, '-c', 'user.name=王芳', '-c', 'user.email=wang@example.gov.cn', ...args], {
    encoding: 'utf8',
  });

describe('the versions of the studio in Chromium', () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await launch();
  });

  afterAll(() => browser.close());

  it.each([1280, 820])('begin, are saved, looked at, taken back and compared with, at %i pixels', async (width) => {
    const { page, root, misdeeds } = await openStudio(browser, { width, files: SHIPPED });
    const clear = async () => expect(await violationsIn(page)).toEqual([]);
    const button = (name: string) => page.getByRole('button', { name, exact: true });
    await page.getByRole('link', { name: '版本', exact: true }).click();
    await page.getByText('这个文件夹还没有版本记录').waitFor();
    await clear();
    await button('开始记录版本').click();
    await told(page, /已经开始记录版本/);
    git(root, 'config', 'user.name', '');
    git(root, 'config', 'user.email', '');
    await page.reload();

    // The first version asks who saves it.
    await button('保存为版本').click();
    await page.getByText('请写姓名和邮箱').waitFor();
    await page.getByLabel('姓名').fill(`王芳${HOSTILE}`);
    await page.getByLabel('邮箱').fill('wang@example.gov.cn');
    await button('保存为版本').click();
    await page.getByText('不要有尖括号').waitFor();
    await clear();
    await page.getByLabel('姓名').fill('王芳');
    await button('保存为版本').click();
    await told(page, /^已保存为版本：第一个版本/);

    // A change is told in words, in a sentence that can be another; errors are saved when that is said twice.
    const text = readFileSync(join(root, FILE), 'utf8');
    writeFileSync(join(root, FILE), text.replace('points: 0.5', 'points: 0.3'));
    await page.getByText('总分：−0.2').waitFor();
    const sentence = page.getByLabel('这个版本改了什么');
    expect(await sentence.inputValue()).toMatch(/^2021：分值“/);
    await sentence.fill(HOSTILE);
    await sentence.focus();
    await press(page, 'Tab', 'Enter');
    await page.getByText(/处错误，见/).waitFor();
    await clear();
    await press(page, 'Enter');
    await told(page, /^已保存为版本：<img/);
    expect(git(root, 'log', '-1', '--format=%an %s').trim()).toBe(`王芳 ${HOSTILE}`);
    expect(git(root, 'status', '--porcelain')).toBe('');

    // What a version changed; the revision since an earlier one; and the last one taken back.
    const last = page.locator('article.change', { hasText: HOSTILE });
    await last.getByText('改了什么').click();
    await last.getByText('总分：−0.2').waitFor();
    await clear();
    await page.getByRole('link', { name: '修订', exact: true }).click();
    const since = page.getByLabel('与什么对照');
    await since.selectOption({ label: (await since.locator('optgroup option').nth(1).innerText()).trim() });
    await page.locator('.change', { hasText: '总分：−0.2' }).waitFor();
    await clear();
    await page.getByRole('link', { name: '版本', exact: true }).click();
    await button('取消这个版本').click();
    await told(page, /^已取消上一个版本/);
    await page.getByText('总分：−0.2').waitFor();
    expect(git(root, 'log', '--format=%s').trim()).toBe('第一个版本');
    expect(misdeeds).toEqual([]);
  });
});
