import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesIn } from '../support/authoring.ts';
import { SMALL } from '../support/fixtures.ts';
import { folderWith, run } from '../support/program.ts';

const PAGE = `<html><body><p>附件1</p><p>县（市、区）工作考核指标</p><table>
<tr><th>一级指标</th><th>考核内容</th><th>分值</th><th>考核单位</th></tr>
<tr><td rowspan="2">组织建设（3分）</td><td>按时换届</td><td>1</td><td>组织部</td></tr>
<tr><td>规范党费</td><td>2</td><td>组织部</td></tr>
<tr><td>宣传</td><td>主题宣传</td><td>97</td><td>市委宣传部</td></tr>
<tr><td>合计</td><td></td><td>100</td><td></td></tr>
</table></body></html>`;

/** A page of text that does not say what is a table. */
const UNTAGGED = [
  '%PDF-1.4',
  '1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj',
  '2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj',
  '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>endobj',
  '4 0 obj<</Length 37>>stream',
  'BT /F 12 Tf 20 100 Td (Points 5) Tj ET',
  'endstream endobj',
  '5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj',
  'trailer<</Root 1 0 R>>',
].join('\n');

/** Indicators of six levels, of which there may be five. */
const SIX = `<table><tr>${[...'一二三四五六'].map((level) => `<th>${level}级指标</th>`).join('')}<th>考核内容</th><th>分值</th></tr><tr>${[...'甲乙丙丁戊己'].map((title) => `<td>${title}</td>`).join('')}<td>按时换届</td><td>10</td></tr></table>`;
/** A table of which nothing counts anything. */
const COUNTLESS = `<table><tr><th>一级指标</th><th>考核内容</th><th>分值</th></tr><tr><td>组织</td><td>换届</td><td>增减</td></tr><tr><td>宣传</td><td>宣讲</td><td>增减</td></tr></table>`;

/** A folder with a page of another office, and what else lies there. */
const withPage = (files: ReadonlyMap<string, string> = new Map()): string =>
  folderWith(new Map([...files, ['来文.html', PAGE]]));

