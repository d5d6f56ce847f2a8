import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { filesIn } from '../support/authoring.ts';
import { ROOT } from '../support/fixtures.ts';
import { convert, python, say } from './programs.ts';

const work = mkdtempSync(join(tmpdir(), 'zhunsheng-sheets-'));
const fonts = inject('fonts');
const PROGRAM = join(ROOT, 'dist/zhunsheng.cjs');
const SENT = join(work, 'sent/2021/edit/criteria.xlsx');
const UNCHANGED = { code: 0, out: '同发出的一样，没有改动\n' };
const THERE_ALREADY = {
  code: 0,
  out: '没有写入任何文件：编辑表里的改动，数据里已经都有了\n',
};
const MUNICIPAL = '2021/municipal/1-special-tasks.yaml';
const COUNTY = '2021/county/1-special-tasks.yaml';
const RETIRED = 'retired.yaml';
const before = dataOf(ROOT);

beforeAll(async () => {
  const asked = ['export', '2021', '--root', ROOT, '-o', join(work, 'sent')];
  expect(await say(process.execPath, [PROGRAM, ...asked])).toMatchObject({ code: 0 });
});

afterAll(() => rmSync(work, { recursive: true, force: true }));

/** The data below a root, byte for byte. */
function dataOf(root: string): ReadonlyMap<string, string> {
  return filesIn(join(root, 'indicators'));
}

/** Reads a workbook into the data that it was written of, as they were then. */
function round(name: string) {
  const root = join(work, name);
  mkdirSync(root);
  cpSync(join(ROOT, 'indicators'), join(root, 'indicators'), { recursive: true });
  return {
    read: (book: string, ...more: readonly string[]) =>
      say(process.execPath, [PROGRAM, 'import', book, '--root', root, ...more]),
    data: () => dataOf(root),
  };
}

/** What is said beside that the rows of both sheets stand in another order, which is said and changes nothing. */
function sorted({ code, out }: { readonly code: number | null; readonly out: string }) {
  const isSaid = /^从 [^\n!]+!H7 起，各行的次序同发出的不一样：.*\n从 [^\n!]+!H7 起，各行的次序同发出的不一样：.*\n/;
  expect(out).toMatch(isSaid);
  return { code, out: out.replace(isSaid, '') };
}

/** What openpyxl makes of a workbook, and how many of its rows it put elsewhere. */
async function edited(book: string, name: string, orders: object) {
  const path = join(work, name);
  return { path, moved: await python('edit-sheet.py', book, path, JSON.stringify(orders)) };
}

/** The workbook that was sent out, saved by LibreOffice. */
async function savedAgain(): Promise<string> {
  const folder = join(work, 'saved');
  await convert([SENT], { format: 'xlsx', folder, profile: join(work, 'profile'), fonts });
  return join(folder, basename(SENT));
}

/** The data with texts, each of which stands once in its file, replaced by others. */
function replaced(
  texts: readonly (readonly [path: string, text: string, other: string])[],
): ReadonlyMap<string, string> {
  const files = new Map(before);
  for (const [path, text, other] of texts) {
    const parts = (files.get(path) ?? '').split(text);
    expect(parts, text).toHaveLength(2);
    files.set(path, parts.join(other));
  }
  return files;
}

