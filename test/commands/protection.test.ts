import { readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { git } from '../support/git.ts';
import { run } from '../support/program.ts';
import { alter, repository } from '../support/revised.ts';

const LOCK = 'indicators/2020/lock.json';

/** A repository whose one edition is locked, as it was committed. */
function locked(): string {
  const root = repository();
  expect(run(['lock', '2020'], { cwd: root }).code).toBe(0);
  git(root, 'add', '-A');
  git(root, 'commit', '-qm', '锁定');
  return root;
}

const review = (root: string): string => run(['review', '--base', 'HEAD'], { cwd: root }).out;

describe('the protection of a locked edition', () => {
  it('is a decision in every review when it is taken away', () => {
    const root = locked();
    git(root, 'rm', '-q', LOCK);
    expect(review(root)).toMatch(/改动 1 处，其中 1 处需要决定/);
    expect(review(root)).not.toContain('没有改动');
    const text = run(['diff'], { cwd: root });
    expect(text.code).toBe(1);
    expect(text.out).toContain('  锁定记录  2020  需要决定\n  - [-有-]\n  + {+无+}\n');
    expect(JSON.parse(run(['diff', '--format', 'json'], { cwd: root }).out).locks).toEqual([
      { edition: '2020', kind: 'removed' },
    ]);
  });

  it('is a decision when the edition is locked anew with other contents', () => {
    const root = locked();
    alter(root, '按月落实', '按季落实');
    expect(run(['lock', '2020', '--force'], { cwd: root }).code).toBe(0);
    expect(JSON.parse(run(['diff', '--format', 'json'], { cwd: root }).out).locks).toEqual([
      { edition: '2020', kind: 'replaced' },
    ]);
    expect(review(root)).toContain('<del>有</del> | <ins>另一份</ins>');
  });

  it('is no decision when it comes', () => {
    const root = repository();
    run(['lock', '2020'], { cwd: root });
    expect(review(root)).toMatch(/改动 1 处\n/);
    expect(review(root)).toMatch(/锁定记录.*2020 \| <del>无<\/del> \| <ins>有<\/ins>/);
  });

  it('is not there where its file is a link that leads nowhere, and check says so', () => {
    const root = locked();
    rmSync(join(root, LOCK));
    symlinkSync('nowhere.json', join(root, LOCK));
    const { code, out } = run(['check'], { cwd: root });
    expect(code).toBe(1);
    expect(out).toContain(LOCK);
    expect(out).not.toContain('已锁定');
  });

  it('is said to be missing wherever a final edition is told of', () => {
    const root = locked();
    expect(run(['check'], { cwd: root }).out).toContain('2020 正式稿（已锁定）');
    rmSync(join(root, LOCK));
    const { out } = run(['check'], { cwd: root });
    expect(out).toContain('2020 正式稿（没有锁定）');
    expect(out).toContain('用 Git 恢复 indicators/2020/lock.json');
  });
});

describe('the units of a locked edition', () => {
  it.each([
    ['renamed', (text: string) => text.replace(/name: [^\n,}]+/, 'name: 新名县')],
    ['moved to another class', (text: string) => text.replace('class: county', 'class: district')],
    [
      'called a department',
      (text: string) => text.replace('class: county }', 'class: county, department: organization }'),
    ],
    ['taken away', (text: string) => text.replace(/\n +- \{ id: [^\n]+(?=\n[^\n]*$|\n$)/, '')],
  ])('are a decision when one is %s', (_, edit) => {
    const root = locked();
    const path = join(root, 'indicators/units.yaml');
    const before = readFileSync(path, 'utf8');
    expect(edit(before)).not.toBe(before);
    writeFileSync(path, edit(before));
    expect(review(root)).toMatch(/其中 [1-9]\d* 处需要决定/);
  });
});
