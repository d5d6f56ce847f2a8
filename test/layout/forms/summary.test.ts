import { describe, expect, it } from 'vitest';
import type { Table } from '../../../src/layout/document.ts';
import { FORM_WIDTH } from '../../../src/model/printing/paper.ts';
import { SMALL } from '../../support/fixtures.ts';
import { cellAt, formsOf, tablesOf } from '../../support/form-products.ts';
import { withMethod, withSettings } from '../../support/settings.ts';
import { classesNamed, repositoryOf, sourceOf } from '../../support/sources.ts';

/** The summary sheet of the small repository, with a setting of the method stated. */
async function summaryWith(path?: string, value?: unknown): Promise<Table> {
  const files = path === undefined ? SMALL : withSettings(new Map([[`method.${path}`, value]]));
  const form = (await formsOf(await sourceOf(files))).get('summary-1-county');
  const [table] = form === undefined ? [] : tablesOf(form);
  if (table === undefined) throw new Error('no summary sheet');
  return table;
}

const titlesOf = ({ columns }: Table): readonly string[] => columns.map(({ title }) => title);
const inputOf = (table: Table, key: string) => table.rows[0] && cellAt(table, table.rows[0], key)?.input;
const hintOf = (table: Table, key: string): string => JSON.stringify(inputOf(table, key));
const formulaOf = (table: Table, key: string): string =>
  JSON.stringify(table.rows[0] && cellAt(table, table.rows[0], key)?.formula?.parts);

/** A level-1 indicator with nothing between it and its criteria. */
const level1 = (id: string, stated: Readonly<Record<string, unknown>>, ...criteria: readonly object[]) => ({
  ...{ id, title: `标题${id}`, department: 'publicity', ...stated },
  criteria: criteria.map((each, index) => ({ id: `${id}-${index + 1}`, text: `完成${id}`, ...each })),
});

/** Indicators of which one is for some units only, and one is nothing but a veto. */
const UNEVEN = repositoryOf({
  classes: classesNamed('县', '城市区'),
  fullMarks: 10,
  indicators: [
    level1('both', { points: 6, pointsFor: { 'class-2': 10 } }, { points: 6, pointsFor: { 'class-2': 10 } }),
    level1('barred', {}, { veto: true }),
    level1('rural', { points: 4, only: ['class-1'] }, { points: 4 }),
  ],
});

