import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readCsv } from '../../../src/readers/csv.ts';
import { blocksOf } from '../../../src/readers/html-grid.ts';
import type { ReadBlock } from '../../../src/readers/reading.ts';
import { readXlsx } from '../../../src/readers/xlsx.ts';

/** Tables of real offices. They are no part of the project: where they are absent, what reads them is skipped. */
const REAL = process.env['ZHUNSHENG_REAL'] ?? fileURLToPath(new URL('../../../../shared/real/', import.meta.url));

/** A row with a text for each column; a merged cell is in every row and column that it covers. */
export type GridRow = readonly string[];

/** Whether the tables are on this machine. */
export const HAS_TABLES = existsSync(join(REAL, 'html'));

/** The first table of a page, of a workbook or of a list, as a full grid. No line begins or ends with white space, and none is empty. */
export async function gridOf(file: string): Promise<readonly GridRow[]> {
  const blocks = await blocksIn(file, readFileSync(join(REAL, file)));
  const rows = blocks.find((block) => block.kind === 'table')?.rows ?? [];
  return rows.map((row) => row.map((each) => each.replace(/\s*\n\s*/gu, '\n').trim()));
}

async function blocksIn(file: string, bytes: Buffer): Promise<readonly ReadBlock[]> {
  if (file.endsWith('.html')) return blocksOf(bytes.toString('utf8'));
  return (await (file.endsWith('.csv') ? readCsv : readXlsx)(bytes)).blocks;
}
