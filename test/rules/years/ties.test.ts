import { describe, expect, it } from 'vitest';
import { changed, SMALL_YEAR } from '../../support/fixtures.ts';
import { RESULTS, toldAfter, toldOf, townWith } from '../../support/years.ts';

const SCHEME = 'indicators/2020/scheme.yaml';
const TIE = {
  ...{ system: 'town', grade: 'excellent', units: ['jia', 'yi'], given: ['jia'] },
  ...{ by: '党委', on: '2027-01-15', ground: '会议研究决定' },
};

const decided = (...ties: readonly object[]) =>
  toldOf(townWith('decisions', { ties: ties.map((each) => ({ ...TIE, ...each })) }));

describe('a decision about equals', () => {
  it('is about units of one system in the year, and gives a grade to some of them, or to none', async () => {
    expect(await decided({})).toEqual([]);
    expect(await decided({ given: [] })).toEqual([]);
    expect(await decided({ given: ['bing'] })).toEqual(['tie-outside bing']);
    expect(await decided({ units: ['jia', '丙街道'] })).toEqual(['unit-unknown 丙街道']);
    expect(await decided({ units: ['jia', 'jia'] })).toEqual(['value-size units']);
    expect(await decided({ units: ['jia'] })).toEqual(['value-size units']);
    expect(await decided({ system: 'towns' })).toEqual(['system-unknown towns']);
  });

  it('is about a grade that is given by rank', async () => {
    expect(await decided({ grade: 'good' })).toEqual(['grade-unknown good']);
    expect(await decided({ grade: 'advanced' })).toEqual(['grade-unknown advanced']);
    expect(await decided({ grade: '优秀' })).toEqual(['grade-unknown 优秀']);
    const small = (grade: string) => toldAfter('decisions', 'grade: advanced', `grade: ${grade}`);
    expect(await small('unqualified')).toEqual([]);
    expect(await small('qualified')).toEqual(['grade-unknown qualified']);
    const without = changed(SMALL_YEAR, SCHEME, '      advanced: 1\n', '');
    expect(await toldOf(without)).toEqual(['grade-unknown advanced']);
    const lowest = changed(SMALL_YEAR, RESULTS.decisions, 'grade: advanced', 'grade: unqualified');
    const none = changed(lowest, SCHEME, '      unqualified: { last: 1, atMost: 6 }\n', '');
    expect(await toldOf(none)).toContain('grade-unknown unqualified');
  });

  it('is made once for the same units, in whichever order', async () => {
    expect(await decided({}, { units: ['yi', 'jia'] })).toEqual(['entered-twice units']);
    expect(await decided({}, { units: ['yi', 'bing'], given: ['yi'] })).toEqual([]);
  });

  it('by lots has a record of them', async () => {
    expect(await decided({ ground: '现场抽签决定' })).toEqual(['tie-lots 现场抽签决定']);
    expect(await decided({ ground: '现场抽签决定', lots: ['甲乡抽得1号签'] })).toEqual([]);
  });
});

describe('the history', () => {
  const YEAR = '  - year: 2018\n    system: county\n    grades: { jia-xian: advanced, yi-xian: qualified }\n';

  it('has each year of a system once', async () => {
    expect(await toldAfter('history', YEAR, `${YEAR}${YEAR.replace('2018', '2017')}`)).toEqual([]);
    expect(await toldAfter('history', YEAR, `${YEAR}${YEAR}`)).toEqual(['entered-twice 2018']);
  });

  it('names systems, units and grades that there are or were', async () => {
    expect(await toldAfter('history', 'system: county', 'system: counties')).toEqual(['system-unknown counties']);
    expect(await toldAfter('history', 'yi-xian: qualified', 'yi-xiang: qualified')).toEqual(['unit-unknown yi-xiang']);
    expect(await toldAfter('history', 'yi-xian: qualified', 'yi-xian: good')).toEqual(['grade-unknown good']);
    expect(await toldAfter('history', '2018', '2019')).toEqual([]);
  });

  it('takes the usual grades of years before a system listed its own, and those that it lists', async () => {
    const history = (grade: string) =>
      toldOf(
        new Map(townWith('decisions', { ties: [] })).set(
          RESULTS.history,
          JSON.stringify({ years: [{ year: 2020, system: 'town', grades: { jia: grade } }] }),
        ),
      );
    expect(await history('good')).toEqual([]);
    expect(await history('unqualified')).toEqual([]);
    expect(await history('best')).toEqual(['grade-unknown best']);
  });

  it('is not judged by editions of which some cannot be read', async () => {
    const broken = new Map(changed(SMALL_YEAR, RESULTS.history, 'system: county', 'system: other'));
    expect(await toldOf(broken)).toContain('system-unknown other');
    broken.delete(SCHEME);
    expect(await toldOf(broken)).not.toContain('system-unknown other');
  });
});
