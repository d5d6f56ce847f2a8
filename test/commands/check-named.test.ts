import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { changed, SMALL, SMALL_TWO_YEARS } from '../support/fixtures.ts';
import { folderWith, run } from '../support/program.ts';

const PATH = 'indicators/2020/county/1-ideology.yaml';
/** A sum of 2020 that does not hold, in one file. */
const wrongIn = (files: ReadonlyMap<string, string>): ReadonlyMap<string, string> =>
  changed(files, PATH, 'title: 基层宣讲\n        points: 2', 'title: 基层宣讲\n        points: 3');
/** The same, and an error in the register. */
const WRONG = changed(
  wrongIn(SMALL_TWO_YEARS),
  'indicators/units.yaml',
  '{ id: jia-xian, name: 甲县, system: county, class: county }',
  '{ id: jia-xian, name: 甲县, system: county, class: nowhere }',
);

function checked(files: ReadonlyMap<string, string>, words: readonly string[], below = '') {
  const root = folderWith(files);
  mkdirSync(join(root, below), { recursive: true });
  return run(['check', ...words], { cwd: join(root, below) });
}

const codes = (out: string): readonly string[] => [...out.matchAll(/^错误 (\S+) /gm)].map(([, code = '']) => code);

describe('check of something', () => {
  it('lists of a year what is wrong with it and with what belongs to all years, and counts the rest', () => {
    const all = checked(WRONG, []).out;
    const { code, out } = checked(WRONG, ['2020']);
    expect(code).toBe(1);
    expect(codes(out)).toEqual(codes(all));
    expect(out).not.toContain('别处还有');
    const other = checked(WRONG, ['2021']);
    expect(codes(other.out).length).toBeLessThan(codes(all).length);
    expect(codes(other.out).length).toBeGreaterThan(0);
    expect(other.out).toMatch(/别处还有 \d+ 处问题（错误 \d+，警告 0）；要看全部，请用 zhunsheng check。\n$/);
  });

  it('proves a year of which nothing is wrong, and no other', () => {
    const wrong = wrongIn(SMALL_TWO_YEARS);
    const { code, out } = checked(wrong, ['2021']);
    expect(code).toBe(0);
    expect(out).toMatch(/^2021 [\s\S]*\n没有发现问题\n[\s\S]*\n别处还有 1 处问题（错误 1，警告 0）/);
    expect(out).not.toMatch(/^2020 /m);
  });

  it('lists of a file or folder what is wrong in it, by whichever path from where one stands', () => {
    const wrong = wrongIn(SMALL);
    for (const [below, word] of [
      ['', PATH],
      ['', './indicators/2020/county/'],
      ['indicators/2020/county', '1-ideology.yaml'],
      ['indicators', '2020/../2020/county/1-ideology.yaml'],
      ['indicators', '..'],
    ] as const)
      expect(codes(checked(wrong, [word], below).out), word).toEqual(codes(checked(wrong, []).out));
  });

  it('says no total of an edition of which only a file is right', () => {
    const wrong = wrongIn(SMALL);
    const { code, out } = checked(wrong, ['indicators/2020/scheme.yaml']);
    expect(code).toBe(0);
    expect(out).toMatch(/^没有发现问题\n别处还有 \d+ 处问题/);
    expect(checked(SMALL, ['indicators/2020/scheme.yaml']).out).toMatch(/^2020 [\s\S]*没有发现问题/);
  });

  it.each([
    ['2019', '没有 2019 年度。现有 2020。\n'],
    [
      'nowhere.yaml',
      'nowhere.yaml 不在，或者不是 indicators/、results/ 里的数据。后面可以写年度，或者数据里的文件、文件夹。\n',
    ],
    ['/', '/ 不在，或者不是 indicators/、results/ 里的数据。后面可以写年度，或者数据里的文件、文件夹。\n'],
  ])('refuses %s', (word, err) => {
    expect(checked(SMALL, [word])).toMatchObject({ code: 2, out: '', err });
  });

  it('gives programs the findings of what was named alone', () => {
    const { findings, editions } = JSON.parse(checked(WRONG, ['2021', '--format', 'json']).out);
    expect(editions.map(({ id }: { id: string }) => id)).toEqual(['2021']);
    expect(findings.every(({ file }: { file: string }) => !file.startsWith('indicators/2020/'))).toBe(true);
  });
});
