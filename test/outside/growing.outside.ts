import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { measure } from '../../tools/pages/measure.ts';
import { type Page, pagesOf } from '../../tools/pages/page.ts';
import { ROOT } from '../support/fixtures.ts';
import { run } from '../support/program.ts';
import { outputOf, printFitted, python } from './programs.ts';

const work = mkdtempSync(join(tmpdir(), 'zhunsheng-growing-'));
/** A self-assessment with its list of evidence, and a form for scoring. */
const FORMS = ['self-1-county-class-county', 'score-1-county-organization'] as const;

interface Filled {
  readonly texts: readonly string[];
  /** The cells among them that are merged, which no program makes higher. */
  readonly merged: readonly string[];
}

/** What was filled into each form, and what of it is printed. */
const filled = new Map<string, Filled>();

function pathOf(folder: string, name: string, end: string): string {
  return join(work, folder, `${name}.${end}`);
}

async function printedPages(folder: string, name: string): Promise<readonly Page[]> {
  return pagesOf(pathOf(folder, name, 'pdf'), mkdtempSync(join(work, 'pictures-')));
}

/** What is cut off, apart from the numbers of pages, which stand below the type area. */
function clippedIn(pages: readonly Page[]): readonly string[] {
  return measure(pages).faults.flatMap(({ kind, what, page }) => (kind === 'clipped' ? [`${page}: ${what}`] : []));
}

beforeAll(async () => {
  const small = join(work, 'small');
  cpSync(join(ROOT, 'test/fixtures/small'), small, { recursive: true });
  run(['forms', '2020', '--root', small, '--format', 'xlsx', '-o', join(work, 'built')]);
  const empty = join('built', '2020', 'forms');
  for (const name of FORMS) {
    const target = pathOf('.', name, 'xlsx');
    filled.set(name, (await python('fill-texts.py', pathOf(empty, name, 'xlsx'), target)) as Filled);
  }
  await printFitted(
    FORMS.flatMap((name) => ['.', empty].map((folder) => [pathOf(folder, name, 'xlsx'), pathOf(folder, name, 'pdf')])),
    { profile: join(work, 'profile'), fonts: inject('fonts') },
  );
});

afterAll(() => rmSync(work, { recursive: true, force: true }));

describe('a form with 100 characters in every cell for text', () => {
  it.each(FORMS)('%s has none of them in merged cells, which no program makes higher', (name) => {
    expect(filled.get(name)?.texts.length).toBeGreaterThan(10);
    expect(filled.get(name)?.merged).toEqual([]);
  });

  it.each(FORMS)('%s prints all of them', async (name) => {
    const text = await outputOf('pdftotext', ['-raw', '-enc', 'UTF-8', pathOf('.', name, 'pdf'), '-']);
    const printed = text.replace(/第\s*\d+\s*页\s*共\s*\d+\s*页/g, '').replace(/\s/g, '');
    expect(filled.get(name)?.texts.filter((each) => !printed.includes(each))).toEqual([]);
  });

  it.each(FORMS)('%s shows every line of it whole, with all that it said before', async (name) => {
    expect(clippedIn(await printedPages('.', name))).toEqual([]);
  });

  it.each(FORMS)('%s shows all of its lines, and its labels on every page, while it is empty', async (name) => {
    const pages = await printedPages(join('built', '2020', 'forms'), name);
    expect(clippedIn(pages)).toEqual([]);
    expect(measure(pages).faults.filter(({ kind }) => kind === 'unlabelled')).toEqual([]);
  });
});
