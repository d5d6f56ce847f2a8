import { describe, expect, it } from 'vitest';
import { decided, withOpinions } from '../../support/opinions.ts';

const IDEOLOGY = 'indicators/2020/county/1-ideology.yaml';
const MEASURES = 'indicators/2020/measures.md';
const gone = { item: 'lecture-team', field: 'delete', whole: { text: '组建宣讲队伍', points: 2 } };
const put = { field: 'insert', under: 'lectures', whole: { text: '建立宣讲台账', points: 2 } };

describe('opinions that have to do with each other', () => {
  it('are not accepted at once where they contradict each other', async () => {
    const title = { item: 'lectures', field: 'title', before: '基层宣讲', after: '宣讲活动' };
    const files = withOpinions([title, gone]);
    const { code, said, files: after } = await decided(files, 'adopted', [1, 2]);
    expect(code).toBe(2);
    expect(said).toContain('意见 2 没有采纳，什么都没有改：它与同时采纳的意见 1 矛盾');
    expect(after).toEqual(files);
    expect((await decided(files, 'adopted', [2])).said).toContain('意见 1：与刚才的决定矛盾');
  });

  it('are taken one or the other where one objects to what another one put in', async () => {
    const [author, place] = ['市某局甲', { row: 4 }];
    const points = { author, place, item: 'lecture-team', field: 'points', before: 2, after: 2.5 };
    const objection = { place, item: 'lecture-team', field: 'disagree', over: { author, value: '2.5' } };
    const files = withOpinions([points, { ...objection, author: '市某委乙', after: '不同意改为“2.5”' }]);
    const taken = await decided(files, 'adopted', [1]);
    expect(taken.said).toContain('意见 2（市某委乙）：与刚才的决定矛盾');
    const after = await decided(taken.files, 'adopted', [2]);
    expect([after.code, after.said]).toEqual([2, expect.stringContaining('它与已经采纳的意见 1 矛盾')]);
    expect((await decided((await decided(files, 'adopted', [2])).files, 'adopted', [1])).code).toBe(2);
    expect((await decided(files, 'adopted', [1, 2])).said).toContain('请只采纳其中一条');
    expect((await decided(taken.files, 'rejected', [2])).code).toBeLessThan(2);
  });

  it('are taken one or the other where one names targets of a class for which another one makes it no more', async () => {
    const about = { item: 'delegate-studio' };
    const targets = { ...about, field: 'targets', before: '县3个；城市区5个', after: '县3个；城市区6个' };
    const files = withOpinions([{ ...about, field: 'applicability', after: '仅适用于县' }, targets]);
    expect((await decided(files, 'adopted', [1, 2])).said).toContain('请只采纳其中一条');
    const { files: left } = await decided(files, 'adopted', [1]);
    // The data is no more as it was sent out, and does not say what is wanted.
    const later = await decided(left, 'adopted', [2]);
    expect([later.code, later.said]).toEqual([2, expect.stringContaining('现在是“3个”，建议是“县3个；城市区6个”')]);
  });

  it('are carried out in any order where one is about who assesses all and the other about a part of it', async () => {
    const department = { field: 'department', before: '市委宣传部' };
    const files = withOpinions([
      { ...department, item: 'lectures', after: '市委组织部' },
      { ...department, item: 'lecture-team', after: '市委宣传部、市委组织部' },
    ]);
    const texts = async (...order: readonly number[]): Promise<string | undefined> => {
      let after: ReadonlyMap<string, string> = files;
      for (const number of order) after = (await decided(after, 'adopted', [number])).files;
      return after.get(IDEOLOGY);
    };
    expect(await texts(1, 2)).toMatch(/department: organization\n.*department: \[publicity, organization\]/s);
    expect(await texts(2, 1)).toBe(await texts(1, 2));
    const again = withOpinions([1, 2].map(() => ({ ...department, item: 'lectures', after: '市委组织部' })));
    expect((await decided(again, 'adopted', [1])).said).toContain('意见 2：说的一样');
  });

  it('are accepted together where one takes away all that an indicator has and the other puts something there', async () => {
    const files = withOpinions([gone, put]);
    const { said } = await decided(files, 'adopted', [1]);
    expect(said).toContain('zhunsheng accept 1 2');
    const { code, files: after } = await decided(files, 'adopted', [1, 2]);
    expect(code).toBeLessThan(2);
    expect(after.get(IDEOLOGY)).toMatch(/id: lectures\n.*text: 建立宣讲台账/s);
    expect(after.get(IDEOLOGY)).not.toContain('lecture-team');
  });

  it('stand in the order of their numbers where they are put in one place, whichever is accepted first', async () => {
    const other = { ...put, whole: { text: '组织宣讲评比', points: 1 } };
    const first = { ...put, place: { row: 4 } };
    const files = withOpinions([first, { ...first, whole: other.whole }, put, other]);
    const texts = async (...order: readonly number[]): Promise<string | undefined> => {
      let after: ReadonlyMap<string, string> = files;
      for (const number of order) after = (await decided(after, 'adopted', [number])).files;
      return after
        .get(IDEOLOGY)
        ?.match(/text: .+/g)
        ?.slice(2)
        .join(' ');
    };
    const lectures = '组建宣讲队伍，每季度开展宣讲';
    expect(await texts(2, 1)).toBe(`text: 建立宣讲台账 text: 组织宣讲评比 text: ${lectures}`);
    expect(await texts(4, 3)).toBe(`text: ${lectures} text: 建立宣讲台账 text: 组织宣讲评比`);
  });

  it('may both change one paragraph of the measures in different places', async () => {
    const before = '考核组由7人组成。';
    const passage = { field: 'paragraph', system: undefined, before };
    const files = withOpinions([
      { ...passage, after: '联合考核组由7人组成。' },
      { ...passage, after: '考核组由7人以上组成。' },
      { ...passage, field: 'paragraph', before: undefined, after: '人员由市委抽调。', follows: before },
    ]);
    let after: ReadonlyMap<string, string> = files;
    for (const number of [3, 1, 2]) after = (await decided(after, 'adopted', [number])).files;
    expect(after.get(MEASURES)).toContain(
      '\n联合考核组由{{figures.groupSize}}人以上组成。\n\n人员由市委抽调。\n\n附件',
    );
    const together = await decided(files, 'adopted', ['1-3']);
    expect(together.files.get(MEASURES)).toBe(after.get(MEASURES));
  });
});
