import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { formReader, readFormWorkbook } from '../../src/readers/form-workbook.ts';
import { isUnreadable } from '../../src/readers/reading.ts';
import { writeXlsx } from '../../src/writers/xlsx/write.ts';
import { sampleDocument } from '../support/documents.ts';
import { SAMPLE_FORM } from '../support/forms.ts';

/** A form that another program has opened, changed and saved. */
async function saved(change: (sheet: ExcelJS.Worksheet) => void): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load((await writeXlsx({ ...sampleDocument(), form: SAMPLE_FORM })) as unknown as ExcelJS.Buffer);
  const [sheet] = workbook.worksheets;
  if (sheet === undefined) throw new Error('the form has no sheet');
  change(sheet);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** A package with one of its parts changed. */
function withPart(file: Uint8Array, name: string, change: (text: string) => string): Uint8Array {
  const parts = unzipSync(file);
  const text = Buffer.from(parts[name] ?? new Uint8Array()).toString();
  return zipSync({ ...parts, [name]: new Uint8Array(Buffer.from(change(text))) });
}

const SHEET = 'xl/worksheets/sheet1.xml';
const STYLES = 'xl/styles.xml';

/** Forms that differ in what may be remembered of them: styles, merged cells, texts; and files that are none. */
async function formsOfAllKinds(): Promise<readonly Uint8Array[]> {
  const own = await writeXlsx({ ...sampleDocument(), form: SAMPLE_FORM });
  const filled = await saved((sheet) => {
    sheet.getCell('A90').value = 12.5;
    sheet.getCell('B90').value = '甲&乙 <丙>';
  });
  return [
    own,
    filled,
    await saved((sheet) => {
      sheet.getCell('A90').value = 12.5;
      sheet.getCell('A90').numFmt = '0';
      sheet.getCell('B90').value = new Date(Date.UTC(2026, 0, 5));
    }),
    await saved((sheet) => {
      sheet.getCell('A90').value = 12.5;
      sheet.getCell('A90').font = { strike: true };
      sheet.getCell('B90').value = { richText: [{ text: '甲' }, { text: '乙', font: { strike: true } }] };
    }),
    await saved((sheet) => {
      sheet.getCell('A90').value = 12.5;
      sheet.mergeCells('A90:C90');
      sheet.getCell('A90').note = '不算';
      sheet.getRow(90).hidden = true;
    }),
    // One byte other in what is the same in most forms.
    withPart(filled, STYLES, (text) => text.replace(/numFmtId="\d"/g, 'numFmtId="9"')),
    withPart(filled, STYLES, (text) => text.replace('<fonts', '<!DOCTYPE a><fonts')),
    withPart(filled, STYLES, (text) => text.slice(0, -5)),
    withPart(filled, SHEET, (text) => text.replace('</worksheet>', '')),
    withPart(filled, SHEET, (text) => text.replaceAll('<c r=', "<c cm='1' r=")),
    withPart(filled, SHEET, (text) => text.replace(/<mergeCell ref="[A-Z]/, '<mergeCell ref="ZZ')),
    withPart(filled, 'xl/sharedStrings.xml', (text) => text.replace('<si>', '<si><!-- -->')),
    filled.slice(0, -100),
    new Uint8Array(Buffer.from('甲,乙')),
  ];
}

/** What is read of a file, or why nothing is. */
function outcome(read: typeof readFormWorkbook, file: Uint8Array): unknown {
  try {
    return read(file, '表.xlsx');
  } catch (error) {
    if (isUnreadable(error)) return error.reason;
    throw error;
  }
}

let forms: readonly Uint8Array[] = [];
let anew: readonly unknown[] = [];

beforeAll(async () => {
  forms = await formsOfAllKinds();
  anew = forms.map((file) => outcome(readFormWorkbook, file));
});

describe('a reader of many forms', () => {
  it('tells the forms apart of which something may be remembered', () => {
    const different = new Set(anew.map((each) => JSON.stringify(each)));
    expect(different.size).toBeGreaterThanOrEqual(8);
    expect(anew.filter((each) => typeof each === 'string')).toEqual(expect.arrayContaining(['damaged', 'unsafe']));
  });

  it('reads the same of each, whatever it has read before', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(forms.length - 1), { minLength: 1, maxLength: 40 }), (order) => {
        const read = formReader();
        for (const index of order) expect(outcome(read, forms[index] ?? new Uint8Array())).toEqual(anew[index]);
      }),
      { numRuns: 30 },
    );
  });
});
