import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { writeDocx } from '../../src/writers/docx/write.ts';
import { writeHtml } from '../../src/writers/html/write.ts';
import { writeXlsx } from '../../src/writers/xlsx/write.ts';
import { type Annexed, annexed, importedInto } from '../support/import/annexes.ts';
import { arbitraryPlainSystem } from '../support/import/plain-systems.ts';
import { convert } from './programs.ts';

const COUNT = 30;
const work = mkdtempSync(join(tmpdir(), 'zhunsheng-resaved-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

/** What LibreOffice makes of what: folders, each with the format of its files. Those that it makes itself stand behind what they are made of. */
const WAYS = [
  ['docx', 'docx', 'docx-docx'],
  ['docx', 'odt', 'docx-odt'],
  ['docx', 'html', 'docx-html'],
  ['docx-odt', 'docx', 'odt-docx'],
  ['xlsx', 'xlsx', 'xlsx-xlsx'],
  ['xlsx', 'html', 'xlsx-html'],
  ['xlsx', 'ods', 'xlsx-ods'],
  ['xlsx-ods', 'xlsx', 'ods-xlsx'],
  ['html', 'html', 'html-html'],
] as const;

/** What is read of what it made: all but workbooks of its own, which are refused with the advice to save them as XLSX. */
const READ = WAYS.filter(([, format]) => format !== 'ods').map(([, format, folder]) => [folder, format] as const);

/** A page shows the system once more for each class that may be chosen: said, and no other system. */
const OF_PAGES = ['system-again'];

const pathOf = (folder: string, format: string, index: number): string => join(work, folder, `${index}.${format}`);
const systems: Annexed[] = [];

async function write(folder: string, index: number, bytes: Uint8Array | string): Promise<void> {
  const path = pathOf(folder, folder, index);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
}

beforeAll(async () => {
  for (const [index, written] of fc.sample(arbitraryPlainSystem, { numRuns: COUNT, seed: 5 }).entries()) {
    const system = await annexed(written);
    systems.push(system);
    await write('docx', index, await writeDocx(system.annex));
    await write('xlsx', index, await writeXlsx(system.annex));
    await write('html', index, writeHtml(system.annex));
  }
  const formats = new Map<string, string>(WAYS.map(([, format, folder]) => [folder, format]));
  for (const [from, format, folder] of WAYS) {
    const files = systems.map((_, index) => pathOf(from, formats.get(from) ?? from, index));
    const to = { format, folder: join(work, folder), profile: join(work, 'profile'), fonts: inject('fonts') };
    await convert(files, to);
  }
});

describe('the annex of any system that LibreOffice saved again', () => {
  it.each(READ)('as %s is imported as the system, and all of it is accounted for', async (folder, format) => {
    for (const [index, system] of systems.entries()) {
      const name = `${index}.${format}`;
      const { meanings, draft, account } = await importedInto(
        system,
        readFileSync(pathOf(folder, format, index)),
        name,
      );
      expect(meanings, name).toEqual([system.meaning]);
      expect(account.unaccounted, name).toBe(0);
      const remarks = draft.remarks.map(({ code }) => code);
      if (folder === 'html-html')
        expect(
          remarks.filter((each) => !OF_PAGES.includes(each)),
          name,
        ).toEqual([]);
      else expect([remarks, account.unused], name).toEqual([[], []]);
    }
  });
});
