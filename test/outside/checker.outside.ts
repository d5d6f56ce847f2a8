import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { altered, alteredPdf } from '../support/alter.ts';
import { ROOT } from '../support/fixtures.ts';
import { withParts } from '../support/forged-ofd.ts';
import { outputOf as folderOf, type SignedOffice, signedOffice } from '../support/signed-office.ts';
import { signAs, signatureBy, signedOtherwise } from '../support/signers.ts';
import { fileIn, saidAfter, saidBy } from './checker-page.ts';
import { outputOf } from './programs.ts';
import { launch, open } from './review-page.ts';

let office: SignedOffice;
let browser: Browser;
let page: Page;
let misdeeds: readonly string[] = [];
const folder = mkdtempSync(join(tmpdir(), 'zhunsheng-checker-'));

const program = (...args: readonly string[]) =>
  outputOf(process.execPath, [join(ROOT, 'dist/zhunsheng.cjs'), ...args, '--root', office.root]);

beforeAll(async () => {
  office = await signedOffice();
  await program('build', '--format', 'ofd');
  await program('build');
  for (const each of [office.zhang, office.li]) await signAs(office.root, each);
  for (const name of ['page.html', 'again.html']) await program('verify', '--page', join(folder, name));
  browser = await launch();
  const context = await browser.newContext({ offline: true });
  page = await context.newPage();
  misdeeds = await open(page, join(folder, 'page.html'));
}, 120_000);
afterAll(async () => {
  await browser.close();
  office.remove();
  rmSync(folder, { recursive: true, force: true });
});

const said = (...files: readonly string[]) => saidBy(page, files);
const saidOf = (choose: () => Promise<void>) => saidAfter(page, choose);
const fileOf = (name: string, content: Uint8Array | string): string => fileIn(folder, name, content);
const built = (): readonly string[] =>
  readdirSync(folderOf(office.root)).map((name) => join(folderOf(office.root), name));
const FIGURES: Readonly<Record<string, readonly [string, string]>> = {
  docx: ['1篇以上', '2篇以上'],
  xlsx: ['1篇以上', '2篇以上'],
  html: ['每少1次扣0.5分', '每少1次扣0.6分'],
  md: ['（2分）', '（3分）'],
  csv: ['调研报告,1,1,', '调研报告,1,2,'],
  ofd: ['（2分）', '（3分）'],
};

