import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { readManifest } from '../../src/artifact/manifest.ts';
import { SMALL } from '../support/fixtures.ts';
import { folderWith, run } from '../support/program.ts';
import { cellIn, fillIn, sheetIn, textIn } from '../support/returned.ts';

const FORMS = 'output/2020/forms';
const COLLECTED = 'output/2020/collected';
const SCORING = ['score-1-county-organization.xlsx', 'score-1-county-publicity.xlsx'];

/** A folder with all workbooks, to which 甲县 has returned its self-assessment, collected. */
async function collected(note = '已完成'): Promise<string> {
  const root = folderWith(SMALL);
  mkdirSync(join(root, 'returned'));
  run(['forms', '--format', 'xlsx'], { cwd: root });
  await giveBack(root, note);
  return root;
}

async function giveBack(root: string, note: string): Promise<void> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(join(root, FORMS, 'self-1-county-jia-xian.xlsx'));
  fillIn(sheetIn(workbook), ({ most }) => most);
  cellIn(sheetIn(workbook), 'lecture-team', 'self-note').value = note;
  await workbook.xlsx.writeFile(join(root, 'returned/甲县.xlsx'));
  run(['collect', 'returned'], { cwd: root });
}

const from = (root: string, ...more: readonly string[]) =>
  run(['forms', '2020', '--from', COLLECTED, '--format', 'xlsx', ...more], { cwd: root });
const manifestIn = (root: string) => readManifest(readFileSync(join(root, FORMS, 'manifest.json'), 'utf8'));
const digestIn = (root: string) =>
  createHash('sha256')
    .update(readFileSync(scoresIn(root)))
    .digest('hex');
const scoresIn = (root: string) => join(root, COLLECTED, 'scores.json');

/** What a form for scoring has beside the score of an item of 甲县; undefined where it has no such column. */
async function noteIn(root: string): Promise<string | undefined> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(join(root, FORMS, 'score-1-county-publicity.xlsx'));
  const sheet = sheetIn(workbook);
  try {
    return textIn(cellIn(sheet, 'lecture-team', 'reported-note', 'jia-xian'));
  } catch {
    return undefined;
  }
}

