import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SMALL } from '../support/fixtures.ts';
import { folderWith, run } from '../support/program.ts';

describe('the folder of the data', () => {
  it('is the nearest above where one stands, for every command', () => {
    const root = folderWith(SMALL);
    const deep = join(root, 'indicators/2020/county');
    for (const args of [['check'], ['find', '宣讲'], ['fmt', '--check']])
      expect(run(args, { cwd: deep }), args.join(' ')).toEqual(run(args, { cwd: root }));
    expect(run(['build', '--format', 'csv'], { cwd: deep }).out).toContain('../../../output/2020');
  });

  it('is not looked for beyond a Git repository, nor where it is stated', () => {
    const root = folderWith(SMALL);
    for (const [cwd, args] of [
      [join(root, 'other/below'), ['check']],
      [join(root, 'indicators'), ['check', '--root', '.']],
    ] as const) {
      mkdirSync(join(root, 'other/.git'), { recursive: true });
      mkdirSync(cwd, { recursive: true });
      expect(run([...args], { cwd })).toMatchObject({
        code: 2,
        err: expect.stringContaining('里没有 indicators 文件夹'),
      });
    }
  });
});