describe('import', () => {
  it('makes sound data of a table in a fresh folder, and accounts for each character', () => {
    const root = withPage();
    const { code, out, err } = run(['import', '来文.html', '--year', '2020', '--root', '数据'], { cwd: root });
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/\d+ 字，全部有着落/);
    expect(out).toContain('满分 100 分');
    expect(run(['check', '--root', '数据'], { cwd: root })).toMatchObject({ code: 0, err: '' });
    expect(run(['fmt', '--check', '--root', '数据'], { cwd: root })).toMatchObject({ code: 0 });
    expect([...filesIn(join(root, '数据')).keys()]).toContain('schemas/scheme.schema.json');
  });

  it('makes the data alone in a folder in which something lies, and says what lacks', () => {
    const root = withPage();
    const { code, out } = run(['import', '来文.html', '--year', '2020'], { cwd: root });
    expect(code).toBe(0);
    expect(out).toContain('schemas/');
    expect([...filesIn(root).keys()].filter((path) => !path.startsWith('indicators/'))).toEqual(['来文.html']);
  });

  it('writes nothing with --dry-run, and the same bytes each time without', () => {
    const root = withPage();
    const said = run(['import', '来文.html', '--year', '2020', '--dry-run'], { cwd: root });
    expect([said.code, [...filesIn(root).keys()]]).toEqual([0, ['来文.html']]);
    const made = ['甲', '乙'].map((folder) => {
      run(['import', '来文.html', '--year', '2020', '--root', folder], { cwd: root });
      return [...filesIn(join(root, folder))];
    });
    expect(made[0]).toEqual(made[1]);
  });

  it('adds a system to a year, and writes nothing over what is there', () => {
    const draft = new Map(
      [...SMALL].map(([path, text]) => [path, text.replace('state: final', 'state: draft')] as const),
    );
    const root = withPage(draft);
    const before = filesIn(root);
    expect(run(['import', '来文.html', '--year', '2020'], { cwd: root })).toMatchObject({ code: 2, out: '' });
    expect(run(['import', '来文.html', '--year', '2020', '--system', 'county'], { cwd: root })).toMatchObject({
      code: 2,
    });
    expect(filesIn(root)).toEqual(before);
    const { code, out } = run(['import', '来文.html', '--year', '2020', '--system', 'other'], { cwd: root });
    expect([code, out]).toEqual([0, expect.stringContaining('指标体系 other')]);
    expect(run(['check'], { cwd: root })).toMatchObject({ code: 0 });
    expect(run(['fmt', '--check'], { cwd: root })).toMatchObject({ code: 0 });
  });

  it('keeps the ids of an earlier edition with --like, and of none without', () => {
    const root = withPage();
    run(['import', '来文.html', '--year', '2020'], { cwd: root });
    writeFileSync(join(root, '今年.html'), PAGE.replace('按时换届', '按时按规定换届'));
    const idsIn = (year: string) =>
      [...filesIn(root)]
        .filter(([path]) => path.includes(`/${year}/county/`))
        .flatMap(([, text]) => text.match(/id: .*/g) ?? []);
    run(['import', '今年.html', '--year', '2021', '--like', 'last'], { cwd: root });
    expect(idsIn('2021')).toEqual(idsIn('2020'));
    run(['import', '今年.html', '--year', '2022'], { cwd: root });
    expect(idsIn('2022').filter((id) => idsIn('2020').includes(id))).toEqual([]);
  });

  it('does not take for measures what became none, and says of several files in which a place is', () => {
    const said = '<p>各单位要高度重视这项工作。</p>';
    const other = PAGE.replace('<td>97</td>', '<td>96</td>').replace('指标', '指标二');
    const root = folderWith(
      new Map([
        ['来文.html', PAGE.replace('<table>', `${said}<table>`)],
        ['另文.html', other],
      ]),
    );
    const { code, out } = run(['import', '来文.html', '另文.html', '--year', '2020', '--root', '数据'], { cwd: root });
    expect(code).toBe(1);
    expect(out).toContain('没有录入的内容 1 处');
    expect(out).toContain('各单位要高度重视这项工作。');
    expect(out).not.toContain('办法正文 ');
    expect(out).toMatch(/另文\.html 第 1 张表第 5 行第 3 列 {2}“合计”写的是 100 分/);
  });

  it('says what counts nothing in few lines, and of what is written nowhere that it was not used', () => {
    const row = (...cells: readonly string[]) => `<tr>${cells.map((each) => `<td>${each}</td>`).join('')}</tr>`;
    const names = ['甲', '乙', '丙', '丁', '戊', '己'];
    const kept = names.map((name) => row('宣传', `主题宣传${name}`, name === '甲' ? '97' : '', '市委宣传部'));
    const lost = names.map((name) => row('作风', `工作作风${name}`, '', '组织部'));
    const page = PAGE.replace(/<tr><td>宣传<.*/u, [...kept, ...lost].join('')).replace('（3分）', '（3分）');
    const root = folderWith(new Map([['来文.html', page]]));
    const { code, out } = run(['import', '来文.html', '--year', '2020', '--root', '数据'], { cwd: root });
    expect(code).toBe(1);
    expect(out).toContain('同样的还有 2 处：第 1 张表第 8 行第 2 列、第 1 张表第 9 行第 2 列\n');
    expect(out).toContain('“作风”下面的 6 项都没有分值，连同它没有录入');
    expect(out).toContain('没有录入的内容 7 处');
  });

  it('gives 1 for what is to be decided, and tells it', () => {
    const root = folderWith(new Map([['来文.html', PAGE.replace(/<tr><td>合计.*<\/tr>/, '')]]));
    const { code, out } = run(['import', '来文.html', '--year', '2020'], { cwd: root });
    expect([code, out]).toEqual([1, expect.stringContaining('没有写满分，先按各项合计 100 分')]);
  });

  it('names the settings that it read as people do, those of one place in one line', () => {
    const measures = `<h1>工作考核办法</h1><h2>一、考核方式</h2><p>年终考核中党建实绩占90%，满意度占10%。</p>`;
    const page = PAGE.replace('<p>附件1</p>', `${measures}<p>附件1</p>`);
    const root = folderWith(new Map([['来文.html', page]]));
    const { out } = run(['import', '来文.html', '--year', '2020', '--dry-run'], { cwd: root });
    expect(out).toContain('读出的设置 2 项');
    expect(out).toMatch(/ 考核方法／年终考核／党建实绩比重：0\.9；考核方法／年终考核／满意度比重：0\.1\n/);
    expect(out).not.toContain('method.');
  });

  it('tells the same as JSON, and to a file', () => {
    const root = withPage();
    const json = run(['import', '来文.html', '--year', '2020', '--dry-run', '--format', 'json'], { cwd: root });
    const told = JSON.parse(json.out);
    expect([told.written, told.files[0].unaccounted, told.systems[0].fullMarks]).toEqual([false, 0, '100']);
    run(['import', '来文.html', '--year', '2020', '--dry-run', '-o', '说明.txt'], { cwd: root });
    expect(filesIn(root).get('说明.txt')).toContain('全部有着落');
  });
});

