import { describe, expect, it } from 'vitest';
import { SMALL_OPINIONS } from '../support/fixtures.ts';
import { git, repositoryWith } from '../support/git.ts';
import { withOpinions } from '../support/opinions.ts';
import { run } from '../support/program.ts';

function reviewed(files: ReadonlyMap<string, string>, ...more: readonly string[]) {
  const root = repositoryWith(files);
  git(root, 'commit', '-q', '--allow-empty', '-m', '再稿');
  return { root, ...run(['review', '--base', 'HEAD~1', ...more], { cwd: root }) };
}

describe('a review', () => {
  it('shows what is open of the opinions on a draft, item by item, and in numbers what was decided', () => {
    const { out } = reviewed(SMALL_OPINIONS);
    expect(out).toContain('<details><summary>2020 共 3 条意见：未决定 1，采纳 1，部分采纳 0，不采纳 1</summary>');
    expect(out).toContain('“制定年度学习计划并按月落实”');
    expect(out).toContain('- 意见 3（市委宣传部，张三，2020年3月5日）：考核内容');
    expect(out).not.toContain('意见 2（');
  });

  it('names those that contradict each other, and keeps their words from the host', () => {
    const both = ['1', '1.5'].map((after) => ({
      item: 'lecture-team',
      field: 'points',
      before: 2,
      after: Number(after),
      typed: '@all #1',
    }));
    const { out } = reviewed(withOpinions(both));
    expect(out).toContain('与意见 2 矛盾');
    expect(out).not.toContain('@all');
  });

  it('says nothing of them where there are none, or the edition is final', () => {
    const final = new Map(SMALL_OPINIONS);
    final.set(
      'indicators/2020/scheme.yaml',
      (final.get('indicators/2020/scheme.yaml') ?? '').replace('draft', 'final'),
    );
    expect(reviewed(final).out).not.toContain('条意见：');
  });
});
