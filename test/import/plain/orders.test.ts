import { describe, expect, it } from 'vitest';
import { knownWords } from '../../../src/import/plain/known.ts';
import { readPlain } from '../../../src/import/plain/read.ts';
import type { Item } from '../../../src/model/model.ts';

const WORDS = ['党建', '学习', '宣传'];
const SCORED = ['集中学习', '理论测试', '专题宣讲'];

/** What an edition before had: its titles and criteria, as far as their words go. */
const BEFORE = knownWords(
  [
    ...WORDS.map((title) => ({ kind: 'indicator', title }) as Item),
    ...SCORED.map((text) => ({ kind: 'criterion', text }) as Item),
  ],
  [],
);

/** The cells of the table of a text, row by row, each with its column and how many rows it covers. */
function cellsOf(...lines: readonly string[]): readonly string[] {
  const { source } = readPlain('附件.txt', new TextEncoder().encode(lines.join('\n')), BEFORE);
  return source.parts.flatMap((part) =>
    part.kind === 'table'
      ? part.rows.map((row) =>
          row
            .map(({ column, rowspan, text }) => `${column}${'+'.repeat(rowspan - 1)}:${text.text.replace(/\n/gu, '/')}`)
            .join(' '),
        )
      : [],
  );
}

describe('a text with one cell a line', () => {
  it('has titles behind what is scored, which cover the rows below them', () => {
    expect(
      cellsOf(
        ...['考核内容', '一级指标', '二级指标', '分值'],
        ...['1. 集中学习', '党建（5分）', '学习（5分）', '3', '2. 理论测试', '2', '1. 专题宣讲', '宣传（1分）', '1'],
      ),
    ).toEqual([
      '0:考核内容 1:一级指标 2:二级指标 3:分值',
      '0:1. 集中学习 1++:党建（5分） 2+:学习（5分） 3:3',
      '0:2. 理论测试 3:2',
      '0:1. 专题宣讲 2:宣传（1分） 3:1',
    ]);
  });

  it('begins another cell where a list begins again', () => {
    const cells = cellsOf(
      ...['考核内容', '考核单位', '指标'],
      ...['1. 集中学习（3分）', '学习（5分）', '2. 理论测试（2分）', '1. 专题宣讲（1分）', '宣传（1分）'],
    );
    expect(cells.at(-1)).toBe('0:1. 专题宣讲（1分） 2:宣传（1分）');
  });

  it('may have columns of titles and of what is scored alone, below what it is called', () => {
    const cells = cellsOf('附件', '县（区）指标体系', '指标', '考核内容', '学习（5分）', '集中学习（5分）');
    expect(cells).toEqual(['0:指标 1:考核内容', '0:学习（5分） 1:集中学习（5分）']);
  });

  it('has sums below their label where figures stand in the first column', () => {
    const cells = cellsOf('分值', '指标', '考核内容', '15.75', '学习', '集中学习', '合计', '15.75', '加分', '最多1分');
    expect(cells.slice(-2)).toEqual(['0:合计/15.75', '0:加分/最多1分']);
  });

  it('keeps short titles apart where each has its points below it', () => {
    const cells = cellsOf(
      '指标',
      '考核内容',
      '考核单位',
      '党建',
      '（9分）',
      '学习',
      '（5分）',
      '集中学习（5分）',
      '组织部',
    );
    expect(cells[1]).toContain('0:党建/（9分）/学习/（5分）');
  });
});
