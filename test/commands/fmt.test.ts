import { readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fmt } from '../../src/commands/fmt.ts';
import type { Editing } from '../../src/ports/editing.ts';
import { SMALL } from '../support/fixtures.ts';
import { memoryWorld } from '../support/memory-world.ts';
import { folderWith, run } from '../support/program.ts';

const IDEOLOGY = 'indicators/2020/county/1-ideology.yaml';
const SCHEME = 'indicators/2020/scheme.yaml';

/** The small repository with two files that are not in form. */
function untidy(): Map<string, string> {
  const ideology = (SMALL.get(IDEOLOGY) ?? '')
    .replace('title: 思想建设\npoints: 4\n', 'points: 4.0   # 总分\ntitle: 思想建设\n')
    .replaceAll('\n', '\r\n');
  return new Map(SMALL).set(IDEOLOGY, `\ufeff${ideology}`).set(SCHEME, `${SMALL.get(SCHEME)}\n\n`);
}
const TIDY = (SMALL.get(IDEOLOGY) ?? '').replace('points: 4\n', 'points: 4 # 总分\n');

describe('fmt', () => {
  it('brings files into form and tells what it changed in each', () => {
    const root = folderWith(untidy());
    const { code, out, err } = run(['fmt', '--root', root]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(readFileSync(join(root, IDEOLOGY), 'utf8')).toBe(TIDY);
    expect(readFileSync(join(root, SCHEME), 'utf8')).toBe(SMALL.get(SCHEME));
    expect(out).toBe(
      [
        SCHEME,
        '  缩进、空格和空行：2 行',
        IDEOLOGY,
        '  去掉了开头的字节顺序标记 BOM',
        '  换行符统一为 LF',
        '  第 1 行起：键按 id、title、points、only、provenance、indicators 的顺序排列',
        '  第 2 行：4.0 写成 4',
        '整理了 2 个文件，共 6 个；数据没有变化',
        '',
      ].join('\n'),
    );
    expect(run(['check', '--root', root]).code).toBe(0);
  });

  it('changes nothing the second time', () => {
    const root = folderWith(untidy());
    run(['fmt', '--root', root]);
    expect(run(['fmt', '--root', root])).toEqual({ code: 0, out: '6 个文件的格式都是统一的\n', err: '' });
  });

  it('with --check lists what is not in form, and writes nothing', () => {
    const files = untidy();
    const root = folderWith(files);
    const { code, out, err } = run(['fmt', '--check', '--root', root]);
    expect({ code, out }).toEqual({ code: 1, out: `${SCHEME}\n${IDEOLOGY}\n` });
    expect(err).toContain('有 2 个文件的格式要整理');
    for (const [path, text] of files) expect(readFileSync(join(root, path), 'utf8'), path).toBe(text);
    expect(run(['fmt', '--check', '--root', folderWith(SMALL)])).toMatchObject({ code: 0, out: '' });
  });

  it('leaves a file that cannot be read as it was meant, says so, and formats the others', () => {
    const broken = (SMALL.get(IDEOLOGY) ?? '').replace('title: 基层宣讲', 'title：基层宣讲');
    const root = folderWith(untidy().set(IDEOLOGY, broken));
    const { code, out } = run(['fmt', '--root', root]);
    expect(code).toBe(1);
    expect(out).toContain(`没有整理 ${IDEOLOGY}`);
    expect(readFileSync(join(root, IDEOLOGY), 'utf8')).toBe(broken);
    expect(readFileSync(join(root, SCHEME), 'utf8')).toBe(SMALL.get(SCHEME));
    const { code: checked, out: listed, err } = run(['fmt', '--check', '--root', root]);
    expect({ checked, listed }).toEqual({ checked: 1, listed: '' });
    expect(err).toContain(`没有整理 ${IDEOLOGY}`);
  });

  it('formats what is named: a file, or all in a folder', () => {
    const root = folderWith(untidy());
    expect(run(['fmt', '--check', 'indicators/2020/county'], { cwd: root }).out).toBe(`${IDEOLOGY}\n`);
    expect(run(['fmt', '--check', `./${SCHEME}`], { cwd: root }).out).toBe(`${SCHEME}\n`);
    expect(run(['fmt', '--check', '--root', root, `${root}/indicators/2020/county/`]).out).toBe(`${IDEOLOGY}\n`);
    symlinkSync('indicators', join(root, '数据'));
    for (const path of [
      'indicators/../indicators/2020//county',
      `${root}/indicators/2020/county`,
      '数据/2020/county',
    ]) {
      expect(run(['fmt', '--check', path], { cwd: root }).out, path).toBe(`${IDEOLOGY}\n`);
    }
    expect(run(['fmt', '草稿.yaml'], { cwd: root })).toMatchObject({ code: 2, out: '' });
  });

  it('does not write over what somebody changes meanwhile', async () => {
    const files = untidy();
    const world = memoryWorld(files);
    const change: Editing['change'] = ([step]) => ({ outcome: 'changed', path: step?.path ?? '' });
    expect(
      await fmt(
        { ...world, editing: { ...world.editing, change }, folders: { place: (path) => path } },
        { root: '.', operands: [], check: false },
        'en',
      ),
    ).toBe(1);
    expect([...world.texts]).toEqual([...files]);
    expect(world.printed.join('')).toContain(`${SCHEME} was left as it is`);
  });

  it('does the others where somebody changes one of the files meanwhile', async () => {
    const files = untidy();
    const world = memoryWorld(files);
    const change: Editing['change'] = (steps) =>
      steps.some(({ path }) => path === SCHEME) ? { outcome: 'changed', path: SCHEME } : world.editing.change(steps);
    const placed = { ...world, editing: { ...world.editing, change }, folders: { place: (path: string) => path } };
    expect(await fmt(placed, { root: '.', operands: [], check: false }, 'en')).toBe(1);
    expect(world.texts.get(SCHEME)).toBe(files.get(SCHEME));
    expect(world.texts.get(IDEOLOGY)).not.toBe(files.get(IDEOLOGY));
  });
});
