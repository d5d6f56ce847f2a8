import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { altered, alteredPdf } from '../support/alter.ts';
import { SHIPPED, SMALL } from '../support/fixtures.ts';
import { folderWith, type Run, run } from '../support/program.ts';

/** A whole build of the small repository, made once for all tests of this file. */
let built = '';
/** The names of the documents and data in it. */
let documents: readonly string[] = [];

/** A copy of the small repository and its build, which the test may spoil. */
function freshBuild(): string {
  const root = folderWith(SMALL);
  cpSync(built, join(root, 'output'), { recursive: true });
  return root;
}

const place = (root: string, name: string): string => join(root, 'output/2020', name);
const verify = (root: string, ...paths: readonly string[]): Run => run(['verify', ...paths], { cwd: root });

/** Alters one figure of a file: everywhere one that is published. */
function alter(root: string, name: string): void {
  const format = name.slice(name.lastIndexOf('.') + 1);
  const bytes = readFileSync(place(root, name));
  const [before, after] = name.startsWith('measures') ? ['满分为10分', '满分为11分'] : (FIGURES[format] ?? ['', '']);
  writeFileSync(place(root, name), format === 'pdf' ? alteredPdf(bytes) : altered(bytes, format, before, after));
}

const FIGURES: Readonly<Record<string, readonly [string, string]>> = {
  docx: ['1篇以上', '2篇以上'],
  ofd: ['1篇以上', '2篇以上'],
  xlsx: ['1篇以上', '2篇以上'],
  html: ['每少1次扣0.5分', '每少1次扣0.6分'],
  md: ['（2分）', '（3分）'],
  csv: ['调研报告,1,1,', '调研报告,1,2,'],
  json: ['"district": "10"', '"district": "11"'],
};

beforeAll(() => {
  built = mkdtempSync(join(tmpdir(), 'zhunsheng-built-'));
  const root = mkdtempSync(join(tmpdir(), 'zhunsheng-data-'));
  for (const [path, text] of SMALL) {
    cpSync(join(import.meta.dirname, '../fixtures/small', path), join(root, path));
    expect(text).not.toBe('');
  }
  for (const formats of [['--format', 'ofd'], []]) {
    expect(run(['build', '--class', 'all', ...formats, '--root', root, '-o', built]).code).toBe(0);
  }
  documents = readdirSync(join(built, '2020')).filter(
    (name) => !['manifest.json', 'SHA256SUMS', 'SM3SUMS'].includes(name),
  );
  rmSync(root, { recursive: true });
}, 120_000);
afterAll(() => rmSync(built, { recursive: true, force: true }));

