import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readArguments } from '../../src/cli/arguments.ts';
import { COMMANDS } from '../../src/commands.ts';
import { filesIn } from '../support/authoring.ts';
import { ROOT } from '../support/fixtures.ts';
import { launch } from '../support/launched.ts';
import { folderWith, run } from '../support/program.ts';

const WORKFLOWS = [
  ...['.github', '.gitea', '.forgejo'].map((host) => `${host}/workflows/zhunsheng.yml`),
  '.gitlab-ci.yml',
];

/** What the steps of a workflow run. */
function scriptsIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => {
    if (key === 'run' && typeof each === 'string') return [each];
    if (key === 'script' && Array.isArray(each)) return each.map(String);
    return scriptsIn(each);
  });
}

interface Outcome {
  readonly script: string;
  readonly status: number | null;
  readonly said: string;
}

/** What came of scripts: several hosts run the same ones, over data of which `init` makes the same bytes every time. */
const OUTCOMES = new Map<string, readonly Outcome[]>();

/** Runs scripts one after the other where `init` has made data, unless the same were run before. */
function outcomesOf(scripts: readonly string[], root: string): readonly Outcome[] {
  const key = JSON.stringify(scripts);
  const outcomes = OUTCOMES.get(key) ?? scripts.map((script) => outcomeOf(script, root));
  OUTCOMES.set(key, outcomes);
  return outcomes;
}

function outcomeOf(script: string, root: string): Outcome {
  const bin = join(root, 'bin');
  mkdirSync(bin, { recursive: true });
  const program = `#!/bin/sh\nexec node ${join(ROOT, 'dist/zhunsheng.cjs')} "$@"\n`;
  writeFileSync(join(bin, 'zhunsheng'), program, { mode: 0o755 });
  const env = { PATH: `${bin}:${process.env['PATH']}` };
  const { status, stdout, stderr } = launch('bash', ['-e', '-c', script], { cwd: join(root, 'data'), env });
  return { script, status, said: `${stdout}${stderr}` };
}

/** An empty folder of its own. */
const nowhere = (): string => folderWith(new Map());

