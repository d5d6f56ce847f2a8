import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { expect } from 'vitest';
import { ROOT, SHIPPED } from '../support/fixtures.ts';
import { outputOf } from './programs.ts';

/** Debian's Chromium. It has no sandbox of its own where tests run as root; the pages are ours. */
export function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
}

/** Writes into a folder the review page for what the shipped editions after the first change, with the data altered by `alter`. Gives its path. */
export async function reviewPage(
  folder: string,
  alter: (path: string, text: string) => string = (_, text) => text,
): Promise<string> {
  const git = (...args: readonly string[]) =>
    outputOf('git', ['-c', 'user.name=甲', '-c', 'user.email=a@b', '-c', 'core.autocrlf=false', ...args], {
      cwd: folder,
    });
  const years = new Set([...SHIPPED.keys()].map((path) => path.split('/')[1] ?? '').filter((name) => /^\d/.test(name)));
  const [first = ''] = [...years].sort();
  const write = (path: string, text: string) => {
    const target = join(folder, path);
    return outputOf('mkdir', ['-p', dirname(target)]).then(() => writeFileSync(target, text));
  };
  const isFirst = (path: string): boolean => !/^indicators\/\d/.test(path) || path.startsWith(`indicators/${first}/`);
  for (const [path, text] of SHIPPED) if (isFirst(path)) await write(path, text);
  await git('init', '-q', '-b', 'main');
  await git('add', '-A');
  await git('commit', '-qm', '上一年度');
  for (const [path, text] of SHIPPED) if (!isFirst(path)) await write(path, alter(path, text));
  const page = join(folder, 'review.html');
  await outputOf(process.execPath, [join(ROOT, 'dist/zhunsheng.cjs'), 'review', '--root', folder, '--page', page]);
  return page;
}

/** What a page did that it must not: messages, errors, requests beside itself, dialogs. */
export async function open(page: Page, path: string): Promise<readonly string[]> {
  const misdeeds: string[] = [];
  page.on('console', (message) => misdeeds.push(`console: ${message.text()}`));
  page.on('pageerror', ({ message }) => misdeeds.push(`error: ${message}`));
  page.on('request', (request) => {
    if (request.url() !== `file://${path}`) misdeeds.push(`request: ${request.url()}`);
  });
  page.on('dialog', (dialog) => {
    misdeeds.push(`dialog: ${dialog.message()}`);
    return dialog.dismiss();
  });
  await page.goto(`file://${path}`);
  expect(misdeeds).toEqual([]);
  return misdeeds;
}