describe('verify', () => {
  it('finds a whole build intact', () => {
    const { code, out, err } = verify(freshBuild());
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(new RegExp(`\\n\\n核对了 ${documents.length + 3} 个文件：一致 ${documents.length + 3}\\n$`));
    expect(out).toContain('一致      output/2020/measures.pdf  《示例考核办法》2020 正式稿\n');
  });

  it('finds one figure that was altered in each of all files', () => {
    const root = freshBuild();
    for (const name of documents) alter(root, name);
    const { code, out } = verify(root, '--format', 'json');
    expect(code).toBe(1);
    const files: readonly { path: string; status: string; differences: readonly unknown[] }[] = JSON.parse(out).files;
    for (const { path, status, differences } of files.slice(0, documents.length)) {
      expect({ path, status }).toEqual({ path, status: 'edited' });
      expect(differences.length, path).toBeGreaterThan(0);
      expect(differences.length, path).toBeLessThan(3);
    }
  });

  it.each([
    [
      'annex-1-county.docx',
      '中心组学习“2.每年形成1篇以上调研报告” 考核内容：应为“2.每年形成1篇以上调研报告”，文件里是“2.每年形成2篇以上调研报告”',
    ],
    [
      'annex-1-county.md',
      '中心组学习“1.制定年度学习计划并按月落实” 三级指标：应为“中心组学习（2分）”，文件里是“中心组学习（3分）”',
    ],
    ['criteria-1-county.csv', '中心组学习“每年形成1篇以上调研报告” 分值（城市区）：应为“1”，文件里是“2”'],
    ['criteria-1-county.csv', '“城市区”的分值合计：应为 10，文件里加起来是 11'],
    ['measures.pdf', '文件里是“'],
    [
      'annex-1-county.ofd',
      '中心组学习“2.每年形成1篇以上调研报告” 考核内容：应为“2.每年形成1篇以上调研报告”，文件里是“2.每年形成2篇以上调研报告”',
    ],
    ['indicators.json', 'systems › county › totals › district：应为“10”，文件里是“11”'],
  ])('says of %s what it should be and what it is', (name, said) => {
    const root = freshBuild();
    alter(root, name);
    const { code, out } = verify(root, join('output/2020', name));
    expect(code).toBe(1);
    expect(out).toMatch(/^被改动/);
    expect(out).toContain(said);
  });

  it.each(['manifest.json', 'SHA256SUMS', 'SM3SUMS'])('finds a figure that was altered in %s', (name) => {
    const root = freshBuild();
    const text = readFileSync(place(root, name), 'utf8');
    const at = name === 'manifest.json' ? text.indexOf('"bytes": ') + 9 : 3;
    writeFileSync(place(root, name), `${text.slice(0, at)}${text[at] === '7' ? '8' : '7'}${text.slice(at + 1)}`);
    const { code, out } = verify(root);
    expect(code).toBe(1);
    expect(out).toMatch(new RegExp(`被改动 {4}output/2020/${name}\\n`));
    expect(out).toMatch(/，被改动 1\n$/);
  });

  it('tells what is missing, what is foreign, and what says the same in other bytes', () => {
    const root = freshBuild();
    rmSync(place(root, 'measures.pdf'));
    writeFileSync(place(root, 'letter.txt'), '别的文件\n');
    writeFileSync(
      place(root, 'measures.md'),
      readFileSync(place(root, 'measures.md'), 'utf8').replaceAll('\n', '\r\n'),
    );
    const { code, out } = verify(root);
    expect(code).toBe(1);
    expect(out).toMatch(/缺失 {6}output\/2020\/measures\.pdf\n/);
    expect(out).toMatch(/不认识 {4}output\/2020\/letter\.txt\n/);
    expect(out).toMatch(/内容相符 {2}output\/2020\/measures\.md {2}《示例考核办法》2020 正式稿\n.*\n.*换行符/);
    expect(out).toMatch(/，内容相符 1，缺失 1，不认识 1\n$/);
  });

  it('finds what is made from older data', () => {
    const root = freshBuild();
    const path = join(root, 'indicators/2020/county/1-ideology.yaml');
    writeFileSync(path, readFileSync(path, 'utf8').replace('title: 思想建设', 'title: 思想政治建设'));
    const { code, out } = verify(root);
    expect(code).toBe(1);
    expect(out).toMatch(/已过期 {4}output\/2020\/annex-1-county\.pdf /);
    expect(verify(root, 'output/2020/annex-1-county.docx').out).toMatch(/^已过期/);
  });

  it('knows a single file that somebody was sent by what it says, whatever it is called', () => {
    const root = freshBuild();
    const sent = documents.map((name, index) => {
      const path = `收到${index}${name.slice(name.lastIndexOf('.'))}`;
      writeFileSync(join(root, path), readFileSync(place(root, name)));
      return path;
    });
    const { code, out } = verify(root, ...sent);
    const lines = out.split('\n').slice(0, sent.length);
    expect(lines.map((line) => line.replace(/ {2}(?:《.*》)?2020 正式稿$/, ''))).toEqual(
      sent.map((path) => `一致      ${path}`),
    );
    expect(out).toMatch(new RegExp(`\\n核对了 ${sent.length} 个文件：一致 ${sent.length}\\n$`));
    expect(code).toBe(0);
  });

  it('says of a foreign, an empty and a damaged file what it is', () => {
    const root = freshBuild();
    const docx = readFileSync(place(root, 'measures.docx'));
    const files = {
      'a.docx': docx.subarray(0, 5000),
      'b.md': '# 菜谱\n\n西红柿炒鸡蛋\n',
      'c.csv': '',
      'd.pdf': '%PDF-1.7\n',
      'e.json': '{',
      'f.xlsx': 'PK',
    };
    for (const [name, content] of Object.entries(files)) writeFileSync(join(root, name), content);
    const { code, out, err } = verify(root, ...Object.keys(files));
    expect({ code, err }).toEqual({ code: 1, err: '' });
    const said = out.split('\n').filter((line) => /^\S/.test(line));
    expect(said.map((line) => line.replace(/ +/, ' '))).toEqual([
      ...['读不出 a.docx', '不认识 b.md', '不认识 c.csv', '读不出 d.pdf', '不认识 e.json', '读不出 f.xlsx'],
      '核对了 6 个文件：不认识 3，读不出 3',
    ]);
  });

  it.each([
    ['unknown', '"edition": "2020"', '"edition": "2099"', 'edition：应为“2020”，文件里是“2099”'],
    ['said twice', '"edition": "2020"', '"edition": "2099", "edition": "2020"', ''],
  ])(
    'knows a data file by its digests, and says in what it differs: an edition that is %s',
    (_, before, after, said) => {
      const root = freshBuild();
      const path = place(root, 'indicators.json');
      const text = readFileSync(path, 'utf8');
      expect(text.split(before)).toHaveLength(2);
      writeFileSync(path, text.replace(before, after));
      const { code, out } = verify(root, 'output/2020/indicators.json');
      expect(code).toBe(1);
      expect(out).not.toContain('不认识');
      expect(out).toContain(said);
    },
  );

  it('answers in JSON, and says what it cannot do', () => {
    const root = freshBuild();
    alter(root, 'criteria-1-county.csv');
    const { code, out } = verify(root, 'output/2020/criteria-1-county.csv', '--format', 'json');
    expect(code).toBe(1);
    const [file] = JSON.parse(out).files;
    expect(file).toMatchObject({
      status: 'edited',
      edition: '2020',
      differences: [{ criterion: 'center-group-report', column: '分值（城市区）', expected: '1', found: '2' }],
    });
    expect(file.additions).toContainEqual({
      system: 'county',
      unitClass: 'district',
      className: '城市区',
      expected: '10',
      found: '11',
    });
    expect(verify(root, '没有.docx')).toMatchObject({ code: 2, err: '没有 没有.docx 这个文件或文件夹。\n' });
    rmSync(join(root, 'output'), { recursive: true });
    expect(verify(root)).toMatchObject({ code: 2, err: expect.stringContaining('请先用 zhunsheng build 生成') });
  });

  it('finds the shipped edition intact in every format', () => {
    const root = folderWith(SHIPPED);
    expect(run(['build'], { cwd: root }).code).toBe(0);
    const { code, out } = verify(root);
    expect(code, out).toBe(0);
    expect(out).toMatch(/核对了 30 个文件：一致 30\n$/);
  });
});
