import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commit, done, merge, repository } from '../support/branches.ts';
import { ROOT } from '../support/fixtures.ts';
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
