import { describe, expect, it } from 'vitest';
import { examine } from '../../src/engine/examine/examine.ts';
import { NO_RESULTS, type Results } from '../../src/model/years/results.ts';
import { NO_SCORES, type Scores } from '../../src/results/scores.ts';
import { decidedIn, historyIn, withYear, yearAsText } from '../../src/results/year.ts';
import { SMALL } from '../support/fixtures.ts';
import { decimal, grading as ofCounties } from '../support/gradings.ts';
import { memoryWorld } from '../support/memory-world.ts';

const LEDGER = `entries:
  - { id: a, unit: jia-xian, kind: bonus, points: 2, ground: 表彰, document: 一号, proposed: { by: 甲县, on: 2020-11-05 }, reviewed: { by: organization, on: 2020-11-20 }, applied: { by: 办公室, on: 2020-12-01 } }
  - { id: b, unit: yi-xian, kind: deduction, points: 1, ground: 通报批评, document: 二号, proposed: { by: organization, on: 2020-11-05 } }
  - { id: c, unit: bing-qu, kind: veto, ground: 廉政严重问题, document: 三号, proposed: { by: organization, on: 2020-11-05 }, reviewed: { by: publicity, on: 2020-11-20 }, applied: { by: 办公室, on: 2020-12-01 } }
  - { id: d, unit: jia-xian, kind: deduction, points: 1, ground: 通报批评, document: 四号, proposed: { by: organization, on: 2020-11-05 }, rejected: { by: 办公室, on: 2020-12-01, reason: 查无此事 } }
`;
const COMPONENTS = `units:
  - { unit: jia-xian, satisfaction: 88.5 }
  - { unit: yi-xian, satisfaction: 90 }
`;
const TIES = `ties:
  - { system: county, grade: advanced, units: [yi-xian, bing-qu], given: [bing-qu], by: 领导小组, on: 2021-01-12, ground: 集体讨论 }
`;
const HISTORY = `years:
  - { year: 2019, system: county, grades: { jia-xian: unqualified } }
`;

/** What lies in `results/` of the small repository, as it was read. */
async function resultsWith(files: Readonly<Record<string, string>>): Promise<Results> {
  const all = new Map([...SMALL, ...Object.entries(files).map(([name, text]) => [`results/${name}`, text] as const)]);
  let found: Results = NO_RESULTS;
  await examine(memoryWorld(all), {
    digests: false,
    results: true,
    visit: (_edition, _registers, _previous, results) => {
      found = results;
    },
  });
  return found;
}

const units = ['jia-xian', 'yi-xian', 'bing-qu'];
const joined = (results: Results, scores: Scores = new Map()) =>
  withYear(scores, results, { units, grading: ofCounties() });
const at = { file: '汇总表.xlsx', sheet: '汇总表', cell: 'F9' };

/** A unit of which a summary sheet says something. */
const onSheet = (key: 'satisfaction' | 'bonus' | 'deduction', text: string): Scores =>
  new Map([['jia-xian', { ...NO_SCORES, entered: new Map([[key, { text, amount: decimal(text), at }]]) }]]);

describe('the data of a year', () => {
  it('enters components and what was applied, each with its line', async () => {
    const own = joined(await resultsWith({ '2020/components.yaml': COMPONENTS, '2020/adjustments.yaml': LEDGER }));
    const jia = own.get('jia-xian');
    expect(jia?.entered.get('satisfaction')).toMatchObject({
      text: '88.5',
      at: { file: 'results/2020/components.yaml', line: 2 },
    });
    expect(jia?.entered.get('bonus')).toMatchObject({
      text: '2',
      at: { file: 'results/2020/adjustments.yaml', line: 2 },
    });
    expect(jia?.entered.has('deduction')).toBe(false);
    expect(own.get('bing-qu')?.bar).toBe('veto');
  });

  it('leaves an entry that nobody has settled open, and counts nothing of it', async () => {
    const yi = joined(await resultsWith({ '2020/adjustments.yaml': LEDGER })).get('yi-xian');
    expect(yi?.entered.size).toBe(0);
    expect(yi?.unsettled).toEqual([{ kind: 'entry', id: 'b', at: { file: 'results/2020/adjustments.yaml', line: 3 } }]);
    expect(yi?.open.size).toBe(0);
  });

  it('stands beside a summary sheet that says the same, and makes open what that says otherwise', async () => {
    const results = await resultsWith({ '2020/components.yaml': COMPONENTS, '2020/adjustments.yaml': LEDGER });
    const said = (scores: Scores) => joined(results, scores).get('jia-xian');
    expect(said(onSheet('satisfaction', '88.50'))?.unsettled).toEqual([]);
    expect(said(onSheet('satisfaction', '88'))?.open).toEqual(new Set(['satisfaction']));
    expect(said(onSheet('bonus', '1'))?.unsettled).toMatchObject([{ kind: 'differs', key: 'bonus', there: at }]);
    // The ledger knows of no deduction that was applied.
    expect(said(onSheet('deduction', '1'))?.unsettled).toEqual([{ kind: 'differs', key: 'deduction', there: at }]);
    expect(said(onSheet('deduction', '0'))?.unsettled).toEqual([]);
  });

  it('changes nothing where there is none', () => {
    const scores = onSheet('bonus', '1');
    expect(joined(NO_RESULTS, scores)).toBe(scores);
  });

  it('decides the very tie that it names, whatever the order of its units', async () => {
    const decided = decidedIn(await resultsWith({ '2020/decisions.yaml': TIES }), 'county');
    expect(decided({ id: 'advanced' }, ['bing-qu', 'yi-xian'])).toEqual(new Set(['bing-qu']));
    expect(decided({ id: 'advanced' }, ['bing-qu', 'yi-xian', 'jia-xian'])).toBeUndefined();
    expect(decided({ id: 'unqualified' }, ['bing-qu', 'yi-xian'])).toBeUndefined();
  });

  it('knows the grades of the years before', async () => {
    const history = historyIn(await resultsWith({ 'history.yaml': HISTORY }), 'county');
    expect(history('jia-xian', 2019)).toBe('unqualified');
    expect(history('yi-xian', 2019)).toBeUndefined();
    expect(history('jia-xian', 2018)).toBeUndefined();
  });

  it('is told apart by what it says, not by how it is written', async () => {
    const text = async (components: string) => yearAsText(await resultsWith({ '2020/components.yaml': components }));
    expect(await text(COMPONENTS)).toBe(await text(`# 备注\n${COMPONENTS.replace('88.5 ', '88.5  ')}`));
    expect(await text(COMPONENTS)).not.toBe(await text(COMPONENTS.replace('88.5', '88.25')));
  });
});
