import { spawn } from 'node:child_process';
import { join } from 'node:path';
import axe from 'axe-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { expect, onTestFinished } from 'vitest';
import { ROOT, SHIPPED } from '../support/fixtures.ts';
import { folderWith } from '../support/program.ts';

/** The studio of a folder in a browser. */
export interface Opened {
  readonly page: Page;
  readonly context: BrowserContext;
  /** The folder of the data. */
  readonly root: string;
  /** What the page did that it must not: messages, errors, requests elsewhere, dialogs. */
  readonly misdeeds: readonly string[];
  /** Ends the program at once. */
  readonly kill: () => void;
}

interface Wanted {
  readonly files?: ReadonlyMap<string, string>;
  readonly width?: number;
  readonly height?: number;
  readonly colorScheme?: 'light' | 'dark';
  readonly options?: readonly string[];
  /** What the page has once it is there. */
  readonly shows?: string;
}

/** Starts the studio on files and opens its page; both end with the test. */
export async function openStudio(browser: Browser, wanted: Wanted = {}): Promise<Opened> {
  const {
    files = SHIPPED,
    width = 1280,
    height = 800,
    colorScheme = 'light',
    options = [],
    shows = '.rows .row',
  } = wanted;
  const root = folderWith(files);
  const args = [join(ROOT, 'dist/zhunsheng.cjs'), 'studio', '--no-open', '--root', root, ...options];
  const child = spawn(process.execPath, args);
  const kill = () => void child.kill('SIGKILL');
  onTestFinished(kill);
  const address = await new Promise<string>((resolve, reject) => {
    let out = '';
    child.stdout.setEncoding('utf8').on('data', (text) => {
      out += text;
      const found = /http:\S+/.exec(out)?.[0];
      if (found !== undefined) resolve(found);
    });
    child.on('exit', () => reject(new Error(out)));
  });
  const context = await browser.newContext({ viewport: { width, height }, colorScheme });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  const misdeeds: string[] = [];
  page.on('console', (message) => misdeeds.push(`console: ${message.text()}`));
  page.on('pageerror', ({ message }) => misdeeds.push(`error: ${message}`));
  page.on('request', (request) => {
    if (!request.url().startsWith(new URL(address).origin)) misdeeds.push(`request: ${request.url()}`);
  });
  page.on('dialog', (dialog) => {
    misdeeds.push(`dialog: ${dialog.message()}`);
    return dialog.dismiss();
  });
  await page.goto(address);
  await page.locator(shows).first().waitFor();
  return { page, context, root, misdeeds, kill };
}

/** What axe finds wrong with a page as it is, by the rules of WCAG 2.2 AA and its own good practice. */
export async function violationsIn(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const { violations } = (await page.evaluate('axe.run()')) as { readonly violations: readonly Violation[] };
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  );
}

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
}

/** The totals that the page shows, once what was typed is answered. */
export async function totalsOf(page: Page): Promise<readonly string[]> {
  await page.locator('.totals[data-behind="false"]').waitFor();
  return page.locator('.total').allInnerTexts();
}

/** How many lines a text has less than another, and the lines that stand in it otherwise, each at its place. */
export function linesChanged(
  before: string,
  after: string,
): { readonly gone: number; readonly come: readonly string[] } {
  const [old, now] = [before.split('\n'), after.split('\n')];
  return { gone: old.length - now.length, come: now.filter((line, index) => line !== old[index]) };
}

/** Waits until what the program last did is told at the foot of the page. */
export async function told(page: Page, sentence: RegExp): Promise<void> {
  await expect.poll(() => page.locator('footer [role="status"]').innerText(), { timeout: 20_000 }).toMatch(sentence);
}

/** Presses keys one after the other. */
export async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** Expects each total to say this, once what was typed is answered. */
export async function expectTotals(page: Page, standing: string): Promise<void> {
  await expect
    .poll(async () => (await totalsOf(page)).every((total) => total.includes(standing)), { timeout: 20_000 })
    .toBe(true);
}
