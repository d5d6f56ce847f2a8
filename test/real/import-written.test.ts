import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { filesIn } from '../support/authoring.ts';
import { folderWith, run } from '../support/program.ts';

/** Documents of real offices, and the source of the shipped data. They are no part of the project: where they are absent, these tests are skipped. */
const SHARED = fileURLToPath(new URL('../../../shared', import.meta.url));
const FOLDERS = ['real/html', 'real/sheet', 'real/text', 'real/word'];
const DOCUMENTS = FOLDERS.flatMap((folder) => {
  const path = join(SHARED, folder);
  return existsSync(path) ? readdirSync(path).map((name) => join(path, name)) : [];
});
const REFERENCE = ['annex-1-2020.docx', 'measures-2020.txt'].map((name) => join(SHARED, 'reference', name));

describe.skipIf(DOCUMENTS.length === 0)('a document of a real office', () => {
  it.each(DOCUMENTS)(
    '%s becomes sound files in house style, every character accounted for, or one sentence',
    (path) => {
      const root = folderWith(new Map());
      const { code, out, err } = run(['import', path, '--year', '2020'], { cwd: root });
      if (code === 2) {
        expect([out, err.trim().split('\n').length, filesIn(root).size]).toEqual(['', 1, 0]);
        return;
      }
      expect(out).toMatch(/\d+ 字，全部有着落/);
      expect(run(['fmt', '--check'], { cwd: root })).toMatchObject({ code: 0 });
      const found = run(['check', '--format', 'json'], { cwd: root });
      const codes: readonly string[] = JSON.parse(found.out).findings.map(
        (each: { readonly code: string }) => each.code,
      );
      expect(codes.filter((each) => /^(?:yaml|file|key|value|list|id|text-empty)/.test(each))).toEqual([]);
      expect(code).toBe(codes.length > 0 || out.includes('要请人定的') ? 1 : 0);
    },
  );
});

describe.skipIf(REFERENCE.some((path) => !existsSync(path)))('the source of the shipped data', () => {
  it('becomes one system, in which check finds one wrong sum and what follows from where it breaks off', () => {
    const root = folderWith(new Map());
    const { code, out } = run(['import', ...REFERENCE, '--year', '2020'], { cwd: root });
    expect([code, out.match(/一级指标 3 项，二级指标 11 项，三级指标 41 项，考核内容 105 项/g)?.length]).toEqual([
      1, 1,
    ]);
    const { findings } = JSON.parse(run(['check', '--format', 'json'], { cwd: root }).out);
    const sums = findings.filter((each: { readonly code: string }) => /^(?:sum|total)-/.test(each.code));
    const told = sums.map((each: { readonly file: string; readonly code: string }) => [
      each.file.replace(/.*\//, ''),
      each.code,
    ]);
    expect(told).toEqual([
      ['2-ideology.yaml', 'sum-mismatch'],
      ['3-organization.yaml', 'sum-mismatch'],
      ['3-organization.yaml', 'sum-mismatch'],
      ['3-organization.yaml', 'sum-mismatch'],
      ['scheme.yaml', 'total-mismatch'],
    ]);
    const others = findings.filter((each: { readonly code: string }) => !/^(?:sum|total|figure)-/.test(each.code));
    expect(others).toEqual([]);
  });
});
