import ExcelJS from 'exceljs';
import { FORM_GENERATORS } from '../../generators/forms/generators.ts';
import type { Source } from '../../src/artifact/generator.ts';
import { type Collection, collectionOf, startDelivery } from '../../src/collect/delivery.ts';
import type { Came } from '../../src/collect/entry/together.ts';
import type { Sent } from '../../src/collect/forms.ts';
import { sentOf } from '../../src/engine/collect/sent.ts';
import { examine } from '../../src/engine/examine/examine.ts';
import type { Document } from '../../src/layout/document.ts';
import { writtenIdentity } from '../../src/model/form-identity.ts';
import { type FormWorkbook, readFormWorkbook } from '../../src/readers/form-workbook.ts';
import { writeXlsx } from '../../src/writers/xlsx/write.ts';
import { SMALL } from './fixtures.ts';
import { memoryWorld } from './memory-world.ts';

/** The forms of the edition of 2020, as an office sends them out. */
export async function sentForms(files: ReadonlyMap<string, string> = SMALL): Promise<Sent> {
  const sources: Omit<Source, 'proof'>[] = [];
  const world = memoryWorld(files);
  const examined = await examine(world, {
    digests: true,
    visit: (edition, registers) => sources.push({ edition, registers }),
  });
  const [source] = sources;
  const proof = examined?.editions[0];
  if (source === undefined || proof === undefined) throw new Error('the data cannot be read');
  return sentOf({ ...source, proof }, FORM_GENERATORS);
}

/** A form that was sent out. `about` are values of its identity. */
export function formAbout(sent: Sent, about: Readonly<Record<string, string>>): Document {
  const form = sent.forms.find(({ identity }) =>
    Object.entries(about).every(
      ([key, value]) => new Map(Object.entries(writtenIdentity(identity))).get(key) === value,
    ),
  );
  if (form === undefined) throw new Error(`there is no form ${JSON.stringify(about)}`);
  return form.document();
}

/** The same, opened by another program. */
export async function openForm(sent: Sent, about: Readonly<Record<string, string>>): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load((await writeXlsx(formAbout(sent, about))) as unknown as ExcelJS.Buffer);
  return workbook;
}

/** The sheet of a workbook with a name; its first when none is named. */
export function sheetIn(workbook: ExcelJS.Workbook, name?: string): ExcelJS.Worksheet {
  const sheet = name === undefined ? workbook.worksheets[0] : workbook.getWorksheet(name);
  if (sheet === undefined) throw new Error(`there is no sheet ${name}`);
  return sheet;
}

/** The text of a cell, whatever it holds. */
export function textIn(cell: ExcelJS.Cell): string {
  return cell.isMerged && cell.master !== cell ? '' : cell.text;
}

/** The sheet of a form for scoring with the rows of a unit: its own, or the one table of all. */
export function scoringSheet(workbook: ExcelJS.Workbook, unit: string): ExcelJS.Worksheet {
  return workbook.getWorksheet(unit) ?? sheetIn(workbook, '评分表');
}

/** The criteria of which the self-assessment of 甲县 in the small repository asks. */
export const ITEMS: readonly string[] = [
  'center-group-plan',
  'center-group-report',
  'lecture-team',
  'township-congress-yearly',
  'delegate-studio',
  'member-file-order',
  'member-file-check',
];

/** The number of the row with an id among its hidden keys, and that of a unit where one is named. */
export function rowOf(sheet: ExcelJS.Worksheet, id: string, unit?: string): number {
  for (let row = 1; row <= sheet.rowCount; row += 1) {
    const texts = textsIn(sheet, row);
    if (texts.includes(id) && (unit === undefined || texts.includes(unit))) return row;
  }
  throw new Error(`there is no row ${id} ${unit ?? ''}`);
}

/** The texts of a row, those of its hidden keys among them. */
export function textsIn(sheet: ExcelJS.Worksheet, row: number): readonly string[] {
  return Array.from({ length: sheet.columnCount }, (_, index) => textIn(sheet.getCell(row, index + 1)));
}

/** An item that is scored on a sheet, with the points that it may have. */
export interface ScoredItem {
  readonly id: string;
  readonly unit: string;
  readonly most: number;
}

/** Fills in every score of a sheet, if it has any. */
export function fillIn(sheet: ExcelJS.Worksheet, scoreOf: (item: ScoredItem) => ExcelJS.CellValue): void {
  const [keys, columns] = keysIn(sheet);
  const score = columns.indexOf('self-score') >= 0 ? columns.indexOf('self-score') : columns.indexOf('score');
  if (keys === undefined || score < 0) return;
  for (let row = keys + 1; row <= sheet.rowCount; row += 1) {
    const most = sheet.getCell(row, columns.indexOf('points') + 1).value;
    const [id, unit] = [1, 2].map((key) => textIn(sheet.getCell(row, columns.length + key))) as [string, string];
    if (typeof most === 'number' && id !== '') sheet.getCell(row, score + 1).value = scoreOf({ id, unit, most });
  }
}

/** The cell of a row in the column with a key; that of a unit where one is named. */
export function cellIn(sheet: ExcelJS.Worksheet, id: string, key: string, unit?: string): ExcelJS.Cell {
  return sheet.getCell(rowOf(sheet, id, unit), columnOf(sheet, key));
}

/** The number of the column with a key. */
export function columnOf(sheet: ExcelJS.Worksheet, key: string): number {
  const at = keysIn(sheet)[1].indexOf(key);
  if (at < 0) throw new Error(`there is no column ${key}`);
  return at + 1;
}

/** The number of the hidden row with the keys of columns, and those of the columns as far as there are any. */
function keysIn(sheet: ExcelJS.Worksheet): readonly [row: number | undefined, keys: readonly string[]] {
  for (let row = 1; row <= sheet.rowCount; row += 1) {
    const keys = textsIn(sheet, row);
    if (keys.includes('number')) return [row, keys.slice(0, keys.findLastIndex((each) => each !== '') + 1)];
  }
  return [undefined, []];
}

/** Takes all merged cells of a sheet apart: what they say stays in the first. */
export function splitCells(sheet: ExcelJS.Worksheet): void {
  for (const area of [...sheet.model.merges]) sheet.unMergeCells(area);
}

/** A workbook as it comes back: saved by the other program, read by ours. */
async function readBack(workbook: ExcelJS.Workbook): Promise<FormWorkbook> {
  const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
  const read = readFormWorkbook(bytes, '表.xlsx');
  if (typeof read === 'string') throw new Error(`it is taken for ${read}`);
  return read;
}

/** What is collected when these workbooks come back, by the paths of their files. */
export async function collectedFrom(
  sent: Sent,
  files: Readonly<Record<string, ExcelJS.Workbook>>,
): Promise<Collection> {
  return collectionOf(sent, await cameFrom(sent, files));
}

/** What came with these workbooks, before it is added up. */
export async function cameFrom(sent: Sent, files: Readonly<Record<string, ExcelJS.Workbook>>): Promise<Came> {
  const delivery = startDelivery(sent);
  for (const [file, workbook] of Object.entries(files)) delivery.receive(file, await readBack(workbook));
  return delivery.came();
}

/** Repeats a row below itself. Gives the number of the new row. */
export function repeatRow(sheet: ExcelJS.Worksheet, row: number): number {
  const values = sheet.getRow(row).values;
  sheet.insertRow(row + 1, Array.isArray(values) ? values.slice(1) : []);
  return row + 1;
}
