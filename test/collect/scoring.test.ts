import type ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import type { Sent } from '../../src/collect/forms.ts';
import { openIn } from '../../src/collect/open.ts';
import { printedRatio } from '../../src/model/grading/ratio.ts';
import { changed, inSheets, SMALL } from '../support/fixtures.ts';
import { cellIn, collectedFrom, fillIn, openForm, sentForms, sheetIn } from '../support/returned.ts';
import { withMethod } from '../support/settings.ts';
import { classesNamed, indicatorWith, repositoryOf } from '../support/sources.ts';

const apart = await sentForms(inSheets(SMALL, 'per-unit'));
const sent = await sentForms();

/** A form for scoring with full points on all of its sheets. */
async function filled(about: Readonly<Record<string, string>>, from = sent): Promise<ExcelJS.Workbook> {
  const workbook = await openForm(from, about);
  for (const sheet of workbook.worksheets) fillIn(sheet, ({ most }) => most);
  return workbook;
}

/** The codes of what is found in files that came. */
async function codesIn(files: Readonly<Record<string, ExcelJS.Workbook>>, from = sent): Promise<readonly string[]> {
  const { findings } = await collectedFrom(from, files);
  return findings.filter(({ place }) => place.file !== '').map(({ code }) => code);
}

describe('a form for scoring', () => {
  const about = { form: 'department', department: 'publicity' };

  it('must give a reason wherever a score is below the points', async () => {
    const workbook = await filled(about);
    const sheet = sheetIn(workbook);
    cellIn(sheet, 'lecture-team', 'score', 'jia-xian').value = 1;
    const { findings, collected } = await collectedFrom(sent, { 'a.xlsx': workbook });
    expect(findings[0]).toMatchObject({
      code: 'reason-missing',
      facts: { title: '扣分原因', value: '1', most: '2' },
      place: { sheet: '评分表', cell: cellIn(sheet, 'lecture-team', 'score', 'jia-xian').address },
    });
    expect(collected.systems[0]?.units.map(({ verified }) => printedRatio(verified.sum))[0]).toBe('3');
    cellIn(sheet, 'lecture-team', 'reason', 'jia-xian').value = '少开展2次';
    expect(await codesIn({ 'a.xlsx': workbook })).toEqual([]);
  });

  it('must give none where nothing is added, nor where all points are given though more could be', async () => {
    const ratio = { points: 4, scoring: { ratio: { of: '完成率', target: '95%', cap: '120%' } } };
    const indicators = [indicatorWith({ points: 4 }, [ratio, { adds: 2 }, { deducts: 2 }])];
    const files = repositoryOf({ classes: classesNamed('县'), fullMarks: 4, indicators });
    const own = await sentForms(files);
    const workbook = await openForm(own, about);
    const put = (...scores: readonly number[]): void => {
      for (const unit of ['unit-1', 'unit-2', 'unit-3'])
        scores.forEach((each, index) => {
          cellIn(sheetIn(workbook), `criterion-${index + 1}`, 'score', unit).value = each;
        });
    };
    const missing = async () =>
      (await collectedFrom(own, { 'a.xlsx': workbook })).findings
        .filter(({ code }) => code === 'reason-missing')
        .map(({ facts }) => 'most' in facts && facts.most);
    put(4, 0, 0);
    expect(await missing()).toEqual([]);
    put(3, 1, 1);
    expect(await missing()).toEqual(['4', '4', '4', undefined, undefined, undefined]);
  });

  it('may have its sheets renamed and in any order, and must have all of them', async () => {
    const workbook = await filled(about, apart);
    sheetIn(workbook, '甲县').name = '甲';
    sheetIn(workbook, '乙县').name = '乙';
    expect(await codesIn({ 'a.xlsx': workbook }, apart)).toEqual([]);
    workbook.removeWorksheet(sheetIn(workbook, '丙区').id);
    const { findings } = await collectedFrom(apart, { 'a.xlsx': workbook });
    expect(findings[0]).toMatchObject({ code: 'sheet-missing', facts: { name: '丙区' } });
  });
});

