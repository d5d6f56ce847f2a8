import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { SMALL } from '../support/fixtures.ts';
import { makePipe } from '../support/launched.ts';
import { folderWith, run } from '../support/program.ts';
import { cellIn, fillIn, sheetIn } from '../support/returned.ts';

/** A folder with data, and in `sent` the workbooks of its forms. */
function office(): string {
  const root = folderWith(SMALL);
  const { code, err } = run(['forms', '--format', 'xlsx', '-o', 'sent'], { cwd: root });
  if (code !== 0) throw new Error(err);
  mkdirSync(join(root, 'returned'));
  return root;
}

/** Fills a form in with full points, and returns it under another name. */
async function giveBack(
  root: string,
  name: string,
  as: string,
  change?: (book: ExcelJS.Workbook) => void,
): Promise<void> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(join(root, 'sent/2020/forms', `${name}.xlsx`));
  for (const sheet of workbook.worksheets) fillIn(sheet, ({ most }) => most);
  change?.(workbook);
  await workbook.xlsx.writeFile(join(root, 'returned', as));
}

async function giveAllBack(root: string): Promise<void> {
  const names = readdirSync(join(root, 'sent/2020/forms')).map((name) => /^((?:self|score).*)\.xlsx$/.exec(name)?.[1]);
  for (const [index, name] of names.entries()) {
    if (name !== undefined && !name.includes('-class-')) await giveBack(root, name, `${index}.xlsx`);
  }
}

interface Answer {
  readonly findings: readonly { readonly code: string; readonly severity: string; readonly file: string }[];
}

function collect(root: string, ...more: readonly string[]) {
  const { code, out, err } = run(['collect', 'returned', ...more], { cwd: root });
  return { code, out, err, answer: () => JSON.parse(out) as Answer };
}

function scoresIn(root: string, folder = 'output') {
  return JSON.parse(readFileSync(join(root, folder, '2020/collected/scores.json'), 'utf8'));
}

describe('collecting a folder', () => {
  it('of everything that was sent out has nothing to say, and gives the full marks', async () => {
    const root = office();
    await giveAllBack(root);
    const { code, out, err } = collect(root);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('收到自评表 3 份，应收 3 份；收到评分表 2 份，应收 2 份');
    expect(out).toContain('全部收齐，没有发现问题');
    expect(out).toContain('已写入 output/2020/collected：scores.json、report.txt、summary-1-county.xlsx');
    const scores = scoresIn(root);
    expect(scores.units.map((unit: { self: object; verified: object }) => [unit.self, unit.verified])).toMatchObject(
      Array.from({ length: 3 }, () => [{ sum: '10' }, { sum: '10' }]),
    );
    expect(out).toContain(readFileSync(join(root, 'output/2020/collected/report.txt'), 'utf8'));
  });

  it('writes the same bytes again, and the list of digests in the form of the standard tools', async () => {
    const root = office();
    await giveBack(root, 'self-1-county-jia-xian', '甲县.xlsx');
    collect(root);
    const before = readFileSync(join(root, 'output/2020/collected/scores.json'));
    collect(root);
    expect(readFileSync(join(root, 'output/2020/collected/scores.json'))).toEqual(before);
    const names = ['report.txt', 'scores.json', 'summary-1-county.xlsx'];
    const digests = names.map((name) => {
      const content = readFileSync(join(root, 'output/2020/collected', name));
      return `${createHash('sha256').update(content).digest('hex')}  ${name}`;
    });
    const listed = readFileSync(join(root, 'output/2020/collected/SHA256SUMS'), 'utf8').trimEnd().split('\n');
    expect(listed.toSorted()).toEqual(digests.toSorted());
    expect(readdirSync(join(root, 'output/2020/collected')).sort()).toEqual(['SHA256SUMS', ...names]);
  });

  it('keeps the source cell of every score', async () => {
    const root = office();
    let address = '';
    await giveBack(root, 'self-1-county-jia-xian', '甲县.xlsx', (book) => {
      const cell = cellIn(sheetIn(book), 'lecture-team', 'self-score');
      cell.value = 1.5;
      address = cell.address;
    });
    collect(root, '-o', 'elsewhere');
    const [form] = scoresIn(root, 'elsewhere').forms;
    expect(form).toMatchObject({ file: '甲县.xlsx', form: 'self', unit: 'jia-xian', use: 'used' });
    expect(form.rows).toContainEqual({
      criterion: 'lecture-team',
      unit: 'jia-xian',
      sheet: '自评表',
      values: { 'self-score': { value: '1.5', cell: address } },
    });
  });

  it('keeps what somebody has worked on in its output', async () => {
    const root = office();
    await giveBack(root, 'self-1-county-jia-xian', '甲县.xlsx');
    collect(root);
    writeFileSync(join(root, 'output/2020/collected/report.txt'), '批注');
    const { out } = collect(root);
    const kept = readdirSync(join(root, 'output/2020/collected')).filter((name) => name.includes('.edited-'));
    expect(kept).toHaveLength(1);
    expect(readFileSync(join(root, 'output/2020/collected', kept[0] ?? ''), 'utf8')).toBe('批注');
    expect(out).toContain(`report.txt 被改动过，改动过的文件另存为 ${kept[0]}`);
  });

  it('does not take what it has written for something that came', async () => {
    const root = office();
    await giveBack(root, 'self-1-county-jia-xian', '甲县.xlsx');
    collect(root, '-o', 'returned');
    const { answer } = collect(root, '-o', 'returned', '--format', 'json');
    expect(answer().findings.filter(({ code }) => code !== 'form-missing')).toEqual([]);
  });

  it('speaks English when it is asked to', async () => {
    const root = office();
    await giveBack(root, 'self-1-county-jia-xian', '甲县.xlsx');
    const { out } = collect(root, '--lang', 'en');
    expect(out).toContain('1 of 3 self-assessment forms and 0 of 2 forms for scoring have come');
    expect(readFileSync(join(root, 'output/2020/collected/report.txt'), 'utf8')).toContain(
      '没有收到 2 份自评表：乙县、丙区',
    );
  });
});

