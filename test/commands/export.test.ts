import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { sheetDifferences } from '../../src/import/criteria-sheet/differences.ts';
import { gridOfReading, gridOfSheet } from '../../src/import/criteria-sheet/grid.ts';
import { returnedWorkbook } from '../../src/import/criteria-sheet/workbook.ts';
import { readCsv } from '../../src/readers/csv.ts';
import { readFormWorkbook } from '../../src/readers/form-workbook.ts';
import { filesIn, SMALL_DRAFT } from '../support/authoring.ts';
import { sheetOf } from '../support/criteria-sheets.ts';
import { TOWN } from '../support/fixtures.ts';
import { HASHES } from '../support/memory-world.ts';
import { folderWith, run } from '../support/program.ts';

/** An id that needs many lines in the hidden column of ids. */
const withLongId = (text: string): string =>
  text.replaceAll('center-group-report', `center-group-report${'-once-a-year'.repeat(5)}`);

const NOTHING = { changes: [], retitled: [], moved: [], added: [], deleted: [], comments: [], remarks: [] };

describe('export', () => {
  it.each([
    ['the small repository', SMALL_DRAFT, '2020'],
    ['a town with two levels', TOWN, '2026'],
  ])('writes a workbook of %s that says what was sent out, and is that', (_, files, year) => {
    const root = folderWith(files);
    expect(run(['export', '--root', root])).toMatchObject({ code: 0, err: '' });
    const book = readFormWorkbook(readFileSync(join(root, `output/${year}/edit/criteria.xlsx`)), 'criteria.xlsx');
    if (typeof book === 'string') throw new Error(book);
    expect(book.properties.get('sheet')).toBe('zhunsheng-sheet-1');
    const returned = returnedWorkbook(book, HASHES.sha256);
    expect(returned?.edition).toBe(year);
    for (const { sheet, base } of returned?.systems ?? []) {
      const { sent } = base ?? {};
      expect(sent?.rows.length).toBeGreaterThan(0);
      if (sheet !== undefined && sent !== undefined)
        expect(sheetDifferences(gridOfSheet(sheet), sent)).toEqual(NOTHING);
    }
    expect(returned?.systems.every(({ sheet, base }) => sheet !== undefined && base !== undefined)).toBe(true);
  });

  it('writes rows as high as what is seen of them, and leaves the ends of pages to whoever sorts and prints', () => {
    const files = new Map([...SMALL_DRAFT].map(([path, text]) => [path, withLongId(String(text))]));
    const sheetIn = (data: ReadonlyMap<string, string | Uint8Array>): string => {
      const root = folderWith(data);
      expect(run(['export', '--root', root]).code).toBe(0);
      const book = unzipSync(readFileSync(join(root, 'output/2020/edit/criteria.xlsx')));
      return strFromU8(book['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    };
    const heights = (sheet: string) => [...sheet.matchAll(/<row [^>]*\bht="([\d.]+)"/g)].map(([, height]) => height);
    expect(heights(sheetIn(files))).toEqual(heights(sheetIn(SMALL_DRAFT)));
    expect(sheetIn(SMALL_DRAFT)).not.toContain('<rowBreaks');
  });

  it('writes the same bytes twice, and keeps what somebody has edited under another name', () => {
    const root = folderWith(SMALL_DRAFT);
    const path = join(root, 'output/2020/edit/criteria.xlsx');
    run(['export', '--root', root]);
    const first = readFileSync(path);
    run(['export', '--root', root]);
    expect(readFileSync(path).equals(first)).toBe(true);
    writeFileSync(path, 'edited');
    expect(run(['export', '--root', root]).out).toContain('有人改过');
    expect(readFileSync(path).equals(first)).toBe(true);
    expect([...filesIn(root)].filter(([, text]) => text === 'edited')).toHaveLength(1);
  });

  it('writes CSV of each system, and names what there is not', async () => {
    const root = folderWith(SMALL_DRAFT);
    expect(run(['export', '2020', '--format', 'csv', '--root', root]).code).toBe(0);
    const grid = gridOfReading(await readCsv(readFileSync(join(root, 'output/2020/edit/criteria-county.csv'))));
    expect(grid && sheetDifferences(grid, await sheetOf(SMALL_DRAFT))).toEqual(NOTHING);
    expect(run(['export', '--system', 'towns', '--root', root])).toMatchObject({ code: 2, out: '' });
    expect(run(['export', '1999', '--root', root])).toMatchObject({ code: 2, out: '' });
  });
});
