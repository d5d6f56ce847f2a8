import { cpSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { DATA } from '../data.ts';
import { repeatCriteria } from '../repositories.ts';
import type { Setting } from '../setting.ts';
import { late, median } from '../statistics.ts';
import { figure, tableAsText } from '../table.ts';
import { type OpenedStudio, openStudio } from './opened.ts';

/** Where Debian has Chromium. */
const CHROMIUM = '/usr/bin/chromium';

/** Whether it is there: where not, nothing is measured of the page. */
export function hasChromium(): boolean {
  return existsSync(CHROMIUM);
}

/** What was measured of the page in Chromium. */
export interface Seen {
  /** From asking for the page to its first rows, in ms. */
  readonly first: readonly number[];
  /** Between frames while more than a thousand items scroll past, in ms. */
  readonly frames: readonly number[];
  /** What the program and the page hold of memory after so many edits, in MiB. */
  readonly memory: readonly { readonly edits: number; readonly program: number; readonly page: number }[];
}

/** Opens the page, scrolls through three times the county's items, and writes figures while it is open. */
export async function measureSeen({ workspace, program, project }: Setting, edits: number): Promise<Seen> {
  const folder = join(workspace.folder, 'seen');
  for (const part of [DATA, 'schemas']) cpSync(join(project, part), join(folder, part), { recursive: true });
  repeatCriteria(join(folder, DATA, '2021'), 3);
  const studio = await openStudio([program, 'studio', '--no-open', '--root', folder], workspace);
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
  try {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
    const [name = '', value = ''] = studio.cookie.split('=');
    await context.addCookies([{ name, value, url: studio.origin }]);
    const first: number[] = [];
    for (let round = 0; round < 7; round += 1) first.push(await firstScreen(context, studio));
    const page = await context.newPage();
    await page.goto(studio.origin);
    await page.locator('.print-sheet img').waitFor();
    const frames = await scrolled(browser, page);
    return { first: first.slice(1), frames, memory: await edited(page, studio, edits) };
  } finally {
    await browser.close();
    studio.end();
  }
}

/** How far is scrolled, and how fast, in pixels and pixels a second: three seconds, two screens in each. */
const DISTANCE = 4_800;
const SPEED = 1_600;

async function firstScreen(context: BrowserContext, { origin }: OpenedStudio): Promise<number> {
  const page = await context.newPage();
  const start = performance.now();
  await page.goto(origin, { waitUntil: 'commit' });
  await page.locator('.rows .row').first().waitFor();
  const took = performance.now() - start;
  await page.close();
  return took;
}

/** The times between the frames that the compositor drew while the table was scrolled, by Chromium's trace. Chromium itself scrolls, a step a frame: a wheel that is turned from here turns no faster than it is answered. */
async function scrolled(browser: Browser, page: Page): Promise<readonly number[]> {
  const { x = 0, y = 0, width = 0, height = 0 } = (await page.locator('.grid').boundingBox()) ?? {};
  const session = await page.context().newCDPSession(page);
  await browser.startTracing(page, {
    categories: ['disabled-by-default-devtools.timeline.frame', 'devtools.timeline.frame'],
  });
  await session.send('Input.synthesizeScrollGesture', {
    ...{ x: x + width / 2, y: y + height / 2, yDistance: -DISTANCE, speed: SPEED },
    gestureSourceType: 'mouse',
  });
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString('utf8')) as {
    readonly traceEvents: readonly { readonly name: string; readonly ts: number }[];
  };
  const drawn = traceEvents.filter(({ name }) => name === 'DrawFrame').map(({ ts }) => ts / 1000);
  const times = [...new Set(drawn)].toSorted((a, b) => a - b);
  return times.slice(1).map((time, index) => time - (times[index] ?? time));
}

/** Writes figures one after the other, which the open page shows, and tells the memory at the start, after a tenth and at the end. */
async function edited(page: Page, studio: OpenedStudio, edits: number): Promise<Seen['memory']> {
  const session = await page.context().newCDPSession(page);
  const memory: Seen['memory'][number][] = [];
  let was = '0.5';
  for (let count = 0; count <= edits; count += 1) {
    if ([0, Math.round(edits / 10), Math.round(edits / 2), edits].includes(count)) {
      await page.waitForTimeout(1000);
      await session.send('HeapProfiler.collectGarbage');
      const { usedSize } = await session.send('Runtime.getHeapUsage');
      memory.push({ edits: count, program: studio.memory(), page: usedSize / 1024 / 1024 });
    }
    const value = was === '0.5' ? '0.6' : '0.5';
    await studio.write(value, was);
    was = value;
  }
  return memory;
}

/** The tables of what was seen. */
export function seenAsText({ first, frames, memory }: Seen): string {
  const row = (name: string, times: readonly number[]): string[] => [
    name,
    String(times.length),
    ...[median(times), late(times), Math.max(...times)].map((each) => figure(each, 1)),
  ];
  const times = tableAsText(
    ['in Chromium', 'times', 'median ms', '95 % ms', 'max ms'],
    [row('the first rows', first), row('between frames while 1,200 items scroll', frames)],
  );
  const held = tableAsText(
    ['edits', 'program MiB', 'page MiB'],
    memory.map((each) => [String(each.edits), figure(each.program, 1), figure(each.page, 1)]),
  );
  return `${times}\n${held}`;
}
