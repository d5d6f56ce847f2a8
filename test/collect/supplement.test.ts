import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FORM_GENERATORS } from '../../generators/forms/generators.ts';
import type { Sent } from '../../src/collect/forms.ts';
import { sealedText } from '../../src/model/form-identity.ts';
import { DELIVERY_SEVERITY } from '../../src/text/delivery.ts';
import { writeXlsx } from '../../src/writers/xlsx/write.ts';
import { inSheets } from '../support/fixtures.ts';
import { cellIn, collectedFrom, fillIn, openForm, rowOf, sentForms, sheetIn, textIn } from '../support/returned.ts';
import { isKept, REVISIONS, type Revision, revisedBy } from '../support/revised-forms.ts';
import { sourceOf } from '../support/sources.ts';

type Files = Record<string, ExcelJS.Workbook>;

/** The forms for scoring and of two units, filled in with half of the points. */
async function filled(sent: Sent): Promise<Files> {
  const files: Files = {};
  const forms = [
    { unit: 'jia-xian' },
    { unit: 'bing-qu' },
    { department: 'publicity' },
    { department: 'organization' },
  ];
  for (const [index, about] of forms.entries()) {
    const workbook = await openForm(sent, { form: 'unit' in about ? 'self' : 'department', ...about });
    for (const sheet of workbook.worksheets) fillIn(sheet, ({ most }) => most / 2);
    files[`${index}.xlsx`] = workbook;
  }
  return files;
}

/** The supplementary forms of those, filled in; of whatever some changes have touched. */
async function supplements(files: ReadonlyMap<string, string>, revisions: readonly Revision[]): Promise<Files> {
  const source = await sourceOf(files);
  const lacks = (_: string | undefined, unit: string, id: string): boolean => !isKept(id, unit, revisions);
  const supplement = { digest: 'f'.repeat(64), id: 'f'.repeat(16), lacks };
  const made: Files = {};
  for (const { name, products } of FORM_GENERATORS) {
    for (const product of await products({ ...source, supplement }, { classes: [] })) {
      if (product.kind !== 'document' || (name === 'self' && product.name.includes('yi-xian'))) continue;
      const workbook = new ExcelJS.Workbook();
      await workbook.xlsx.load((await writeXlsx(product.document())) as unknown as ExcelJS.Buffer);
      for (const sheet of workbook.worksheets) fillIn(sheet, ({ most }) => most / 2);
      made[`s-${product.name}.xlsx`] = workbook;
    }
  }
  return made;
}

const SOME = fc.subarray([...REVISIONS.slice(0, 3), ...REVISIONS.slice(4)] as Revision[], { minLength: 1 });

describe('a form that went out before and its supplement', () => {
  it.each(['one', 'per-unit'] as const)('are together what the form of now would be (%s)', async (sheets) => {
    const before = await sentForms(inSheets(revisedBy([]), sheets));
    await fc.assert(
      fc.asyncProperty(SOME, async (revisions) => {
        const files = inSheets(revisedBy(revisions), sheets);
        const now = await sentForms(files);
        const added = await supplements(files, revisions);
        const both = await collectedFrom(now, { ...(await filled(before)), ...added });
        const whole = await collectedFrom(now, await filled(now));
        expect(both.collected).toEqual(whole.collected);
        const own = both.findings.filter(({ place }) => place.file !== '');
        const errors = own.filter(({ code }) => DELIVERY_SEVERITY[code] === 'error').map(({ code }) => code);
        expect(errors.filter((code) => code !== 'reason-missing')).toEqual([]);
        const said = new Set(own.filter(({ place }) => place.file.startsWith('s-')).map(({ code }) => code));
        expect([...said].filter((code) => code !== 'reason-missing')).toEqual(
          Object.keys(added).length > 0 ? ['form-continued'] : [],
        );
      }),
      { numRuns: 6 },
    );
  });
});

