import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { changed, SMALL_TWO_YEARS, withYear } from '../support/fixtures.ts';
import { folderWith, type Run, run } from '../support/program.ts';

const BROKEN: Readonly<Record<string, (year: string) => ReadonlyMap<string, string>>> = {
  'a wrong sum': (year) =>
    changed(SMALL_TWO_YEARS, `indicators/${year}/county/1-ideology.yaml`, 'points: 4\nonly', 'points: 5\nonly'),
  'a file that is no YAML': (year) => new Map(SMALL_TWO_YEARS).set(`indicators/${year}/county/1-ideology.yaml`, '[['),
  'a scheme that cannot be read': (year) => new Map(SMALL_TWO_YEARS).set(`indicators/${year}/scheme.yaml`, ': :\n- ['),
};

const LINE = /^2021 有 \d+ 处错误，本次操作没有用到。要看是什么错误，请用 zhunsheng check。\n/;

/** Runs a command, which must do all that it was asked for, and say in a line what is wrong with the later year. */
function done(root: string, ...args: readonly string[]): Run {
  const result = run(args, { cwd: root });
  expect(result.code, `${args.join(' ')}\n${result.out}${result.err}`).toBe(0);
  expect(result.err, args.join(' ')).toMatch(LINE);
  return result;
}

describe.each(Object.keys(BROKEN))('a later year with %s', (how) => {
  it('stops nothing of the year before', () => {
    const root = folderWith(BROKEN[how]?.('2021') ?? new Map());
    expect(done(root, 'build', '2020', '--only', 'data').out).toContain('10 / 10');
    expect(done(root, 'verify', 'output/2020/criteria-1-county.csv').out).toContain('一致 1');
    expect(done(root, 'verify', 'output/2020').out).toContain('一致 5');
    done(root, 'forms', '2020', '--format', 'xlsx');
    mkdirSync(join(root, 'returned'));
    run(['collect', 'returned', '--year', '2020'], { cwd: root });
    done(root, 'lock', '2020');
    expect(run(['check'], { cwd: root }).code).toBe(1);
  });

  it('is not built, verified or locked itself, nor taken for proved', () => {
    const root = folderWith(BROKEN[how]?.('2021') ?? new Map());
    for (const args of [
      ['build', '2021'],
      ['forms', '2021'],
      ['lock', '2021'],
      ['collect', '.', '--year', '2021'],
    ]) {
      const { code, out } = run(args, { cwd: root });
      expect([1, 2], args.join(' ')).toContain(code);
      expect(out, args.join(' ')).toBe('');
    }
  });
});

describe('an earlier year with a wrong sum', () => {
  it('stops the year that is held against it, and not the one after that', () => {
    const files = withYear(SMALL_TWO_YEARS, '2022');
    const root = folderWith(
      changed(files, 'indicators/2020/county/1-ideology.yaml', 'points: 4\nonly', 'points: 5\nonly'),
    );
    expect(run(['build', '2021', '--only', 'data'], { cwd: root })).toMatchObject({ code: 1, out: '' });
    const { code, err } = run(['build', '2022', '--only', 'data'], { cwd: root });
    expect({ code, err }).toEqual({ code: 0, err: expect.stringMatching(/^2020 有 \d+ 处错误，本次操作没有用到/) });
  });
});