describe('forms --from', () => {
  it('writes the forms for scoring alone, under the same names, and nothing the second time', async () => {
    const root = await collected();
    const before = readdirSync(join(root, FORMS));
    const { code, out } = from(root);
    expect(code, out).toBe(0);
    expect(out).toContain('写入 2 个文件，0 个没有变化');
    expect(readdirSync(join(root, FORMS))).toEqual(before);
    expect(await noteIn(root)).toBe('已完成');
    expect(from(root).out).toContain('2 个文件都没有变化');
  });

  it('writes them again once something else was collected, and takes the columns away without it', async () => {
    const root = await collected();
    from(root);
    await giveBack(root, '另有说明');
    expect(from(root).out).toContain('写入 1 个文件，1 个没有变化');
    expect(await noteIn(root)).toBe('另有说明');
    expect(new Set(manifestIn(root)?.files.map(({ reported }) => reported))).toEqual(
      new Set([undefined, digestIn(root)]),
    );
    expect(run(['forms', '--format', 'xlsx'], { cwd: root }).out).toContain('写入 2 个文件');
    expect(await noteIn(root)).toBeUndefined();
  });

  it('leaves nothing behind that passes for forms without the columns, whatever else is made meanwhile', async () => {
    const root = await collected();
    run(['forms'], { cwd: root });
    run(['forms', '2020', '--from', COLLECTED], { cwd: root });
    for (let times = 0; times < 2; times += 1) run(['forms', '--only', 'self'], { cwd: root });
    expect(manifestIn(root)?.isComplete).toBe(false);
    expect(run(['forms'], { cwd: root }).out).toContain('写入 6 个文件');
    expect(await noteIn(root)).toBeUndefined();
  });

  it('says in the manifest from which digest a file was made, by which it is verified', async () => {
    const root = await collected();
    from(root);
    const { createHash } = await import('node:crypto');
    const digest = createHash('sha256')
      .update(readFileSync(scoresIn(root)))
      .digest('hex');
    const files = manifestIn(root)?.files ?? [];
    expect(files.filter(({ reported }) => reported === digest).map(({ name }) => name)).toEqual(SCORING);
    expect(files.filter(({ reported }) => reported === undefined).length).toBe(files.length - 2);
    expect(run(['verify', FORMS], { cwd: root })).toMatchObject({ code: 0 });
    expect(run(['verify', `${FORMS}/${SCORING[1]}`], { cwd: root }).out).toMatch(/^一致/);
    await giveBack(root, '另有说明');
    const { code, out } = run(['verify', FORMS], { cwd: root });
    expect([code, out.match(/^已过期 .*$/gm)]).toEqual([1, [expect.stringContaining('score-1-county-publicity.xlsx')]]);
  });

  it('is verified against the folder from which it was made, which is said where it is another', async () => {
    const root = await collected();
    run(['collect', 'returned', '-o', 'first'], { cwd: root });
    await giveBack(root, '另有说明');
    const made = ['forms', '2020', '--from', 'first/2020/collected', '--format', 'xlsx'];
    run(made, { cwd: root });
    const path = `${FORMS}/${SCORING[1]}`;
    const verified = (...more: readonly string[]) => run(['verify', ...more], { cwd: root });
    const wayOut = '请加上 --from，写那个文件或者它所在的文件夹';
    for (const about of ['other scores', 'none']) {
      const [folder, file] = [verified(FORMS), verified(path)];
      expect([about, folder.code, folder.out]).toEqual([about, 1, expect.stringContaining(wayOut)]);
      expect([about, file.code, file.out]).toEqual([about, 1, expect.stringMatching(/^已过期.*\n.*请加上 --from/)]);
      rmSync(scoresIn(root), { force: true });
    }
    for (const from of ['first/2020/collected', 'first/2020/collected/scores.json']) {
      expect(verified('--from', from, FORMS)).toMatchObject({ code: 0 });
      expect(verified('--from', from, path).out).toMatch(/^一致/);
    }
    expect(verified('--from', COLLECTED, path)).toMatchObject({
      code: 2,
      err: expect.stringContaining('里没有 scores.json'),
    });
    replace(join(root, 'first/2020/collected/scores.json'), '"edition": "2020"', '"edition": "2019"');
    expect(verified('--from', 'first/2020/collected').err).toContain('收的是 2019 年度的表');
  });

  it('is edited where something else than what units said is another', async () => {
    const root = await collected();
    from(root);
    const path = join(root, FORMS, SCORING[1] ?? '');
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(path);
    cellIn(sheetIn(workbook), 'lecture-team', 'points', 'jia-xian').value = 99;
    await workbook.xlsx.writeFile(path);
    expect(run(['verify', path], { cwd: root }).out).toMatch(/^被改动/);
  });

  it('takes the file itself, and a link to it or to its folder', async () => {
    const root = await collected();
    symlinkSync(join(root, COLLECTED), join(root, 'link'));
    symlinkSync(scoresIn(root), join(root, 'link.json'));
    for (const path of [`${COLLECTED}/scores.json`, `${COLLECTED}/`, 'link', 'link.json']) {
      expect(run(['forms', '2020', '--from', path, '--format', 'xlsx'], { cwd: root }).code, path).toBe(0);
    }
  });

  it('prints a sign for what no font has, says where, and is verified: a unit keeps no office from its forms', async () => {
    const root = await collected('𠮷某、한、𠮷');
    const made = run(['forms', '2020', '--from', COLLECTED], { cwd: root });
    const said = [
      '填报单位写的字，有 1 处本机没有字体，PDF 里印成“〓”，DOCX 和 XLSX 里仍是原字：',
      '  甲县 lecture-team 自评说明：𠮷 U+20BB7、한 U+D55C\n',
    ].join('\n');
    expect([made.code, made.out]).toEqual([0, expect.stringContaining(said)]);
    expect(await noteIn(root)).toBe('𠮷某、한、𠮷');
    expect(run(['forms', '2020', '--from', COLLECTED], { cwd: root }).out).toContain(said);
    expect(run(['forms', '2020', '--from', COLLECTED, '--format', 'xlsx'], { cwd: root }).out).not.toContain('〓');
    expect(run(['verify', FORMS], { cwd: root })).toMatchObject({ code: 0 });
  });

  it('does not go together with other forms or several years', () => {
    const asked = (...more: readonly string[]) => run(['forms', '--from', 'x', ...more], { cwd: folderWith(SMALL) });
    expect(asked('--only', 'self')).toMatchObject({
      code: 2,
      err: '--from 只用来生成考核评分表。请去掉 --only，或者去掉 --from。\n',
    });
    expect(asked('--only', 'department,self').code).toBe(2);
    expect(asked('--unit', 'jia-xian').err).toContain('请去掉 --unit');
    expect(asked('2020', '2021').err).toBe('--from 一次只能生成一个年度的表。请只写一个年度。\n');
    expect(asked('--only', 'department', '2020').err).toBe('没有 x 这个文件或文件夹。\n');
  });

  it.each<readonly [about: string, spoil: (root: string) => void, zh: string, en: string]>([
    [
      'a folder without the file',
      (root) => mkdirSync(join(root, 'empty')),
      'empty 里没有 scores.json。请先运行 zhunsheng collect',
      'There is no scores.json in empty.',
    ],
    [
      'a folder in which a folder is called so',
      (root) => mkdirSync(join(root, 'empty/scores.json'), { recursive: true }),
      'empty 里没有 scores.json。',
      'There is no scores.json in empty.',
    ],
    [
      'a file that is cut off',
      (root) => truncateSync(scoresIn(root), 100),
      'output/2020/collected/scores.json 第 7 行',
      'cannot be read from line 7',
    ],
    [
      'a file that is too large',
      (root) => truncateSync(scoresIn(root), 2 ** 30 + 1),
      'output/2020/collected/scores.json 太大，没有读取（最多 1024 MB）',
      'is too large and was not read (at most 1024 MB)',
    ],
    [
      'another file',
      (root) => writeFileSync(scoresIn(root), '{"a": 1}'),
      '不是 zhunsheng collect 写出的 scores.json，没有采用。请重新运行 zhunsheng collect',
      'is no scores.json that zhunsheng collect has written',
    ],
    [
      'a score beyond its points',
      (root) => replace(scoresIn(root), /("self-score":\{"value":)"2"/, '$1"2000"'),
      '的“2000”不是这一格可以填的，没有采用。请重新运行 zhunsheng collect',
      'cannot be filled in there, so the file was not used. Run zhunsheng collect',
    ],
    [
      'data that were changed since',
      (root) => replace(join(root, 'indicators/2020/county/1-ideology.yaml'), '每季度开展宣讲', '每月开展宣讲'),
      '改过：校验码当时是',
      'was changed: its check code was',
    ],
    [
      'a unit that was registered since',
      (root) => replace(join(root, 'indicators/units.yaml'), '乙县', '乙市'),
      '写出以后，被考核单位名册里的“乙县”改过、增加了或者删去了。请重新运行 zhunsheng collect',
      'the unit 乙县 was changed, added or removed',
    ],
  ])('refuses %s with the cause and a way out, in both languages, and writes nothing', async (about, spoil, zh, en) => {
    const root = await collected();
    spoil(root);
    const before = readFileSync(join(root, FORMS, 'manifest.json'));
    const path = about.startsWith('a folder') ? 'empty' : COLLECTED;
    for (const [language, said] of [
      ['zh', zh],
      ['en', en],
    ] as const) {
      const { code, err } = run(['forms', '2020', '--from', path, '--lang', language], { cwd: root });
      expect([code, err]).toEqual([2, expect.stringContaining(said)]);
    }
    expect(readFileSync(join(root, FORMS, 'manifest.json'))).toEqual(before);
    expect(await noteIn(root)).toBeUndefined();
  });
});

function replace(path: string, what: string | RegExp, by: string): void {
  const text = readFileSync(path, 'utf8');
  const other = text.replace(what, by);
  if (other === text) throw new Error(`${path} has nothing to replace`);
  writeFileSync(path, other);
}
