import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FormWorkbook, readFormWorkbook } from '../../src/readers/form-workbook.ts';
import { Unreadable } from '../../src/readers/reading.ts';
import { writeXlsx } from '../../src/writers/xlsx/write.ts';
import { sampleDocument } from '../support/documents.ts';
import { SAMPLE_FORM } from '../support/forms.ts';

async function read(fill: (workbook: ExcelJS.Workbook) => void): Promise<FormWorkbook> {
  const workbook = new ExcelJS.Workbook();
  fill(workbook);
  const found = readFormWorkbook(new Uint8Array(await workbook.xlsx.writeBuffer()), '表.xlsx');
  if (typeof found === 'string') throw new Error(`it is taken for ${found}`);
  return found;
}

/** The only cell of a workbook that holds a value. */
async function cellWith(value: ExcelJS.CellValue, format?: string) {
  const { sheets } = await read((workbook) => {
    const cell = workbook.addWorksheet('表').getCell('C2');
    cell.value = value;
    if (format !== undefined) cell.numFmt = format;
  });
  return sheets[0]?.cells[0];
}

describe('a cell of a workbook that somebody filled in', () => {
  it.each<readonly [ExcelJS.CellValue, object]>([
    [0.1 + 0.2, { kind: 'number', text: '0.3', isFormula: false }],
    ['０．５', { kind: 'text', text: '０．５', isFormula: false }],
    [true, { kind: 'boolean', text: 'TRUE' }],
    [{ error: '#N/A' } as ExcelJS.CellErrorValue, { kind: 'error', text: '#N/A' }],
    [{ formula: 'A1+1', result: 2 } as ExcelJS.CellFormulaValue, { kind: 'number', text: '2', isFormula: true }],
    [{ formula: 'A1+1' } as ExcelJS.CellFormulaValue, { text: '', isFormula: true }],
    [{ formula: '"甲"', result: '甲' } as ExcelJS.CellFormulaValue, { kind: 'text', text: '甲', isFormula: true }],
    [new Date(Date.UTC(2026, 0, 5)), { kind: 'date', text: '46027' }],
  ])('with %j is known for what it is', async (value, expected) => {
    expect(await cellWith(value)).toMatchObject({ row: 1, column: 2, ...expected });
  });

  it.each([
    ['m"月"d"日"', 'date'],
    ['yyyy-mm-dd', 'date'],
    ['h:mm', 'date'],
    ['[$-804]aaaa yyyy', 'date'],
    ['0.00', 'number'],
    ['0.0"days"', 'number'],
    ['[Red]0.0', 'number'],
    ['0.0\\d', 'number'],
    ['General', 'number'],
  ])('with a number in the format %s is a %s', async (format, kind) => {
    expect((await cellWith(1.5, format))?.kind).toBe(kind);
  });
});

describe('a workbook that somebody filled in', () => {
  it('has its hidden sheets, with their names', async () => {
    const { sheets } = await read((workbook) => {
      workbook.addWorksheet('自评表').getCell('A1').value = '甲';
      workbook.addWorksheet('_标识', { state: 'veryHidden' }).addRow(['unit', 'jia-xian']);
    });
    expect(sheets.map(({ name, isVisible, cells }) => [name, isVisible, cells.map(({ text }) => text)])).toEqual([
      ['自评表', true, ['甲']],
      ['_标识', false, ['unit', 'jia-xian']],
    ]);
  });

  it('has the custom properties that were written', async () => {
    const found = readFormWorkbook(await writeXlsx({ ...sampleDocument(), form: SAMPLE_FORM }), 'a.xlsx');
    expect(typeof found === 'string' ? undefined : [...found.properties]).toEqual(
      expect.arrayContaining([
        ['form', 'self'],
        ['unit', 'jia-xian'],
      ]),
    );
  });

  it('is read or refused, whichever bytes are changed or missing, and never does anything else', async () => {
    const sound = await writeXlsx(sampleDocument());
    const damage = fc.tuple(fc.nat(sound.length - 1), fc.integer({ min: 0, max: 255 }), fc.boolean());
    fc.assert(
      fc.property(damage, ([at, byte, isCut]) => {
        try {
          readFormWorkbook(isCut ? sound.slice(0, at) : sound.with(at, byte), '表.xlsx');
        } catch (error) {
          expect(error).toBeInstanceOf(Unreadable);
        }
      }),
    );
  });
});
