import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import exceljs from 'exceljs';

/** Fills every score of self-assessment forms with its points, as units do who think well of themselves, and writes the workbooks into a folder. exceljs does it, which shares no code with the program. */
export async function fillForms(paths: readonly string[], folder: string): Promise<void> {
  for (const path of paths) {
    const workbook = new exceljs.Workbook();
    await workbook.xlsx.load(new Uint8Array(readFileSync(path)).buffer as exceljs.Buffer);
    const [sheet] = workbook.worksheets;
    if (sheet === undefined) throw new Error(`${path} has no sheet`);
    const columns = new Map<string, number>();
    sheet.eachRow((row, number) => {
      row.eachCell((cell, column) => {
        if (columns.size < 2 && typeof cell.value === 'string' && ['points', 'self-score'].includes(cell.value)) {
          columns.set(cell.value, column);
        }
      });
      const points = columns.get('points');
      const score = columns.get('self-score');
      if (points === undefined || score === undefined || sheet.getCell(number, score).protection?.locked !== false)
        return;
      sheet.getCell(number, score).value = sheet.getCell(number, points).value;
    });
    writeFileSync(join(folder, basename(path)), Buffer.from(await workbook.xlsx.writeBuffer()));
  }
}
