import { describe, expect, it } from 'vitest';
import { type Document, type Table, textOfCell } from '../../../src/layout/document.ts';
import { coverings } from '../../../src/layout/grid.ts';
import { inSheets, SHIPPED, SMALL, TOWN, unlocked } from '../../support/fixtures.ts';
import { cellAt, formsOf, tablesOf } from '../../support/form-products.ts';
import { sourceOf } from '../../support/sources.ts';

/** The forms for scoring of a repository as one table, or with sheets of units. */
async function scoringForms(files: ReadonlyMap<string, string>, sheets?: 'one' | 'per-unit') {
  const unbound = unlocked(files);
  const forms = await formsOf(await sourceOf(sheets === undefined ? unbound : inSheets(unbound, sheets)));
  return new Map([...forms].filter(([name]) => name.startsWith('score-')));
}

/** What is asked of each unit for each criterion, by both ids. */
function askedOn(form: Document): ReadonlyMap<string, unknown> {
  return new Map(
    tablesOf(form).flatMap((table) =>
      table.rows.flatMap((row) => {
        const [points, score] = ['points', 'score'].map((key) => cellAt(table, row, key));
        const { input } = score ?? {};
        if (row.keys === undefined || points === undefined || score === undefined) return [];
        // The column of the reason is another one.
        const asked = input?.kind === 'number' ? { ...input, reason: { ...input.reason, column: undefined } } : input;
        return row.keys[0] === ''
          ? []
          : [[row.keys.join(' '), [textOfCell(points), textOfCell(score), asked]] as const];
      }),
    ),
  );
}

/** What a row says in each of its columns, merged cells too. */
function saidIn(table: Table): readonly (readonly string[])[] {
  return coverings(table).map((row) => row.map(({ cell }) => textOfCell(cell)));
}

describe('a form for scoring', () => {
  it('is one table where it is small, else a sheet for each unit, or as its setting says', async () => {
    const namesIn = (forms: ReadonlyMap<string, Document>, form: string) =>
      tablesOf(forms.get(form) as Document).map(({ name }) => name);
    const shipped = await scoringForms(SHIPPED);
    expect(namesIn(shipped, 'score-1-county-party-history')).toEqual(['评分表', '各单位合计']);
    expect(namesIn(shipped, 'score-1-county-discipline')).toHaveLength(11);
    const one = await scoringForms(TOWN, 'one');
    expect([...one.values()].every((form) => tablesOf(form).length === 2)).toBe(true);
    const apart = await scoringForms(SMALL, 'per-unit');
    expect(namesIn(apart, 'score-1-county-publicity')).toEqual(['各单位合计', '甲县', '乙县', '丙区']);
  });

  it.each([
    ['the shipped data', SHIPPED],
    ['the small one', SMALL],
    ['a town', TOWN],
  ])('asks the same of every unit for every criterion both ways: %s', async (_, files) => {
    const [one, apart] = [await scoringForms(files, 'one'), await scoringForms(files, 'per-unit')];
    expect([...one.keys()]).toEqual([...apart.keys()]);
    for (const [name, form] of one) {
      const asked = askedOn(form);
      expect(asked.size, name).toBeGreaterThan(0);
      const sorted = (all: ReadonlyMap<string, unknown>) => [...all].toSorted(([a], [b]) => (a < b ? -1 : 1));
      expect(sorted(asked), name).toEqual(sorted(askedOn(apart.get(name) as Document)));
    }
  });

  it('has as one table the rows of a criterion behind each other, those of units in their order, and pages end behind them', async () => {
    for (const form of (await scoringForms(SMALL)).values()) {
      const [table] = tablesOf(form);
      if (table === undefined) throw new Error('there is no table');
      const keys = table.rows.map((row) => row.keys ?? []);
      const criteria = keys.map(([criterion]) => criterion);
      expect(criteria).toEqual([...new Set(criteria)].flatMap((each) => criteria.filter((other) => other === each)));
      const order = ['jia-xian', 'yi-xian', 'bing-qu'];
      for (const [index, [criterion, unit = '']] of keys.entries()) {
        const [next, other = ''] = keys[index + 1] ?? [];
        if (next === criterion) expect(order.indexOf(unit)).toBeLessThan(order.indexOf(other));
        expect(table.rows[index]?.mayEndPage).toBe(next !== criterion);
      }
    }
  });

  it('says in every row of one table whose it is, of what, for how much', async () => {
    const form = (await scoringForms(SMALL)).get('score-1-county-organization') as Document;
    const [table] = tablesOf(form);
    if (table === undefined) throw new Error('there is no table');
    expect(table.columns.map(({ title }) => title)).toEqual([
      ...['序号', '一级指标', '二级指标', '三级指标', '考核内容', '被考核单位', '分值', '核实分', '扣分原因'],
    ]);
    const rows = saidIn(table).map(([number, , , label, , unit, points]) => [
      number,
      label?.split('\n')[0],
      unit,
      points,
    ]);
    expect(rows.slice(0, 5)).toEqual([
      ['3', '乡镇党代会年会制', '甲县', '1'],
      ['3', '乡镇党代会年会制', '乙县', '1'],
      ['4', '党代表任期制', '甲县', '3'],
      ['4', '党代表任期制', '乙县', '3'],
      ['4', '党代表任期制', '丙区', '4'],
    ]);
  });
});
