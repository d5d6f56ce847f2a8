import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT, SMALL, SMALL_TWO_YEARS } from '../support/fixtures.ts';
import { git } from '../support/git.ts';
import { folderWith, run } from '../support/program.ts';
import { alter, diff, LECTURES, REPORT, REVISED, repository } from '../support/revised.ts';

describe('diff of two years', () => {
  it('says in the first line whether the totals hold, then who gained and lost, then every change', () => {
    const { code, out, err } = diff(folderWith(REVISED), '2020', '2021');
    expect({ code, err }).toEqual({ code: 1, err: '' });
    const [first, , edition] = out.split('\n');
    expect(first).toMatch(/^总分不变：县 10 → 10，城市区 10 → 10，改动 \d+ 处，其中 \d+ 处需要决定$/);
    expect(edition).toBe('2020 正式稿 → 2021 正式稿');
    expect(out).toContain('每年形成[-1-]篇以上调研报告');
    expect(out).toContain('每年形成{+2+}篇以上调研报告');
  });

  it('is that of a single year with the one before it', () => {
    const root = folderWith(REVISED);
    expect(diff(root, '2021')).toEqual(diff(root, '2020', '2021'));
    expect(diff(root, '2020')).toEqual({ code: 2, out: '', err: '2020 是最早的年度，没有更早的可以比较。\n' });
  });

  it('finds what is only written otherwise the same but for the year', () => {
    const { code, out } = diff(folderWith(SMALL_TWO_YEARS), '2021', '--format', 'json');
    expect(code).toBe(1);
    const [edition] = JSON.parse(out).editions;
    expect([edition.systems, edition.measures]).toEqual([[], []]);
    expect(edition.settings.map((each: { path: string }) => each.path)).toEqual(['year']);
    expect(edition.isCorrection).toBe(true);
  });

  it('speaks English where it is asked to', () => {
    const { out } = diff(folderWith(REVISED), '2021', '--lang', 'en');
    expect(out).toMatch(/^The totals are the same: 县 10 → 10, 城市区 10 → 10, /);
  });
});

describe('diff of revisions', () => {
  it('is that of the last commit and the data as it is, where nothing is named', () => {
    const root = repository();
    expect(diff(root)).toEqual({ code: 0, out: 'HEAD → 当前数据\n没有改动\n', err: '' });
    alter(root, REPORT, '每年形成2篇以上调研报告');
    const { code, out } = diff(root);
    expect(code).toBe(1);
    expect(out).toContain('每年形成{+2+}篇以上调研报告');
    expect(diff(root, 'v1').out.replace('v1', 'HEAD')).toBe(out);
  });

  it('takes comments, the order of keys, notes and line ends for no change', () => {
    const root = repository();
    alter(
      root,
      'title: 基层宣讲\n        points: 2\n',
      'points: 2.0 # 两分\n        title: "基层宣讲"\n        note: 待定\n',
    );
    const path = join(root, 'indicators/2020/scheme.yaml');
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll('\n', '\r\n'));
    expect(diff(root)).toEqual({ code: 0, out: 'HEAD → 当前数据\n没有改动\n', err: '' });
  });

  it('compares two of them, whatever lies in the folder', () => {
    const root = repository();
    alter(root, REPORT, '每年形成2篇以上调研报告');
    git(root, 'commit', '-qam', '修改');
    alter(root, REPORT.replace('1', '2'), '写一篇');
    const { code, out } = diff(root, 'v1', 'HEAD');
    expect(code).toBe(1);
    expect(out).toMatch(/^v1 → HEAD\n/);
    expect(out).not.toContain('写一篇');
  });

  it('compares a new year with the one before it, and names those that are gone', () => {
    const root = repository();
    for (const [path, text] of REVISED)
      if (path.includes('/2021/')) {
        mkdirSync(join(root, path, '..'), { recursive: true });
        writeFileSync(join(root, path), text);
      }
    expect(diff(root, 'v1').out).toContain('\n2020 正式稿 → 2021 正式稿\n');
    git(root, 'add', '-A');
    git(root, 'commit', '-qm', '新年度');
    expect(diff(root, 'HEAD', 'v1').out).toContain('删去了整个年度：2021');
    expect(diff(root, 'v1', 'HEAD', '--year', '2020')).toEqual({ code: 0, out: 'v1 → HEAD\n没有改动\n', err: '' });
  });

  it('tells of registers, which belong to all years', () => {
    const root = repository();
    alter(root, '甲县', '甲市', 'indicators/units.yaml');
    const { code, out } = diff(root);
    expect(code).toBe(1);
    expect(out).toContain('[-县-]');
    expect(diff(root, '--year', '2020').code).toBe(0);
  });

  it('says when there is no such revision, no repository, or no Git', () => {
    const root = repository();
    expect(diff(root, 'v2').err).toMatch(/^没有 v2 这个版本。/);
    expect(diff(root, '--', '--output=x').err).toMatch(/^没有 --output=x 这个版本。/);
    const alone = folderWith(SMALL);
    expect(run(['diff'], { cwd: alone }).err).toMatch(/^数据不在 Git 仓库里/);
    expect(run(['diff'], { cwd: root, env: { PATH: '' } }).err).toMatch(/^这台电脑上没有 Git/);
  });
});

