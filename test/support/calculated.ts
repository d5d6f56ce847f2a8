import type ExcelJS from 'exceljs';
import { unzipSync } from 'fflate';
import { bookOf } from '../../src/readers/xlsx/traits.ts';

/** What the formulas of a workbook give, as another program has saved it. Throws for a cell that nobody can calculate. */
export async function calculated(
  workbook: ExcelJS.Workbook,
): Promise<(sheet: string, row: number, column: number) => number> {
  const shown = await shownIn(workbook);
  return (sheet, row, column) => Number(shown(sheet, row, column));
}

/** The same as texts, as the cells show it. */
export async function shownIn(
  workbook: ExcelJS.Workbook,
): Promise<(sheet: string, row: number, column: number) => string> {
  const parts = new Map(Object.entries(unzipSync(new Uint8Array(await workbook.xlsx.writeBuffer()))));
  const { resultAt } = bookOf(parts);
  return (sheet, row, column) => {
    const result = resultAt(sheet, row - 1, column - 1);
    if (result === undefined) throw new Error(`nobody can calculate ${sheet} ${row} ${column}`);
    return String(result);
  };
}