describe('init', () => {
  it('makes a repository that passes check, with nothing to complain of', () => {
    const root = nowhere();
    const { code, out, err } = run(['init', '党建考核'], { cwd: root });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const made = join(root, '党建考核');
    expect(out).toBe(
      `已建立 党建考核/，共 ${filesIn(made).size} 个文件\n接下来：打开 党建考核/README.md，照着里面的步骤做；用 zhunsheng check --root 党建考核 检查。\n`,
    );
    const checked = run(['check', '--root', '党建考核'], { cwd: root });
    expect(checked.code).toBe(0);
    expect(checked.out).toContain('没有发现问题');
    expect(checked.out).toContain('街道  100 / 100');
  });

  it('has everything that an editor and a host look for, and schemas where the files say they are', () => {
    const root = nowhere();
    run(['init', root]);
    const files = filesIn(root);
    const wanted = ['.gitattributes', '.gitignore', 'README.md', '.vscode/settings.json', '.vscode/tasks.json'];
    for (const path of [...wanted, ...WORKFLOWS]) expect(files.has(path), path).toBe(true);
    const bound = [...files].filter(([path]) => path.endsWith('.yaml') && path.startsWith('indicators/'));
    expect(bound.length).toBeGreaterThan(5);
    for (const [path, text] of bound) {
      const [, schema = ''] = /^# yaml-language-server: \$schema=(\S+)\n/.exec(text) ?? [];
      expect(existsSync(join(root, dirname(path), schema)), path).toBe(true);
    }
    for (const [path, text] of files) {
      if (path.startsWith('schemas/')) expect(text).toBe(readFileSync(join(ROOT, path), 'utf8'));
    }
  });

  it('finds its files wherever the program is installed', () => {
    const root = nowhere();
    cpSync(join(ROOT, 'dist'), join(root, 'package'), { recursive: true });
    const args = [join(root, 'package/zhunsheng.cjs'), 'init', join(root, 'data')];
    expect(launch(process.execPath, args, { cwd: root }).status).toBe(0);
    expect(run(['check', '--root', join(root, 'data')]).code).toBe(0);
  });

  it('runs the program as it is installed, in editors and at hosts', () => {
    const root = nowhere();
    run(['init', root]);
    for (const [path, text] of filesIn(root)) expect(text, path).not.toMatch(/dist\/zhunsheng|npm ci|npm run/);
    const tasks = [
      ...(filesIn(root).get('.vscode/tasks.json') ?? '').matchAll(/"command": "zhunsheng",\s+"args": (\[.*\])/g),
    ];
    expect(tasks.length).toBeGreaterThan(2);
    for (const [, args = ''] of tasks)
      expect(() => readArguments(JSON.parse(args) as string[], COMMANDS)).not.toThrow();
  });

  it.each(WORKFLOWS)(
    'passes the checks of %s',
    (path) => {
      const root = nowhere();
      run(['init', 'data'], { cwd: root });
      const scripts = scriptsIn(parse(filesIn(join(root, 'data')).get(path) ?? '')).filter((each) =>
        each.includes('zhunsheng'),
      );
      const checks = scripts.filter((each) => !/codeowners|review/.test(each) || each.includes('failed=0'));
      expect(checks.length).toBeGreaterThan(1);
      for (const { script, status, said } of outcomesOf(checks, root)) expect(status, `${script}\n${said}`).toBe(0);
    },
    60_000,
  );

  it('can be built, and revised for the next year', () => {
    const root = nowhere();
    run(['init', root, '--year', '2030']);
    expect(run(['build', '2030', '--only', 'measures', '--format', 'md', '--root', root]).code).toBe(0);
    expect(readFileSync(join(root, 'output/2030/measures.md'), 'utf8')).toContain('2030年度的指标、内容和分值见附件');
    const { code, out } = run(['new', '2031', '--from', '2030', '--root', root]);
    expect(code).toBe(0);
    expect(out).toContain('2 个一级指标都注明了 confirmed: false');
  });

  it('names the year that was asked for everywhere, and no other but the next', () => {
    const root = nowhere();
    run(['init', root, '--year', '2030']);
    const files = filesIn(root);
    expect(files.get('indicators/2030/scheme.yaml')).toContain('year: 2030\n');
    expect(files.get('README.md')).toContain('zhunsheng new 2031 --from 2030');
    for (const [path, text] of files) {
      if (path.startsWith('indicators/') || path === 'README.md') expect(text, path).not.toMatch(/2025|2026/);
    }
  });

  it('tells of commands that can be typed just so', () => {
    const root = nowhere();
    run(['init', root]);
    const readme = filesIn(root).get('README.md') ?? '';
    const lines = [...readme.matchAll(/^ *zhunsheng (.+)$/gm)].map(([, line = '']) => line.split(' '));
    expect(lines.length).toBeGreaterThan(6);
    for (const line of lines) {
      const args = line[0] === 'build' ? [...line, '--format', 'md'] : line;
      const { code, err } = run([...args, '--root', root]);
      expect(code, `${line.join(' ')}\n${err}`).toBeLessThan(2);
    }
  });

  it('lets Git tell changes in words, once it is set up as the README says', () => {
    const root = nowhere();
    run(['init', 'data'], { cwd: root });
    const readme = filesIn(join(root, 'data')).get('README.md') ?? '';
    const setup = [...readme.matchAll(/^ *(git config .+)$/gm)].map(([, line = '']) => line);
    const script = [
      'git init -q && git add -A',
      ...setup,
      "sed -i '0,/points: [0-9]*/s//points: 99/' indicators/2025/*/1-*.yaml",
      'git diff -U0',
    ];
    const { status, said } = outcomeOf(script.join('\n'), root);
    expect({ status, setup: setup.length }, said).toEqual({ status: 0, setup: 2 });
    expect(said).toMatch(/^\+ *分值：99$/m);
    expect(said).not.toMatch(/^\+.*points:/m);
  });

  it('fills an empty folder in which somebody stands, be it a clone without files', () => {
    const root = folderWith(new Map([['.git/HEAD', 'ref: refs/heads/main\n']]));
    expect(run(['init', '.'], { cwd: root }).code).toBe(0);
    expect(run(['check'], { cwd: root }).code).toBe(0);
  });

  it('writes nothing into a folder that has anything in it, or over a file', () => {
    const root = folderWith(
      new Map([
        ['full/笔记.txt', '甲\n'],
        ['file', '乙\n'],
      ]),
    );
    mkdirSync(join(root, 'hidden'));
    writeFileSync(join(root, 'hidden/.env'), '');
    const before = filesIn(root);
    for (const name of ['full', 'file', 'hidden']) {
      const { code, out, err } = run(['init', name], { cwd: root });
      expect({ code, out, err }).toEqual({
        code: 2,
        out: '',
        err: `${name} 不是空文件夹，没有写入任何文件。请写一个新的或者空的文件夹。\n`,
      });
    }
    expect(filesIn(root)).toEqual(before);
  });

  it('gives the same bytes every time', () => {
    const [one, other] = [nowhere(), nowhere()];
    run(['init', one], { env: { TZ: 'UTC', LANG: 'C' } });
    run(['init', other, '--lang', 'en'], { env: { TZ: 'Asia/Shanghai', LANG: 'zh_CN.UTF-8' } });
    expect(filesIn(one)).toEqual(filesIn(other));
  });

  it('needs a folder, and a year that is one', () => {
    expect(run(['init'])).toMatchObject({ code: 2, err: expect.stringContaining('init 后面还要写文件夹') });
    const { code, err } = run(['init', join(nowhere(), 'new'), '--year', '26']);
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining('年度不能写成 26。') });
  });
});
