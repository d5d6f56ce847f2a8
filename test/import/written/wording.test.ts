import { describe, expect, it } from 'vitest';
import { wordingFrom } from '../../../src/import/written/wording.ts';
import { measured } from '../../support/effort.ts';

describe('a wording in one line', () => {
  it.each([
    ['组织\n 建设\r\n', '组织建设'],
    ['按时报送\n1.周报\n2.月报', '按时报送；1.周报；2.月报'],
    ['按时报送：\n1.周报；\n2.月报。', '按时报送：1.周报；2.月报'],
    ['party\n\nbuilding', 'party building'],
    ['\n（1）周报', '（1）周报'],
    ['材料 A\n部', '材料 A部'],
    ['10个以上得40分\n6个以上得30分\n不足6个不得分', '10个以上得40分；6个以上得30分；不足6个不得分'],
    ['科 普　活 动', '科普活动'],
    ['材料 报送', '材料 报送'],
  ])('%j', (words, wording) => {
    expect(wordingFrom(words)).toBe(wording);
  });

  it.each(['\n', ' ', '；', ' \n'])('is made in a time that grows with its length only: %j', async (sign) => {
    const { effort } = await measured(() => wordingFrom(`甲${sign.repeat(30_000)}乙`));
    expect(effort).toBeLessThan(1000);
  });
});
