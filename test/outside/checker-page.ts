import { mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

/** What a page that checks says: of each file its verdict and all that is told, and of what it says that it was not there. */
export interface SaidByPage {
  readonly entries: readonly (readonly [verdict: string, text: string])[];
  readonly missing: readonly string[];
}

/** What it says of files that are chosen. */
export function saidBy(page: Page, files: readonly string[]): Promise<SaidByPage> {
  return saidAfter(page, () => page.setInputFiles('#files', [...files]));
}

/** What it says once some are, in whatever way. */
export async function saidAfter(page: Page, choose: () => Promise<void>): Promise<SaidByPage> {
  await page.evaluate("document.getElementById('progress').textContent = ''");
  await choose();
  await page.getByText(/^核对了/).waitFor({ timeout: 30_000 });
  const entries = await page.$$eval('#results li', (all) =>
    all.map((each) => [each.className, each.textContent ?? ''] as const),
  );
  return { entries, missing: await page.$$eval('#missing li', (all) => all.map((each) => each.textContent ?? '')) };
}

/** A file with this name and content in a folder of its own below another. */
export function fileIn(folder: string, name: string, content: Uint8Array | string): string {
  const path = join(mkdtempSync(join(folder, 'file-')), name);
  writeFileSync(path, content);
  return path;
}
