import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import exceljs from 'exceljs';

/** Fills every score of self-assessments and of forms for scoring with its points, every fifth with half a point less where `isVaried`, and writes the workbooks into a folder. exceljs does it, which shares no code with the program. */
export async function fillForms(paths: readonly string[], folder: string, isVaried = false): Promise<void> {
  let filled = 0;
  const scoreFor = (points: exceljs.CellValue): exceljs.CellValue => {
    filled += 1;
    return isVaried && typeof points === 'number' && points >= 0.5 && filled % 5 === 0 ? points - 0.5 : points;
  };
  for (const path of paths) {
    const workbook = new exceljs.Workbook();
    await workbook.xlsx.load(new Uint8Array(readFileSync(path)).buffer as exceljs.Buffer);
    if (workbook.worksheets.length === 0) throw new Error(`${path} has no sheet`);
    for (const sheet of workbook.worksheets) fillSheet(sheet, scoreFor);
    writeFileSync(join(folder, basename(path)), Buffer.from(await workbook.xlsx.writeBuffer()));
  }
}

const KEYS: readonly unknown[] = ['points', 'self-score', 'score'];

function fillSheet(sheet: exceljs.Worksheet, scoreFor: (points: exceljs.CellValue) => exceljs.CellValue): void {
  const columns = new Map<unknown, number>();
  sheet.eachRow((row, number) => {
    row.eachCell((cell, column) => {
      if (columns.size < 2 && KEYS.includes(cell.value)) columns.set(cell.value, column);
    });
    const points = columns.get('points');
    const score = columns.get('self-score') ?? columns.get('score');
    if (points === undefined || score === undefined || sheet.getCell(number, score).protection?.locked !== false)
      return;
    sheet.getCell(number, score).value = scoreFor(sheet.getCell(number, points).value);
  });
}
