import { describe, expect, it } from 'vitest';
import { recognised } from '../../../src/import/recognise/recognise.ts';
import { typedRows } from '../../support/foreign/notation.ts';
import { sourceOfRows } from '../../support/grids.ts';

/** What the two criteria of a cell are scored by, beside a cell of rules. */
function rulesBeside(rules: string): readonly (string | undefined)[] {
  const other = '维权⏎70分 | 1.集体协商（30分）⏎2.争议调解（40分） | 未开展的不得分';
  const table = `考核项目及分值 | 考核内容及分值 | 评分标准\n工会⏎30分 | 1.组建率（20分）⏎2.发展会员（10分） | ${rules}\n${other}`;
  const [system] = recognised(sourceOfRows(typedRows(table))).systems;
  return system?.items[0]?.children.map(({ scoring }) => scoring) ?? [];
}

describe('rules in one cell beside criteria in one cell', () => {
  it('are those of the criteria that have their numbers', () => {
    expect(rulesBeside('1.每低1%扣1分⏎2.每少1人扣0.1分')).toEqual(['每低1%扣1分', '每少1人扣0.1分']);
    expect(rulesBeside('1.每低1%⏎扣1分⏎2.未发展的不得分')).toEqual(['每低1%扣1分', '未发展的不得分']);
  });

  it.each(['未开展的不得分', '1.每低1%扣1分⏎2.弄虚作假的不得分⏎3.扣完为止', '总则⏎1.每低1%扣1分⏎2.扣完为止'])(
    'are those of all where their numbers are others: %s',
    (rules) => {
      const [first, second] = rulesBeside(rules);
      expect(first).toBe(rules.replaceAll('⏎', '\n'));
      expect(second).toBe(first);
    },
  );
});
