import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../support/fixtures.ts';
import { outputOf as folderOf, type SignedOffice, signedOffice } from '../support/signed-office.ts';
import { signAs } from '../support/signers.ts';
import { fileIn, saidAfter, saidBy } from './checker-page.ts';
import { outputOf } from './programs.ts';
import { launch, open } from './review-page.ts';

let office: SignedOffice;
let browser: Browser;
let page: Page;
let misdeeds: readonly string[] = [];
const folder = mkdtempSync(join(tmpdir(), 'zhunsheng-versions-'));
/** Where the same edition is built with other data. */
const other = join(folder, 'other');
const otherVersion = join(other, 'output/2020');

const said = (...files: readonly string[]) => saidBy(page, files);
const fileOf = (name: string, content: Uint8Array | string): string => fileIn(folder, name, content);
const program = (root: string, ...args: readonly string[]) =>
  outputOf(process.execPath, [join(ROOT, 'dist/zhunsheng.cjs'), ...args, '--root', root]);
const built = (): readonly string[] =>
  readdirSync(folderOf(office.root)).map((name) => join(folderOf(office.root), name));

/** A page of its own in which a file is open. */
async function opened(path: string): Promise<void> {
  page = await (await browser.newContext({ offline: true })).newPage();
  misdeeds = await open(page, path);
}

beforeAll(async () => {
  office = await signedOffice();
  cpSync(office.root, other, { recursive: true });
  const path = join(other, 'indicators/2020/county/1-ideology.yaml');
  writeFileSync(path, readFileSync(path, 'utf8').replace('title: 基层宣讲', 'title: 基层宣传'));
  for (const root of [office.root, other]) {
    await program(root, 'build', '--format', 'ofd');
    await program(root, 'build');
  }
  for (const each of [office.zhang, office.li]) await signAs(office.root, each);
  await program(office.root, 'verify', '--page', join(folder, 'page.html'));
  await program(office.root, 'archive');
  browser = await launch();
}, 120_000);
afterAll(async () => {
  await browser.close();
  office.remove();
  rmSync(folder, { recursive: true, force: true });
});

describe('the page that checks an edition, of what is not of it, in Chromium', () => {
  beforeAll(() => opened(join(folder, 'page.html')));

  it.each(['docx', 'pdf', 'ofd', 'xlsx', 'html', 'md'])(
    'says of a %s of another version whose check code it has',
    async (format) => {
      const { entries } = await said(join(otherVersion, `annex-1-county.${format}`));
      expect(entries[0]?.[0]).toBe('bad');
      expect(entries[0]?.[1]).toMatch(/不是这一版的，上面的校验码 [0-9A-F-]{19} 这一版没有.*不一致，有 [1-9]\d* 处/);
    },
  );

  it('says of what has no check code that it cannot tell of which version it is', async () => {
    const { entries } = await said(join(otherVersion, 'criteria-1-county.csv'));
    expect(entries[0]?.[1]).toContain('里面没有校验码，看不出是这一版的被改过，还是别的年度、别的版本的');
  });

  it.each([
    [
      '清单.json',
      'manifest.json',
      '"final"',
      '"draft"',
      '同公布的 manifest.json 不一样，有 1 处',
      'state：公布的是“final”，这个文件里是“draft”',
    ],
    [
      'manifest.json',
      'manifest.json',
      '"edition": "2020"',
      '"edition": "2019"',
      '不是这一版的，里面写的年度是 2019',
      '',
    ],
    [
      'manifest.json',
      'manifest.json',
      '"form"',
      ' "form"',
      '读出来的数据一样，变的是空白、换行、次序、编码，或者有重复的项',
      '',
    ],
    ['manifest.json', 'manifest.json', '{', '', '被改过：同公布的 manifest.json 不一样', ''],
    ['SHA256SUMS', 'SHA256SUMS', /^./, 'g', '同公布的 SHA256SUMS 不一样，有 1 处', 'annex-1-county.docx：缺少“'],
    [
      '甲.json',
      'attestation.json',
      '"final"',
      '"draft"',
      '同公布的 attestation.json 不一样，有 1 处',
      'state：公布的是',
    ],
    [
      '数据.json',
      'indicators.json',
      '基层宣讲',
      '基层宣传',
      '同公布的 indicators.json 不一样，有 1 处',
      '这个文件里是“基层宣传”',
    ],
  ])('says that %s, of which %s was edited, is so, and in what', async (as, name, before, after, verdict, detail) => {
    const text = readFileSync(join(folderOf(office.root), name), 'utf8');
    expect(text.replace(before, after)).not.toBe(text);
    const { entries, missing } = await said(fileOf(as, text.replace(before, after)));
    expect(entries[0]?.[0]).toBe('bad');
    expect(entries[0]?.[1]).toContain(verdict);
    expect(entries[0]?.[1]).toContain(detail);
    expect((await said(fileOf(as, text))).entries[0]?.[0]).toBe('good');
    expect(missing[0]).toContain('annex-1-county.docx');
  });

  it('finds one published file in the place of another', async () => {
    const bytes = readFileSync(join(folderOf(office.root), 'annex-1-county.html'));
    const { entries } = await said(fileOf('measures.html', bytes), fileOf('附件.html', bytes));
    expect(entries.map(([verdict]) => verdict)).toEqual(['bad', 'good']);
    expect(entries[0]?.[1]).toContain('换过：名称是公布的 measures.html，里面是公布的 annex-1-county.html');
  });

  it('takes a ZIP file of the folder apart, and leaves a broken one', async () => {
    const files = Object.fromEntries(built().map((path) => [basename(path), new Uint8Array(readFileSync(path))]));
    const whole = await said(fileOf('收到.zip', zipSync({ 收到: files })));
    expect(whole.entries.filter(([verdict]) => verdict !== 'good')).toEqual([]);
    expect(whole.entries).toHaveLength(built().length);
    expect(whole.missing).toEqual([]);
    const { entries } = await said(fileOf('坏.zip', zipSync({ 收到: files }).subarray(0, -30)));
    expect(entries[0]?.[1]).toContain('坏.zip：打不开');
  });
});

