import { describe, expect, it } from 'vitest';
import { commonGroups, rowGroups } from '../../src/report/review/rows.ts';
import { reviewWordsIn } from '../../src/words/languages.ts';
import { reviewOf } from '../support/edited.ts';
import { changed, SMALL } from '../support/fixtures.ts';

const words = await reviewWordsIn('zh');
const SCHEME = 'indicators/2020/scheme.yaml';
const DEPARTMENTS = 'indicators/departments.yaml';
const UNITS = 'indicators/units.yaml';
const ITEMS = 'indicators/2020/county/1-ideology.yaml';

/** The small repository in which a system, a class of it, a department with an office, a unit and an item all have the id `county`. */
const ONE_ID = [
  [
    DEPARTMENTS,
    '    aliases: [宣传部]\n',
    '    aliases: [宣传部]\n  - { id: county, name: 县区办, offices: [{ id: county, name: 县区科 }] }\n',
  ],
  [UNITS, '  - { id: jia-xian, ', '  - { id: county, '],
  [ITEMS, '      - id: lectures\n', '      - id: county\n'],
  [ITEMS, '        title: 基层宣讲\n', '        title: 基层宣讲\n        cooperating: [county]\n'],
].reduce((files, [path = '', from = '', to = '']) => changed(files, path, from, to), new Map(SMALL));

/** What rows are called when something is changed: their names, what they were and what they are. */
async function rowsAfter(path: string, from: string, to: string): Promise<readonly (readonly string[])[]> {
  const review = await reviewOf(ONE_ID, changed(ONE_ID, path, from, to));
  const groups = [...review.comparisons.flatMap((each) => rowGroups(each, words)), ...commonGroups(review, words)];
  const textOf = (paragraphs: readonly { readonly runs: readonly { readonly text: string }[] }[]): string =>
    paragraphs.map(({ runs }) => runs.map(({ text }) => text).join('')).join('|');
  return groups.flatMap(({ rows }) => rows).map(({ name, before, after }) => [name, textOf(before), textOf(after)]);
}

describe('an id that a system, a class, a department, an office, a unit and an item have in common', () => {
  it.each<[string, string, string, string, readonly (readonly string[])[]]>([
    [
      'system',
      SCHEME,
      'performanceBarred: 1',
      'performanceBarred: 2',
      [['指标体系／县（区）指标体系／名次界线／绩效不得评先名次', '1', '2']],
    ],
    [
      'class',
      SCHEME,
      'name: 县 }',
      'name: 县级 }',
      [['指标体系／县（区）指标体系／单位类型／县级／类型名称', '县', '县级']],
    ],
    ['department', DEPARTMENTS, 'name: 县区办', 'name: 区县办', [['考核单位 county／单位名称', '县区办', '区县办']]],
    ['office', DEPARTMENTS, 'name: 县区科', 'name: 区县科', [['考核单位 county／内设科室 county', '县区科', '区县科']]],
    ['unit', UNITS, 'name: 甲县', 'name: 甲市', [['被考核单位 county／单位名称', '甲县', '甲市']]],
    ['item', ITEMS, 'title: 基层宣讲\n', 'title: 基层宣传\n', [['基层宣传', '基层宣讲', '基层宣传']]],
  ])('is named as the %s where that changes', async (_, path, from, to, rows) => {
    expect(await rowsAfter(path, from, to)).toEqual(rows);
  });

  it('stands for its own name in every row in which several of them do', async () => {
    const [[, before, after] = []] = await rowsAfter(
      ITEMS,
      '        cooperating: [county]\n',
      '        only: [county]\n',
    );
    expect([before, after]).toEqual([
      '基层宣讲|适用范围：县和城市区|配合单位：县区办',
      '基层宣讲|适用范围：县|配合单位：无',
    ]);
  });

  it('is the name of a class that is gone, as it was', async () => {
    const rows = await rowsAfter(SCHEME, '      - { id: district, name: 城市区 }\n', '');
    expect(rows).toContainEqual(['指标体系／县（区）指标体系／单位类型／城市区／类型名称', '城市区', '']);
  });
});
