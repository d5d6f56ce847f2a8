import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { changed, SMALL } from '../support/fixtures.ts';
import { folderWith, run } from '../support/program.ts';
import { fillIn, sheetIn, textIn } from '../support/returned.ts';

const JIA = 'self-1-county-jia-xian.xlsx';
const YI = 'self-1-county-yi-xian.xlsx';

/** A folder with data and the forms that were made of it. */
function office(): string {
  const root = folderWith(SMALL);
  const { code, err } = run(['forms', '--format', 'xlsx', '-o', 'sent'], { cwd: root });
  if (code !== 0) throw new Error(err);
  mkdirSync(join(root, 'returned'));
  return root;
}

const sentIn = (root: string, name: string): string => join(root, 'sent/2020/forms', name);

/** Fills a form in, does something to it, and returns it. */
async function giveBack(from: string, to: string, change?: (book: ExcelJS.Workbook) => void): Promise<void> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(from);
  for (const sheet of workbook.worksheets) fillIn(sheet, ({ most }) => most);
  change?.(workbook);
  await workbook.xlsx.writeFile(to);
}

function setIdentity(workbook: ExcelJS.Workbook, key: string, value: string): void {
  const sheet = sheetIn(workbook, '_zhunsheng');
  sheet.eachRow((row) => {
    if (textIn(row.getCell(1)) === key) row.getCell(2).value = value;
  });
}

interface Found {
  readonly code: string;
  readonly file: string;
  readonly message: string;
  readonly hint: string;
}

function collect(root: string, ...more: readonly string[]) {
  const { code, out, err } = run(['collect', 'returned', '--format', 'json', ...more], { cwd: root });
  const { findings, units } = JSON.parse(out) as {
    findings: readonly Found[];
    units: readonly { self: { hasCome: boolean; sum: string } }[];
  };
  return { code, err, findings: findings.filter((each) => each.code !== 'form-missing'), self: units[0]?.self };
}

/** What a forger makes who has a form of one unit and wants that of another. */
const FORGERIES: readonly (readonly [about: string, from: string, change: (book: ExcelJS.Workbook) => void])[] = [
  ['without a seal', JIA, (book) => setIdentity(book, 'seal', '')],
  ['with a seal that was thought up', JIA, (book) => setIdentity(book, 'seal', '0'.repeat(32))],
  ['with the seal of another digest', JIA, (book) => setIdentity(book, 'digest', '0'.repeat(64))],
  ['without any identity', JIA, (book) => book.removeWorksheet(sheetIn(book, '_zhunsheng').id)],
];

describe('a workbook that was not sent out', () => {
  it.each(FORGERIES)('%s, is known for what it is', async (_, from, change) => {
    const root = office();
    await giveBack(sentIn(root, from), join(root, 'returned/a.xlsx'), change);
    const { findings, self } = collect(root);
    const found = findings.find(({ code }) => code === 'form-unproved');
    expect(found?.hint).toContain('--accept a.xlsx');
    expect(self?.hasCome).toBe(false);
  });

  it('made from the form of another unit, with its seal', async () => {
    const root = office();
    await giveBack(sentIn(root, JIA), join(root, 'returned/a.xlsx'), (book) => {
      const seal = textIn(sealCell(book));
      setIdentity(book, 'unit', 'yi-xian');
      expect(seal).toMatch(/^[0-9a-f]{32}$/);
    });
    expect(collect(root).findings.map(({ code }) => code)).toContain('form-unproved');
  });

  it('does not void the genuine one, and both are named', async () => {
    const root = office();
    await giveBack(sentIn(root, JIA), join(root, 'returned/a.xlsx'), (book) => {
      setIdentity(book, 'seal', '');
      fillIn(sheetIn(book), () => 0);
    });
    await giveBack(sentIn(root, JIA), join(root, 'returned/b.xlsx'));
    const { findings, self } = collect(root);
    expect(self).toMatchObject({ hasCome: true, sum: '10' });
    const [unproved, passed, ...differing] = findings.filter(({ file }) => file === 'a.xlsx');
    expect([unproved?.code, passed?.code, differing.length]).toEqual(['form-unproved', 'form-passed-over', 7]);
    expect(passed?.message).toContain('b.xlsx');
  });

  it('is used once somebody accepts it by name, also in place of another', async () => {
    const root = office();
    await giveBack(sentIn(root, JIA), join(root, 'returned/a.xlsx'), (book) => {
      setIdentity(book, 'seal', '');
      fillIn(sheetIn(book), () => 0);
    });
    await giveBack(sentIn(root, JIA), join(root, 'returned/b.xlsx'));
    const { findings, self } = collect(root, '--accept', 'a.xlsx');
    expect(self).toMatchObject({ hasCome: true, sum: '0' });
    expect(findings.map(({ code }) => code)).toEqual(expect.arrayContaining(['form-accepted', 'form-passed-over']));
  });

  it('cannot be accepted when it did not come', () => {
    const { code, err } = run(['collect', 'returned', '--accept', 'c.xlsx'], { cwd: office() });
    expect([code, err]).toEqual([2, expect.stringContaining('c.xlsx')]);
  });
});

