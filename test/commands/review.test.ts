import { readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SMALL } from '../support/fixtures.ts';
import { alter, git, repositoryWith } from '../support/git.ts';
import { folderWith, run } from '../support/program.ts';

const IDEOLOGY = 'indicators/2020/county/1-ideology.yaml';

describe('review', () => {
  it('prints the comment for what the working tree changes since it left the other branch', () => {
    const root = repositoryWith();
    alter(root, IDEOLOGY, '每季度开展宣讲', '每月开展宣讲');
    git(root, 'commit', '-qam', '改文字');
    git(root, 'checkout', '-q', 'main');
    alter(root, IDEOLOGY, '每年形成1篇以上调研报告', '每年形成3篇以上调研报告');
    git(root, 'commit', '-qam', '另一处');
    git(root, 'checkout', '-q', 'revision');
    const { code, out, err } = run(['review'], { cwd: root });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('改动 1 处');
    expect(out).not.toContain('调研报告');
    alter(root, IDEOLOGY, '制定年度学习计划', '制定学习计划');
    expect(run(['review', '--base', 'main~1'], { cwd: root }).out).toContain('改动 2 处');
    expect(run(['review', '--root', root]).code).toBe(0);
  });

  it('says that nothing changed when only the form did', () => {
    const root = repositoryWith();
    alter(root, IDEOLOGY, 'points: 4\n', 'points: 4.0 # 不变\n');
    expect(run(['review'], { cwd: root }).out).toMatch(/^✅ \*\*没有改动\*\*：县 10，城市区 10，改动 0 处\n/);
  });

  it('compares a new edition with the one before it, and names editions that are gone', () => {
    const root = repositoryWith();
    git(root, 'mv', 'indicators/2020', 'indicators/2021');
    alter(root, 'indicators/2021/scheme.yaml', 'year: 2020', 'year: 2021');
    expect(run(['review'], { cwd: root }).out).toContain('**删去了整个年度：2020**');
    git(root, 'checkout', '-q', 'main', '--', 'indicators/2020');
    alter(root, 'indicators/2021/scheme.yaml', 'state: final', 'state: draft');
    alter(root, IDEOLOGY.replace('2020', '2021'), '每季度开展宣讲', '每月开展宣讲');
    const { out } = run(['review'], { cwd: root });
    expect(out).toContain('### 2020 正式稿 → 2021 征求意见稿');
    expect(out).toContain('每<ins>月</ins>开展宣讲');
  });

  it.each<readonly [string, readonly string[], string]>([
    ['no such revision', ['--base', '没有'], '没有 没有 这个版本'],
    ['an option in place of a revision', ['--base', '--upload-pack=touch x'], '没有 --upload-pack=touch x 这个版本'],
    ['a tree in place of a revision', ['--base', 'main:indicators'], '没有 main:indicators 这个版本'],
  ])('complains of %s', (_, args, sentence) => {
    const [option = '', value = ''] = args;
    expect(run(['review', `${option}=${value}`], { cwd: repositoryWith() })).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining(sentence),
    });
  });

  it('complains of data that is in no repository, and of a machine without Git', () => {
    const root = folderWith(SMALL);
    expect(run(['review'], { cwd: root })).toMatchObject({
      code: 2,
      err: expect.stringContaining('不在 Git 仓库里'),
    });
    expect(run(['review'], { cwd: root, env: { PATH: '/nowhere' } })).toMatchObject({
      code: 2,
      err: expect.stringContaining('没有 Git'),
    });
  });

  it('reads no file of a revision through links, nor one that is hostile', () => {
    const root = repositoryWith();
    const passwd = folderWith(new Map([['secret.yaml', 'id: secret\ntitle: 秘密\n']]));
    git(root, 'rm', '-q', IDEOLOGY);
    symlinkSync(join(passwd, 'secret.yaml'), join(root, IDEOLOGY));
    writeFileSync(join(root, 'indicators/2020/county/3-x.yaml'), Buffer.from([0xff, 0xfe, 0x00]));
    git(root, 'add', '-A');
    git(root, 'commit', '-qm', '链接');
    git(root, 'checkout', '-q', 'main');
    const { code, out, err } = run(['review', '--base', 'revision~0'], { cwd: root });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).not.toContain('秘密');
  });

  it('writes the page whole, and prints nothing else', () => {
    const root = repositoryWith();
    alter(root, IDEOLOGY, '每季度开展宣讲', '<script>alert(1)</script>');
    const { code, out, err } = run(['review', '--page', '审阅.html'], { cwd: root });
    expect({ code, out, err }).toEqual({ code: 0, out: '', err: '已写入审阅页 审阅.html\n' });
    const page = readFileSync(join(root, '审阅.html'), 'utf8');
    expect(page.match(/<script>/g)).toHaveLength(1);
    expect(run(['review', '--page', '审阅.html'], { cwd: root }).code).toBe(0);
    expect(readFileSync(join(root, '审阅.html'), 'utf8')).toBe(page);
    expect(run(['review', '--page', 'indicators'], { cwd: root })).toMatchObject({
      code: 2,
      err: expect.stringContaining('无法写入'),
    });
  });
});
