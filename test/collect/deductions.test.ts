import type ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { resultsOf } from '../../src/collect/results.ts';
import { printedRatio } from '../../src/model/grading/ratio.ts';
import { calculated } from '../support/calculated.ts';
import { overviewCell } from '../support/filled.ts';
import { inSheets } from '../support/fixtures.ts';
import {
  cellIn,
  collectedFrom,
  openForm,
  rowOf,
  scoringSheet,
  sentForms,
  sheetIn,
  textIn,
} from '../support/returned.ts';
import { classesNamed, indicatorWith, repositoryOf } from '../support/sources.ts';

/** A system of one criterion with points and one that only deducts, for three units. */
const FILES = repositoryOf({
  classes: classesNamed('县'),
  fullMarks: 4,
  indicators: [indicatorWith({ points: 4 }, [{ points: 4 }, { deducts: 2 }])],
});
const ABOUT = { form: 'department', department: 'publicity' };

/** Both kinds of the form for scoring, each of the first unit filled in with full points and a deduction. */
const SHEETS = ['one', 'per-unit'] as const;

async function filledIn(sheets: (typeof SHEETS)[number], deducted: ExcelJS.CellValue, reason?: string) {
  const sent = await sentForms(inSheets(FILES, sheets));
  const workbook = await openForm(sent, ABOUT);
  const sheet = scoringSheet(workbook, '第1单位');
  cellIn(sheet, 'criterion-1', 'score', 'unit-1').value = 4;
  cellIn(sheet, 'criterion-2', 'score', 'unit-1').value = deducted;
  if (reason !== undefined) cellIn(sheet, 'criterion-2', 'reason', 'unit-1').value = reason;
  return { sent, workbook };
}

describe('what is taken off', () => {
  it.each(SHEETS)('is written as a positive number, which sums subtract: %s', async (sheets) => {
    const { sent, workbook } = await filledIn(sheets, 1.5, '发生事故');
    const result = await calculated(workbook);
    const said = ['核实分', '缺少扣分原因（项）'].map((title) => {
      const cell = overviewCell(workbook, '第1单位', title);
      return cell && result(cell.worksheet.name, Number(cell.row), Number(cell.col));
    });
    expect(said).toEqual([2.5, 0]);
    const { collected, findings } = await collectedFrom(sent, { 'a.xlsx': workbook });
    expect(findings.filter(({ code }) => !['form-missing', 'scores-missing'].includes(code))).toEqual([]);
    const [system] = collected.systems;
    const [unit] = system?.units ?? [];
    expect(unit && printedRatio(unit.verified.sum)).toBe('2.5');
    const [part] = sent.systems;
    const results = system && part && resultsOf(system, part.view.system);
    expect(results?.get('unit-1')?.levels.get('ideology')?.over.toString()).toBe('2.5');
  });

  it.each(SHEETS)('needs a reason: %s', async (sheets) => {
    const { sent, workbook } = await filledIn(sheets, 1.5);
    const missing = overviewCell(workbook, '第1单位', '缺少扣分原因（项）');
    const result = await calculated(workbook);
    expect(missing && result(missing.worksheet.name, Number(missing.row), Number(missing.col))).toBe(1);
    const { findings } = await collectedFrom(sent, { 'a.xlsx': workbook });
    expect(findings.filter(({ code }) => code === 'reason-missing').map(({ facts }) => facts)).toEqual([
      { title: '扣分原因', value: '1.5', most: undefined },
    ]);
  });

  it('is read the same where an old form has it as a number below zero, and that is said', async () => {
    const { sent, workbook } = await filledIn('one', -1.5, '发生事故');
    const { findings, collected, forms } = await collectedFrom(sent, { 'a.xlsx': workbook });
    const negative = findings.filter(({ code }) => code === 'deduction-negative');
    const { address } = cellIn(sheetIn(workbook), 'criterion-2', 'score', 'unit-1');
    expect(negative).toEqual([
      {
        code: 'deduction-negative',
        facts: { value: '-1.5', read: '1.5' },
        place: { file: 'a.xlsx', sheet: '评分表', cell: address },
      },
    ]);
    const [unit] = collected.systems[0]?.units ?? [];
    expect(unit && printedRatio(unit.verified.sum)).toBe('2.5');
    const { rows } = JSON.parse(new TextDecoder().decode(forms[0]?.record));
    expect(rows.map(({ values }: { values: { score: { value: string } } }) => values.score.value)).toEqual([
      '4',
      '1.5',
    ]);
  });

  it.each([2.05, -2.05])('is refused beyond the limit, whatever its sign: %s', async (deducted) => {
    const { sent, workbook } = await filledIn('one', deducted, '发生事故');
    const { findings } = await collectedFrom(sent, { 'a.xlsx': workbook });
    const [refused] = findings.filter(({ code }) => code === 'score-range');
    expect(refused?.facts).toEqual({ value: '2.05', least: '0', most: '2', mayBeZero: false });
  });

  it('is asked for as that wherever it is, and said above the table', async () => {
    const sent = await sentForms(FILES);
    const told = '扣多少填多少，扣分填正数';
    for (const about of [ABOUT, { form: 'self', unit: 'unit-1' }]) {
      const sheet = sheetIn(await openForm(sent, about));
      const key = about === ABOUT ? 'score' : 'self-score';
      const { dataValidation } = cellIn(sheet, 'criterion-2', key, 'unit-1');
      expect(dataValidation.prompt).toBe(`${told}，0 到 2 分，以 0.05 分为一档`);
      expect(dataValidation.error).toBe('扣分填正数。请填 0 到 2 的数（半角数字），以 0.05 为一档。');
      const above = rowOf(sheet, 'criterion') - 1;
      const lines = Array.from({ length: above }, (_, row) => textIn(sheet.getCell(row + 1, 1)));
      expect(lines).toContain(`标明“只扣分”的内容，${told}，不写负号。`);
    }
    const summary = sheetIn(await openForm(sent, { form: 'summary' }));
    const { prompt } = cellIn(summary, 'unit-1', 'deduction').dataValidation;
    expect(prompt).toContain('扣分填正数');
  });

  it('is the same in the summary sheet, with what bonuses have beyond their limit', async () => {
    const indicators = [indicatorWith({ points: 4 }, [{ points: 4 }, { adds: 3 }, { adds: 3 }])];
    const files = repositoryOf({ classes: classesNamed('县'), fullMarks: 4, adds: 4, indicators });
    const sent = await sentForms(files);
    const workbook = await openForm(sent, { form: 'summary' });
    const sheet = sheetIn(workbook);
    cellIn(sheet, 'unit-1', 'score-ideology').value = 10;
    cellIn(sheet, 'unit-1', 'beyond').value = 2;
    cellIn(sheet, 'unit-1', 'deduction').value = -1;
    const { address } = cellIn(sheet, 'unit-1', 'performance');
    const result = await calculated(workbook);
    const cell = sheet.getCell(address);
    expect(result(sheet.name, Number(cell.row), Number(cell.col))).toBe(8);
    const { findings, collected } = await collectedFrom(sent, { 'a.xlsx': workbook });
    expect(findings.map(({ code }) => code)).toContain('deduction-negative');
    expect(collected.systems[0]?.units[0]?.adjustments.get('deduction')?.text).toBe('1');
  });
});
