import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { folderWith, type Run, run } from './program.ts';

/** A repository with the workbook that was written of it, and what people do with both. */
export interface Round {
  readonly root: string;
  /** Edits the first sheet of the workbook and saves it under another name, whose path it gives. */
  readonly edit: (change: (sheet: EditedSheet) => void) => Promise<string>;
  readonly read: (path: string, ...more: readonly string[]) => Run;
}

/** A sheet that somebody edits, by the ids of rows and the titles of columns. */
interface EditedSheet {
  readonly sheet: ExcelJS.Worksheet;
  readonly row: (id: string) => number;
  readonly column: (title: string) => number;
  readonly put: (id: string, title: string, value: ExcelJS.CellValue) => void;
}

/** Writes the workbook of a repository's edition. */
export function roundOf(files: ReadonlyMap<string, string>, year = '2020'): Round {
  const root = folderWith(files);
  const { code, err } = run(['export', year, '--root', root]);
  if (code !== 0) throw new Error(err);
  const path = join(root, `output/${year}/edit/criteria.xlsx`);
  let count = 0;
  return {
    root,
    edit: async (change) => {
      const workbook = new ExcelJS.Workbook();
      await workbook.xlsx.load(new Uint8Array(readFileSync(path)).buffer);
      const [sheet] = workbook.worksheets;
      if (sheet === undefined) throw new Error('no sheet');
      change(editedSheet(sheet));
      count += 1;
      const edited = join(root, `edited-${count}.xlsx`);
      writeFileSync(edited, Buffer.from(await workbook.xlsx.writeBuffer()));
      return edited;
    },
    read: (edited, ...more) => run(['import', edited, '--root', root, ...more]),
  };
}

/** Copies the row of a lecture team below itself as a new one, without its id, with other texts in some of its columns. */
export function newRow(cells: Readonly<Record<string, string>>): (book: EditedSheet) => void {
  return ({ sheet, row, column }) => {
    const at = row('lecture-team');
    sheet.spliceRows(at + 1, 0, []);
    sheet.getRow(at).eachCell((cell, number) => {
      if (number !== column('编号')) sheet.getCell(at + 1, number).value = cell.value;
    });
    for (const [title, text] of Object.entries({ 考核内容: '新增的一项', ...cells })) {
      sheet.getCell(at + 1, column(title)).value = text === '' ? null : text;
    }
  };
}

function editedSheet(sheet: ExcelJS.Worksheet): EditedSheet {
  const head = new Map<string, number>();
  let top = 0;
  sheet.eachRow((row, number) => {
    row.eachCell((cell, column) => {
      const title = cell.text.replaceAll('\n', '');
      if (title === '编号') top = number;
      if (top === number) head.set(title, column);
    });
    if (top === number) row.eachCell((cell, column) => head.set(cell.text.replaceAll('\n', ''), column));
  });
  const column = (title: string): number => head.get(title) ?? 0;
  const row = (id: string): number => {
    let found = 0;
    sheet.eachRow((each, number) => {
      if (each.getCell(column('编号')).text === id) found = number;
    });
    if (found === 0) throw new Error(`no row of ${id}`);
    return found;
  };
  const put = (id: string, title: string, value: ExcelJS.CellValue): void => {
    sheet.getCell(row(id), column(title)).value = value;
  };
  return { sheet, row, column, put };
}
