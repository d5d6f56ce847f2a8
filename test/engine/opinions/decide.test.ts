import { describe, expect, it } from 'vitest';
import { changed, SMALL, SMALL_OPINIONS } from '../../support/fixtures.ts';
import { decided, LIST, withOpinions } from '../../support/opinions.ts';

const IDEOLOGY = 'indicators/2020/county/1-ideology.yaml';
const PLAN = '制定年度学习计划并按月落实';
const wording = (after: string, more = {}) => ({
  item: 'center-group-plan',
  field: 'text',
  before: PLAN,
  after,
  ...more,
});

/** The lines of a file that are in one of two states alone. */
function differing(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
  path: string,
): readonly string[] {
  const old = (before.get(path) ?? '').split('\n');
  return (after.get(path) ?? '').split('\n').filter((line) => !old.includes(line));
}

describe('an opinion that is accepted', () => {
  it('changes its field alone, and is kept with the decision', async () => {
    const { code, files, said } = await decided(SMALL_OPINIONS, 'adopted', [3], { on: '2020-03-21' });
    expect(code).toBe(0);
    expect(said).toContain('意见 3（市委宣传部，张三，2020年3月5日）：采纳');
    const after = changed(SMALL_OPINIONS, IDEOLOGY, PLAN, '制定年度学习计划并按季度落实');
    const line = '    after: 制定年度学习计划并按季度落实\n';
    expect(files).toEqual(
      changed(after, LIST, line, `${line}    decision: { outcome: adopted, by: organization, on: "2020-03-21" }\n`),
    );
  });

  it('may be about any field', async () => {
    const files = withOpinions([
      { item: 'lecture-team', field: 'points', before: 2, after: 1.5 },
      { item: 'lectures', field: 'title', before: '基层宣讲', after: '宣讲活动' },
      { item: 'lectures', field: 'department', before: '市委宣传部', after: '组织部' },
      {
        item: 'center-group-plan',
        field: 'scoring',
        before: '每少1次扣0.5分，扣完为止',
        after: '每少1次扣0.2分，扣完为止',
      },
      { item: 'lecture-team', field: 'remark', after: '含线上宣讲' },
      { item: 'center-group-report', field: 'evidence', after: '调研报告' },
      { field: 'setting', setting: 'systems.county.thresholds.unqualified.atMost', before: 6, after: 5.5 },
    ]);
    const { code, said, files: after } = await decided(files, 'adopted', ['1-7']);
    expect(code, said).toBe(1);
    expect(differing(files, after, IDEOLOGY)).toEqual([
      '                - { for: 每少1次, minus: 0.2 }',
      '            evidence: [调研报告]',
      '        title: 宣讲活动',
      '        department: organization',
      '            points: 1.5',
      '            remark: 含线上宣讲',
    ]);
    expect(differing(files, after, 'indicators/2020/scheme.yaml')).toEqual([
      '      unqualified: { last: 1, atMost: 5.5 }',
    ]);
  });

  it('puts in, takes out and moves items', async () => {
    const files = withOpinions([
      { field: 'insert', under: 'lectures', behind: 'lecture-team', whole: { text: '建立宣讲台账', points: 0.5 } },
      { item: 'center-group-report', field: 'delete', whole: { text: '每年形成1篇以上调研报告', points: 1 } },
      { item: 'member-file-check', field: 'move', under: 'member-files' },
      {
        field: 'insert',
        under: 'theory',
        behind: 'lectures',
        whole: {
          text: '理论网络',
          points: 1,
          department: '市委宣传部',
          criteria: [{ text: '开设网上课堂', points: 1 }],
        },
      },
    ]);
    const { files: after, said } = await decided(files, 'adopted', [1, 2]);
    expect(after.get(IDEOLOGY)).toContain('text: 建立宣讲台账\n            points: 0.5\n');
    expect(after.get(IDEOLOGY)).not.toContain('center-group-report');
    expect(said).toContain('新编号：');
    const whole = await decided(files, 'adopted', [4]);
    expect(whole.files.get(IDEOLOGY)).toContain(
      '        title: 理论网络\n        points: 1\n        department: publicity\n        criteria:\n',
    );
  });

  it('takes the indicator with it where it was all of it', async () => {
    const files = withOpinions([{ item: 'lecture-team', field: 'delete', whole: { text: '组建宣讲队伍', points: 2 } }]);
    const { files: after } = await decided(files, 'adopted', [1]);
    expect(after.get(IDEOLOGY)).not.toContain('lectures');
  });

  it('is merged with what was changed meanwhile in other words, which is kept with it', async () => {
    const files = changed(
      withOpinions([wording('制定年度学习计划并按季度落实')]),
      IDEOLOGY,
      `text: ${PLAN}`,
      'text: 制定全年学习计划并按月落实',
    );
    const { files: after, said } = await decided(files, 'adopted', [1]);
    expect(after.get(IDEOLOGY)).toContain('text: 制定全年学习计划并按季度落实');
    expect(after.get(LIST)).toContain(
      'decision: { outcome: adopted, to: 制定全年学习计划并按季度落实, by: organization }',
    );
    expect(said).toContain('两处修改合在一起');
  });

  it('is refused where the same words were changed meanwhile, with the way out, which leads there', async () => {
    const files = changed(
      withOpinions([wording('制定年度学习计划并按季度落实')]),
      IDEOLOGY,
      `text: ${PLAN}`,
      'text: 制定年度学习计划并按周落实',
    );
    const { code, said, files: after } = await decided(files, 'adopted', [1]);
    expect(code).toBe(2);
    expect(said).toContain('zhunsheng adapt 1 --to 改成什么 --reason 理由');
    expect(after).toEqual(files);
    const adapted = await decided(files, 'adapted', [1], { to: '制定年度学习计划并按双周落实' });
    expect(adapted.code).toBe(0);
    expect(adapted.files.get(IDEOLOGY)).toContain('text: 制定年度学习计划并按双周落实');
  });

  it('says what becomes of others about the same', async () => {
    const files = withOpinions([
      wording('制定年度学习计划并按季度落实'),
      wording('制定年度学习计划并按周落实', { unit: '甲县' }),
      wording('制定年度学习计划并按季度落实'),
      wording('制定全年学习计划并按月落实'),
    ]);
    const { said, files: after } = await decided(files, 'adopted', [1]);
    expect(said).toContain('意见 2（甲县）：与刚才的决定矛盾');
    expect(said).toContain('意见 3：说的一样');
    expect(said).toContain('意见 4：改的是别处，仍然可以采纳');
    expect((await decided(after, 'adopted', [2])).code).toBe(2);
    expect((await decided(after, 'adopted', [3])).said).toContain('数据本来就是这样');
    const both = await decided(after, 'adopted', [4]);
    expect(both.files.get(IDEOLOGY)).toContain('text: 制定全年学习计划并按季度落实');
  });

  it('of several all are taken, or none', async () => {
    const files = withOpinions([wording('制定年度学习计划并按季度落实'), wording('制定年度学习计划并按周落实')]);
    const { code, said, files: after } = await decided(files, 'adopted', [1, 2]);
    expect(code).toBe(2);
    expect(said).toContain('意见 2 没有采纳，什么都没有改');
    expect(after).toEqual(files);
  });

  it('is refused with its cause where the program cannot make the change', async () => {
    const files = withOpinions([
      { item: 'delegate-studio', field: 'points', before: 2, after: 1 },
      { item: 'member-file-order', field: 'points', before: 1, after: 0.5 },
      { item: 'lectures', field: 'department', before: '市委宣传部', after: '市委办' },
      { item: 'gone', field: 'text', before: '甲', after: '乙' },
      { field: 'insert', under: 'lectures', whole: { text: '建立台账' } },
      { item: 'lecture-team', field: 'applicability', after: '仅适用于市、县' },
      { item: 'lecture-team', field: 'points', before: 2, after: '若干' },
      {
        item: 'delegate-studio',
        field: 'text',
        before: '每个街道建成党代表工作室',
        after: '每个街道建成2个党代表工作室',
      },
    ]);
    const said = async (number: number) => (await decided(files, 'adopted', [number])).said;
    expect(await said(1)).toContain('因单位类型而不同');
    expect(await said(2)).toContain('比重（weight）');
    expect(await said(3)).toContain('名册里没有“市委办”');
    expect(await said(4)).toContain('gone 已经不在了');
    expect(await said(5)).toContain('没有写分值');
    expect(await said(6)).toContain('看不出是哪几类单位');
    expect(await said(7)).toContain('“若干”不是能写进去的数');
    expect(await said(8)).toContain('因单位类型而不同');
  });

  it('changes nothing where it only comments, which is said, and cannot be decided as another value', async () => {
    const files = withOpinions([{ item: 'lectures', field: 'comment', after: '建议分值由2分调整为1.5分' }]);
    const { code, said, files: after } = await decided(files, 'adopted', [1]);
    expect(code).toBe(0);
    expect(said).toContain('程序不能照这条意见改数据，只登记了决定');
    expect(said).toContain('zhunsheng adapt 1 --reason');
    expect(after.get(IDEOLOGY)).toBe(files.get(IDEOLOGY));
    expect((await decided(after, 'adapted', [1])).code).toBe(0);
    const adapted = await decided(files, 'adapted', [1], { to: '1.5' });
    expect(adapted).toMatchObject({ code: 2, files });
    expect(adapted.said).toContain('程序不能代做');
  });
});

describe('the measures', () => {
  it('are changed in the words that were printed, but not in figures that stand in the scheme', async () => {
    const text = SMALL.get('indicators/2020/measures.md') ?? '';
    const sentence = '党建实绩占90%，满意度占10%。';
    const files = withOpinions([
      { field: 'paragraph', system: undefined, before: sentence, after: '党建实绩得分占90%，满意度占10%。' },
    ]);
    const { files: after, said } = await decided(files, 'adopted', [1]);
    expect(after.get('indicators/2020/measures.md'), said).toBe(text.replace('党建实绩占', '党建实绩得分占'));
    const figure = withOpinions([
      { field: 'paragraph', system: undefined, before: sentence, after: sentence.replace('90', '80') },
    ]);
    expect((await decided(figure, 'adopted', [1])).said).toContain('{{method.yearEnd.performance}}');
  });
});