describe('what cannot be done', () => {
  it.each([
    [['collect'], '后面还要写'],
    [['collect', '没有这个'], '没有 没有这个 这个文件或文件夹'],
    [['collect', 'indicators/units.yaml'], '不是文件夹'],
    [['collect', 'returned', '--year', '1999'], '没有 1999 年度'],
  ])('%j is said in a sentence', (args, sentence) => {
    const root = office();
    const { code, err } = run(args, { cwd: root });
    expect([code, err]).toEqual([2, expect.stringContaining(sentence)]);
    expect(existsSync(join(root, 'output/2020'))).toBe(false);
  });

  it('is not begun while there are errors in the data', () => {
    const root = office();
    writeFileSync(join(root, 'indicators/2020/county/1-ideology.yaml'), 'id: ideology\n');
    const { code, err } = collect(root);
    expect(code).toBe(1);
    expect(err).toContain('数据有问题，没有收表');
    expect(existsSync(join(root, 'output/2020'))).toBe(false);
  });
});

/** The workbook of a form with one of its parts changed. */
function withPart(root: string, part: string, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(readFileSync(join(root, 'sent/2020/forms/self-1-county-jia-xian.xlsx')));
  const name = Object.keys(parts).find((each) => each.endsWith(part)) ?? '';
  return zipSync({ ...parts, [name]: new TextEncoder().encode(change(new TextDecoder().decode(parts[name]))) });
}

