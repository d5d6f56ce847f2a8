import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT, SHIPPED, SMALL } from '../support/fixtures.ts';
import { alter, git, repositoryWith } from '../support/git.ts';
import { folderWith, run } from '../support/program.ts';

const PATH = 'indicators/2020/county/1-ideology.yaml';
const DRIVER = `"${process.execPath}" "${join(ROOT, 'dist/zhunsheng.cjs')}" textconv`;
/** By which lines Git says where a change stands. */
const [, HEADS = ''] = /xfuncname '(.*)'/.exec(readFileSync(join(ROOT, 'README.md'), 'utf8')) ?? [];

/** A repository of Git with these files in its first commit, in which the driver is switched on as the README says. */
function repositoryFor(files: ReadonlyMap<string, string | Uint8Array>): string {
  const root = repositoryWith(new Map([...files, ['.gitattributes', readFileSync(join(ROOT, '.gitattributes'))]]));
  git(root, 'config', 'diff.zhunsheng.textconv', DRIVER);
  git(root, 'config', 'diff.zhunsheng.xfuncname', HEADS);
  return root;
}

/** Files that cannot be told as prose. */
const HOSTILE: readonly (readonly [string, Uint8Array])[] = [
  ['broken YAML', Buffer.from('title: "未完\n')],
  ['YAML that would lose something', Buffer.from('indicators: []\ntitle: 甲\ntitle: 乙\n')],
  ['GB18030', Buffer.from([0x74, 0x3a, 0x20, 0xd7, 0xe9, 0xd6, 0xaf, 0x0a])],
  ['bytes of anything', Buffer.from(Array.from({ length: 5000 }, (_, at) => (at * 131) % 251))],
  ['nothing', new Uint8Array()],
  ['depth', Buffer.from(`indicators: ${'['.repeat(100_000)}\n`)],
  ['a bomb', Buffer.from(`a: &a [1]\nindicators: [${'*a,'.repeat(1000)}]\n`)],
  ['a very long file', Buffer.from(`indicators:\n${'  - { id: a }\n'.repeat(200_000)}`)],
];

let history: string | undefined;

/** What Git prints of a history in which all of them come and go, as Git starts the driver for each: once for all tests. */
function historyOfHostile(): string {
  if (history !== undefined) return history;
  const hostile = HOSTILE.map(([, bytes], at) => [`indicators/2020/county/${at + 3}-hostile.yaml`, bytes] as const);
  const root = repositoryFor(new Map<string, string | Uint8Array>([...SMALL, ...hostile]));
  alter(root, 'indicators/units.yaml', '甲县', '丁县');
  git(root, 'rm', '-q', '--cached', ...hostile.map(([path]) => path));
  git(root, 'commit', '-qam', '删去');
  history = git(root, 'log', '-p', '--text');
  return history;
}

function changedLines(diff: string): readonly string[] {
  return diff.split('\n').filter((line) => /^[-+](?![-+])/.test(line));
}