describe('the workbook of a year in writing, which other programs save', () => {
  it('changes no byte once LibreOffice has saved it, nor once openpyxl has sorted that by departments', async () => {
    const { read, data } = round('saved-again');
    const saved = await savedAgain();
    expect(await read(saved)).toEqual(UNCHANGED);
    const { path, moved } = await edited(saved, 'saved-sorted.xlsx', { sort: '考核单位' });
    expect(moved).toBeGreaterThan(100);
    expect(sorted(await read(path))).toEqual(UNCHANGED);
    expect(data()).toEqual(before);
  });

  it('changes no byte once openpyxl has sorted its rows by departments', async () => {
    const { read, data } = round('sorted');
    const { path, moved } = await edited(SENT, 'sorted.xlsx', { sort: '考核单位' });
    expect(moved).toBeGreaterThan(100);
    expect(sorted(await read(path))).toEqual(UNCHANGED);
    expect(data()).toEqual(before);
  });

  it('brings back a wording, points typed as text, a deleted and an added row, and nothing else', async () => {
    const { read, data } = round('edited');
    const { path } = await edited(SENT, 'edited.xlsx', {
      sort: '考核单位',
      put: [
        ['mission-annual-plan', '考核内容', '每年2月底前制定本单位年度推进方案'],
        ['model-department-selection', '分值', '2分'],
      ],
      remove: ['model-organ-effect'],
      add: [
        [
          'model-organ-coverage',
          {
            ...{ 一级指标: '重大专项', 二级指标: '模范机关创建', 三级指标: '创建机制' },
            ...{ 考核内容: '创建材料弄虚作假的，予以扣分', 最多扣分: '1' },
          },
        ],
      ],
    });
    expect(sorted(await read(path))).toEqual({ code: 2, out: '' });
    expect(data()).toEqual(before);
    expect(await read(path, '--reason', '内容重复')).toMatchObject({ code: 0 });
    const after = replaced([
      [
        MUNICIPAL,
        'text: 每年3月底前制定本单位不忘初心、牢记使命年度推进方案，任务、责任人和完成时限逐项明确\n',
        'text: 每年2月底前制定本单位年度推进方案\n',
      ],
      [
        MUNICIPAL,
        '每年开展1次内部评比并公布结果\n            points: 0.5\n',
        `每年开展1次内部评比并公布结果
            points: 0.5
          - id: model-organ-mechanism-3
            text: 创建材料弄虚作假的，予以扣分
            deducts: 1
`,
      ],
      [MUNICIPAL, '事迹在本单位公示和宣传\n            points: 1\n', '事迹在本单位公示和宣传\n            points: 2\n'],
      [
        MUNICIPAL,
        `          - id: model-organ-effect
            text: 围绕政治建设、服务质量和工作效率形成可检验的创建成果，每年总结推广经验不少于1项
            points: 1
            scoring:
              judgement: 按创建成果的实效和推广价值综合评定
            method: [听取汇报, 实地查看]
`,
        '',
      ],
      [
        RETIRED,
        '    reason: 与党建责任清单的要求重复\n',
        `    reason: 与党建责任清单的要求重复

  - id: model-organ-effect
    system: municipal
    since: 2021
    title: 围绕政治建设、服务质量和工作效率形成可检验的创建成果，每年总结推广经验不少于1项
    reason: 内容重复
`,
      ],
    ]);
    expect(data()).toEqual(after);
    expect(sorted(await read(path))).toEqual(THERE_ALREADY);
    expect(data()).toEqual(after);
  });

  it('brings back what an indicator counts, which openpyxl changed in one of its rows, once LibreOffice has saved that', async () => {
    const { read, data } = round('worth');
    const put = [['mission-annual-plan', '一级指标分值', '11分']];
    const { path } = await edited(SENT, 'worth.xlsx', { put });
    const folder = join(work, 'worth-saved');
    await convert([path], { format: 'xlsx', folder, profile: join(work, 'profile'), fonts });
    const { out } = await read(join(folder, basename(path)));
    expect(out).toContain('本级 100，下级合计 100 → 101，相差 1');
    expect(data()).toEqual(replaced([[MUNICIPAL, 'title: 重大专项\npoints: 10\n', 'title: 重大专项\npoints: 11\n']]));
  });

  it('brings back a row whose points fit no sum, and says of which classes they do not', async () => {
    const { read, data } = round('added');
    const { path } = await edited(await savedAgain(), 'added.xlsx', {
      add: [
        [
          'aspiration-supervision-ledger',
          {
            一级指标: '重大专项',
            二级指标: '推进不忘初心、牢记使命常态化制度化',
            三级指标: '强化组织领导抓好责任落实',
            考核内容: '督导情况每半年通报1次',
            ...{ '分值（县、县级市）': '０．５分', '分值（城市区）': '0.5', '分值（无乡镇的城市区）': 0.5 },
          },
        ],
      ],
    });
    const { code, out } = await read(path);
    expect(code).toBe(1);
    for (const unitClass of ['县、县级市', '城市区', '无乡镇的城市区']) {
      expect(out).toMatch(new RegExp(`${unitClass} +本级 2，下级合计 2 → 2\\.5，相差 0\\.5`));
    }
    const last = 'text: 配强协调督导力量，问题逐项建账，进展定期通报，督导工作全程留痕\n            points: 0.5\n';
    const own =
      '          - id: aspiration-responsibility-5\n            text: 督导情况每半年通报1次\n            points: 0.5\n';
    expect(data()).toEqual(replaced([[COUNTY, last, last + own]]));
  });
});
