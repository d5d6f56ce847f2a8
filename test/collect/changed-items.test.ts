import type ExcelJS from 'exceljs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dataFile } from '../../src/collect/data-file.ts';
import type { Sent } from '../../src/collect/forms.ts';
import { readScores } from '../../src/collect/reported/given.ts';
import { reportingOf } from '../../src/engine/collect/self-reports.ts';
import { printedRatio } from '../../src/model/grading/ratio.ts';
import { DELIVERY_SEVERITY } from '../../src/text/delivery.ts';
import { inSheets } from '../support/fixtures.ts';
import { cellIn, collectedFrom, fillIn, openForm, repeatRow, rowOf, sentForms, sheetIn } from '../support/returned.ts';
import { isKept, REVISIONS, type Revision, revisedBy } from '../support/revised-forms.ts';
import { sourceOf } from '../support/sources.ts';

const FORMS: readonly Readonly<Record<string, string>>[] = [
  { form: 'self', unit: 'jia-xian' },
  { form: 'self', unit: 'bing-qu' },
  { form: 'department', department: 'publicity' },
  { form: 'department', department: 'organization' },
];

/** All forms that went out, with half of the points of some criteria. */
async function filled(
  sent: Sent,
  isFilled: (criterion: string, unit: string) => boolean,
): Promise<Record<string, ExcelJS.Workbook>> {
  const files: Record<string, ExcelJS.Workbook> = {};
  for (const [index, about] of FORMS.entries()) {
    const workbook = await openForm(sent, about);
    for (const sheet of workbook.worksheets)
      fillIn(sheet, ({ id, unit, most }) => (isFilled(id, unit) ? most / 2 : null));
    files[`${index}.xlsx`] = workbook;
  }
  return files;
}

const SOME = fc.subarray([...REVISIONS.slice(0, 3), ...REVISIONS.slice(4)] as Revision[], { minLength: 1 });

describe('forms that went out before the edition was changed', () => {
  it.each(['one', 'per-unit'] as const)(
    'count for all items that are as they were, and for no other (%s)',
    async (sheets) => {
      const before = await sentForms(inSheets(revisedBy([]), sheets));
      await fc.assert(
        fc.asyncProperty(SOME, async (revisions) => {
          const now = await sentForms(inSheets(revisedBy(revisions), sheets));
          const old = await collectedFrom(now, await filled(before, () => true));
          const anew = await collectedFrom(now, await filled(now, (id, unit) => isKept(id, unit, revisions)));
          expect(old.collected).toEqual(anew.collected);
          expect(old.forms.every(({ refused }) => refused === undefined)).toBe(true);
          expect(
            old.findings.filter(({ code }) =>
              ['text-added', 'row-added', 'formula-replaced', 'line-missing'].includes(code),
            ),
          ).toEqual([]);
        }),
        { numRuns: 8 },
      );
    },
  );

  it.each(REVISIONS)('say what became of $about', async (revision) => {
    const now = await sentForms(revisedBy([revision]));
    const files = await filled(await sentForms(), () => true);
    const { findings, forms } = await collectedFrom(now, { 'a.xlsx': files['0.xlsx'] as ExcelJS.Workbook });
    const codes = new Set(findings.filter(({ place }) => place.file !== '').map(({ code }) => code));
    expect(codes).toEqual(
      new Set([
        'form-digest-part',
        ...(revision.changed.length > 0 ? ['item-changed'] : []),
        ...(revision.gone === undefined ? [] : ['item-gone']),
        ...(revision.added === undefined ? [] : ['item-new']),
      ]),
    );
    const { rows, unused } = JSON.parse(new TextDecoder().decode(forms[0]?.record));
    const used = rows.filter((row: { values: object }) => Object.keys(row.values).length > 0);
    expect(used.every(({ criterion }: { criterion: string }) => isKept(criterion, 'jia-xian', [revision]))).toBe(true);
    const count = revision.changed.length + (revision.gone?.length ?? 0);
    expect(unused.filter(({ why }: { why: string }) => why.startsWith('item-'))).toHaveLength(count);
  });
});

/** The same forms under other names. */
const renamed = (files: Record<string, ExcelJS.Workbook>, prefix: string) =>
  Object.fromEntries(Object.entries(files).map(([name, workbook]) => [`${prefix}${name}`, workbook]));