describe('files of any kind', () => {
  it('get a sentence each, and the forms among them are read all the same', async () => {
    const root = office();
    await giveBack(root, 'self-1-county-jia-xian', '甲县.xlsx');
    const sound = readFileSync(join(root, 'returned/甲县.xlsx'));
    const zip = (parts: Readonly<Record<string, string>>): Uint8Array =>
      zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, new TextEncoder().encode(text)])));
    const compound = (rest: string): Buffer =>
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), Buffer.from(rest, 'utf16le')]);
    const files: Readonly<Record<string, readonly [content: Uint8Array | string, code: string]>> = {
      '~$甲县.xlsx': ['甲', 'file-temporary'],
      '.DS_Store': ['x', 'file-temporary'],
      '旧版.xls': [compound('Workbook'), 'file-kind'],
      '金山.et': [compound('Workbook'), 'file-kind'],
      '加密.xlsx': [compound('EncryptedPackage'), 'file-unreadable'],
      '开放.ods': [
        zip({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<a/>' }),
        'file-kind',
      ],
      '文字.docx': [zip({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<a/>' }), 'file-kind'],
      '二进制.xlsb': [zip({ '[Content_Types].xml': '<Types/>', 'xl/workbook.bin': 'x' }), 'file-kind'],
      '压缩.zip': [zip({ 'a.txt': '甲' }), 'file-kind'],
      '扫描.pdf': ['%PDF-1.7', 'file-kind'],
      '照片.jpg': [Buffer.from('ffd8ffe0', 'hex'), 'file-kind'],
      '改名.xlsx': ['这不是工作簿', 'file-unreadable'],
      '空的.xlsx': ['', 'file-unreadable'],
      '半个.xlsx': [sound.subarray(0, sound.length / 2), 'file-unreadable'],
      '实体.xlsx': [
        withPart(root, 'sheet1.xml', (xml) => xml.replace('<worksheet', '<!DOCTYPE a [<!ENTITY b "c">]><worksheet')),
        'file-unreadable',
      ],
      '很远.xlsx': [
        withPart(root, 'sheet1.xml', (xml) => xml.replace(/ r="A1"/, ' r="XFE1048577"')),
        'file-unreadable',
      ],
      '炸弹.xlsx': [zipSync({ '[Content_Types].xml': new Uint8Array(300 * 2 ** 20) }, { level: 9 }), 'file-unreadable'],
      '数据.csv': ['项目,分值\n', 'file-kind'],
      '说明.txt': ['甲', 'file-kind'],
      什么: ['甲', 'file-kind'],
    };
    for (const [name, [content]] of Object.entries(files)) writeFileSync(join(root, 'returned', name), content);
    mkdirSync(join(root, 'returned/再一层/空文件夹'), { recursive: true });
    symlinkSync('/etc', join(root, 'returned/外面'));
    symlinkSync('甲县.xlsx', join(root, 'returned/里面.xlsx'));
    symlinkSync('.', join(root, 'returned/再一层/自己'));
    makePipe(join(root, 'returned/管道.xlsx'));
    const { code, answer, err } = collect(root, '--format', 'json');
    expect([code, err]).toEqual([1, '']);
    const found = answer().findings.filter(({ code: each }) => each !== 'form-missing');
    expect(Object.fromEntries(found.map(({ file, code: each }) => [file, each]))).toEqual({
      ...Object.fromEntries(Object.entries(files).map(([name, [, each]]) => [name, each])),
      外面: 'file-link',
      '管道.xlsx': 'file-special',
    });
    expect(scoresIn(root).units[0].self).toMatchObject({ hasCome: true, sum: '10' });
    expect(scoresIn(root).unread).toHaveLength(Object.keys(files).length + 2);
  });

  it('that carry macros are read without them, and that is said', async () => {
    const root = office();
    await giveBack(root, 'self-1-county-jia-xian', '甲县.xlsm');
    const path = join(root, 'returned/甲县.xlsm');
    const parts = unzipSync(readFileSync(path));
    const name = 'xl/_rels/workbook.xml.rels';
    const macros =
      '<Relationship Id="rIdM" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/></Relationships>';
    const rels = new TextDecoder().decode(parts[name]).replace('</Relationships>', macros);
    writeFileSync(
      path,
      zipSync({ ...parts, [name]: new TextEncoder().encode(rels), 'xl/vbaProject.bin': Uint8Array.of(1) }),
    );
    const { answer } = collect(root, '--format', 'json');
    expect(answer().findings[0]).toMatchObject({ code: 'file-macros', severity: 'notice', file: '甲县.xlsm' });
    expect(scoresIn(root).units[0].self.sum).toBe('10');
  });

  it.skipIf(process.getuid?.() === 0)('that may not be read are said to be so', async () => {
    const root = office();
    await giveBack(root, 'self-1-county-jia-xian', '甲县.xlsx');
    chmodSync(join(root, 'returned/甲县.xlsx'), 0);
    expect(collect(root, '--format', 'json').answer().findings[0]).toMatchObject({ code: 'file-unreadable' });
  });
});
