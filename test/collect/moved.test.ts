import type ExcelJS from 'exceljs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Decimal } from '../../src/model/decimal.ts';
import { printedRatio } from '../../src/model/grading/ratio.ts';
import {
  collectedFrom,
  columnOf,
  fillIn,
  ITEMS,
  openForm,
  rowOf,
  sentForms,
  sheetIn,
  splitCells,
  textIn,
} from '../support/returned.ts';

const sent = await sentForms();

/** Scores as so many steps of 0.05, for each item; undefined for one that is not scored. */
const scores = fc.array(fc.option(fc.nat(20), { nil: undefined }), {
  minLength: ITEMS.length,
  maxLength: ITEMS.length,
});

async function filled(steps: readonly (number | undefined)[]): Promise<ExcelJS.Workbook> {
  const workbook = await openForm(sent, { form: 'self', unit: 'jia-xian' });
  fillIn(sheetIn(workbook), ({ id }) => {
    const step = steps[ITEMS.indexOf(id)];
    // As programs compute it: 3 * 0.05 is 0.15000000000000002.
    return step === undefined ? null : step * 0.05;
  });
  return workbook;
}

/** What was collected of 甲县 but for where it stood. */
async function collectedOf(workbook: ExcelJS.Workbook) {
  const { collected, forms, findings } = await collectedFrom(sent, { 'a.xlsx': workbook });
  const self = collected.systems[0]?.units[0]?.self;
  const { rows } = JSON.parse(new TextDecoder().decode(forms[0]?.record));
  const values = rows.map((row: { criterion: string; values: Record<string, { value: string }> }) => [
    row.criterion,
    row.values['self-score']?.value,
  ]);
  return {
    sum: self && printedRatio(self.sum),
    scored: self?.scored,
    values: values.toSorted(),
    errors: findings.filter(({ code }) => code !== 'form-missing' && code !== 'scores-missing').map(({ code }) => code),
  };
}

describe('whatever was scored', () => {
  it('adds to exactly the sum of what was filled in', async () => {
    await fc.assert(
      fc.asyncProperty(scores, async (steps) => {
        const known = steps.filter((each) => each !== undefined);
        const sum = known.reduce((all, each) => all + each, 0);
        const { sum: collected, scored, errors } = await collectedOf(await filled(steps));
        expect([collected, scored, errors]).toEqual([Decimal.of(BigInt(sum) * 5n, 2).toString(), known.length, []]);
      }),
      { numRuns: 15 },
    );
  });
});

type Move = (sheet: ExcelJS.Worksheet, order: readonly number[]) => void;

const MOVES: readonly (readonly [about: string, move: Move])[] = [
  ['rows are sorted', (sheet, order) => sortRows(sheet, order)],
  ['rows and columns are hidden', hide],
  ['a column is inserted before all', (sheet) => insertColumn(sheet, 1)],
  ['a column is inserted before the scores', (sheet) => insertColumn(sheet, columnOf(sheet, 'self-score'))],
  ['rows are inserted above all', (sheet) => insertRows(sheet, 1)],
  ['an empty row is inserted between others', (sheet) => insertRows(sheet, rowOf(sheet, 'lecture-team'))],
  [
    'the scores are moved to the left',
    (sheet) => swapColumns(sheet, columnOf(sheet, 'self-score'), columnOf(sheet, 'points')),
  ],
  ['the keys of columns are gone', forgetColumnKeys],
  ['the sheet is renamed', rename],
];

describe('however a form comes back, the same is collected', () => {
  it.each(MOVES)('when %s', async (_, move) => {
    const order = fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6], { minLength: 7 });
    await fc.assert(
      fc.asyncProperty(scores, order, async (steps, rows) => {
        const as = await collectedOf(await filled(steps));
        const moved = await filled(steps);
        move(sheetIn(moved), rows);
        expect(await collectedOf(moved)).toEqual(as);
      }),
      { numRuns: 4 },
    );
  });
});

/** The rows of criteria in another order; sums stay where they are. */
function sortRows(sheet: ExcelJS.Worksheet, order: readonly number[]): void {
  splitCells(sheet);
  const rows = ITEMS.map((id) => rowOf(sheet, id));
  const values = rows.map((row) => sheet.getRow(row).values);
  for (const [index, from] of order.entries()) sheet.getRow(rows[index] ?? 0).values = values[from] ?? [];
}

function hide(sheet: ExcelJS.Worksheet): void {
  sheet.getRow(rowOf(sheet, 'lecture-team')).hidden = true;
  for (const key of ['criterion', 'points', 'self-score']) sheet.getColumn(columnOf(sheet, key)).hidden = true;
}

function insertRows(sheet: ExcelJS.Worksheet, at: number): void {
  splitCells(sheet);
  sheet.spliceRows(at, 0, [], []);
}

function rename(sheet: ExcelJS.Worksheet): void {
  sheet.name = '甲县最终版';
}

function insertColumn(sheet: ExcelJS.Worksheet, at: number): void {
  splitCells(sheet);
  sheet.spliceColumns(at, 0, []);
}

function swapColumns(sheet: ExcelJS.Worksheet, a: number, b: number): void {
  splitCells(sheet);
  for (let row = rowOf(sheet, 'criterion'); row <= sheet.rowCount; row += 1) {
    const [one, other] = [sheet.getCell(row, a), sheet.getCell(row, b)];
    [one.value, other.value] = [other.value, one.value];
  }
}

function forgetColumnKeys(sheet: ExcelJS.Worksheet): void {
  const row = sheet.getRow(rowOf(sheet, 'criterion'));
  row.eachCell((cell) => {
    if (/^[a-z0-9-]+$/.test(textIn(cell))) cell.value = null;
  });
}
