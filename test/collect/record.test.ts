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

/** What is kept of the self-assessment of 甲县, filled in with full points, once something was done to it: its rows without cells. */
async function recorded(spoil: (sheet: ExcelJS.Worksheet) => void) {
  const workbook = await openForm(sent, { form: 'self', unit: 'jia-xian' });
  const sheet = sheetIn(workbook);
  fillIn(sheet, ({ most }) => most);
  spoil(sheet);
  const { forms } = await collectedFrom(sent, { '甲县.xlsx': workbook });
  const [form] = forms;
  const { rows } = JSON.parse(new TextDecoder().decode(form?.record)) as {
    rows: { criterion: string; unit: string; sheet: string; values: object; refused?: readonly string[] }[];
  };
  return { rows: new Map(rows.map((row) => [row.criterion, row])), isEmpty: form?.isEmpty };
}

const SELF = ['self-score', 'self-note', 'evidence'];

describe('what is kept of a form says of which columns nobody knows what was meant', () => {
  it('where something stands that cannot be used', async () => {
    const { rows } = await recorded((sheet) => {
      cellIn(sheet, 'lecture-team', 'self-score').value = 99;
      cellIn(sheet, 'lecture-team', 'self-note').value = '超额完成';
    });
    expect(rows.get('lecture-team')).toMatchObject({ values: { 'self-note': { value: '超额完成' } } });
    expect(rows.get('lecture-team')?.refused).toEqual(['self-score']);
    expect([...rows.values()].filter(({ refused }) => refused !== undefined)).toHaveLength(1);
  });

  it('where a column is gone, in every row', async () => {
    const { rows } = await recorded((sheet) => {
      splitCells(sheet);
      sheet.spliceColumns(columnOf(sheet, 'self-note'), 1);
    });
    expect([...rows.values()].map(({ refused }) => refused)).toEqual(Array.from({ length: 7 }, () => ['self-note']));
  });

  it('where a row is gone, or says another wording than its keys', async () => {
    const { rows } = await recorded((sheet) => {
      splitCells(sheet);
      sheet.spliceRows(rowOf(sheet, 'lecture-team'), 1);
      cellIn(sheet, 'center-group-plan', 'criterion').value = '另一项内容';
    });
    const lost = { unit: 'jia-xian', sheet: '自评表', values: {}, refused: SELF };
    expect(rows.get('lecture-team')).toEqual({ criterion: 'lecture-team', ...lost });
    expect(rows.get('center-group-plan')).toEqual({ criterion: 'center-group-plan', ...lost });
  });

  it('and a form with nothing in it is empty, also where a row is gone', async () => {
    const { rows, isEmpty } = await recorded((sheet) => {
      fillIn(sheet, () => null);
      splitCells(sheet);
      sheet.spliceRows(rowOf(sheet, 'lecture-team'), 1);
    });
    expect([[...rows.keys()], isEmpty]).toEqual([['lecture-team'], true]);
  });
});