describe('the page that checks an edition, in Chromium', () => {
  it('is the same for the same folder', () => {
    expect(readFileSync(join(folder, 'again.html')).equals(readFileSync(join(folder, 'page.html')))).toBe(true);
  });

  it('finds every file as it was published, both signatures, and nothing missing', async () => {
    const { entries, missing } = await said(...built());
    expect(entries.filter(([verdict]) => verdict !== 'good')).toEqual([]);
    expect(entries).toHaveLength(built().length);
    expect(missing).toEqual([]);
  });

  it.each(Object.entries(FIGURES))(
    'finds one figure that was altered in %s, and the sum',
    async (format, [before, after]) => {
      const name = `${format === 'csv' ? 'criteria' : 'annex'}-1-county.${format}`;
      const path = join(folderOf(office.root), name);
      const { entries, missing } = await said(
        fileOf('收到的.'.concat(format), altered(readFileSync(path), format, before, after)),
      );
      expect(entries.map(([verdict]) => verdict)).toEqual(['bad']);
      expect(entries[0]?.[1]).toMatch(/不一致，有 [12] 处/);
      expect(missing[0]).toContain(name);
    },
  );

  it('takes an OFD that breaks off, or lacks a page, for none', async () => {
    const bytes = readFileSync(join(folderOf(office.root), 'annex-1-county.ofd'));
    const lacking = withParts(bytes, { 'Doc_0/Pages/Page_0/Content.xml': () => '' });
    const { entries } = await said(fileOf('甲.ofd', bytes.subarray(0, -100)), fileOf('乙.ofd', lacking));
    expect(entries.map(([verdict]) => verdict)).toEqual(['bad', 'bad']);
    expect(entries[0]?.[1]).toContain('打不开');
  });

  it('calls a criterion by what is printed, and by no id', async () => {
    const path = join(folderOf(office.root), 'annex-1-county.html');
    const changed = altered(readFileSync(path), 'html', '每半年核查', '每季度核查');
    const { entries } = await said(fileOf('甲.html', changed));
    expect(entries[0]?.[1]).toContain('党员档案“2.每半年核查党员信息库” 考核内容：公布的是“');
  });

  it('finds one that was altered in a PDF', async () => {
    const { entries } = await said(
      fileOf('附件.pdf', alteredPdf(readFileSync(join(folderOf(office.root), 'annex-1-county.pdf')))),
    );
    expect(entries[0]?.[0]).toBe('bad');
    expect(entries[0]?.[1]).toMatch(/不一致，有 \d+ 处/);
  });

  it('adds points up that were altered', async () => {
    const path = join(folderOf(office.root), 'criteria-1-county.csv');
    const text = readFileSync(path, 'utf8').replace('调研报告,1,1,', '调研报告,1,2,');
    expect((await said(fileOf('甲.csv', text))).entries[0]?.[1]).toMatch(/加起来是 \d+，应为 \d+/);
  });

  it('takes a whole folder, and files that are dropped', async () => {
    const folderOfAll = await saidOf(() => page.setInputFiles('#folder', folderOf(office.root)));
    expect(folderOfAll.entries.filter(([verdict]) => verdict !== 'good')).toEqual([]);
    expect(folderOfAll.missing).toEqual([]);
    const content = readFileSync(join(folderOf(office.root), 'indicators.json'), 'utf8');
    const dropped = await saidOf(async () => {
      const transfer = await page.evaluateHandle(`(() => {
        const all = new DataTransfer();
        all.items.add(new File([${JSON.stringify(content)}], '数据.json'));
        return all;
      })()`);
      await page.dispatchEvent('#drop', 'drop', { dataTransfer: transfer });
    });
    expect(dropped.entries[0]?.[1]).toContain('原来的文件名是 indicators.json');
  });

  it('says of each file what is true of it, however many are chosen, and while others are read', async () => {
    const html = readFileSync(join(folderOf(office.root), 'annex-1-county.html'), 'utf8');
    const many = Array.from({ length: 25 }, (_, at) => [
      fileOf(`${at}.html`, html),
      fileOf(`${at}改.html`, html.replace('每少1次扣0.5分', `每少1次扣0.6分${' '.repeat(at)}`)),
    ]).flat();
    const { entries, missing } = await saidOf(async () => {
      await page.setInputFiles('#files', many);
      await page.setInputFiles('#files', join(folderOf(office.root), 'manifest.json'));
    });
    expect(entries).toHaveLength(51);
    for (const [at, [verdict, text]] of entries.slice(0, 50).entries()) {
      expect(text).toContain(`${Math.floor(at / 2)}${at % 2 === 0 ? '' : '改'}.html：`);
      expect(verdict).toBe(at % 2 === 0 ? 'good' : 'bad');
    }
    expect(entries[50]).toEqual(['good', expect.stringContaining('manifest.json：原样')]);
    expect(missing[0]).not.toContain('annex-1-county.html');
    expect((await said(join(folderOf(office.root), 'indicators.json'))).entries).toHaveLength(1);
  });

  it('reads nothing that is larger than any document, and says so', async () => {
    const path = fileOf('大.csv', '');
    truncateSync(path, 200 * 2 ** 20);
    const { entries } = await said(path, join(folderOf(office.root), 'indicators.json'));
    expect(entries.map(([verdict]) => verdict)).toEqual(['unread', 'good']);
    expect(entries[0]?.[1]).toContain('大.csv：超过 64 MB，没有读。压缩包请先解压');
    expect(await page.textContent('#progress')).toBe('核对了 2 个文件：1 个符合，0 个另存过，0 个不符，1 个没有核对');
  });

  it('checks nothing where what is in it was altered or cut off', async () => {
    const text = readFileSync(join(folder, 'page.html'), 'utf8');
    const other = await browser.newPage();
    const opened = async (content: string) => {
      await other.goto(`file://${fileOf('页.html', content)}`);
      return other.innerText('main');
    };
    expect(await opened(text)).not.toContain('不完整');
    for (const changed of [text.replace('每少1次扣0.5分', '每少1次扣0.6分'), text.replace(office.prints.zhang, '0')]) {
      expect(changed).not.toBe(text);
      expect(await opened(changed)).toContain('不完整，或者被改过，不能用来核对任何文件');
    }
    for (const share of [0.5, 0.99])
      expect(await opened(text.slice(0, text.length * share))).toContain('请从发文单位重新取得这个文件');
    await other.close();
  });

  it('tells a signature over another attestation', async () => {
    const { path, text } = signatureBy(folderOf(office.root), office.prints.zhang);
    const attestation = { sha256: 'a'.repeat(64) };
    const changed = signedOtherwise(text, office.zhang, (before) => ({ ...before, attestation }));
    const { entries, missing } = await said(fileOf(path.slice(path.lastIndexOf('/') + 1), changed));
    expect(entries[0]?.[1]).toContain('签名时的 attestation.json 同公布的不是一份');
    expect(missing[1]).toBe('没有选到有效的签名：张三、李四');
  });

  it('tells what was saved again from what was published', async () => {
    const path = fileOf('annex-1-county.docx', readFileSync(join(folderOf(office.root), 'annex-1-county.docx')));
    await outputOf('/usr/bin/python3', ['-c', 'import docx, sys; docx.Document(sys.argv[1]).save(sys.argv[1])', path]);
    const { entries } = await said(path);
    expect(entries[0]?.[0]).toBe('doubtful');
    expect(entries[0]?.[1]).toContain('不是原来的文件');
  });

  it('finds signatures that do not hold, and those that are not there', async () => {
    const { path, text } = signatureBy(folderOf(office.root), office.prints.zhang);
    const name = path.slice(path.lastIndexOf('/') + 1);
    const forged = await said(fileOf(name, text.replace('张三', '王五')), join(folderOf(office.root), 'manifest.json'));
    expect(forged.entries[0]?.[1]).toContain('签名验不过');
    expect(forged.missing[1]).toBe('没有选到有效的签名：张三、李四');
    const other = readFileSync(join(folderOf(office.root), 'manifest.json'), 'utf8').replace('"final"', '"draft"');
    expect((await said(fileOf('manifest.json', other))).entries[0]?.[1]).toContain('被改过');
  });

  it.each([
    ['nothing.docx', new Uint8Array([0x50, 0x4b, 3, 4])],
    ['nothing.pdf', new TextEncoder().encode('%PDF-1.7\n')],
    ['nothing.ofd', zipSync({ 'OFD.txt': new Uint8Array([1]) })],
    ['nothing.txt', new TextEncoder().encode('别的文件')],
    ['empty.csv', new Uint8Array()],
  ])('takes %s for none of them', async (name, content) => {
    expect((await said(fileOf(name, content))).entries[0]?.[0]).toBe('bad');
  });

  it('knows check codes as they are typed', async () => {
    const code =
      /校验码\s*([0-9A-F-]{19})/.exec(readFileSync(join(folderOf(office.root), 'annex-1-county.html'), 'utf8'))?.[1] ??
      '';
    const answer = async (typed: string, ask = () => page.click('#ask')) => {
      await page.fill('#code', typed);
      await ask();
      return page.textContent('#answer');
    };
    expect(await answer(code, () => page.press('#code', 'Enter'))).toContain('是这一版的《');
    expect(await answer(code.toLowerCase().replaceAll('-', ' '))).toContain('是这一版的《');
    expect(await answer(code.replace(/.$/, (last) => (last === '0' ? '1' : '0')))).toContain('这一版没有这个校验码');
    expect(await answer('')).toContain('校验码有 16 位数字和字母（0–9、A–F），这里有 0 位');
    expect(await answer(code.slice(0, -1))).toContain('这里有 15 位，请照文件上印的写全');
  });

  it('asks nobody for anything', () => {
    expect(misdeeds).toEqual([]);
  });
});