describe('a cell with thousands of items in it', () => {
  it('is imported as any other', () => {
    const items = '每少1次扣0.5分，（1分）一、'.repeat(6_000);
    const page = `<table><tr><td>考核内容</td><td>分值</td></tr><tr><td>${items}</td><td>1</td></tr></table>`;
    const root = folderWith(new Map([['多.html', page]]));
    const { code, out } = run(['import', '多.html', '--year', '2020', '--dry-run'], { cwd: root });
    expect([code, out]).toEqual([1, expect.stringContaining('全部有着落')]);
  });
});

describe('what cannot be imported', () => {
  it.each([
    ['旧.doc', '\u{d0}\u{cf}\u{11}\u{e0}\u{a1}\u{b1}\u{1a}\u{e1}', 'docx'],
    ['旧.xls', '\u{d0}\u{cf}\u{11}\u{e0}\u{a1}\u{b1}\u{1a}\u{e1}', 'xlsx'],
    ['密.docx', `\u{d0}\u{cf}\u{11}\u{e0}\u{a1}\u{b1}\u{1a}\u{e1}${[...'EncryptedPackage'].join('\0')}\0`, '密码'],
    ['图.png', '\u{89}PNG', 'OCR'],
    ['坏.docx', 'PK\u{3}\u{4}坏', '损坏'],
    ['不是文档.docx', '这不是 Word 文件', '损坏，或者不是它的扩展名所说的格式'],
    ['无标记.pdf', UNTAGGED, '带标记的 PDF'],
    ['六级.html', SIX, '六级.html 里的“考核指标体系”读出了 6 级指标，最多 5 级'],
    ['无分.html', COUNTLESS, '没有看出指标体系'],
    ['无表.html', '<html><body><p>没有表</p></body></html>', '没有写入'],
  ])('%s gets one sentence with a way out, and nothing is written', (name, content, way) => {
    const root = folderWith(new Map());
    writeFileSync(join(root, name), Buffer.from(content, name.endsWith('html') ? 'utf8' : 'latin1'));
    const { code, out, err } = run(['import', name, '--year', '2020'], { cwd: root });
    expect([code, out, err.trim().split('\n').length]).toEqual([2, '', 1]);
    expect(err).toContain(way);
    expect([...filesIn(root).keys()]).toEqual([name]);
  });

  it('is what lies nowhere, and a year that is none', () => {
    const root = withPage();
    for (const args of [
      ['无.docx', '--year', '2020'],
      ['来文.html'],
      ['来文.html', '--year', '20'],
      ['来文.html', '--year', '2020', '--like', 'last'],
    ]) {
      expect(run(['import', ...args], { cwd: root }), args.join(' ')).toMatchObject({ code: 2, out: '' });
    }
  });
});
