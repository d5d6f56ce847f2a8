import type ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import type { Sent } from '../../src/collect/forms.ts';
import { Decimal } from '../../src/model/decimal.ts';
import { whole } from '../../src/model/grading/ratio.ts';
import type { DeliveryCode } from '../../src/text/delivery.ts';
import {
  cellIn,
  collectedFrom,
  columnOf,
  openForm,
  repeatRow,
  rowOf,
  sentForms,
  sheetIn,
  splitCells,
  textIn,
} from '../support/returned.ts';

const sent = await sentForms();
const PLAN = 'center-group-plan';
const REPORT = 'center-group-report';
const TEAM = 'lecture-team';

/** The self-assessment of 甲县, of which every item but one has full points. */
async function filled(): Promise<ExcelJS.Workbook> {
  const workbook = await openForm(sent, { form: 'self', unit: 'jia-xian' });
  const sheet = sheetIn(workbook);
  for (const [id, score] of Object.entries(FULL)) cellIn(sheet, id, 'self-score').value = score;
  return workbook;
}

const FULL = {
  [PLAN]: 1,
  [REPORT]: 1,
  [TEAM]: 2,
  'township-congress-yearly': 1,
  'delegate-studio': 3,
  'member-file-order': 1,
  'member-file-check': 1,
};

/** What is found in the self-assessment of 甲县 once something was done to it; what else is missing is left out. */
async function foundIn(workbook: ExcelJS.Workbook, from: Sent = sent) {
  const { findings, forms, collected } = await collectedFrom(from, { '甲县.xlsx': workbook });
  const own = findings.filter(({ place }) => place.file !== '');
  const [form] = forms;
  const record = form === undefined ? undefined : JSON.parse(new TextDecoder().decode(form.record));
  return { findings: own, refused: form?.refused, record, unit: collected.systems[0]?.units[0] };
}

type Spoil = (sheet: ExcelJS.Worksheet, workbook: ExcelJS.Workbook) => void;
const put =
  (value: ExcelJS.CellValue, key = 'self-score', id = PLAN): Spoil =>
  (sheet) => {
    const cell = cellIn(sheet, id, key);
    // exceljs gives a date a format, and many cells have one style.
    cell.style = { ...cell.style };
    cell.value = value;
  };

/** What may be done to a form, what is then found where, and what is left of the score of its first item. */
const CELLS: readonly (readonly [about: string, code: DeliveryCode, value: ExcelJS.CellValue, facts: object])[] = [
  ['a score above the points', 'score-range', 1.5, { value: '1.5', least: '0', most: '1' }],
  ['a score below zero', 'score-range', -0.5, { value: '-0.5' }],
  ['a score finer than the step', 'score-step', 0.33, { value: '0.33', step: '0.05' }],
  ['words in place of a score', 'score-not-number', '基本完成', { value: '基本完成' }],
  ['a score with two points', 'score-not-number', '0.5.', { value: '0.5.' }],
  ['an error in place of a score', 'score-not-number', { error: '#N/A' } as ExcelJS.CellErrorValue, { value: '#N/A' }],
  ['a switch in place of a score', 'score-not-number', true, { value: 'TRUE' }],
  ['a date in place of a score', 'score-date', new Date(Date.UTC(2026, 0, 5)), { date: '2026-01-05' }],
  [
    'a formula with its value',
    'input-formula',
    { formula: '0.5+0.5', result: 1 } as ExcelJS.CellFormulaValue,
    { value: '1' },
  ],
  ['a formula without a value', 'input-formula', { formula: '0.5+0.5' } as ExcelJS.CellFormulaValue, { value: '' }],
];

describe('a score that cannot be used', () => {
  it.each(CELLS)('is said of %s, and its value is kept', async (_, code, value, facts) => {
    const workbook = await filled();
    put(value)(sheetIn(workbook), workbook);
    const { findings, record, unit } = await foundIn(workbook);
    const cell = cellIn(sheetIn(workbook), PLAN, 'self-score').address;
    expect(findings).toMatchObject([{ code, facts, place: { file: '甲县.xlsx', sheet: '自评表', cell } }]);
    expect(record.unused).toMatchObject([{ sheet: '自评表', cell, why: code }]);
    expect(unit?.self).toMatchObject({ scored: 6, total: 7, sum: whole(Decimal.of(9n, 0)) });
  });
});

describe('a score that is written in another way', () => {
  it.each([
    ['０．５', '0.5'],
    ['0.5', '0.5'],
    [' 0.50 ', '0.5'],
    ['.5', '0.5'],
    ['0。5', '0.5'],
    ['0.5分', '0.5'],
    ['1', '1'],
  ])('as %j is read as %s, and that is said', async (written, read) => {
    const workbook = await filled();
    put(written)(sheetIn(workbook), workbook);
    const { findings, record } = await foundIn(workbook);
    expect(findings).toMatchObject([{ code: 'score-written', facts: { written: written.trim(), read } }]);
    const row = record.rows.find(({ criterion }: { criterion: string }) => criterion === PLAN);
    expect(row.values['self-score'].value).toBe(read);
  });
});

