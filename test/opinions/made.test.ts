import { describe, expect, it } from 'vitest';
import { suggestion } from '../../src/opinions/made.ts';

describe('an item that is to be new', () => {
  const put = (points: string | undefined) =>
    suggestion(
      '意见.xlsx',
      { row: 3 },
      { field: 'insert', after: { text: '主题宣传', points, criteria: [{ text: '甲', points }] } },
    );

  it.each([
    ['1.5', '1.5'],
    ['2分', '2'],
  ])('counts what is typed: %s', (typed, points) => {
    const { after, ...others } = put(typed);
    expect(after).toMatchObject({ points, criteria: [{ points }] });
    expect(others).toMatchObject({ typed: undefined });
    expect(others.unsure).toBeUndefined();
  });

  it.each(['市委宣传部', '-1', '0', '007', '9'.repeat(60)])(
    'has no points where %s stands in their place, which is kept for somebody to look at',
    (typed) => {
      const { after, ...others } = put(typed);
      expect(after).toMatchObject({ points: undefined, criteria: [{ points: undefined }] });
      expect(others).toMatchObject({ typed: `分值：${typed}`, unsure: true });
    },
  );

  it('may say nothing of points', () => {
    expect(put(undefined)).toMatchObject({ after: { points: undefined }, typed: undefined });
  });
});
