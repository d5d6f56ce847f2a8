import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { type AtWork, PATIENCE, says } from './at-work.ts';

/** The file in which all is done. */
export const PATH = 'indicators/2021/county/3-organization.yaml';

/** What was not there the year before, of which the id may be changed. */
const NEW = { path: 'indicators/2021/county/1-special-tasks.yaml', id: 'id: history-learning-seminars' };

/** What is done, and seen to work, in the order in which it is done. `file` is the file as it lies there. */
interface Ground {
  readonly page: Page;
  readonly work: AtWork;
  readonly file: string;
}

/** Something that the extension promises, and how it is seen. It throws what is there instead. */
export type Step = readonly [promise: string, see: (ground: Ground) => Promise<void>];

export const STEPS: readonly Step[] = [
  [
    'the status bar has the totals of the edition',
    ({ page }) => says(page.locator('.statusbar'), '2021 县、县级市 200/200'),
  ],
  ['totals stand behind points', ({ page }) => says(page.locator('.view-lines').first(), '合计 59')],
  [
    'the outline has titles',
    async ({ page, work }) => {
      await work.press('Control+Shift+O');
      await says(page.locator('.quick-input-list'), '加强制度机制建设');
      await work.press('Escape');
    },
  ],
  [
    'a hover tells what an item is',
    async ({ page, work }) => {
      await work.goTo('id: party-building-mechanisms');
      await work.press('Control+K');
      await work.press('Control+I');
      await says(page.locator('.monaco-hover'), '加强制度机制建设');
      await work.press('Escape');
    },
  ],
  [
    'the page is shown that holds the item under the cursor, which is marked',
    async ({ page, work }) => {
      await page.locator('.editor-actions a[aria-label*="Printed Page"]').click();
      const view = await work.view();
      await view.locator('.mark').waitFor({ timeout: PATIENCE });
      await says(view.locator('.number'), '第 8 页');
    },
  ],
  [
    'it follows the cursor',
    async ({ work }) => {
      await work.goTo('id: school-teacher-ethics');
      const view = await work.view();
      await says(view.locator('.number'), '第 8 页', false);
      await view.locator('.mark').waitFor({ timeout: PATIENCE });
    },
  ],
  [
    'it has what is typed and not saved',
    async ({ page, work, file }) => {
      const saved = readFileSync(file, 'utf8');
      const view = await work.view();
      const image = () => view.locator('.sheet img').getAttribute('src');
      const before = await image();
      await work.goTo('text: 学校党组织每学期至少专题研究1次');
      await page.keyboard.type('，一年不少于两次');
      for (const until = Date.now() + PATIENCE; (await image()) === before; await page.waitForTimeout(50)) {
        if (Date.now() > until) throw new Error('the page stays as it was');
      }
      if (readFileSync(file, 'utf8') !== saved) throw new Error('the file was saved');
    },
  ],
  [
    'it turns pages, and a click on it leads to the item in its file',
    async ({ page, work }) => {
      const view = await work.view();
      await view.locator('[aria-label="上一页"]').click();
      await view.locator('.mark').waitFor({ state: 'detached', timeout: PATIENCE });
      await view.locator('.sheet').click();
      await view.locator('.mark').waitFor({ timeout: PATIENCE });
      const line = (await page.locator('.statusbar').innerText()).match(/Ln (\d+)/)?.[1];
      if (Number(line) >= readFileSync(PATH, 'utf8').split('\n').length - 3) throw new Error('the cursor stays');
    },
  ],
  [
    'problems are shown while one types, and the page says that it cannot be published',
    async ({ page, work }) => {
      await work.goTo('points: 59');
      await work.replaceEnd('59', '58');
      await work.run('Problems: Focus on Problems View');
      await says(page.locator('.markers-panel'), '58');
      await says((await work.view()).locator('.standing'), '数据还有错误');
      await work.goTo('points: 59');
      await work.replaceEnd('58', '59');
      await says(page.locator('.markers-panel'), '58', false);
    },
  ],
  [
    'a mistake that can be mended in one way is mended by its bulb',
    async ({ page, work }) => {
      await work.goTo('points: 59');
      await work.replaceEnd('59', '５９');
      await says(page.locator('.markers-panel'), '５９');
      await work.press('Control+.');
      await says(page.locator('.action-widget'), '改为“59”');
      await work.press('Enter');
      await says(page.locator('.markers-panel'), '５９', false);
    },
  ],
  [
    'an id is renamed',
    async ({ page, work }) => {
      await work.open(NEW.path);
      await work.goTo(NEW.id);
      await work.press('F2');
      const input = page.locator('.rename-box input');
      await input.fill('history-learning-meetings');
      await input.press('Enter');
      await says(page.locator('.view-lines').first(), 'history-learning-meetings');
    },
  ],
];
