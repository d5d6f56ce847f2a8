import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, inject, it } from 'vitest';
import { sameBreaks } from '../../tools/pages/breaks.ts';
import { measure } from '../../tools/pages/measure.ts';
import { printed } from '../../tools/pages/printed.ts';
import { ROOT, SHIPPED } from '../support/fixtures.ts';
import { readPages } from './made-pages.ts';
import { outputOf } from './programs.ts';

const fonts = inject('fonts');
const work = mkdtempSync(join(tmpdir(), 'zhunsheng-columns-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

const SCHEME = 'indicators/2020/scheme.yaml';
const LOCK = 'indicators/2020/lock.json';
const PROGRAM = join(ROOT, 'dist/zhunsheng.cjs');

/** Ways to set out the county annex: how many pages it had when it was looked at, and how many lines at most end badly in Word, which ends them by itself. */
const SETTINGS = [
  ['as it is shipped', '{}', 31, 2],
  [
    'seven columns on A4 portrait',
    '{ columns: [number, { of: indicator, title: 项目 }, points, criterion, scoring, { of: department, title: 责任单位 }, score], orientation: portrait }',
    32,
    40,
  ],
  [
    'fourteen columns on A3',
    '{ columns: [number, levels, criterion, scoring, method, evidence-required, department, cooperating, target, points, score, remark], paper: A3 }',
    20,
    28,
  ],
  [
    'points behind the wording in type of 9 points',
    '{ columns: [number, levels, criterion, department, score, { of: blank, title: 核查情况, width: 25 }], tableSize: 9, checkCode: none }',
    26,
    12,
  ],
] as const;

/** Builds the county annex of 2020 as it is shipped but for how it is printed; gives the folder of its files. */
async function built(printing: string): Promise<string> {
  const root = mkdtempSync(join(work, 'repository-'));
  const scheme = SHIPPED.get(SCHEME)?.replace(
    '    fullMarks: 200\n',
    `    fullMarks: 200\n    printing: ${printing}\n`,
  );
  for (const [path, text] of new Map(SHIPPED).set(SCHEME, scheme ?? '')) {
    if (path === LOCK) continue;
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  const out = join(root, 'out');
  await outputOf(process.execPath, [PROGRAM, 'build', '2020', '--only', 'annex', '--root', root, '-o', out]);
  const files = ['docx', 'pdf', 'xlsx', 'html', 'md'].map((format) => join(out, '2020', `annex-1-county.${format}`));
  const said = await outputOf(process.execPath, [PROGRAM, 'verify', '--root', root, '--format', 'json', ...files]);
  const { files: verified } = JSON.parse(said) as { readonly files: readonly { readonly status: string }[] };
  expect(verified.map(({ status }) => status)).toEqual(files.map(() => 'intact'));
  return join(out, '2020');
}

describe('an annex of other columns', () => {
  it.each(SETTINGS)(
    'is as dense, and ends its pages in Word as in PDF: %s',
    async (_, printing, most, bad) => {
      const folder = await built(printing);
      const pdf = join(folder, 'annex-1-county.pdf');
      const made = mkdtempSync(join(work, 'printed-'));
      const [word = ''] = await printed([join(folder, 'annex-1-county.docx')], { work: made, fonts });
      const [own, others] = [await readPages(pdf, made), await readPages(word, made)];
      const { fill, faults, pages } = measure(own);
      expect(pages).toBeLessThanOrEqual(most);
      expect(fill.mean).toBeGreaterThan(0.92);
      expect(fill.least).toBeGreaterThan(0.75);
      expect(faults.filter(({ kind }) => kind !== 'single')).toEqual([]);
      expect(faults.length).toBeLessThanOrEqual(pages / 4);
      expect(sameBreaks(own, others)).toBeGreaterThanOrEqual(0.95);
      // Programs end lines as they like: paragraphs are narrowed so that they like what we do.
      const inWord = measure(others).faults;
      expect(inWord.filter(({ kind }) => kind !== 'single' && kind !== 'parted')).toEqual([]);
      expect(inWord.length).toBeLessThanOrEqual(bad);
    },
    600_000,
  );
});
