import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { SMALL } from '../support/fixtures.ts';
import { folderWith, run } from '../support/program.ts';
import { cellIn, columnOf, fillIn, sheetIn, textIn } from '../support/returned.ts';

const SUMMARY = 'summary-1-county';
const UNITS = ['jia-xian', 'yi-xian', 'bing-qu'];

type Change = (sheet: ExcelJS.Worksheet) => void;

/** A folder to which everything came back with full points, and the summary sheet with satisfactions and what is done to it. */
async function returned(...changes: readonly Change[]): Promise<string> {
  const root = folderWith(SMALL);
  const { code, err } = run(['forms', '--format', 'xlsx', '-o', 'sent'], { cwd: root });
  if (code !== 0) throw new Error(err);
  mkdirSync(join(root, 'returned'));
  const forms = join(root, 'sent/2020/forms');
  for (const name of readdirSync(forms).filter((each) => /^(self|score).*\.xlsx$/.test(each))) {
    if (name.includes('-class-')) continue;
    const book = await opened(join(forms, name));
    for (const sheet of book.worksheets) fillIn(sheet, ({ most }) => most);
    await book.xlsx.writeFile(join(root, 'returned', name));
  }
  for (const [index, change] of changes.entries()) {
    const book = await opened(join(forms, `${SUMMARY}.xlsx`));
    for (const [at, unit] of UNITS.entries()) cellIn(sheetIn(book), unit, 'satisfaction').value = 95 - at;
    change(sheetIn(book));
    await book.xlsx.writeFile(join(root, 'returned', `汇总${index}.xlsx`));
  }
  return root;
}

async function opened(path: string): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(path);
  return book;
}

/** What collecting says, and what the summary sheet that it writes shows: its text, and rank and grade of each unit. */
async function collected(root: string) {
  const { code, out } = run(['collect', 'returned'], { cwd: root });
  const folder = join(root, 'output/2020/collected');
  const sheet = sheetIn(await opened(join(folder, `${SUMMARY}.xlsx`)));
  const shown = (unit: string, key: string): unknown => {
    const cell = cellIn(sheet, unit, key);
    return cell.result ?? textIn(cell);
  };
  const texts: string[] = [];
  sheet.eachRow((row) => row.eachCell((cell) => texts.push(textIn(cell))));
  return {
    code,
    out,
    face: texts.find((text) => text.startsWith('收表时名次和等次未定')),
    standings: UNITS.map((unit) => [shown(unit, 'rank'), shown(unit, 'grade')]),
    shown,
    scores: JSON.parse(readFileSync(join(folder, 'scores.json'), 'utf8')),
  };
}

const UNDECIDED = UNITS.map(() => ['未定', '未定']);

describe('ranks and grades', () => {
  it('are said once everything is known', async () => {
    const { code, out, face, standings, scores } = await collected(await returned(() => undefined));
    expect(code).toBe(0);
    expect(out).not.toContain('未定');
    expect(face).toBeUndefined();
    expect(standings.map(([rank]) => rank)).toEqual([1, 2, 3]);
    expect(scores.systems[0].open).toBeNull();
  });

  it.each<[string, Change]>([
    ['a veto', (sheet) => (cellIn(sheet, 'jia-xian', 'bar').value = '否决')],
    ['a deduction', (sheet) => (cellIn(sheet, 'jia-xian', 'deduction').value = '两分')],
    ['a bonus beyond its range', (sheet) => (cellIn(sheet, 'jia-xian', 'bonus').value = 30)],
    ['the column of vetoes', (sheet) => sheet.spliceColumns(columnOf(sheet, 'bar'), 1)],
  ])('are undecided where %s cannot be used, in the workbook, the text and the data alike', async (_, change) => {
    const { code, out, face, standings, scores } = await collected(await returned(change));
    expect(code).toBe(1);
    expect(out).toMatch(/收表时名次和等次未定：.*汇总表上登记的内容填写有误/);
    expect(face).toMatch(/个单位在汇总表上登记的内容填写有误/);
    expect(standings).toEqual(UNDECIDED);
    expect(scores.systems[0].open.unclear).toBeGreaterThan(0);
    expect(scores.units[0].open).not.toEqual([]);
  });

  it('are undecided where two summary sheets say different things', async () => {
    const veto: Change = (sheet) => (cellIn(sheet, 'jia-xian', 'bar').value = '一票否决');
    const { standings, shown } = await collected(await returned(() => undefined, veto));
    expect(standings).toEqual(UNDECIDED);
    expect(shown('jia-xian', 'bar')).toBe('未定');
  });

  it('are undecided while a score or the satisfaction is missing', async () => {
    const without: Change = (sheet) => (cellIn(sheet, 'yi-xian', 'satisfaction').value = null);
    const { out, face, standings } = await collected(await returned(without));
    expect(standings).toEqual(UNDECIDED);
    expect(out).toContain('收表时名次和等次未定：1 个单位没有满意度');
    expect(face).toContain('1 个单位没有满意度');
  });
});
