import ExcelJS from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import type { Document } from '../../src/layout/document.ts';
import { writeXlsx } from '../../src/writers/xlsx/write.ts';

/** The workbook of a document, as another library reads it. */
export async function opened(document: Document): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  const bytes = await writeXlsx(document);
  await workbook.xlsx.load(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer);
  return workbook;
}

/** A sheet of the workbook of a document by its name. Throws when there is none. */
export async function sheetOf(document: Document, name: string): Promise<ExcelJS.Worksheet> {
  const sheet = (await opened(document)).getWorksheet(name);
  if (sheet === undefined) throw new Error(`the workbook has no sheet ${name}`);
  return sheet;
}

/** A part of the workbook of a document as text; empty when it has no such part. */
export async function partOf(document: Document, name: string): Promise<string> {
  return strFromU8(unzipSync(await writeXlsx(document))[name] ?? new Uint8Array());
}
