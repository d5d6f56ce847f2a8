import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT, SMALL } from '../support/fixtures.ts';
import { alter, git, repositoryWith } from '../support/git.ts';
import { launch } from '../support/launched.ts';
import { run } from '../support/program.ts';

const PATH = 'indicators/2020/county/1-ideology.yaml';
const MEASURES = 'indicators/2020/measures.md';
const DRIVER = `"${process.execPath}" "${join(ROOT, 'dist/zhunsheng.cjs')}" merge-driver %O %A %B %P`;

type Edit = (root: string) => void;

const change =
  (from: string, to: string, path = PATH): Edit =>
  (root) =>
    alter(root, path, from, to);

/** A repository in which two people committed their changes on `main` and `theirs`; `main` is checked out. */
function branched(ours: readonly Edit[], theirs: readonly Edit[], isDriven = true): string {
  const attributes = readFileSync(join(ROOT, '.gitattributes'));
  const root = repositoryWith(new Map<string, string | Uint8Array>([...SMALL, ['.gitattributes', attributes]]), [
    'checkout',
    '-qb',
    'theirs',
  ]);
  if (isDriven) git(root, 'config', 'merge.zhunsheng.driver', DRIVER);
  for (const [branch, edits] of [
    ['theirs', theirs],
    ['main', ours],
  ] as const) {
    git(root, 'checkout', '-q', branch);
    for (const edit of edits) edit(root);
    git(root, 'commit', '-qam', branch);
  }
  return root;
}

/** What Git does with the other branch, and what stands in the file then. */
function merged(root: string, how: readonly string[] = ['merge', '-q', '--no-edit', 'theirs'], path = PATH) {
  const by = ['-c', 'user.name=甲', '-c', 'user.email=a@b'];
  const { status, stdout, stderr } = launch('git', [...by, ...how], { cwd: root });
  return { status, said: `${stdout}${stderr}`, text: readFileSync(join(root, path), 'utf8') };
}

const checked = (root: string) => run(['check', '--root', root]);

/** Both put an item in at the end of the same indicator, which Git takes for one place. */
const ADD_PLAN = change(
  '          - id: center-group-report\n',
  '          - id: center-group-minutes\n            text: 按月形成会议纪要\n            points: 0.5\n          - id: center-group-report\n',
);
const ADD_NOTES = change(
  '          - id: center-group-report\n',
  '          - id: center-group-notes\n            text: 保存学习笔记\n            points: 0.5\n          - id: center-group-report\n',
);