describe('the page in an archive, in Chromium', () => {
  /** What it says of all that is in the ZIP file beside it, in which some files are others. */
  async function saidOfZip(change: (files: Record<string, Uint8Array>) => void = () => undefined) {
    const files = { ...unzipSync(readFileSync(join(office.root, 'output/archive/2020.zip'))) };
    change(files);
    const { entries, missing } = await said(fileOf('2020.zip', zipSync(files)));
    return { others: entries.filter(([verdict]) => verdict !== 'good').map(([, text]) => text), missing };
  }
  const text = (files: Record<string, Uint8Array>, path: string) => new TextDecoder().decode(files[path]);
  const bytes = (content: string) => new TextEncoder().encode(content);
  const PAGE = /核对\.html：这是核验页，它不能证明自己/;

  beforeAll(async () => {
    await opened(fileOf('page.html', readFileSync(join(office.root, 'output/archive/2020/核对.html'))));
  });

  it('checks the whole of it, in a ZIP file and in a folder', async () => {
    const { others, missing } = await saidOfZip();
    expect(others).toEqual([expect.stringMatching(PAGE)]);
    expect(missing).toEqual([]);
    const inFolder = await saidAfter(page, () =>
      page.setInputFiles('#folder', join(office.root, 'output/archive/2020')),
    );
    const inFolderOthers = inFolder.entries.filter(([verdict]) => verdict !== 'good').map(([, each]) => each);
    expect(inFolderOthers).toEqual([expect.stringMatching(PAGE)]);
    expect(inFolder.missing).toEqual([]);
  });

  it('finds what was changed, added, taken away and exchanged in it, and other lists', async () => {
    const scheme = '2020/data/indicators/2020/scheme.yaml';
    const changed = await saidOfZip((files) => {
      files[scheme] = bytes(`${text(files, scheme)}# 注\n`);
      files['2020/documents/附件（新）.txt'] = bytes('甲');
      files['2020/SHA256SUMS'] = bytes(text(files, '2020/SHA256SUMS').replace(/^./, '#'));
      files['2020/SM3SUMS'] = bytes(`${text(files, '2020/SM3SUMS')}说明\n`);
      const [one, other] = ['2020/site/index.html', '2020/说明.txt'];
      Object.assign(files, { [one]: files[other], [other]: files[one] });
      delete files['2020/documents/measures.docx'];
    });
    const all = changed.others.join('\n');
    expect(all).toContain('scheme.yaml：被改过：同公布的 data/indicators/2020/scheme.yaml 不一样');
    expect(all).toContain('附件（新）.txt：不认识');
    expect(all).toMatch(/2020\.zip\/2020\/SHA256SUMS：被改过：同归档的 SHA256SUMS 不一样，有 1 处/);
    expect(all).toMatch(/2020\.zip\/2020\/SM3SUMS：被改过：除了各行摘要，SM3SUMS 里还有别的字/);
    expect(all).toContain('换过：名称是公布的 site/index.html，里面是公布的 说明.txt');
    expect(changed.others).toHaveLength(7);
    expect(changed.missing[0]).toContain('documents/measures.docx、');
  });

  it('judges a document that is chosen alone, and misses the other documents alone', async () => {
    const { entries, missing } = await said(join(folderOf(office.root), 'annex-1-county.docx'));
    expect(entries[0]?.[1]).toContain('原样：同公布的一个字节都不差SHA');
    expect(missing[0]).not.toMatch(/data\/|annex-1-county\.docx/);
    expect(misdeeds).toEqual([]);
  });
});
