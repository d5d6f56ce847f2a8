import { describe, expect, it } from 'vitest';
import { filesIn } from '../support/authoring.ts';
import { SMALL_OPINIONS } from '../support/fixtures.ts';
import { killedAt, leftByKills, leftIn, startedIn } from '../support/killed.ts';
import { folderForFile, folderWith, run } from '../support/program.ts';

const PATH = 'indicators/2020/county/1-ideology.yaml';
const base = SMALL_OPINIONS.get(PATH) ?? '';
const PAGE = `<p>县（市、区）工作考核指标</p><table><tr><th>一级指标</th><th>考核内容</th><th>分值</th><th>考核单位</th></tr>
<tr><td>组织建设</td><td>按时换届</td><td>40</td><td>市委组织部</td></tr><tr><td>宣传</td><td>主题宣传</td><td>60</td><td>市委宣传部</td></tr></table>`;

/** The small repository with opinions, and beside it what is read by the commands below. */
const START = new Map([
  ...SMALL_OPINIONS,
  ['改.csv', editedSheet()],
  ['来文.html', PAGE],
  ['市委宣传部意见.txt', '对征求意见稿的意见\n1. 对“基层宣讲”，建议分值由2分调整为1.5分。\n'],
  ['merge/base.yaml', base],
  ['merge/ours.yaml', base.replace('按月落实', '按季度落实')],
  ['merge/theirs.yaml', base.replace('每年形成1篇', '每年形成2篇')],
]);

/** The criteria of the county as they are sent out, with another wording and other points. */
function editedSheet(): string {
  const root = folderForFile(SMALL_OPINIONS);
  run(['export', '2020', '--format', 'csv', '--root', root]);
  const sheet = filesIn(root).get('output/2020/edit/criteria-county.csv') ?? '';
  return sheet.replace('按月落实', '按双月落实').replace('每半年核查党员信息库', '每季度核查党员信息库');
}

/** The same with slips that can be mended, or what is not in form, in two files. */
const ORGANIZATION = 'indicators/2020/county/2-organization.yaml';
const DEPARTMENTS = 'indicators/departments.yaml';
const inBoth = (change: (text: string) => string): ReadonlyMap<string, string> =>
  new Map([...START, ...[ORGANIZATION, DEPARTMENTS].map((path) => [path, change(String(START.get(path)))] as const)]);
const OWN_STARTS: Readonly<Record<string, ReadonlyMap<string, string>>> = {
  fmt: inBoth((text) => `\uFEFF${text}\n\n`),
  check: inBoth((text) => text.replace('id:', 'id：')),
};

/** Every command that changes several files, or the one in which opinions are kept. */
const COMMANDS: Readonly<Record<string, readonly string[]>> = {
  accept: ['accept', '3'],
  adapt: ['adapt', '3', '--to', '制定年度学习计划并按双月落实', '--reason', '折中'],
  reject: ['reject', '3', '--reason', '予以保留'],
  remove: ['remove', 'center-group-report'],
  rename: ['rename', 'center-group-plan', 'study-plan'],
  'import of a sheet': ['import', '改.csv', '--year', '2020'],
  'import of a year': ['import', '来文.html', '--year', '2022'],
  suggest: ['suggest', '市委宣传部意见.txt'],
  fmt: ['fmt'],
  'check --fix': ['check', '--fix'],
  'merge-driver': ['merge-driver', 'merge/base.yaml', 'merge/ours.yaml', 'merge/theirs.yaml', PATH],
};

/** Those that change several files: each is seen halfway. */
const SEVERAL: ReadonlySet<string> = new Set(['accept', 'adapt', 'import', 'rename', 'fmt', 'check']);

/** The files of a folder but for what is made on the way. */
function visible(root: string): Readonly<Record<string, string>> {
  return Object.fromEntries([...filesIn(root)].filter(([path]) => !path.includes('.zhunsheng-')));
}

