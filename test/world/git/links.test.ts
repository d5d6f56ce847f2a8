import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesBelow } from '../../../src/world/files.ts';
import { filesIn } from '../../../src/world/git/revisions.ts';
import { complaintOf } from '../../support/complaints.ts';
import { SMALL } from '../../support/fixtures.ts';
import { git, repositoryWith } from '../../support/git.ts';
import { everythingIn } from '../../support/revisions.ts';

/** A repository in which links were committed, each with where it leads. */
function repositoryLinking(
  links: Readonly<Record<string, string>>,
  files: ReadonlyMap<string, string> = SMALL,
  below = '',
): string {
  const root = repositoryWith(files);
  for (const [path, target] of Object.entries(links)) {
    symlinkSync(target, join(root, below, path));
  }
  git(root, 'add', '-A');
  git(root, 'commit', '-q', '--allow-empty', '-m', '链接');
  return root;
}

const SHARED = new Map([
  ...SMALL,
  ['shared/1-other.yaml', 'title: 共用\n'],
  ['shared/deep/inner/2-other.yaml', 'title: 深处\n'],
]);

describe('links in a revision', () => {
  it.each<readonly [string, string, string]>([
    ['a file beside it', 'indicators/2020/county/9-link.yaml', '1-ideology.yaml'],
    ['a file outside the data', 'indicators/2020/county/9-link.yaml', '../../../shared/1-other.yaml'],
    ['a folder outside the data', 'indicators/2021', '../shared'],
    ['a folder, written with a slash at the end', 'indicators/2021', '../shared/'],
    ['a file, written as a folder', 'indicators/2021', '../shared/1-other.yaml/'],
    ['another edition', 'indicators/2021', '2020'],
    ['nothing', 'indicators/2021', '2019'],
    ['below a file', 'indicators/2021', 'units.yaml/x'],
    ['itself', 'indicators/2021', '2021'],
    ['a file of a folder of the other edition', 'indicators/x.yaml', './2020/.//county/../scheme.yaml'],
  ])('lead to %s as those that are checked out', (_, path, target) => {
    const root = repositoryLinking({ [path]: target }, SHARED);
    const [committed, lying] = [filesIn(root, 'HEAD'), filesBelow(root)];
    expect(everythingIn(committed)).toEqual(everythingIn(lying));
    for (const each of [path, `${path}/1-other.yaml`, `${path}/deep`, `${path}/scheme.yaml`]) {
      expect(committed.read(each), each).toEqual(lying.read(each));
      expect(committed.list(each), each).toEqual(lying.list(each));
    }
  });

  it.each(['../../elsewhere', '../..', '/etc/passwd', '/', '2020/../../../elsewhere'])(
    'are not followed out of the data: %s',
    (target) => {
      const files = filesIn(repositoryLinking({ 'indicators/2021': target }), 'HEAD');
      expect(files.list('indicators')).toContainEqual({ name: '2021', kind: 'link-outside' });
      expect(files.list('indicators/2021')).toBe('link-outside');
      expect(files.read('indicators/2021/scheme.yaml')).toEqual({ kind: 'link-outside' });
    },
  );

  it('lead up from where a link before them leads, not from where it lies', () => {
    const links = { 'indicators/way': '../shared/deep/inner', 'indicators/x.yaml': 'way/../../1-other.yaml' };
    const root = repositoryLinking(links, SHARED);
    expect(filesIn(root, 'HEAD').read('indicators/x.yaml')).toEqual({ kind: 'text', text: 'title: 共用\n' });
    expect(everythingIn(filesIn(root, 'HEAD'))).toEqual(everythingIn(filesBelow(root)));
  });

  it('may lead one to the next, and in a ring to nothing', () => {
    const links = {
      'indicators/a.yaml': 'b.yaml',
      'indicators/b.yaml': '2020/scheme.yaml',
      'indicators/ring-1': 'ring-2',
      'indicators/ring-2': 'ring-1',
      'indicators/2020/county/self': '.',
    };
    const files = filesIn(repositoryLinking(links), 'HEAD');
    expect(files.read('indicators/a.yaml')).toEqual(files.read('indicators/2020/scheme.yaml'));
    expect(files.read('indicators/ring-1')).toEqual({ kind: 'missing' });
    const around = 'indicators/2020/county/self/self/self';
    expect(files.list(around)).toEqual(files.list('indicators/2020/county'));
    expect(files.list('indicators')).toContainEqual({ name: 'ring-1', kind: 'other' });
  });

  it('are found from a folder below the root of the repository, which they do not leave', () => {
    const inner = new Map([...SHARED].map(([path, text]) => [`考核/${path}`, text]));
    const root = repositoryLinking(
      { 'indicators/2021': '../shared', 'indicators/2022': '../../外面' },
      new Map([...inner, ['外面/scheme.yaml', 'year: 2022\n']]),
      '考核',
    );
    const files = filesIn(join(root, '考核'), 'HEAD');
    expect(everythingIn(files)).toEqual(everythingIn(filesBelow(join(root, '考核'))));
    expect(files.list('indicators/2022')).toBe('link-outside');
  });

  it('may be the folder of the data itself, but then must lead to one', () => {
    const moved = new Map([...SMALL].map(([path, text]) => [path.replace('indicators/', 'data/'), text]));
    const root = repositoryLinking({ indicators: 'data' }, moved);
    expect(everythingIn(filesIn(root, 'HEAD'))).toEqual(everythingIn(filesBelow(root)));
    for (const target of ['/data', '../data', 'nowhere', 'data/units.yaml']) {
      const other = repositoryLinking({ indicators: target }, moved);
      expect(
        complaintOf(() => filesIn(other, 'HEAD')),
        target,
      ).toContain('HEAD 里的 indicators 不是文件夹');
    }
    const file = repositoryWith(new Map([['indicators', '一个文件\n']]));
    expect(complaintOf(() => filesIn(file, 'HEAD'))).toContain('HEAD 里的 indicators 不是文件夹');
  });
});

