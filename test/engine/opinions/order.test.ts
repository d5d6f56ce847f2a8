import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decided, withOpinions } from '../../support/opinions.ts';

/** Changes of the small repository that have nothing to do with each other. */
const INDEPENDENT = [
  { item: 'lecture-team', field: 'points', before: 2, after: 1.5 },
  { item: 'lecture-team', field: 'text', before: '组建宣讲队伍，每季度开展宣讲', after: '组建宣讲队伍，每月开展宣讲' },
  {
    item: 'lecture-team',
    field: 'text',
    before: '组建宣讲队伍，每季度开展宣讲',
    after: '选好建强宣讲队伍，每季度开展宣讲',
  },
  { item: 'center-group', field: 'title', before: '中心组学习', after: '党委中心组学习' },
  { item: 'member-files', field: 'department', before: '市委组织部', after: '市委宣传部' },
  {
    item: 'center-group-plan',
    field: 'scoring',
    before: '每少1次扣0.5分，扣完为止',
    after: '每少1次扣0.1分，扣完为止',
  },
  { item: 'center-group-report', field: 'delete', whole: { text: '每年形成1篇以上调研报告', points: 1 } },
  { field: 'insert', under: 'lectures', behind: 'lecture-team', whole: { text: '建立宣讲台账', points: 0.5 } },
  { field: 'insert', under: 'member-files', behind: 'member-file-check', whole: { text: '组织档案培训', points: 0.5 } },
  { item: 'township-congress-yearly', field: 'points', before: 1, after: 0.5 },
  { field: 'setting', system: undefined, setting: 'method.fraud.most', before: 10, after: 8 },
  { item: 'lectures', field: 'comment', after: '请明确口径' },
] as const;

describe('the order in which opinions are accepted', () => {
  it('changes nothing where they have nothing to do with each other: one by one in any order, or all at once', async () => {
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray([...INDEPENDENT.keys()], { minLength: 2, maxLength: 6 }), async (chosen) => {
        const files = withOpinions(INDEPENDENT);
        const together = await decided(
          files,
          'adopted',
          chosen.map((index) => index + 1),
        );
        expect(together.code, together.said).toBeLessThan(2);
        let one: ReadonlyMap<string, string> = files;
        for (const index of chosen) {
          const came = await decided(one, 'adopted', [index + 1]);
          expect(came.code, came.said).toBeLessThan(2);
          one = came.files;
        }
        const settled = (all: ReadonlyMap<string, string>) =>
          new Map([...all].map(([path, text]) => [path, text.replace(/, to: [^,]*(?=, by)/g, '')]));
        expect(settled(one)).toEqual(settled(together.files));
      }),
      { numRuns: 40 },
    );
  });
});