describe('the summary sheet', () => {
  it('gives what was adjusted, unit by unit', async () => {
    const workbook = await openForm(sent, { form: 'summary' });
    const sheet = sheetIn(workbook);
    const put = (key: string, value: ExcelJS.CellValue): void => {
      cellIn(sheet, 'jia-xian', key).value = value;
    };
    put('satisfaction', 95.5);
    put('bonus', 2);
    put('deduction', 7);
    const { findings, collected } = await collectedFrom(sent, { '汇总.xlsx': workbook });
    expect(findings[0]).toMatchObject({
      code: 'score-range',
      facts: { value: '7', least: '1', most: '3', mayBeZero: true },
    });
    const [jia, yi] = collected.systems[0]?.units ?? [];
    expect([...(jia?.adjustments ?? [])].map(([key, { text }]) => [key, text])).toEqual([
      ['satisfaction', '95.5'],
      ['bonus', '2'],
    ]);
    expect(yi?.adjustments.size).toBe(0);
  });

  it('gives what was entered of components and kinds of bonus, and nothing that the method has not', async () => {
    const components = [
      { id: 'year-end', name: '年终考核', weight: '60%', of: 'indicators' },
      { id: 'everyday', name: '平时考核', weight: '40%', periods: ['上半年', '下半年'] },
    ];
    const bonus = { kinds: [{ id: 'honours', name: '表彰奖励', most: 4 }] };
    const own = await sentForms(withMethod({ method: { yearEnd: { components }, bonus }, system: {} }));
    const workbook = await openForm(own, { form: 'summary' });
    const sheet = sheetIn(workbook);
    const put = (key: string, value: number): void => {
      cellIn(sheet, 'unit-0', key).value = value;
    };
    put('component.everyday.1', 88.5);
    put('component.everyday.2', 101);
    put('bonus.honours', 2);
    const collection = await collectedFrom(own, { '汇总.xlsx': workbook });
    expect(collection.findings[0]).toMatchObject({ code: 'score-range', facts: { value: '101', most: '100' } });
    const [system] = collection.collected.systems;
    const [unit] = system?.units ?? [];
    expect([...(unit?.adjustments ?? [])].map(([key, { text }]) => [key, text])).toEqual([
      ['component.everyday.1', '88.5'],
      ['bonus.honours', '2'],
    ]);
    expect([...(unit?.open ?? [])]).toEqual(['component.everyday.2']);
    expect(system && openIn(collection, system)).toMatchObject({ unsatisfied: 7, lacking: ['平时考核'], unclear: 1 });
  });

  it('asks for no satisfaction where a method has none', async () => {
    const own = await sentForms(withMethod({ method: {}, system: {} }));
    const workbook = await openForm(own, { form: 'summary' });
    const collection = await collectedFrom(own, { '汇总.xlsx': workbook });
    const [system] = collection.collected.systems;
    expect(system && openIn(collection, system)).toMatchObject({ unsatisfied: 0, unclear: 0 });
    expect(JSON.stringify(collection.forms.map(({ asked }) => asked))).toBe('[[]]');
  });
});

describe('a criterion from which more may be taken than it has', () => {
  const TIERS = '                - { when: 达到4次, score: 2 }\n                - { when: 达到2次, score: 1 }\n';
  /** The forms where the criterion of two points is scored by other clauses. */
  const sentWith = (clauses: string): Promise<Sent> =>
    sentForms(
      changed(
        SMALL,
        'indicators/2020/county/1-ideology.yaml',
        `            scoring:\n              tiers:\n${TIERS}`,
        clauses,
      ),
    );
  const beyond = (limit: string): string =>
    `            scoring:\n              - { none: 未开展的 }\n              - { deduct: [{ for: 每发生1起事故, minus: 60${limit}, from: total }] }\n`;
  const sheetOf = async (forms: Sent): Promise<ExcelJS.Worksheet> =>
    sheetIn(await openForm(forms, { form: 'department', department: 'publicity' }));

  it('takes scores below zero as far as the rule goes, and adds them up', async () => {
    const forms = await sentWith(beyond(', upTo: 120'));
    for (const [score, codes] of [
      [-120, []],
      [-58, []],
      [-120.05, ['score-range']],
      [2.05, ['score-range']],
    ] as const) {
      const workbook = await openForm(forms, { form: 'department', department: 'publicity' });
      for (const sheet of workbook.worksheets) fillIn(sheet, ({ most }) => most);
      const sheet = sheetIn(workbook);
      cellIn(sheet, 'lecture-team', 'score', 'jia-xian').value = score;
      cellIn(sheet, 'lecture-team', 'reason', 'jia-xian').value = '发生事故';
      const { findings, collected } = await collectedFrom(forms, { 'a.xlsx': workbook });
      expect(findings.filter(({ place }) => place.file !== '').map(({ code }) => code)).toEqual(codes);
      const [sum] = collected.systems[0]?.units.map(({ verified }) => printedRatio(verified.sum)) ?? [];
      if (codes.length === 0) expect(sum).toBe(String(2 + score));
    }
  });

  it('says the whole rule to whom it asks', async () => {
    const message = (sheet: ExcelJS.Worksheet): unknown => cellIn(sheet, 'lecture-team', 'score').dataValidation.prompt;
    expect(message(await sheetOf(await sentWith(beyond(', upTo: 120'))))).toBe(
      '填 -120 到 2 分，以 0.05 分为一档，追加扣除的也算在内，扣到 0 分以下的写负数。未开展的，不得分；每发生1起事故从总分中扣60分，最多扣120分',
    );
    expect(message(await sheetOf(await sentWith(beyond(''))))).toBe(
      '填 2 分以下，以 0.05 分为一档，追加扣除的也算在内，扣到 0 分以下的写负数。未开展的，不得分；每发生1起事故从总分中扣60分',
    );
    const sheet = await sheetOf(
      await sentWith(
        '            step: 0.01\n            scoring: { ratio: { of: 完成率, target: 90%, cap: 120% } }\n',
      ),
    );
    expect(message(sheet)).toMatch(/^填 0 到 2.67 分，以 0.01 分为一档。/);
  });

  it('has a summary sheet that takes what its scores may add to', async () => {
    const input = async (clauses: string) => {
      const sheet = sheetIn(await openForm(await sentWith(clauses), { form: 'summary' }));
      return cellIn(sheet, 'jia-xian', 'score-ideology').dataValidation.prompt;
    };
    expect(await input('')).toContain('0 到 4 分');
    expect(await input(beyond(', upTo: 120'))).toContain('-120 到 4 分');
    expect(await input(beyond(''))).toContain('4 分以下');
    expect(await input('            scoring: { ratio: { of: 完成率, cap: 120% } }\n')).toContain('0 到 4.4 分');
  });
});