describe('the summary sheet', () => {
  it('has a column for what is scored, and a dash in it where that is not for a unit', async () => {
    const form = (await formsOf(await sourceOf(UNEVEN))).get('summary-1-county');
    const [table] = form === undefined ? [] : tablesOf(form);
    if (table === undefined) throw new Error('no summary sheet');
    expect(titlesOf(table).slice(2, 5)).toEqual(['标题both', '标题rural', '实绩得分']);
    const [county, district] = table.rows;
    const at = (row: typeof county, key: string) => row && cellAt(table, row, key);
    expect(at(county, 'score-rural')).toMatchObject({ paragraphs: [], input: { kind: 'number' } });
    expect(at(district, 'score-rural')).toMatchObject({ paragraphs: [{ runs: [{ text: '—' }] }] });
    expect(at(district, 'score-rural')?.input).toBeUndefined();
    expect(JSON.stringify(at(county, 'performance')?.formula?.parts)).toContain(')<2,');
    expect(JSON.stringify(at(district, 'performance')?.formula?.parts)).toContain(')<1,');
  });

  it('has what the method has by default', async () => {
    const table = await summaryWith();
    expect(titlesOf(table).slice(-9)).toEqual([
      ...['实绩得分', '满意度（%）', '加分', '扣分', '弄虚作假扣分', '一票否决', '最终得分', '名次', '等次'],
    ]);
    expect(inputOf(table, 'bar')).toMatchObject({ choices: ['一票否决', '取消评先资格'] });
    expect(hintOf(table, 'bonus')).toContain('1 到 3 分');
    expect(hintOf(table, 'deduction')).toContain('1 到 3 分');
    expect(hintOf(table, 'fraud')).toContain('5 到 10 分');
  });

  it('enters fraud with the other deductions where the method does, up to both together', async () => {
    const table = await summaryWith('fraud.ledger', 'with-deductions');
    expect(titlesOf(table)).not.toContain('弄虚作假扣分');
    expect(hintOf(table, 'deduction')).toContain('1 到 13 分');
  });

  it('knows a veto and the loss of eligibility only where the method does', async () => {
    expect(inputOf(await summaryWith('deduction.gravest', 'most'), 'bar')).toMatchObject({ choices: ['取消评先资格'] });
    expect(inputOf(await summaryWith('fraud.gravest', 'most'), 'bar')).toMatchObject({ choices: ['一票否决'] });
  });

  it('has a veto entered where it is an item or bars from a grade, though the method deducts nothing', async () => {
    const grades = [
      { id: 'best', name: '优秀', atLeast: 9, noVeto: true },
      { id: 'rest', name: '一般' },
    ];
    const barred = withMethod({ method: {}, system: { grades } });
    const item = '          - { id: grave-accident, text: 发生重大事故, veto: true }\n';
    const path = 'indicators/2020/county/1-ideology.yaml';
    const vetoed = new Map(withMethod({ method: {}, system: {} })).set(path, `${SMALL.get(path)}${item}`);
    for (const files of [barred, vetoed]) {
      const form = (await formsOf(await sourceOf(files))).get('summary-1-county');
      const [table] = form === undefined ? [] : tablesOf(form);
      expect(inputOf(table as Table, 'bar')).toMatchObject({ choices: ['一票否决'] });
      if (files === barred) expect(formulaOf(table as Table, 'grade')).toContain('LEN(');
    }
  });

  it('lets several entries add up where the method does', async () => {
    expect(hintOf(await summaryWith('adjustment.entries', 'many'), 'bonus')).toContain('1 到 100 分');
  });

  it('shows the exact score where that is ranked', async () => {
    expect(titlesOf(await summaryWith('summary.rankBy', 'exact-score'))).toContain('取舍前得分');
  });

  it('has no column for what the method has not', async () => {
    const files = withMethod({ method: {}, system: { thresholds: { leaderBarred: 1 } } });
    const form = (await formsOf(await sourceOf(files))).get('summary-1-county');
    const [table] = form === undefined ? [] : tablesOf(form);
    expect(table?.columns.map(({ key }) => key)).toEqual([
      ...['number', 'unit', 'score-ideology', 'score-organization', 'performance', 'total', 'rank'],
    ]);
  });

  it('is as wide as the page, however much is entered in it', async () => {
    const raters = { count: 15, dropHighest: 1, dropLowest: 1 };
    const components = [
      { id: 'year-end', name: '年终考核', weight: '60%', of: 'indicators' },
      { id: 'jury', name: '评委评分', weight: '40%', raters },
    ];
    for (const yearEnd of [{}, { components }]) {
      const form = (await formsOf(await sourceOf(withMethod({ method: { yearEnd }, system: {} })))).get(
        'summary-1-county',
      );
      const widths = form === undefined ? [] : tablesOf(form)[0]?.columns.map(({ width }) => width);
      const all = widths?.reduce((sum, each) => sum + each, 0) ?? 0;
      expect(all).toBeGreaterThan(222);
      expect(all).toBeLessThanOrEqual(FORM_WIDTH);
    }
  });

  it('calls the grades what the schema says, or the scheme', async () => {
    const usual = { advanced: '先进单位', qualified: '达标单位', unqualified: '未达标单位' };
    for (const [grade, name] of Object.entries(usual)) {
      expect(formulaOf(await summaryWith(), 'grade')).toContain(`\\"${name}\\"`);
      expect(formulaOf(await summaryWith(`grades.${grade}`, '第一等'), 'grade')).toContain('\\"第一等\\"');
    }
  });
});
