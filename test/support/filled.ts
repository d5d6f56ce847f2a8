import type ExcelJS from 'exceljs';
import type { Decimal } from '../../src/model/decimal.ts';
import { columnOf, textIn } from './returned.ts';

/** What is written into the cells of a sheet, by their addresses. */
export type Filling = Readonly<Record<string, number | string>>;

/** The cells of a sheet that take scores, by the ids of criteria, as far as the sheet has these; where they are verified, with a reason. */
export function scoreCells(
  sheet: ExcelJS.Worksheet,
  key: 'self-score' | 'score',
  scores: ReadonlyMap<string, Decimal>,
): Filling {
  const filling: Record<string, number | string> = {};
  const [score, reason] = [columnOf(sheet, key), key === 'score' ? columnOf(sheet, 'reason') : undefined];
  for (let row = 1; row <= sheet.rowCount; row += 1) {
    for (let column = 1; column <= sheet.columnCount; column += 1) {
      const given = scores.get(textIn(sheet.getCell(row, column)));
      if (given === undefined) continue;
      filling[sheet.getCell(row, score).address] = Number(given.toString());
      if (reason !== undefined) filling[sheet.getCell(row, reason).address] = '按材料核定';
    }
  }
  return filling;
}

/** Writes scores into a sheet, where it has these criteria. */
export function fillScores(...[sheet, key, scores]: Parameters<typeof scoreCells>): void {
  for (const [address, value] of Object.entries(scoreCells(sheet, key, scores))) sheet.getCell(address).value = value;
}

/** The last row with a label in one of its first two cells, however it is indented; undefined where none has it. */
export function labelled(sheet: ExcelJS.Worksheet, label: string): number | undefined {
  for (let row = sheet.rowCount; row > 0; row -= 1) {
    if ([1, 2].some((column) => textIn(sheet.getCell(row, column)).replace(/^　+/, '') === label)) return row;
  }
  return undefined;
}
