import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { run } from '../support/program.ts';
import { annexesIn, criteriaOf } from './criteria.ts';
import { expectNumbersAndHeads, expectWordings, pagesOf } from './pages.ts';
import { convert, python } from './programs.ts';

const folder = inject('products');
const fonts = inject('fonts');
const work = mkdtempSync(join(tmpdir(), 'zhunsheng-libreoffice-'));
const SYSTEMS = ['1-county', '2-municipal'];
const OTHER_POINTS = '0.7';

/** The files of a format among the products. */
function namesOf(format: string): readonly string[] {
  return readdirSync(folder).filter((name) => name.endsWith(`.${format}`));
}

function edited(system: string): string {
  return `edited-${system}`;
}

/** What `verify` says of files, with its exit code. */
function verify(paths: readonly string[]) {
  const { code, out } = run(['verify', '--format', 'json', ...paths]);
  const { files } = JSON.parse(out) as {
    files: { path: string; status: string; differences: unknown[]; additions: unknown[] }[];
  };
  return { code, files };
}

beforeAll(async () => {
  for (const format of ['docx', 'xlsx']) {
    for (const system of SYSTEMS) {
      const target = join(work, `${edited(system)}.${format}`);
      await python('alter.py', join(folder, `annex-${system}.${format}`), target, OTHER_POINTS);
    }
  }
  const saveAgain = (format: string) => {
    const files = [
      ...namesOf(format).map((name) => join(folder, name)),
      ...SYSTEMS.map((system) => join(work, `${edited(system)}.${format}`)),
    ];
    return convert(files, { format, folder: join(work, 'saved'), profile: join(work, format), fonts });
  };
  const print = () => {
    const files = namesOf('docx').map((name) => join(folder, name));
    return convert(files, { format: 'pdf', folder: join(work, 'printed'), profile: join(work, 'pdf'), fonts });
  };
  await Promise.all([saveAgain('docx'), saveAgain('xlsx').then(print)]);
});

afterAll(() => rmSync(work, { recursive: true, force: true }));

describe.each(['docx', 'xlsx'])('LibreOffice saves %s anew', (format) => {
  it('and nothing is lost or changed', () => {
    const paths = namesOf(format).map((name) => join(work, 'saved', name));
    const { code, files } = verify(paths);
    expect(files.filter(({ status }) => status !== 'intact' && status !== 'resaved')).toEqual([]);
    expect([code, files.length]).toEqual([0, namesOf(format).length]);
  });

  it.each(SYSTEMS)('and what somebody edited in annex %s before is found', async (system) => {
    const { criteria } = await criteriaOf(folder, { system, unitClass: undefined });
    const { code, files } = verify([join(work, 'saved', `${edited(system)}.${format}`)]);
    const [first, second] = criteria;
    expect(code).toBe(1);
    expect(files).toMatchObject([
      {
        status: 'edited',
        differences: [
          { criterion: first?.id, column: '分值', expected: first?.points.values().next().value, found: OTHER_POINTS },
          { criterion: second?.id, column: '考核内容', found: expect.stringContaining('（新增）') },
        ],
      },
    ]);
  });
});

describe('LibreOffice prints DOCX', () => {
  const printed = (name: string) => pagesOf(join(work, 'printed', `${name}.pdf`));

  it.each(namesOf('docx'))('%s with the number on every page and the head on every page of a table', async (name) => {
    const pages = await printed(name.replace(/\.docx$/, ''));
    expect(pages.every(({ isA4 }) => isA4)).toBe(true);
    expectNumbersAndHeads(pages);
  });

  it.each(annexesIn(folder))('%s with every criterion, whole and in order', async (name, annex) => {
    const { criteria } = await criteriaOf(folder, annex);
    expectWordings(await printed(name), criteria, true);
  });

  it('the measures with every criterion of the annexes, whole and in order', async () => {
    const all = await Promise.all(SYSTEMS.map((system) => criteriaOf(folder, { system, unitClass: undefined })));
    expectWordings(
      await printed('measures'),
      all.flatMap(({ criteria }) => criteria),
      true,
    );
  });

  it.each(SYSTEMS)('the tables of departments of %s with every criterion', async (system) => {
    const { criteria } = await criteriaOf(folder, { system, unitClass: undefined });
    expectWordings(await printed(`departments-${system}`), criteria, false);
  });
});
