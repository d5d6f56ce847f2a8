import { readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SMALL_TWO_YEARS } from '../support/fixtures.ts';
import { folderWith } from '../support/program.ts';
import { alter, diff, NEXT, REPORT, REVISED, repository } from '../support/revised.ts';

describe('the forms of the answer', () => {
  it('go by the extension of the file or by their names', () => {
    const root = folderWith(REVISED);
    for (const name of ['r.docx', 'r.xlsx', 'r.html', 'r.md', 'r.json', '新/r.pdf', 'r.ofd']) {
      expect(diff(root, '2021', '-o', name)).toEqual({ code: 1, out: '', err: `已写入 ${name}\n` });
      expect(readFileSync(join(root, name)).length).toBeGreaterThan(500);
    }
    expect(readFileSync(join(root, 'r.docx'), 'latin1').slice(0, 2)).toBe('PK');
    expect(readFileSync(join(root, '新/r.pdf'), 'latin1').slice(0, 4)).toBe('%PDF');
    expect(readFileSync(join(root, 'r.json'), 'utf8')).toBe(diff(root, '2021', '--format', 'json').out);
    expect(readFileSync(join(root, 'r.html'), 'utf8')).toBe(diff(root, '2021', '--format', 'html').out);
    expect(readFileSync(join(root, 'r.md'), 'utf8')).toBe(diff(root, '2021', '--format', 'markdown').out);
  });

  it('are shown on the screen only where they can be', () => {
    expect(diff(folderWith(REVISED), '2021', '--format', 'docx')).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringMatching(/-o 修订对照表\.docx/),
    });
  });

  it('have no table where nothing or more than one year changed', () => {
    const root = repository(SMALL_TWO_YEARS);
    expect(diff(root, '-o', 'r.docx')).toEqual({ code: 0, out: '', err: '各年度都没有改动，没有写出修订对照表\n' });
    for (const year of ['2020', '2021']) alter(root, REPORT, '形成报告', `indicators/${year}/county/1-ideology.yaml`);
    expect(diff(root, '-o', 'r.docx').err).toMatch(/^几个年度都有改动：2020、2021。/);
    expect(diff(root, '-o', 'r.docx', '--year', '2021').code).toBe(1);
    expect(readFileSync(join(root, 'r.docx')).length).toBeGreaterThan(500);
  });

  it('are the same bytes twice', () => {
    const root = folderWith(REVISED);
    for (const name of ['r.docx', 'r.xlsx', 'r.html', 'r.json']) {
      diff(root, '2021', '-o', name);
      renameSync(join(root, name), join(root, `first-${name}`));
      diff(root, '2021', '-o', name);
      expect(readFileSync(join(root, name)).equals(readFileSync(join(root, `first-${name}`)))).toBe(true);
    }
  });
});

describe('what the data says', () => {
  it.each([
    '<script>alert(1)</script>|| --- |',
    '@all 请看 #1 和 !2 /close',
    '[链接](javascript:alert(1)) `rm -rf` $x$',
    '\u001b[31m红\u202e反',
  ])('comes out as text: %j', (hostile) => {
    const files = new Map(REVISED).set(
      NEXT,
      (REVISED.get(NEXT) ?? '').replace('每年形成2篇以上调研报告', JSON.stringify(hostile)),
    );
    const root = folderWith(files);
    const text = diff(root, '2021').out;
    expect(text).not.toMatch(/[\u001b\u202e]/);
    const markdown = diff(root, '2021', '--format', 'markdown').out;
    expect(markdown).not.toMatch(/<script|@all|\]\(java|`rm|\u001b|\u202e/);
    expect(diff(root, '2021', '--format', 'html').out).not.toMatch(/<script>alert/);
  });
});
