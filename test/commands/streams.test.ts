import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Spec } from '../../src/cli/spec.ts';
import { COMMANDS } from '../../src/commands.ts';
import { filesIn, SMALL_DRAFT } from '../support/authoring.ts';
import { ROOT, SMALL } from '../support/fixtures.ts';
import { launch } from '../support/launched.ts';
import { folderWith, run } from '../support/program.ts';

/** What a line of a shell gives in which `zhunsheng` is the program. */
function shell(line: string, root: string) {
  const program = `'${process.execPath}' '${join(ROOT, 'dist/zhunsheng.cjs')}'`;
  const { status, stdout, stderr } = launch('bash', ['-c', line.replaceAll('zhunsheng', program)], { cwd: root });
  return { code: status, out: String(stdout), err: String(stderr) };
}

describe('where what is printed goes', () => {
  it.each(['check', 'check --format json', 'help', 'explain sum-mismatch'])(
    'may be full: %s says so, and does not end as if all were well',
    (command) => {
      const { code, err } = shell(`zhunsheng ${command} >/dev/full`, folderWith(SMALL));
      expect({ code, err }).toEqual({
        code: 2,
        err: '结果没有全部输出，不要用已经输出的部分：磁盘空间不足（ENOSPC）。请清理出空间，再运行一次。\n',
      });
    },
  );

  it('may be closed by its reader, or from the first: nothing is said of that', () => {
    const root = folderWith(SMALL);
    expect(shell('set -o pipefail; zhunsheng check | head -c 1 >/dev/null', root)).toMatchObject({
      code: 0,
      err: '',
    });
    expect(shell('zhunsheng check >&-', root)).toMatchObject({ code: 0, err: '' });
  });

  it('leaves the exit code as it is where it is only what is told', () => {
    const root = folderWith(SMALL);
    expect(shell('zhunsheng check 2>/dev/full', root).code).toBe(0);
    expect(shell('zhunsheng nonsense 2>/dev/full', root).code).toBe(2);
    expect(shell('zhunsheng nonsense 2>&-', root).code).toBe(2);
    expect(shell('zhunsheng nonsense >/dev/full 2>/dev/full', root).code).toBe(2);
  });
});

describe('a change that was interrupted', () => {
  const path = 'indicators/units.yaml';
  const before = SMALL_DRAFT.get(path) ?? '';
  const steps = [
    { kind: 'replace', path, before, after: 'units: []\n' },
    { kind: 'rename', path: 'indicators/departments.yaml', name: 'others.yaml' },
  ];

  function interrupted(): string {
    const root = folderWith(SMALL_DRAFT);
    writeFileSync(join(root, 'indicators/.zhunsheng-undo'), JSON.stringify({ pid: 2 ** 31 - 1, steps }));
    writeFileSync(join(root, path), 'units: []\n');
    return root;
  }

  it('is undone by the next that changes the data, which says so, and is not there any more for the one after', () => {
    const root = interrupted();
    const asked = ['set', 'lectures', '--title', '基层宣讲', '--root', root];
    expect(run(asked)).toMatchObject({
      code: 0,
      err: `上一次改动没有做完就被打断了，这些文件已经恢复成改动以前的样子：${path}。要改的请再改一次。\n`,
    });
    expect(readFileSync(join(root, path), 'utf8')).toBe(before);
    expect(run(asked)).toMatchObject({ code: 0, err: '' });
  });

  it.each(
    Object.entries(COMMANDS).flatMap(([name, { spec }]) => ('dryRun' in spec.options ? [[name, spec] as const] : [])),
  )('is undone by %s, which may change several files as well', (name, spec: Spec) => {
    const root = interrupted();
    const operands = spec.operands.map(({ kind }) => (kind === 'year' ? '2020' : '1'));
    expect(run([name, ...operands, '--root', root]).err).toMatch(/^上一次改动没有做完就被打断了，这些文件已经恢复/);
    expect(readFileSync(join(root, path), 'utf8')).toBe(before);
  });

  it.each([
    ['check'],
    ['build', '2020'],
    ['verify'],
    ['explain', 'sum-mismatch'],
    ['set', 'lectures', '--title', '讲', '--dry-run'],
  ])('is said by %s, which only reads, and the data are left as they are', (...args) => {
    const root = interrupted();
    const files = filesIn(join(root, 'indicators'));
    expect(run([...args, '--root', root]).err).toMatch(/^上一次改动没有做完就被打断了，数据可能停在半途。/);
    expect(filesIn(join(root, 'indicators'))).toEqual(files);
  });
});