describe('diff of folders', () => {
  it('compares two of them, or one with the data as it is', () => {
    const root = folderWith(new Map([...SMALL].map(([path, text]) => [`旧/${path}`, text])));
    cpSync(join(root, '旧'), join(root, '新'), { recursive: true });
    alter(root, REPORT, '每年形成2篇以上调研报告', '新/indicators/2020/county/1-ideology.yaml');
    const both = diff(root, '旧', '新');
    expect(both.code).toBe(1);
    expect(both.out).toContain('每年形成{+2+}篇以上调研报告');
    expect(diff(root, './旧', '--root', '新').out.replace('./旧 → 当前数据', '旧 → 新')).toBe(both.out);
  });

  it('says when a folder has no data', () => {
    expect(diff(folderWith(SMALL), './indicators')).toMatchObject({
      code: 2,
      err: expect.stringMatching(/^\.\/indicators 里没有 indicators 文件夹/),
    });
  });
});

describe('a word that can mean two things', () => {
  it('is asked about: a revision and a folder, a year and a folder, a year beside a revision', () => {
    const root = repository();
    for (const name of ['v1', '2020'])
      cpSync(join(root, 'indicators'), join(root, name, 'indicators'), { recursive: true });
    expect(diff(root, 'v1')).toEqual({
      code: 2,
      out: '',
      err: 'v1 可以是几样东西，请写明是哪一样：./v1、refs/heads/v1。\n',
    });
    expect(diff(root, '2020').err).toMatch(/^2020 可以是几样东西/);
    expect(diff(root, 'main', '2021').err).toMatch(/^2021 是年度，main 不是/);
    expect(diff(root, './v1')).toMatchObject({ code: 0, err: '' });
    expect(diff(root, 'refs/tags/v1')).toMatchObject({ code: 0, err: '' });
  });

  it('is no year that there is not, and no year twice', () => {
    const root = folderWith(REVISED);
    expect(diff(root, '2020', '2022')).toEqual({ code: 2, out: '', err: '没有 2022 年度。现有 2020、2021。\n' });
    expect(diff(root, '2020', '2021', '--year', '2021').err).toMatch(/不要再写 --year/);
    expect(diff(repository(), '--year', '2022').err).toMatch(/^没有 2022 年度/);
  });
});

describe('what cannot be read', () => {
  it('is not compared, and pointed at', () => {
    const root = repository();
    alter(root, 'title: 基层宣讲', 'title: "基层"宣讲');
    const { code, out, err } = diff(root);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(
      /^当前数据里有读不出来的内容，无法比较。请先改正：\n\n错误 yaml-syntax indicators\/2020\/county\/1-ideology\.yaml:\d+:\d+\n/,
    );
    alter(root, 'title: "基层"宣讲', 'title: 基层宣讲');
    alter(root, 'id: lecture-team', 'id: lectures');
    expect(diff(root).err).toContain('id-duplicate');
  });

  it('does not keep unsound sums from being compared', () => {
    const root = repository();
    alter(root, LECTURES, LECTURES.replace('2', '3'));
    expect(diff(root)).toMatchObject({ code: 1, err: '' });
  });
});

describe('the shipped editions', () => {
  it('differ, and keep their totals', () => {
    const { code, out } = run(['diff', '2020', '2021', '--format', 'json'], { cwd: ROOT });
    expect(code).toBe(1);
    const [edition] = JSON.parse(out).editions;
    for (const system of edition.balance) {
      for (const { total } of system.classes) expect(total.difference).toBe('0');
    }
  });
});
