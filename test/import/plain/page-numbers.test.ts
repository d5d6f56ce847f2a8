import { describe, expect, it } from 'vitest';
import { accountOf } from '../../../src/import/account.ts';
import { readPlain } from '../../../src/import/plain/read.ts';
import { recognised } from '../../../src/import/recognise/recognise.ts';
import { inLines } from '../../support/foreign/notation.ts';

const TEXTS: Readonly<Record<string, readonly string[]>> = {
  'tabs between cells': [
    '一级指标\t考核内容\t分值\t考核单位',
    '党建\t集中学习\t5\t组织部',
    '党建\t主题党日\t3\t组织部',
  ],
  'bars between cells': [
    '| 一级指标 | 考核内容 | 分值 | 考核单位 |',
    '| 党建 | 集中学习 | 5 | 组织部 |',
    '| 党建 | 主题党日 | 3 | 组织部 |',
  ],
  'one cell a line': [
    ...['一级指标', '考核内容', '分值', '考核单位'],
    ...['党建（8分）', '1.集中学习', '5', '组织部', '2.主题党日', '3', '组织部'],
  ],
  'an outline': ['一、党建（8分）', '1.集中学习，5分。', '2.主题党日，3分。', '3.民主评议，1分。'],
};

function read(lines: readonly string[]) {
  const { source } = readPlain('考核.txt', new TextEncoder().encode(lines.join('\n')));
  const draft = recognised(source);
  return { systems: draft.systems.map(inLines), account: accountOf(source, draft), remarks: draft.remarks };
}

describe('the number of a page', () => {
  it.each(Object.keys(TEXTS))(
    'is in no cell or entry of a text with %s, wherever it stands, and is told as such',
    (way) => {
      const lines = ['某县考核指标', ...(TEXTS[way] ?? [])];
      const plain = read(lines);
      expect(plain.systems).toHaveLength(1);
      for (const number of ['— 1 —', '-12-', '第 2 页 共 9 页', '第3页']) {
        for (const at of lines.keys()) {
          const { systems, account, remarks } = read(lines.toSpliced(at + 1, 0, number));
          expect([systems, remarks.map(({ code }) => code)], `${number} ${at}`).toEqual([
            plain.systems,
            plain.remarks.map(({ code }) => code),
          ]);
          expect([account.unaccounted, account.unused], `${number} ${at}`).toEqual([0, []]);
        }
      }
    },
  );
});
