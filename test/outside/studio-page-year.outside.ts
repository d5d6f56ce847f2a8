import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SHIPPED } from '../support/fixtures.ts';
import { launch } from './review-page.ts';
import { expectTotals, linesChanged, openStudio, press, told, violationsIn } from './studio-page.ts';

const FILE = 'indicators/2021/county/1-special-tasks.yaml';
const SCHEME = 'indicators/2021/scheme.yaml';

/** What a department sends back of the draft. */
const LETTER = `对征求意见稿的意见

一、县（市、区）指标体系
1. 对“组织日常学习强化思想教育”第3项，建议将“每年不少于1次”改为“每年不少于2次”。
`;

describe('a year in the studio in Chromium', () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await launch();
  });

  afterAll(() => browser.close());

  it('goes from a figure to the printed page, and leaves files that differ only where it was said', async () => {
    const { page, root, misdeeds } = await openStudio(browser);
    const clear = async () => expect(await violationsIn(page)).toEqual([]);
    const view = (name: string) => page.getByRole('link', { name, exact: true }).click();

    // A figure breaks the sum; a new item mends it.
    await press(page, '/', 'Escape', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowRight', 'Enter');
    await page.keyboard.type('0.3');
    await expectTotals(page, '1 处不符');
    await press(page, 'Enter');
    await told(page, /分值改为 0\.3/);
    await press(page, 'Insert');
    await page.keyboard.type('新的一条');
    await press(page, 'Tab');
    await page.keyboard.type('0.2');
    await expectTotals(page, '相符');
    await press(page, 'Enter');
    await told(page, /^增加“新的一条”/);

    // What that is beside last year, and the way to it; loading anew stays there.
    await view('修订');
    const row = page.locator('.change', { hasText: '新的一条' });
    await row.getByText('总分：+0.2').waitFor();
    await clear();
    await page.reload();
    await row.getByRole('button', { name: '到这一条' }).click();
    await page.locator('.rows .row[aria-selected="true"]', { hasText: '新的一条' }).waitFor();

    // An opinion comes back, and is accepted; a broken file is refused.
    await view('意见');
    const files = [
      { name: '市委宣传部意见.txt', mimeType: 'text/plain', buffer: Buffer.from(LETTER) },
      { name: '坏.docx', mimeType: 'text/plain', buffer: Buffer.from('PK') },
    ];
    await page.locator('input[type="file"]').setInputFiles(files);
    await page.getByText('坏.docx 没有读入').waitFor();
    await clear();
    await page.getByRole('button', { name: '采纳', exact: true }).click();
    await told(page, /^采纳意见 1/);
    await page.getByText('意见都已决定').waitFor();

    // Final, locked and printed.
    await view('年度');
    for (const [name, said] of [
      ['转为送审稿', /送审稿/],
      ['定稿', /正式稿/],
      ['锁定', /^锁定 2021/],
    ] as const) {
      await page.getByRole('button', { name, exact: true }).click();
      await told(page, said);
    }
    await page.getByText('已锁定：').waitFor();
    const link = page.getByRole('link', { name: 'annex-1-county.pdf' });
    const printed = await page.request.get(new URL((await link.getAttribute('href')) ?? '', page.url()).href);
    expect((await printed.body()).subarray(0, 5).toString()).toBe('%PDF-');
    await clear();
    expect(misdeeds).toEqual([]);

    const now = (path: string) => readFileSync(join(root, path), 'utf8');
    const changed = [...SHIPPED].filter(([path, text]) => now(path) !== text).map(([path]) => path);
    expect(changed.sort()).toEqual([FILE, SCHEME]);
    expect(linesChanged(SHIPPED.get(SCHEME) ?? '', now(SCHEME))).toEqual({ gone: 0, come: ['state: final'] });
    const [before, after] = [SHIPPED.get(FILE) ?? '', now(FILE)].map((text) => text.split('\n'));
    expect(before?.filter((line) => !after?.includes(line))).toHaveLength(1);
    expect(
      after?.filter((line) => !before?.includes(line)).map((line) => line.trim().replace(/^- id: .*/, 'id')),
    ).toEqual(['points: 0.3', 'id', 'text: 新的一条', 'points: 0.2', expect.stringContaining('每年不少于2次')]);
    expect(now('indicators/2021/opinions.yaml')).toContain('outcome: adopted');
    expect(JSON.parse(now('indicators/2021/lock.json'))).toMatchObject({ edition: '2021' });
  });
});
