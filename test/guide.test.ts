import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Followed, follow, GUIDE, stepsOf } from '../tools/guide.ts';
import { ROOT } from './support/fixtures.ts';
import { run } from './support/program.ts';

const TEXT = readFileSync(join(ROOT, GUIDE), 'utf8');
const PICTURES = stepsOf(TEXT).flatMap((step) => ('picture' in step ? [step.picture] : []));

describe('the guide, followed literally from an empty folder', () => {
  let start: string;
  let followed: Followed;
  const pages: string[] = [];
  beforeAll(() => {
    start = mkdtempSync(join(tmpdir(), 'zhunsheng-guide-'));
    followed = follow(start, ({ document }, folder) => {
      pages.push(readFileSync(join(folder, document)).subarray(0, 5).toString('latin1'));
    });
  }, 180_000);
  afterAll(() => rmSync(start, { recursive: true, force: true }));

  it('has nothing that cannot be done', () => {
    for (const { line, code, said } of followed.done) expect([0, 1], `${line}\n${said}`).toContain(code);
  });

  it('gives a published edition', () => {
    const { folder, done } = followed;
    expect(done.slice(-6).map(({ line, code }) => `${code} ${line}`)).toEqual([
      '0 zhunsheng build',
      '0 zhunsheng forms --format xlsx,pdf --print',
      '0 zhunsheng verify',
      '0 zhunsheng lock 2026',
      '0 zhunsheng site',
      '0 zhunsheng archive 2026',
    ]);
    expect(run(['check'], { cwd: folder }).out).toMatch(
      /^2025 正式稿（没有锁定）\n[\s\S]*^2026 正式稿（已锁定）\n[\s\S]*没有发现问题\n2025 是正式稿，还没有锁定.*\n$/m,
    );
    const published = readdirSync(join(folder, 'output/2026'));
    const wanted = ['annex-1-towns.docx', 'measures.pdf', 'departments-1-towns.xlsx', 'SHA256SUMS', 'forms'];
    expect(published).toEqual(expect.arrayContaining(wanted));
    const annex = readFileSync(join(folder, 'output/2026/annex-1-towns.md'), 'utf8');
    expect(annex).toContain('每季度召开1次支部党员大会');
    expect(annex).toContain('不少于15户');
  });

  it('shows what the program really says', () => {
    for (const [picture, svg] of followed.screens) {
      expect(readFileSync(join(ROOT, 'docs', picture), 'utf8'), `${picture}: npx tsx tools/guide.ts`).toBe(svg);
    }
  });

  it('shows pages of documents that it has made', () => {
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages) expect(page).toBe('%PDF-');
  });
});

describe('the guide', () => {
  it('has all of its pictures, each once, and no other lies there', () => {
    for (const picture of PICTURES) expect(existsSync(join(ROOT, 'docs', picture)), picture).toBe(true);
    const files = readdirSync(join(ROOT, 'docs/pictures')).map((name) => `pictures/${name}`);
    expect([...PICTURES].sort()).toEqual(files.sort());
  });

  it('names the file of every edit in the paragraph above it, where a reader sees it', () => {
    const edits = [...TEXT.matchAll(/^(.*)\n\n```diff (\S+)$/gm)];
    expect(edits).toHaveLength(stepsOf(TEXT).filter(({ kind }) => kind === 'edit').length);
    for (const [, paragraph, path] of edits) expect(paragraph).toContain(path);
  });
});