describe('git merge with the driver', () => {
  it('puts together what Git alone takes for a conflict: two items put in at the same place', () => {
    expect(merged(branched([ADD_PLAN], [ADD_NOTES], false)).status).toBe(1);
    const { status, text } = merged(branched([ADD_PLAN], [ADD_NOTES]));
    expect(status).toBe(0);
    expect(text).toContain('- id: center-group-minutes');
    expect(text).toContain('- id: center-group-notes');
  });

  it('puts two changes of one text together by character', () => {
    const ours = change('制定年度学习计划并按月落实', '制定年度学习计划并按季落实');
    const theirs = change('制定年度学习计划并按月落实', '制定半年学习计划并按月落实');
    expect(merged(branched([ours], [theirs], false)).status).toBe(1);
    const { status, text } = merged(branched([ours], [theirs]));
    expect(status).toBe(0);
    expect(text).toContain('text: 制定半年学习计划并按季落实\n');
  });

  it('keeps the text of ours byte for byte but for what comes from theirs, and the comments of both where lines go together', () => {
    const ours = change('id: ideology\n', 'id: ideology # 我们的注释\n');
    const theirs = change('title: 基层宣讲\n', 'title: 宣讲工作 # 对方的注释\n');
    const root = branched([ours], [theirs]);
    const before = readFileSync(join(root, PATH), 'utf8');
    expect(merged(root).text).toBe(before.replace('title: 基层宣讲\n', 'title: 宣讲工作 # 对方的注释\n'));
  });

  it('leaves both sides between marks, each with its item, and says what each does to the sums', () => {
    const points = '组建宣讲队伍，每季度开展宣讲\n            points: 2';
    const ours = change(points, points.replace('2', '1.5'));
    const theirs = change(points, points.replace('2', '1'));
    const { status, text, said } = merged(branched([ours], [theirs]));
    expect(status).toBe(1);
    expect(text).toContain(
      [
        '<<<<<<< 本方',
        '          - id: lecture-team',
        '            text: 组建宣讲队伍，每季度开展宣讲',
        '            points: 1.5',
        '=======',
        '          - id: lecture-team',
        '            text: 组建宣讲队伍，每季度开展宣讲',
        '            points: 1',
        '>>>>>>> 对方',
      ].join('\n'),
    );
    expect(said).toContain(
      '“组建宣讲队伍，每季度开展宣讲”（lecture-team）的分值：原来是`2`，本方改成`1.5`，对方改成`1`',
    );
    expect(said).toContain('取本方：“基层宣讲”2 分，下面合计 1.5 分，不相等。');
    expect(said).toContain('取对方：“基层宣讲”2 分，下面合计 1 分，不相等。');
  });

  it('says which sums hold on each side and no more together, which Git alone merges without a word', () => {
    const plan = '制定年度学习计划并按月落实\n            points: 1';
    const less = change(plan, plan.replace('points: 1', 'points: 0.5'));
    const minutes = change(
      '          - id: center-group-plan\n',
      '          - id: center-group-minutes\n            text: 按月形成会议纪要\n            points: 0.5\n          - id: center-group-plan\n',
    );
    const notes = change(
      '            points: 1\n\n      - id: lectures',
      '            points: 1\n          - id: center-group-notes\n            text: 保存学习笔记\n            points: 0.5\n\n      - id: lectures',
    );
    const [ours, theirs] = [
      [less, minutes],
      [less, notes],
    ];
    const alone = branched(ours, theirs, false);
    expect(checked(alone).code).toBe(0);
    expect(merged(alone).status).toBe(0);
    const { code, out } = checked(alone);
    expect(code).toBe(1);
    expect(out).toContain(
      `合并 ${git(alone, 'rev-parse', '--short', 'HEAD')} 造成了其中 1 处：合并的两边原来都没有，合到一起才有`,
    );
    expect(out).toMatch(/^ {2}indicators\/2020\/county\/1-ideology\.yaml:\d+:\d+ sum-mismatch$/m);
    const { status, said } = merged(branched(ours, theirs));
    expect(status).toBe(0);
    expect(said).toContain('“中心组学习”2 分，下面合计 2.5 分，不相等');
  });

  it('stops at an item that one removed and the other changed', () => {
    const item =
      '          - id: center-group-report\n            text: 每年形成1篇以上调研报告\n            points: 1\n';
    const root = branched([change(item, '')], [change('每年形成1篇以上', '每年形成3篇以上')]);
    const { status, text, said } = merged(root);
    expect(status).toBe(1);
    expect(said).toContain('（center-group-report）：本方删去了，对方又作了改动');
    expect(said).toContain('取本方：“中心组学习”2 分，下面合计 1 分，不相等。');
    expect(said).toContain('取对方：“中心组学习”2 分，下面合计 2 分。');
    // The whole item, and nothing of its neighbours.
    expect(text).toContain(
      `<<<<<<< 本方\n=======\n${item.replace('1篇以上', '3篇以上')}>>>>>>> 对方\n\n      - id: lectures`,
    );
    expect(checked(root).out).toContain('merge-conflict');
  });

  it('is used by rebase and cherry-pick as well', () => {
    for (const how of [
      ['rebase', '-q', 'theirs'],
      ['cherry-pick', 'theirs'],
    ]) {
      const { status, text } = merged(branched([ADD_PLAN], [ADD_NOTES]), how);
      expect(status).toBe(0);
      expect(text).toMatch(/center-group-minutes[\s\S]*center-group-notes/);
    }
  });

  it('merges the measures by paragraph and by character', () => {
    const ours = change('党建实绩占', '党的建设实绩占', MEASURES);
    const theirs = change('满意度占', '群众满意度占', MEASURES);
    expect(merged(branched([ours], [theirs], false), undefined, MEASURES).status).toBe(1);
    const together = merged(branched([ours], [theirs]), undefined, MEASURES);
    expect(together.status).toBe(0);
    expect(together.text).toMatch(/党的建设实绩占.*群众满意度占/);
    const other = merged(branched([ours], [change('党建实绩占', '工作实绩占', MEASURES)]), undefined, MEASURES);
    expect([other.status, other.said]).toEqual([1, expect.stringContaining('有 1 段双方改了同一处')]);
    expect(other.text).toMatch(/<<<<<<< 本方\n党的建设实绩占.*\n=======\n工作实绩占.*\n>>>>>>> 对方\n/);
  });

  it('merges line by line what is no sound YAML, and says so', () => {
    const broken = change('title: 理论武装\n', 'title: 理论武装\n    title: 理论学习\n');
    const { status, said } = merged(branched([broken], [change('每年形成1篇以上', '每年形成3篇以上')]));
    expect(status).toBe(0);
    expect(said).toContain('不能逐项合并，已经按行合并');
  });

  it('leaves what is no text in UTF-8 to a person', () => {
    const root = branched(
      [change('每年形成1篇', '每年形成2篇')],
      [(at) => writeFileSync(join(at, PATH), new Uint8Array([0xb0, 0xa1, 0x0a]))],
    );
    const { status, said } = merged(root);
    expect(status).toBe(1);
    expect(said).toContain('不是 UTF-8 文字');
  });
});

describe('check after a merge of lines', () => {
  /** Both put in an item with the same id, each at another place. */
  const twice = (after: string): Edit =>
    change(
      after,
      `${after}          - id: center-group-minutes\n            text: 形成会议纪要\n            points: 1\n`,
    );
  const FIRST = '        criteria:\n';
  const LAST = '            text: 每年形成1篇以上调研报告\n            points: 1\n';

  it('finds an id that both put in, also while the merge is not committed', () => {
    const root = branched([twice(FIRST)], [twice(LAST)], false);
    expect(merged(root, ['merge', '-q', '--no-commit', 'theirs']).status).toBe(0);
    const { code, out } = checked(root);
    expect(code).toBe(1);
    expect(out).toContain('这次还没有提交的合并造成了其中');
    expect(out).toMatch(/^ {2}indicators\/.*center-group-minutes|^ {2}indicators\/.* id-/m);
  });

  it('says nothing of a merge where one side had the error already, or there was none', () => {
    const wrong = change('title: 理论武装\n    points: 4', 'title: 理论武装\n    points: 3');
    const root = branched([wrong], [change('title: 基层宣讲', 'title: 宣讲工作')], false);
    expect(merged(root).status).toBe(0);
    expect(checked(root)).toMatchObject({ code: 1, out: expect.not.stringContaining('合并') });
    git(root, 'checkout', '-q', 'theirs');
    wrong(root);
    expect(checked(root)).toMatchObject({ code: 1, out: expect.not.stringContaining('合并') });
  });
});
