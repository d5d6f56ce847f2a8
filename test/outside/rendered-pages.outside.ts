import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ROOT } from '../support/fixtures.ts';
import { run } from '../support/program.ts';
import { outputOf, python } from './programs.ts';
import { launch } from './review-page.ts';

/** How many files of each format are changed at random, and from which seed: `FORGERIES=900 FORGERY_SEED=7 npx vitest run …` tries others. */
const COUNT = process.env['FORGERIES'] ?? '40';
const SEED = process.env['FORGERY_SEED'] ?? '1';
/** So many at once that a process is soon done. */
const BATCH = 20;

interface Verified {
  readonly path: string;
  readonly status: string;
  readonly differences: readonly unknown[];
  readonly departures: readonly { readonly kind: string }[];
}

const work = mkdtempSync(join(tmpdir(), 'zhunsheng-rendered-pages-'));
const small = join(work, 'small');
const built = join(work, 'built/2020');
let browser: Browser;

beforeAll(async () => {
  cpSync(join(ROOT, 'test/fixtures/small'), small, { recursive: true });
  run(['build', '2020', '--root', small, '--format', 'pdf,html', '-o', join(work, 'built')]);
  browser = await launch();
});

afterAll(async () => {
  await browser.close();
  rmSync(work, { recursive: true, force: true });
});

/** A file of which something was changed at random. */
interface Forged extends Verified {
  readonly what: string | undefined;
}

async function forgedFrom(name: string): Promise<readonly Forged[]> {
  const folder = join(work, name);
  const told = (await python('mutate-pages.py', join(built, name), folder, COUNT, SEED)) as Record<string, string>;
  const paths = readdirSync(folder).map((each) => join(folder, each));
  return verified(paths).map((each) => ({ ...each, what: told[basename(each.path, extname(each.path))] }));
}

function verified(paths: readonly string[]): readonly Verified[] {
  if (paths.length === 0) return [];
  const { out } = run(['verify', '--root', small, '--format', 'json', ...paths.slice(0, BATCH)]);
  return [...(JSON.parse(out) as { readonly files: readonly Verified[] }).files, ...verified(paths.slice(BATCH))];
}

function isTaken({ status }: Verified): boolean {
  return status === 'intact' || status === 'resaved';
}

it('a PDF that poppler draws otherwise is never taken for the one that was built, nor called only packed anew', async () => {
  const draw = (path: string) => outputOf('pdftoppm', ['-r', '40', '-gray', path]).catch(() => undefined);
  const same = await draw(join(built, 'annex-1-county.pdf'));
  const forged = await forgedFrom('annex-1-county.pdf');
  expect(forged.filter(isTaken)).toEqual([]);
  const repacked = forged.filter(({ departures }) => departures.some(({ kind }) => kind === 'repacked'));
  const pages = await Promise.all(repacked.map(async (each) => [each.what, (await draw(each.path)) === same]));
  expect(pages.filter(([, isSame]) => isSame !== true)).toEqual([]);
  // Most changes are of something that is drawn or said.
  expect(repacked.length).toBeLessThan(Number(COUNT) / 2);
}, 3_600_000);

it('a page that Chromium draws otherwise is never taken for the one that was built, and it is said in what', async () => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, offline: true });
  const page = await context.newPage();
  const draw = async (path: string): Promise<string> => {
    await page.goto(pathToFileURL(path).href);
    return (await page.screenshot({ fullPage: true })).toString('base64');
  };
  const same = await draw(join(built, 'annex-1-county.html'));
  const forged = await forgedFrom('annex-1-county.html');
  expect(forged.filter(isTaken)).toEqual([]);
  let others = 0;
  for (const each of forged) {
    if ((await draw(each.path)) === same) continue;
    others += 1;
    const isSaid = each.differences.length + each.departures.length > 0 || /^(?:foreign|damaged)$/.test(each.status);
    expect(isSaid ? undefined : each.what).toBeUndefined();
  }
  expect(others).toBeGreaterThan(Number(COUNT) / 10);
}, 3_600_000);