const SHEETS: readonly (readonly [about: string, spoil: Spoil, expected: readonly object[]])[] = [
  ['nothing', () => undefined, []],
  [
    'other points',
    put(2, 'points'),
    [{ code: 'points-changed', facts: { expected: '1', found: '2' }, place: { sheet: '自评表' } }],
  ],
  [
    'another wording',
    put('制定学习计划', 'criterion'),
    [{ code: 'text-changed', facts: { title: '考核内容', found: '制定学习计划' } }],
  ],
  [
    'another title',
    (sheet) => {
      const column = columnOf(sheet, 'self-score');
      for (let row = 1; row < rowOf(sheet, PLAN); row += 1) {
        if (textIn(sheet.getCell(row, column)) === '自评分') sheet.getCell(row, column).value = '得分';
      }
    },
    [{ code: 'title-changed', facts: { expected: '自评分', found: '得分' } }],
  ],
  [
    'a row that was deleted',
    (sheet) => {
      splitCells(sheet);
      sheet.spliceRows(rowOf(sheet, REPORT), 1);
    },
    [{ code: 'row-missing', facts: { row: '2. 每年形成1篇以上调研报告' }, place: { sheet: '自评表' } }],
  ],
  [
    'a row that was added',
    (sheet) => {
      splitCells(sheet);
      const row = rowOf(sheet, TEAM);
      sheet.insertRow(row, []);
      sheet.getCell(row, columnOf(sheet, 'criterion')).value = '自加内容';
      sheet.getCell(row, columnOf(sheet, 'self-score')).value = 1;
    },
    [{ code: 'row-added', facts: { text: '自加内容 1' } }],
  ],
  [
    'a row that is there twice, filled in alike',
    (sheet) => {
      splitCells(sheet);
      repeatRow(sheet, rowOf(sheet, PLAN));
    },
    [{ code: 'row-again', facts: { row: '1. 制定年度学习计划并按月落实' } }],
  ],
  [
    'a row that is there twice, filled in differently',
    (sheet) => {
      splitCells(sheet);
      const row = repeatRow(sheet, rowOf(sheet, PLAN));
      sheet.getCell(row, columnOf(sheet, 'self-score')).value = 0.5;
    },
    [{ code: 'row-twice' }],
  ],
  [
    'a column that was deleted',
    (sheet) => {
      splitCells(sheet);
      sheet.spliceColumns(columnOf(sheet, 'self-note'), 1);
    },
    [{ code: 'column-missing', facts: { title: '自评说明' } }],
  ],
  [
    'something written where the form has nothing',
    (sheet) => {
      sheet.getCell(rowOf(sheet, PLAN), sheet.columnCount + 2).value = '请从宽';
    },
    [{ code: 'text-added', facts: { text: '请从宽' } }],
  ],
  [
    'another name of the unit in its head',
    (sheet) => {
      for (let row = 1; row < rowOf(sheet, PLAN); row += 1) {
        sheet.getRow(row).eachCell((cell) => {
          if (textIn(cell).includes('甲县')) cell.value = textIn(cell).replace('甲县', '乙县');
        });
      }
    },
    [{ code: 'identity-contradictory', facts: { key: 'unit', values: ['甲县', '乙县'] } }],
  ],
  [
    'a total that was typed over',
    (sheet) => {
      const column = columnOf(sheet, 'self-score');
      for (let row = sheet.rowCount; row > 0; row -= 1) {
        if (textIn(sheet.getCell(row, 1)) === '合计') sheet.getCell(row, column).value = 9.5;
      }
    },
    [{ code: 'formula-replaced', facts: { value: '9.5' } }],
  ],
  [
    'keys that are gone',
    (sheet) => {
      splitCells(sheet);
      for (const id of Object.keys(FULL)) {
        sheet.getRow(rowOf(sheet, id)).eachCell((cell) => {
          if (/^[a-z-]+$/.test(textIn(cell))) cell.value = null;
        });
      }
    },
    [{ code: 'keys-missing', place: { sheet: '自评表' } }],
  ],
  [
    'a sheet that was deleted',
    (_, workbook) => workbook.removeWorksheet(sheetIn(workbook, '佐证材料清单').id),
    [{ code: 'sheet-missing', facts: { name: '佐证材料清单' } }],
  ],
  [
    'a sheet that was added',
    (_, workbook) => {
      workbook.addWorksheet('说明').addRows([['关于评分的说明']]);
    },
    [{ code: 'sheet-added', place: { sheet: '说明' } }],
  ],
];

describe('a form that is not as it was sent out', () => {
  it.each(SHEETS)('%s', async (_, spoil, expected) => {
    const workbook = await filled();
    spoil(sheetIn(workbook), workbook);
    expect((await foundIn(workbook)).findings).toMatchObject(expected);
  });

  it('loses nothing that was filled in when its keys are gone', async () => {
    const workbook = await filled();
    SHEETS.find(([about]) => about === 'keys that are gone')?.[1](sheetIn(workbook), workbook);
    const { record } = await foundIn(workbook);
    const kept = record.unused.map(({ value }: { value: string }) => value);
    expect(kept).toEqual(expect.arrayContaining(['1', '2', '3']));
  });
});
