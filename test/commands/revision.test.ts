import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { alteredBy } from '../support/alter.ts';
import { ofEdition, SHIPPED, SMALL, unlocked } from '../support/fixtures.ts';
import { folderWith, run } from '../support/program.ts';

const REVISION = ['2021', '--only', 'revision'];
const QUICK = ['--format', 'docx,md'];

function altered(root: string, path: string, right: string, other: string): void {
  const text = readFileSync(join(root, path), 'utf8');
  expect(text).toContain(right);
  writeFileSync(join(root, path), text.replace(right, other));
}

describe('build of a revision table', () => {
  it('writes it in every format, and what is written says what the data says', () => {
    const root = folderWith(SHIPPED);
    expect(run(['build', ...REVISION, '--department', 'general-office'], { cwd: root }).code).toBe(0);
    const names = readdirSync(join(root, 'output/2021')).filter((name) => name.startsWith('revision'));
    expect(names).toEqual(
      ['revision-department-general-office', 'revision'].flatMap((name) =>
        ['docx', 'html', 'md', 'pdf', 'xlsx'].map((format) => `${name}.${format}`),
      ),
    );
    const { code, out } = run(['verify', 'output/2021'], { cwd: root });
    expect(out).toMatch(/核对了 13 个文件：一致 13\n$/);
    expect(code).toBe(0);
  });

  it('makes none of the first edition', () => {
    const root = folderWith(ofEdition(SHIPPED, '2020'));
    const { code, out } = run(['build', '2020', '--only', 'revision,data'], { cwd: root });
    expect(code).toBe(0);
    expect(out).not.toContain('revision');
  });

  it('makes it again when the edition before is another', () => {
    const root = folderWith(unlocked(SHIPPED));
    run(['build', ...REVISION, ...QUICK], { cwd: root });
    expect(run(['build', ...REVISION, ...QUICK], { cwd: root }).out).toContain('2 个文件都没有变化');
    altered(root, 'indicators/2020/county/2-ideology.yaml', 'title: 主题宣传', 'title: 主题宣讲');
    expect(run(['build', ...REVISION, ...QUICK], { cwd: root }).out).toContain('写入 2 个文件');
    expect(readFileSync(join(root, 'output/2021/revision.md'), 'utf8')).toContain('主题宣<del>讲</del>');
  });

  it('finds a number that somebody altered in it', () => {
    const root = folderWith(SHIPPED);
    run(['build', ...REVISION, ...QUICK], { cwd: root });
    const path = join(root, 'output/2021/revision.docx');
    const other = alteredBy(readFileSync(path), (xml) => xml.replace('>1100<', '>1200<'));
    writeFileSync(path, other);
    const { code, out } = run(['verify', 'output/2021/revision.docx'], { cwd: root });
    expect(code).toBe(1);
    expect(out).toContain('被改动');
    expect(out).toMatch(/“本级财政足额列支党建工作专项经费” 修订后：应为“.*1100万元.*文件里是“.*1200万元/);
  });

  it('knows only departments of the register', () => {
    const { code, err } = run(['build', '2021', '--department', 'nobody', '--root', folderWith(SHIPPED)]);
    expect(code).toBe(2);
    expect(err).toContain('--department');
    expect(err).toContain('organization');
  });
});

describe('build of a final edition', () => {
  it('says that it is not locked, until it is', () => {
    const root = folderWith(SMALL);
    expect(run(['build', '--only', 'data'], { cwd: root }).err).toContain('zhunsheng lock 2020');
    run(['lock'], { cwd: root });
    expect(run(['build', '--only', 'data'], { cwd: root })).toMatchObject({ code: 0, err: '' });
  });

  it('takes no draft unless it is named, and says what it is in the manifest', () => {
    const root = folderWith(SHIPPED);
    run(['build', '--only', 'data'], { cwd: root });
    expect(readdirSync(join(root, 'output'))).toEqual(['2020']);
    run(['build', '2021', '--only', 'data'], { cwd: root });
    expect(JSON.parse(readFileSync(join(root, 'output/2021/manifest.json'), 'utf8')).state).toBe('draft');
  });
});
