import { describe, expect, it } from 'vitest';
import { checked } from '../support/checked.ts';
import { changed, SMALL, unlocked } from '../support/fixtures.ts';

const SCHEME = 'indicators/2020/scheme.yaml';

describe('white space alone', () => {
  it.each([
    [SCHEME, 'title: 县（区）指标体系', "title: ' '", 'title'],
    [SCHEME, 'name: 城市区', 'name: "　"', 'name'],
    [SCHEME, '    group: 县（区）\n', "    group: 县（区）\n    levels: [' ', 二级, 三级]\n", 'levels[]'],
    [
      SCHEME,
      '    group: 县（区）\n',
      "    group: 县（区）\n    printing: { columns: [levels, criterion, { of: blank, title: '  ' }] }\n",
      'title',
    ],
    ['indicators/units.yaml', 'name: 乙县', "name: ' '", 'name'],
    ['indicators/2020/county/1-ideology.yaml', 'text: 每年形成1篇以上调研报告', "text: '  '", 'text'],
  ])('is no text that can be printed: in %s, %s as %s', async (path, from, to, key) => {
    const findings = await checked(changed(unlocked(SMALL), path, from, to));
    const empty = findings.filter(({ code }) => code === 'text-empty');
    expect(empty.map(({ facts, place }) => [facts, place.source.path])).toEqual([
      [expect.objectContaining({ key }), path],
    ]);
  });
});