describe('a form that went out before and the same form of now', () => {
  it('are together what the form of now would be alone, in whichever order they come', async () => {
    const before = await sentForms();
    await fc.assert(
      fc.asyncProperty(SOME, fc.boolean(), async (revisions, isBehind) => {
        const now = await sentForms(revisedBy(revisions));
        const old = await filled(before, () => true);
        const rest = await filled(now, (id, unit) => !isKept(id, unit, revisions));
        const both = await collectedFrom(now, { ...renamed(old, isBehind ? 'z' : 'a'), ...renamed(rest, 'm') });
        const whole = await collectedFrom(now, await filled(now, () => true));
        expect(both.collected).toEqual(whole.collected);
        const errors = both.findings.filter(
          ({ code, place }) => place.file !== '' && DELIVERY_SEVERITY[code] === 'error',
        );
        expect(errors.map(({ code }) => code).filter((code) => code !== 'reason-missing')).toEqual([]);
      }),
      { numRuns: 10 },
    );
  });

  const [revision] = REVISIONS as [Revision];
  const both = async (scores: Readonly<Record<string, number>>) => {
    const now = await sentForms(revisedBy([revision]));
    const old = (await filled(await sentForms(), () => true))['0.xlsx'] as ExcelJS.Workbook;
    const workbook = await openForm(now, FORMS[0] ?? {});
    for (const [id, score] of Object.entries(scores)) cellIn(sheetIn(workbook), id, 'self-score').value = score;
    const collection = await collectedFrom(now, { 'a.xlsx': old, 'b.xlsx': workbook });
    const codes = collection.findings.filter(({ place }) => place.file !== '').map(({ code }) => code);
    const self = collection.collected.systems[0]?.units[0]?.self;
    return { codes, self, sum: self && printedRatio(self.sum), collection };
  };

  it('leave what neither has missing, and count once what both say', async () => {
    expect(await both({})).toMatchObject({ self: { scored: 6, total: 7 }, sum: '4' });
    const said = await both({ 'lecture-team': 2, 'center-group-plan': 0.5 });
    expect(said).toMatchObject({ self: { scored: 7, total: 7 }, sum: '6' });
    expect(said.codes.toSorted()).toEqual(['form-continued', 'form-digest-part', 'item-changed']);
  });

  it('have nothing of a row in which they differ, whose cells are both told', async () => {
    const { codes, self, collection } = await both({ 'lecture-team': 2, 'center-group-plan': 1 });
    expect(self).toMatchObject({ scored: 6, total: 7 });
    expect(codes).toContain('value-differs');
    const source = await sourceOf(revisedBy([revision]));
    const scores = readScores(dataFile(collection), reportingOf(source));
    const jia = 'kind' in scores ? undefined : scores.get('jia-xian');
    expect(jia?.self.get('center-group-plan')).toMatchObject({ amount: undefined, isRefused: true });
    expect(jia?.self.get('lecture-team')).toMatchObject({ at: { file: 'b.xlsx' } });
    expect(jia?.self.get('delegate-studio')).toMatchObject({ at: { file: 'a.xlsx' } });
  });
});

describe('what people do to such a form', () => {
  const [revision] = REVISIONS as [Revision];
  const spoilt = async (spoil: (sheet: ExcelJS.Worksheet) => void) => {
    const files = await filled(await sentForms(), () => true);
    const workbook = files['0.xlsx'] as ExcelJS.Workbook;
    spoil(sheetIn(workbook));
    const { findings, forms, collected } = await collectedFrom(await sentForms(revisedBy([revision])), {
      'a.xlsx': workbook,
    });
    return {
      codes: findings.map(({ code }) => code),
      refused: forms[0]?.refused,
      self: collected.systems[0]?.units[0]?.self,
    };
  };

  it('counts against the item as in any other: other points, another wording, another label', async () => {
    const points = await spoilt((sheet) => (cellIn(sheet, 'center-group-plan', 'points').value = 2));
    expect(points.self?.scored).toBe(5);
    const label = await spoilt((sheet) => (cellIn(sheet, 'township-congress-yearly', 'level-1').value = '别的指标'));
    expect(label.self?.scored).toBe(2);
  });

  it('is not used at all with another title, or a row that somebody added', async () => {
    expect((await spoilt((sheet) => (sheet.getCell(8, 8).value = '分值'))).refused).toBe('form-digest');
    const added = await spoilt((sheet) => {
      const row = repeatRow(sheet, rowOf(sheet, 'member-file-check'));
      for (let column = 11; column <= 15; column += 1) sheet.getCell(row, column).value = null;
    });
    expect(added.refused).toBe('form-digest');
  });
});
