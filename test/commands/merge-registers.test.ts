import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commit, done, merge, repository } from '../support/branches.ts';
import { ROOT, SMALL } from '../support/fixtures.ts';
import { alter, git } from '../support/git.ts';
import { run } from '../support/program.ts';

const textOf = (root: string, path: string) => readFileSync(join(root, path), 'utf8');

describe('the driver in Git', () => {
  it('puts registers together by entry: both append, one takes away what the other changed', () => {
    const root = repository();
    const [retired, units] = ['indicators/retired.yaml', 'indicators/units.yaml'];
    const append = (path: string, lines: string) => appendFileSync(join(root, path), lines);
    const retire = (id: string): string => `  # ${id} 的由来\n  - id: ${id}\n    system: county\n    since: 2020\n`;
    const unit = (id: string): string => `  - { id: ${id}, name: 新${id}, system: county, class: county }\n`;
    commit(root, 'main', () => writeFileSync(join(root, retired), `# 停用\nretired:\n${retire('old')}`));
    git(root, 'branch', '-f', 'theirs');
    for (const [branch, id] of [
      ['theirs', 'a'],
      ['main', 'z'],
    ] as const) {
      commit(root, branch, () => {
        append(retired, retire(`${id}-old`));
        append(units, unit(`${id}-xian`));
      });
    }
    expect(done(root, '-c', 'merge.zhunsheng.driver=false', 'merge', 'theirs').status).not.toBe(0);
    git(root, 'merge', '--abort');
    expect(merge(root)).toMatchObject({ status: 0, said: expect.not.stringContaining('按行') });
    expect(textOf(root, retired)).toBe(`# 停用\nretired:\n${retire('old')}${retire('a-old')}${retire('z-old')}`);
    expect(textOf(root, units)).toContain(`${unit('a-xian')}${unit('z-xian')}`);
    expect(run(['check', '--root', root]).code).toBe(0);
    git(root, 'branch', '-f', 'theirs');
    commit(root, 'theirs', () => alter(root, units, '新a-xian', '更新的县'));
    commit(root, 'main', () => alter(root, units, unit('a-xian'), ''));
    const { status, said } = merge(root);
    expect(status).toBe(1);
    expect(said).toContain('“更新的县”（a-xian）：本方删去了，对方又作了改动\n');
    expect(textOf(root, units)).toMatch(/<<<<<<< 本方\n=======\n {2}- \{ id: a-xian, name: 更新的县.*\n>>>>>>> 对方\n/);
  });

  it('is named for all data by the attributes of this repository and of fresh ones', () => {
    for (const path of ['.gitattributes', 'starter/.gitattributes']) {
      const lines = readFileSync(join(ROOT, path), 'utf8').split('\n');
      for (const files of ['indicators/**/*.yaml', 'indicators/**/*.md', 'results/**/*.yaml']) {
        const named = lines.find((line) => line.startsWith(`${files} `));
        expect(named, `${path}: ${files}`).toMatch(/ merge=zhunsheng(?: |$)/);
      }
    }
  });

  it('tells which two new items have got one id, and a way out that leads out; so does check without the driver', () => {
    const scheme = 'indicators/2020/scheme.yaml';
    const path = 'indicators/2020/county/1-ideology.yaml';
    const root = repository({ [scheme]: String(SMALL.get(scheme)).replace('state: final', 'state: draft') });
    const add = (branch: string, text: string, under = 'center-group', ...more: readonly string[]) =>
      commit(root, branch, () => {
        const words = ['--under', under, '--text', text, '--points', '0.5', ...more];
        expect(run(['add', ...words, '--root', root]).out).toContain(path);
      });
    add('theirs', '每季度交流一次');
    add('main', '建立学习台账');
    expect(merge(root)).toMatchObject({
      status: 1,
      said: expect.stringContaining('编号相同：本方的是“建立学习台账”，对方的是“每季度交流一次”；两项都要的，先留一项'),
    });
    const open = textOf(root, path);
    writeFileSync(join(root, path), open.replace(/^<<<<<<< .*\n([\s\S]*?)^=======\n[\s\S]*?^>>>>>>> .*\n/gm, '$1'));
    git(root, 'commit', '-qam', '合并');
    add('main', '每季度交流一次');
    expect(textOf(root, path)).toMatch(
      /id: center-group-3\n +text: 建立学习台账\n[\s\S]*id: center-group-4\n +text: 每季度交流一次\n/,
    );
    git(root, 'branch', '-f', 'theirs');
    add('theirs', '宣讲有记录', 'lectures', '--id', 'record');
    add('main', '学习有记录', 'center-group', '--id', 'record');
    done(root, '-c', 'merge.zhunsheng.driver=git merge-file %A %O %B', 'merge', '--no-edit', 'theirs');
    const { out } = run(['check', '--root', root]);
    expect(out).toContain('编号 `record` 已经用过：“学习有记录”和“宣讲有记录”用的是同一个');
    alter(root, path, 'id: record\n            text: 宣讲有记录', 'id: record-2\n            text: 宣讲有记录');
    expect(run(['check', '--root', root]).out).not.toContain('id-duplicate');
  });

  it('tells of an entry under one id that both put into a register of results', () => {
    const path = 'results/2020/adjustments.yaml';
    const entry = (ground: string): string =>
      `entries:\n  - id: bonus\n    unit: jia-xian\n    kind: bonus\n    points: 1\n    ground: ${ground}\n    document: 一号\n    proposed: { by: 甲, on: 2020-11-05 }\n`;
    const root = repository();
    for (const [branch, ground] of [
      ['theirs', '表彰'],
      ['main', '竞赛'],
    ] as const) {
      commit(root, branch, () => {
        mkdirSync(join(root, 'results/2020'), { recursive: true });
        writeFileSync(join(root, path), entry(ground));
      });
    }
    const { status, said } = merge(root);
    expect(status).toBe(1);
    expect(said).toContain('`bonus`：双方各登记了一条，是同一个编号，内容不同；是两回事的，请给其中一条换一个编号');
    for (const ground of ['表彰', '竞赛']) expect(textOf(root, path)).toContain(`ground: ${ground}\n`);
  });
});