function sealCell(book: ExcelJS.Workbook): ExcelJS.Cell {
  const sheet = sheetIn(book, '_zhunsheng');
  for (let row = 1; row <= sheet.rowCount; row += 1) {
    if (textIn(sheet.getCell(row, 1)) === 'seal') return sheet.getCell(row, 2);
  }
  throw new Error('there is no seal');
}

describe('the key of an office', () => {
  it('is made once; with it the same forms have the same bytes, with another one other seals', () => {
    const root = office();
    const [key, form, other] = [
      readFileSync(join(root, 'output/forms.key'), 'utf8'),
      readFileSync(sentIn(root, JIA)),
      readFileSync(sentIn(root, YI)),
    ];
    expect(key).toMatch(/^[0-9a-f]{64}\n$/);
    expect(form.equals(other)).toBe(false);
    rmSync(join(root, 'sent'), { recursive: true });
    run(['forms', '--format', 'xlsx', '-o', 'sent'], { cwd: root });
    expect(readFileSync(join(root, 'output/forms.key'), 'utf8')).toBe(key);
    expect(readFileSync(sentIn(root, JIA)).equals(form)).toBe(true);
    rmSync(join(root, 'output/forms.key'));
    run(['forms', '--format', 'xlsx', '-o', 'sent'], { cwd: root });
    expect(readFileSync(sentIn(root, JIA)).equals(form)).toBe(false);
  });

  it('that is gone is asked for, while the forms are used', async () => {
    const root = office();
    await giveBack(sentIn(root, JIA), join(root, 'returned/a.xlsx'));
    rmSync(join(root, 'output/forms.key'));
    const { findings, self } = collect(root);
    expect(findings).toMatchObject([{ code: 'key-missing', file: 'output/forms.key' }]);
    expect(self?.hasCome).toBe(true);
  });

  it('is not made by what only builds, nor where forms cannot be made', () => {
    const root = folderWith(SMALL);
    run(['build', '--format', 'csv'], { cwd: root });
    expect(existsSync(join(root, 'output/forms.key'))).toBe(false);
    run(['forms', '--unit', 'nobody'], { cwd: root });
    expect(existsSync(join(root, 'output/forms.key'))).toBe(false);
    const unprintable = folderWith(changed(SMALL, 'indicators/units.yaml', 'name: 甲县', 'name: 甲😀县'));
    expect(run(['forms', '--format', 'pdf'], { cwd: unprintable }).err).toContain('glyph-missing');
    expect(existsSync(join(unprintable, 'output'))).toBe(false);
  });

  it('seals the summary sheet too that is written with what was collected', async () => {
    const root = office();
    await giveBack(sentIn(root, JIA), join(root, 'returned/a.xlsx'));
    collect(root);
    copyFileSync(join(root, 'output/2020/collected/summary-1-county.xlsx'), join(root, 'returned/b.xlsx'));
    expect(collect(root).findings.map(({ code }) => code)).not.toContain('form-unproved');
  });
});
