import type ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { cellIn, collectedFrom, fillIn, openForm, sentForms, sheetIn } from '../support/returned.ts';

const sent = await sentForms();

/** A form for scoring with full points on all of its sheets. */
async function filled(about: Readonly<Record<string, string>>): Promise<ExcelJS.Workbook> {
  const workbook = await openForm(sent, about);
  for (const sheet of workbook.worksheets) fillIn(sheet, ({ most }) => most);
  return workbook;
}

/** The codes of what is found in files that came. */
async function codesIn(files: Readonly<Record<string, ExcelJS.Workbook>>): Promise<readonly string[]> {
  const { findings } = await collectedFrom(sent, files);
  return findings.filter(({ place }) => place.file !== '').map(({ code }) => code);
}

describe('a form for scoring', () => {
  const about = { form: 'department', department: 'publicity' };

  it('must give a reason wherever a score is below the points', async () => {
    const workbook = await filled(about);
    const sheet = sheetIn(workbook, '甲县');
    cellIn(sheet, 'lecture-team', 'score').value = 1;
    const { findings, collected } = await collectedFrom(sent, { 'a.xlsx': workbook });
    expect(findings[0]).toMatchObject({
      code: 'reason-missing',
      facts: { title: '扣分原因', value: '1', most: '2' },
      place: { sheet: '甲县', cell: cellIn(sheet, 'lecture-team', 'score').address },
    });
    expect(collected.systems[0]?.units[0]?.verified.sum.toString()).toBe('3');
    cellIn(sheet, 'lecture-team', 'reason').value = '少开展2次';
    expect(await codesIn({ 'a.xlsx': workbook })).toEqual([]);
  });

  it('may have its sheets renamed and in any order, and must have all of them', async () => {
    const workbook = await filled(about);
    sheetIn(workbook, '甲县').name = '甲';
    sheetIn(workbook, '乙县').name = '乙';
    expect(await codesIn({ 'a.xlsx': workbook })).toEqual([]);
    workbook.removeWorksheet(sheetIn(workbook, '丙区').id);
    const { findings } = await collectedFrom(sent, { 'a.xlsx': workbook });
    expect(findings[0]).toMatchObject({ code: 'sheet-missing', facts: { name: '丙区' } });
  });
});

describe('the summary sheet', () => {
  it('gives what was adjusted, unit by unit', async () => {
    const workbook = await openForm(sent, { form: 'summary' });
    const sheet = sheetIn(workbook);
    const put = (key: string, value: ExcelJS.CellValue): void => {
      cellIn(sheet, 'jia-xian', key).value = value;
    };
    put('satisfaction', 95.5);
    put('bonus', 2);
    put('deduction', 7);
    const { findings, collected } = await collectedFrom(sent, { '汇总.xlsx': workbook });
    expect(findings[0]).toMatchObject({
      code: 'score-range',
      facts: { value: '7', least: '1', most: '3', mayBeZero: true },
    });
    const [jia, yi] = collected.systems[0]?.units ?? [];
    expect([...(jia?.adjustments ?? [])].map(([key, { text }]) => [key, text])).toEqual([
      ['satisfaction', '95.5'],
      ['bonus', '2'],
    ]);
    expect(yi?.adjustments.size).toBe(0);
  });
});