describe('a supplement', async () => {
  const [revision] = REVISIONS as [Revision];
  const files = revisedBy([revision]);
  const now = await sentForms(files);
  const SELF = 's-self-1-county-jia-xian-supplement.xlsx';
  const spoilt = async (spoil: (workbook: ExcelJS.Workbook) => void, isAlone = false) => {
    const [old, added] = [await filled(await sentForms()), await supplements(files, [revision])];
    const workbook = added[SELF] as ExcelJS.Workbook;
    spoil(workbook);
    const whole = old['0.xlsx'] as ExcelJS.Workbook;
    const { findings, collected } = await collectedFrom(now, {
      ...(isAlone ? {} : { 'a.xlsx': whole }),
      'b.xlsx': workbook,
    });
    const codes = findings.filter(({ place }) => place.file !== '').map(({ code }) => code);
    return { codes, self: collected.systems[0]?.units[0]?.self };
  };

  it('holds only what is still to be filled in, and says so above it', async () => {
    const added = await supplements(files, [revision]);
    expect(Object.keys(added).toSorted()).toEqual([
      's-score-1-county-publicity-supplement.xlsx',
      's-self-1-county-bing-qu-supplement.xlsx',
      's-self-1-county-jia-xian-supplement.xlsx',
    ]);
    const sheet = sheetIn(added[SELF] as ExcelJS.Workbook);
    expect(textIn(sheet.getCell(1, 1))).toBe('县（区）自评表（补充表）');
    expect(rowOf(sheet, 'lecture-team')).toBeGreaterThan(0);
    expect(() => rowOf(sheet, 'center-group-plan')).toThrow();
  });

  it('is used with its form alone', async () => {
    expect(await spoilt(() => undefined, true)).toMatchObject({
      codes: ['supplement-alone'],
      self: { hasCome: false },
    });
  });

  it('that was left blank leaves what it asks for missing', async () => {
    const { codes, self } = await spoilt((book) => (cellIn(sheetIn(book), 'lecture-team', 'self-score').value = null));
    expect(self).toMatchObject({ scored: 6, total: 7 });
    expect(codes).toEqual(['item-changed', 'form-digest-part', 'form-continued']);
  });

  it('that is no form of its unit by what people see is not used', async () => {
    const { codes, self } = await spoilt((book) => (sheetIn(book).name = '乙县'));
    expect(codes).toContain('identity-contradictory');
    expect(self).toMatchObject({ scored: 6, total: 7 });
  });

  it('counts no row a second time that its form has, and in neither where they differ', async () => {
    const put = (id: string, points: number, score: number) => (book: ExcelJS.Workbook) => {
      const sheet = sheetIn(book);
      const row = rowOf(sheet, 'lecture-team');
      const columns = [5, 6, 8, 11, 13, 14, 15];
      const texts = [
        `1. 制定年度学习计划并按月落实\n评分标准：每少1次扣0.5分，扣完为止`,
        points,
        score,
        id,
        'center-group',
        'theory',
        'ideology',
      ];
      for (const [index, column] of columns.entries()) sheet.getCell(row, column).value = texts[index] ?? null;
      sheet.getCell(row, 4).value = '中心组学习';
    };
    const same = await spoilt(put('center-group-plan', 1, 0.5));
    expect(same.self).toMatchObject({ scored: 6, total: 7 });
    const other = await spoilt(put('center-group-plan', 1, 1));
    expect(other.self).toMatchObject({ scored: 5, total: 7 });
    expect(other.codes).toContain('value-differs');
  });
});

describe('the seal of a supplement', () => {
  it('is of its id too, and that of a whole form as it was', () => {
    const values = new Map([['form', 'self']]);
    const whole = sealedText((key) => values.get(key));
    expect(whole).toBe(JSON.stringify(['self', '', '', '', '', '', '']));
    expect(sealedText((key) => (key === 'supplement' ? 'ab' : values.get(key)))).not.toBe(whole);
  });
});