describe('git diff with the driver', () => {
  it('shows a change of the working tree as prose', () => {
    const root = repositoryFor(SMALL);
    alter(
      root,
      PATH,
      'id: lecture-team\n            text: 组建宣讲队伍，每季度开展宣讲\n            points: 2',
      'id: lecture-team\n            text: 组建宣讲队伍，每月开展宣讲\n            points: 1.5',
    );
    const diff = git(root, 'diff', '-U0');
    expect(changedLines(diff)).toEqual([
      '-        组建宣讲队伍，每季度开展宣讲',
      '-        分值：2',
      '+        组建宣讲队伍，每月开展宣讲',
      '+        分值：1.5',
    ]);
    expect(diff).toMatch(/^@@ .* @@ 三级指标 基层宣讲〔lectures〕$/m);
  });

  it('says in which indicator a change stands, whatever its level', () => {
    const deep = ['a', 'b', 'c', 'd'].reduceRight(
      (below, id) => `{ id: ${id}, title: 指标, indicators: [${below}] }`,
      '{ id: e, title: 末级指标, criteria: [{ id: f, text: 第一项, points: 1 }, { id: g, text: 第二项, points: 2 }] }',
    );
    const root = repositoryFor(new Map(SMALL).set(PATH, `${deep}\n`));
    alter(root, PATH, 'points: 2', 'points: 3');
    expect(git(root, 'diff', '-U0')).toMatch(/^@@ .* @@ 五级指标 末级指标〔e〕$/m);
  });

  it('shows nothing where only the form changes', () => {
    const root = repositoryFor(SMALL);
    alter(root, PATH, 'points: 4\n', 'points: 4.0 # 分值不变\n');
    expect(changedLines(git(root, 'diff'))).toEqual([]);
  });

  it('shows what earlier commits did, with the names that are there now, also of a file that is gone', () => {
    const root = repositoryFor(SMALL);
    alter(root, PATH, 'department: publicity', 'department: organization');
    git(root, 'commit', '-qam', '改单位');
    git(root, 'rm', '-q', PATH);
    git(root, 'commit', '-qm', '删去');
    const log = git(root, 'log', '-p', '--format=%s', '--', PATH);
    expect(changedLines(log)).toContain('-      考核单位：市委宣传部');
    expect(changedLines(log)).toContain('+      考核单位：市委组织部');
    expect(log).toContain('-一级指标 思想建设〔ideology〕');
  });

  it('reads from below and from a bare repository', () => {
    const root = repositoryFor(SMALL);
    alter(root, PATH, 'points: 4\n', 'points: 5\n');
    git(root, 'commit', '-qam', '改分值');
    expect(changedLines(git(join(root, 'indicators/2020'), 'show', '--format='))).toEqual(['-  分值：4', '+  分值：5']);
    git(root, 'clone', '-q', '--bare', '.', 'bare.git');
    writeFileSync(join(root, 'bare.git/info/attributes'), '*.yaml diff=zhunsheng\n');
    git(join(root, 'bare.git'), 'config', 'diff.zhunsheng.textconv', DRIVER);
    expect(git(join(root, 'bare.git'), 'log', '-p')).toContain('分值：5');
  });

  it.each(HOSTILE)('never stops at %s', (_, bytes) => {
    expect(changedLines(historyOfHostile())).toContain('+被考核单位 丁县〔jia-xian〕');
    const root = folderWith(new Map<string, string | Uint8Array>(SMALL).set(PATH, bytes));
    const { code, out, err } = run(['textconv', PATH], { cwd: root });
    expect({ code, err, isSame: out === Buffer.from(bytes).toString('utf8') }).toEqual({
      code: 0,
      err: '',
      isSame: true,
    });
  });
});

describe('textconv', () => {
  it('prints every shipped file in the same Chinese, whatever the language', () => {
    for (const path of [...SHIPPED.keys()].filter((each) => each.endsWith('.yaml'))) {
      const one = run(['textconv', path], { env: { LANG: 'C', TZ: 'UTC' } });
      expect(one).toMatchObject({ code: 0, err: '' });
      expect(run(['textconv', path, '--lang', 'en'], { env: { LANG: 'zh_CN.UTF-8' } }).out).toBe(one.out);
    }
  });

  it('names no class and no office by an id that several have with different names', () => {
    const others = new Map(SMALL)
      .set(
        'indicators/2020/scheme.yaml',
        (SMALL.get('indicators/2020/scheme.yaml') ?? '').replace(
          '\nmethod:',
          '  - id: district\n    title: 市直单位指标体系\n    classes: [{ id: district, name: 市直单位 }]\n\nmethod:',
        ),
      )
      .set(
        'indicators/departments.yaml',
        `${SMALL.get('indicators/departments.yaml')}    offices: [{ id: cadres, name: 干部教育处 }]\n`,
      );
    const path = 'indicators/2020/county/2-organization.yaml';
    const { out } = run(['textconv', path], { cwd: folderWith(others) });
    expect(out).toContain('仅适用于：县、district\n');
    expect(out).toMatch(/ cadres：0\.5\n +基层处：0\.5/);
  });

  it('says so when there is no such file', () => {
    expect(run(['textconv', '没有.yaml'])).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining('没有.yaml'),
    });
  });
});