/** What is there before commands: what the first of them needs. */
function startOf([[name = ''] = []]: readonly (readonly string[])[]): ReadonlyMap<string, string> {
  return OWN_STARTS[name] ?? START;
}

/** What commands make one after the other. */
function stateAfter(...commands: readonly (readonly string[])[]): Readonly<Record<string, string>> {
  const root = folderWith(startOf(commands));
  for (const args of commands) run(args, { cwd: root });
  return visible(root);
}

/** A process that is killed halfway leaves what the copy says. */
function expectLeftByKill(left: readonly string[], args: readonly string[]): void {
  const halfway = Math.floor((left.length - 1) / 2);
  const root = folderWith(startOf([args]));
  expect(killedAt(halfway, root, args)).toBe(null);
  expect(leftIn(root)).toEqual(leftIn(left[halfway] ?? ''));
}

describe('a command that is killed, at whichever step', () => {
  it.each(Object.entries(COMMANDS))('has done all or nothing, or is undone by the next: %s', (_, args) => {
    const [before, whole] = [visible(folderWith(startOf([args]))), stateAfter(args)];
    expect(whole).not.toEqual(before);
    let halfway = 0;
    const left = leftByKills(folderWith(startOf([args])), args);
    expectLeftByKill(left, args);
    for (const [time, root] of left.entries()) {
      const found = visible(root);
      const isWhole = [before, whole].some((state) => JSON.stringify(state) === JSON.stringify(found));
      if (!isWhole) {
        halfway += 1;
        expect(run(['check', '--root', root]).err).toContain('没有做完');
      }
      run(args, { cwd: root });
      expect(visible(root), `killed at ${time}`).toEqual(whole);
      expect([...filesIn(root).keys()].filter((path) => path.includes('.zhunsheng-'))).toEqual([]);
    }
    expect(halfway > 0).toBe(SEVERAL.has(args[0] ?? ''));
  });
});

describe('a command that writes files of its own, killed at whichever step of the first', () => {
  it.each([
    { args: ['results', '--templates'], by: 1 },
    { args: ['export', '2020'], by: 3 },
  ])('does the rest when it is run again: $args', ({ args, by }) => {
    const whole = stateAfter(args);
    const left = leftByKills(folderWith(START), args);
    expectLeftByKill(left, args);
    expect(left.length).toBeGreaterThan(8);
    for (const root of left.slice(0, 8).filter((_, time) => time % by === 0)) {
      expect(run(args, { cwd: root }).code).toBe(0);
      expect(visible(root)).toEqual(whole);
      expect([...filesIn(root).keys()].filter((path) => path.includes('.zhunsheng-'))).toEqual([]);
    }
  });
});

describe('two commands at once', () => {
  it.each([
    ['accept', 'accept'],
    ['accept', 'reject'],
    ['reject', 'import of a sheet'],
    ['suggest', 'suggest'],
    ['suggest', 'reject'],
    ['adapt', 'accept'],
    ['rename', 'remove'],
    ['import of a year', 'import of a year'],
    ['import of a year', 'suggest'],
  ])('are done one after the other, or one is refused with a sentence: %s, %s', async (...names) => {
    const [one = [], other = []] = names.map((name) => COMMANDS[name]);
    const both = [stateAfter(one, other), stateAfter(other, one)];
    for (let round = 0; round < 2; round += 1) {
      const root = folderWith(START);
      const runs = await Promise.all([startedIn(root, one), startedIn(root, other)]);
      for (const { code, err } of runs) expect(code === 2 ? err : '。').toMatch(/。(?!.*意外)/s);
      expect(runs.map(({ err }) => err).join('')).not.toContain('node:internal');
      expect(runs.some(({ code }) => code !== null && code < 2)).toBe(true);
      const isBoth = runs.every(({ code }) => code !== null && code < 2);
      expect(isBoth ? both : [...both, stateAfter(one), stateAfter(other)]).toContainEqual(visible(root));
      expect([...filesIn(root).keys()].filter((path) => path.includes('.zhunsheng-'))).toEqual([]);
    }
  });
});
