import { describe, expect, it } from 'vitest';
import type { DraftItem } from '../../src/import/draft.ts';
import { recognised } from '../../src/import/recognise/recognise.ts';
import { sourceOfRows, type TypedCell } from '../support/grids.ts';

/** The remark of each criterion by its words, and what is told. */
function read(rows: readonly (readonly TypedCell[])[]) {
  const draft = recognised(sourceOfRows([['一级指标', '考核内容', '分值', '备注'], ...rows]));
  const criteria = (items: readonly DraftItem[]): readonly DraftItem[] =>
    items.flatMap((item) => (item.kind === 'criterion' ? [item] : criteria(item.children)));
  const all = draft.systems.flatMap(({ items }) => criteria(items));
  return {
    remarks: Object.fromEntries(all.map(({ words, remark }) => [words, remark])),
    told: draft.remarks.map(({ code }) => code),
  };
}

describe('a remark that names items by their numbers', () => {
  it('is that of these where several stand in one cell', () => {
    const text = '第1项：以年底数据为准\n第2、3项不含借调人员';
    const cell = '1.集中学习（2分）；\n2.理论测试（2分）；\n3.专题宣讲（1分）。';
    expect(read([['学习（5分）', cell, '5', text]])).toEqual({
      remarks: { 集中学习: '以年底数据为准', 理论测试: '不含借调人员', 专题宣讲: '不含借调人员' },
      told: [],
    });
  });

  it('is that of these where its cell covers their rows, with what it says of all', () => {
    const merged = (text: string) => ({ text, rows: 2 });
    expect(
      read([
        [merged('学习（5分）'), '集中学习', '3', merged('年底统一核定；第二项以台账为准')],
        ['理论测试', '2'],
      ]).remarks,
    ).toEqual({ 集中学习: '年底统一核定', 理论测试: '年底统一核定；以台账为准' });
  });

  it('stays whole, and is told, where no such item stands beside it', () => {
    expect(read([['学习（5分）', '1.集中学习（3分）；\n2.理论测试（2分）。', '5', '第4项以台账为准']])).toEqual({
      remarks: { 集中学习: '第4项以台账为准', 理论测试: '第4项以台账为准' },
      told: ['numbers-unknown'],
    });
  });
});
