import type ExcelJS from 'exceljs';
import type { Decimal } from '../../src/model/decimal.ts';
import { columnOf, sheetIn, textIn, textsIn } from './returned.ts';

/** What is written into the cells of a sheet, by their addresses. */
export type Filling = Readonly<Record<string, number | string>>;

/** The cells of a sheet that take scores, by the ids of criteria, as far as the sheet has these; where they are verified, with a reason. Of a table of several units those of the one that is named by its id. */
export function scoreCells(
  sheet: ExcelJS.Worksheet,
  key: 'self-score' | 'score',
  scores: ReadonlyMap<string, Decimal>,
  unit?: string,
): Filling {
  const filling: Record<string, number | string> = {};
  const [score, reason] = [columnOf(sheet, key), key === 'score' ? columnOf(sheet, 'reason') : undefined];
  for (let row = 1; row <= sheet.rowCount; row += 1) {
    const texts = textsIn(sheet, row);
    if (unit !== undefined && !texts.includes(unit)) continue;
    for (const text of texts) {
      const given = scores.get(text);
      if (given === undefined) continue;
      filling[sheet.getCell(row, score).address] = Number(given.toString());
      if (reason !== undefined) filling[sheet.getCell(row, reason).address] = '按材料核定';
    }
  }
  return filling;
}

/** Writes scores into a sheet, where it has these criteria. */
export function fillScores(...[sheet, ...what]: Parameters<typeof scoreCells>): void {
  for (const [address, value] of Object.entries(scoreCells(sheet, ...what))) sheet.getCell(address).value = value;
}

/** The cell of the overview of a form for scoring that says something of a unit, both by what is printed; undefined where it has no such column, or not the unit. */
export function overviewCell(workbook: ExcelJS.Workbook, unit: string, title: string): ExcelJS.Cell | undefined {
  const sheet = sheetIn(workbook, '各单位合计');
  const titles = textsIn(sheet, labelled(sheet, '序号') ?? 0).map((each) => each.replaceAll('\n', ''));
  const column = titles.indexOf(title) + 1;
  const row = labelled(sheet, unit);
  return column === 0 || row === undefined ? undefined : sheet.getCell(row, column);
}

/** The last row with a label in one of its first two cells, however it is indented; undefined where none has it. */
export function labelled(sheet: ExcelJS.Worksheet, label: string): number | undefined {
  for (let row = sheet.rowCount; row > 0; row -= 1) {
    if ([1, 2].some((column) => textIn(sheet.getCell(row, column)).replace(/^　+/, '') === label)) return row;
  }
  return undefined;
}
