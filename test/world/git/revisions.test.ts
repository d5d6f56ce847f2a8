import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesBelow } from '../../../src/world/files.ts';
import { filesIn, forkPoint } from '../../../src/world/git/revisions.ts';
import { complaintOf } from '../../support/complaints.ts';
import { SMALL } from '../../support/fixtures.ts';
import { alter, git, repositoryWith } from '../../support/git.ts';
import { folderWith } from '../../support/program.ts';
import { everythingIn } from '../../support/revisions.ts';

describe('the files of a revision', () => {
  it('are those that were committed, as the world reads them', () => {
    const root = repositoryWith(
      new Map<string, string | Uint8Array>([
        ...SMALL,
        ['indicators/2020/county/3-gbk.yaml', Buffer.from([0x74, 0x3a, 0xd7, 0xe9, 0xd6, 0xaf, 0x0a])],
        ['indicators/2020/county/4-binary.yaml', Buffer.from([0, 1, 2, 0xff])],
        ['indicators/2020/county/5-empty.yaml', ''],
        ['indicators/2020/county/6-大.yaml', 'a: 1\n'.repeat(500_000)],
        ['indicators/名册.yaml', '单位: []\n'],
        ['README.md', '无关'],
      ]),
    );
    const committed = everythingIn(filesBelow(root));
    expect(everythingIn(filesIn(root, 'HEAD'))).toEqual(committed);
    alter(root, 'indicators/units.yaml', '甲县', '丁县');
    git(root, 'commit', '-qam', '改名');
    expect(everythingIn(filesIn(root, 'HEAD~1'))).toEqual(committed);
    expect(everythingIn(filesIn(root, 'main'))).toEqual(committed);
    expect(everythingIn(filesIn(root, 'HEAD'))).not.toEqual(committed);
  });

  it('are found from a folder below the root of the repository', () => {
    const root = repositoryWith(new Map([...SMALL].map(([path, text]) => [`考核/${path}`, text])));
    const inner = join(root, '考核');
    expect(everythingIn(filesIn(inner, 'HEAD'))).toEqual(everythingIn(filesBelow(inner)));
    expect(filesIn(root, 'HEAD').list('indicators')).toBe('missing');
  });

  it('are of no revision that is none', () => {
    const root = repositoryWith();
    for (const name of ['没有', '--all', '-x', 'HEAD:indicators', 'HEAD^9', '^main', 'HEAD..main']) {
      expect(
        complaintOf(() => filesIn(root, name)),
        name,
      ).toContain(`没有 ${name} 这个版本`);
    }
    expect(complaintOf(() => filesIn('/', 'HEAD'))).toContain('不在 Git 仓库里');
  });
});

describe('where two states went apart', () => {
  it('is their last common revision', () => {
    const root = repositoryWith();
    const start = git(root, 'rev-parse', 'HEAD');
    for (const branch of ['main', 'revision']) {
      git(root, 'checkout', '-q', branch);
      mkdirSync(join(root, branch));
      writeFileSync(join(root, branch, 'x'), '');
      git(root, 'add', '-A');
      git(root, 'commit', '-qm', branch);
    }
    expect(forkPoint(root, 'main')).toBe(start);
  });

  it('is the other one where they have nothing in common', () => {
    const root = repositoryWith();
    git(root, 'checkout', '-q', '--orphan', 'alone');
    git(root, 'commit', '-qm', '另起');
    expect(forkPoint(root, 'main')).toBe(git(root, 'rev-parse', 'main'));
  });

  it('is not asked of a folder that is in no repository', () => {
    expect(complaintOf(() => forkPoint(folderWith(SMALL), 'main'))).toContain('不在 Git 仓库里');
  });
});
