import type ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import {
  cellIn,
  collectedFrom,
  columnOf,
  fillIn,
  openForm,
  rowOf,
  sentForms,
  sheetIn,
  splitCells,
} from '../support/returned.ts';

const sent = await sentForms();

/** A form for scoring that is one table, with full points. */
async function filled(): Promise<ExcelJS.Workbook> {
  const workbook = await openForm(sent, { form: 'department', department: 'publicity' });
  for (const sheet of workbook.worksheets) fillIn(sheet, ({ most }) => most);
  return workbook;
}

describe('a form for scoring that is one table', () => {
  it('says of which unit scores are open', async () => {
    const workbook = await filled();
    const sheet = sheetIn(workbook);
    cellIn(sheet, 'lecture-team', 'score', 'yi-xian').value = null;
    const { findings, collected } = await collectedFrom(sent, { 'a.xlsx': workbook });
    expect(findings.filter(({ place }) => place.file !== '')).toEqual([
      {
        code: 'scores-missing',
        facts: { count: '1', total: '3', unit: '乙县' },
        place: { file: 'a.xlsx', sheet: '评分表', cell: undefined },
      },
    ]);
    expect(collected.systems[0]?.units.map(({ verified }) => verified.scored)).toEqual([3, 2, 3]);
  });

  it.each([
    ['the ids of its units are', 1],
    ['all hidden keys but those of criteria are', undefined],
  ])('is read by the names of units where %s gone', async (_, columns) => {
    const workbook = await filled();
    const sheet = sheetIn(workbook);
    const hidden = columnOf(sheet, 'reason') + 1;
    const until = columns === undefined ? sheet.columnCount : hidden + columns;
    for (let row = 1; row <= sheet.rowCount; row += 1) {
      for (let column = hidden + 1; column <= until; column += 1) sheet.getCell(row, column).value = null;
    }
    const { findings, collected } = await collectedFrom(sent, { 'a.xlsx': workbook });
    expect(findings.filter(({ place }) => place.file !== '').map(({ code }) => code)).toEqual([]);
    expect(collected.systems[0]?.units.map(({ verified }) => verified.scored)).toEqual([3, 3, 3]);
  });

  it('names the unit of a row that is gone', async () => {
    const workbook = await filled();
    const sheet = sheetIn(workbook);
    splitCells(sheet);
    sheet.spliceRows(rowOf(sheet, 'lecture-team', 'yi-xian'), 1);
    const { findings } = await collectedFrom(sent, { 'a.xlsx': workbook });
    const missing = findings.find(({ code }) => code === 'row-missing');
    expect(missing?.facts).toEqual({ row: expect.stringMatching(/（乙县）$/) });
  });
});
