import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isFailure, sentenceOf } from '../../src/ports/failure.ts';
import { wordsIn } from '../../src/words/languages.ts';
import { saveVersion } from '../../src/world/git/versions/save.ts';
import { alter, git } from '../support/git.ts';
import { hook, shownOf, versioned } from '../support/versioned.ts';

const FILE = 'indicators/2021/county/1-ideology.yaml';

describe('what Git has not finished', () => {
  it('is told as patches where patches stopped halfway, and not as a rebase', async () => {
    const { root, studio } = await versioned();
    git(root, 'checkout', '-qb', '乙');
    alter(root, FILE, '每季度开展宣讲', '每月开展宣讲');
    git(root, 'commit', '-qam', '乙');
    const patch = git(root, 'format-patch', '-1', '--output-directory', join(root, '.git')).trim();
    git(root, 'checkout', '-q', 'main');
    alter(root, FILE, '每季度开展宣讲', '每周开展宣讲');
    git(root, 'commit', '-qam', '甲');
    expect(() => git(root, 'am', '--quiet', patch)).toThrow();
    expect((await shownOf(studio)).obstacles).toEqual([expect.stringContaining('git am --continue')]);
  });
});

describe('a version', () => {
  it('is not there where a hook comes to no end, and is where it only went on behind it', async () => {
    const { root, studio } = await versioned();
    alter(root, FILE, '每季度开展宣讲', '每月开展宣讲');
    git(root, 'add', FILE);
    alter(root, FILE, '每月开展宣讲', '每周开展宣讲');
    const [staged, before] = [git(root, 'ls-files', '--stage'), git(root, 'rev-parse', 'HEAD')];
    const { head, changes } = await shownOf(studio);
    const files = changes.files.flatMap((group) => group.files);
    const saving = { sentence: '改', head: head ?? undefined, files, author: undefined };
    const { failure: complaints } = await wordsIn('zh');
    hook(root, 'pre-commit', 'sleep 60');
    const error: unknown = await saveVersion(root, saving, 500).catch((thrown: unknown) => thrown);
    expect(isFailure(error) && sentenceOf(error, complaints)).toContain('没有保存');
    expect([git(root, 'ls-files', '--stage'), git(root, 'rev-parse', 'HEAD')]).toEqual([staged, before]);
    rmSync(join(root, '.git/hooks/pre-commit'));
    hook(root, 'post-commit', 'sleep 60');
    const id = await saveVersion(root, saving, 2_000).then((saved) => saved.kind === 'saved' && saved.id);
    expect(id).toBe(git(root, 'rev-parse', 'HEAD'));
    expect(id).not.toBe(before);
  });
});
