import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commit, merge, repository } from '../support/branches.ts';
import { alter } from '../support/git.ts';

const PATH = 'indicators/2020/scheme.yaml';
const textOf = (root: string) => readFileSync(join(root, PATH), 'utf8');

describe('the scheme of an edition in Git', () => {
  it('is put together by key and entry where lines are in dispute, with the comments of both', () => {
    const root = repository();
    const [from] = /^ {6}- \{ id: district,.*\n/m.exec(textOf(root)) ?? [''];
    commit(root, 'theirs', () =>
      alter(root, PATH, from, `${from}      # 单独考核\n      - { id: zone, name: 开发区 }\n`),
    );
    commit(root, 'main', () =>
      alter(root, PATH, from, `${from}      # 今年新设\n      - { id: newtown, name: 新区 }\n`),
    );
    expect(merge(root)).toMatchObject({ status: 0 });
    expect(textOf(root)).toContain(
      `${from}      # 今年新设\n      - { id: newtown, name: 新区 }\n      # 单独考核\n      - { id: zone, name: 开发区 }\n`,
    );
  });

  it('is told of in conflict by the names of its settings, with what each side does to sums', () => {
    const root = repository();
    const [line = ''] = /^ {4}fullMarks: \d+\n/m.exec(textOf(root)) ?? [];
    commit(root, 'theirs', () => alter(root, PATH, line, '    fullMarks: 210\n'));
    commit(root, 'main', () => alter(root, PATH, line, '    fullMarks: 220\n'));
    const { status, said } = merge(root);
    expect(status).toBe(1);
    expect(said).toContain('有 1 处双方改得不一样');
    expect(said).toMatch(/指标体系／.*的满分：原来是`\d+`，本方改成`220`，对方改成`210`/);
    expect(said).toMatch(/取本方：“.*”220 分，下面合计 \d+ 分，不相等/);
    expect(textOf(root)).toContain('fullMarks: 220\n=======\n');
  });
});
