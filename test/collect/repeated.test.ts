import type ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { printedRatio } from '../../src/model/grading/ratio.ts';
import { deliveredAsJson, deliveredAsText } from '../../src/report/delivered/delivered.ts';
import { painter } from '../../src/report/text.ts';
import { deliveryIn } from '../../src/words/languages.ts';
import { cellIn, collectedFrom, fillIn, openForm, sentForms, sheetIn, textIn } from '../support/returned.ts';

const sent = await sentForms();
const JIA = { form: 'self', unit: 'jia-xian' };
const BLANK = { form: 'self', class: 'county', unit: '' };

async function filled(about: Readonly<Record<string, string>>, part = 1): Promise<ExcelJS.Workbook> {
  const workbook = await openForm(sent, about);
  for (const sheet of workbook.worksheets) fillIn(sheet, ({ most }) => most * part);
  return workbook;
}

/** A blank form of the class on which the name of a unit was written. */
async function named(name: string, part: number): Promise<ExcelJS.Workbook> {
  const workbook = await filled(BLANK, part);
  const sheet = sheetIn(workbook);
  sheet.eachRow((row) =>
    row.eachCell((cell) => {
      if (!/^被考核单位/.test(textIn(cell))) return;
      let column = cell.fullAddress.col + 1;
      while (sheet.getCell(cell.fullAddress.row, column).master === cell.master) column += 1;
      sheet.getCell(cell.fullAddress.row, column).value = name;
    }),
  );
  return workbook;
}

async function collect(files: Readonly<Record<string, ExcelJS.Workbook>>) {
  const collection = await collectedFrom(sent, files);
  const own = collection.findings.filter(({ place }) => place.file !== '');
  const jia = collection.collected.systems[0]?.units[0];
  return { collection, own, jia, sum: jia?.self.hasCome === true ? printedRatio(jia.self.sum) : undefined };
}

describe('a copy of a form does not void the genuine one', () => {
  it.each([
    ['a.xlsx', 'b.xlsx'],
    ['b.xlsx', 'a.xlsx'],
  ])('when nothing was filled in in it: the form is %s, the copy %s, and both are named', async (form, copy) => {
    const files = { [form]: await filled(JIA), [copy]: await openForm(sent, JIA) };
    const { own, sum } = await collect(Object.fromEntries(Object.entries(files).sort()));
    expect(sum).toBe('10');
    expect(own).toContainEqual({
      code: 'form-passed-over',
      facts: { other: form, reason: 'empty' },
      place: { file: copy, sheet: undefined, cell: undefined },
    });
  });

  it('when it is a blank form on which its name was written, and all that differs is listed', async () => {
    const { own, sum } = await collect({ 'a.xlsx': await named('甲县', 0), 'b.xlsx': await filled(JIA) });
    expect(sum).toBe('10');
    const codes = own.filter(({ place }) => place.file === 'a.xlsx').map(({ code }) => code);
    expect(codes).toEqual(['unit-typed', 'form-passed-over', ...Array.from({ length: 7 }, () => 'value-differs')]);
  });

  it('but when two differ of which neither is more than the other, neither is used', async () => {
    const { own, sum } = await collect({
      'a.xlsx': await filled(JIA),
      'b.xlsx': await filled(JIA, 0),
      'c.xlsx': await openForm(sent, JIA),
    });
    expect(sum).toBeUndefined();
    expect(own.map(({ code }) => code)).toContain('form-twice');
  });
});

describe('every file of which something is used stands in the report', () => {
  it('with the form that it is and how much of it counts, whatever it is called', async () => {
    const summary = await openForm(sent, { form: 'summary' });
    cellIn(sheetIn(summary), 'jia-xian', 'bonus').value = 2;
    const { collection, jia } = await collect({
      '材料/说明.xlsx': summary,
      '甲县.xlsx': await filled(JIA),
      '甲县（空）.xlsx': await openForm(sent, JIA),
    });
    expect(jia?.adjustments.get('bonus')?.text).toBe('2');
    const telling = { ...(await deliveryIn('zh')), departments: new Map([['publicity', '市委宣传部']]) };
    const text = deliveredAsText(collection, telling, painter(false));
    expect(text).toMatch(/采用的文件（2 个）：\n {2}材料\/说明\.xlsx {2}“.+”的汇总表，满意度、加分、扣分等 1 项\n/);
    expect(text).toContain('\n  甲县.xlsx  “甲县”的自评表，评分 7 项\n');
    expect(JSON.parse(deliveredAsJson(collection, telling)).used).toEqual([
      { file: '材料/说明.xlsx', form: 'summary', of: expect.any(String), values: 1 },
      { file: '甲县.xlsx', form: 'self', of: '甲县', values: 7 },
    ]);
  });
});