describe('a submodule in a revision', () => {
  /** A repository in which a folder belongs to another one. */
  function repositoryWithModule(path: string, links: Readonly<Record<string, string>> = {}): string {
    const root = repositoryLinking(links, new Map([...SMALL, ['README.md', '说明\n']]));
    const head = git(root, 'rev-parse', 'HEAD');
    git(root, 'rm', '-rq', '--cached', '--ignore-unmatch', path);
    git(root, 'update-index', '--add', '--cacheinfo', `160000,${head},${path}`);
    git(root, 'commit', '-qm', '子模块');
    return root;
  }

  it.each(['indicators', 'indicators/2020', 'indicators/2020/county', 'indicators/2021'])(
    'is not taken for data that was removed: %s',
    (path) => {
      const root = repositoryWithModule(path);
      expect(complaintOf(() => everythingIn(filesIn(root, 'HEAD')))).toMatch(
        new RegExp(`^HEAD 里的 ${path} 是子模块.*git clone --recurse-submodules`),
      );
      expect(complaintOf(() => everythingIn(filesIn(root, 'main')))).toBe('');
    },
  );

  it('is told of where a link leads into it, and not where nothing does', () => {
    const linked = repositoryWithModule('module', { 'indicators/2021': '../module/2021' });
    expect(complaintOf(() => everythingIn(filesIn(linked, 'HEAD')))).toContain('HEAD 里的 module 是子模块');
    expect(complaintOf(() => everythingIn(filesIn(repositoryWithModule('module'), 'HEAD')))).toBe('');
  });

  it('is also a repository that lies in the data by accident', () => {
    const root = repositoryWith();
    git(root, 'init', '-q', '-b', 'main', 'indicators/2021');
    git(join(root, 'indicators/2021'), 'commit', '-q', '--allow-empty', '-m', '另一个');
    git(root, 'add', '--no-warn-embedded-repo', 'indicators/2021');
    git(root, 'commit', '-qm', '嵌套');
    expect(complaintOf(() => everythingIn(filesIn(root, 'HEAD')))).toContain('indicators/2021 是子模块');
  });
});
