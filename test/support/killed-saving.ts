import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { VersionOutcome, VersionsKept } from '../../src/studio/protocol/versions.ts';
import { alter, git, repositoryWith } from './git.ts';
import { serving } from './serving.ts';
import { DRAFTED_YEAR, studioIn } from './studio.ts';
import { saveShown } from './versioned.ts';

const FILE = 'indicators/2021/county/1-ideology.yaml';

/** What lies in a repository after its studio was killed while it saved a version. */
export interface Kept {
  /** How many versions there are, and whether the last one has what was shown. */
  readonly heads: number;
  readonly tree: 'old' | 'new' | 'other';
  /** What `git fsck` says. */
  readonly damage: string;
  readonly files: 'as they were' | 'others';
  /** What became of the next version that was saved, with nothing left of the killed one. */
  readonly next: VersionOutcome['kind'] | 'litter';
}

/** Saves a version through a studio, and kills it some milliseconds later. */
export async function keptAfterKill(milliseconds: number): Promise<Kept> {
  const root = repositoryWith(DRAFTED_YEAR, ['config', 'user.email', 'a@b']);
  git(root, 'config', 'user.name', '甲');
  const first = git(root, 'rev-parse', 'HEAD^{tree}');
  alter(root, FILE, '每季度开展宣讲', '每月开展宣讲');
  const { process, get, post, ended } = await serving(root);
  const { head, changes } = (await get('/api/versions?edition=2021')).json as VersionsKept;
  const files = changes.files.flatMap((group) => group.files.map(({ path, digest }) => ({ path, digest })));
  const wish = { kind: 'save', sentence: '改', head, branch: 'main', files, author: null, isSure: false };
  const saving = post('/api/versions', wish).catch(() => undefined);
  setTimeout(() => process.kill('SIGKILL'), milliseconds);
  await Promise.all([saving, ended]);
  await quietIn(root);
  const tree = git(root, 'rev-parse', 'HEAD^{tree}');
  const wanted = git(root, 'write-tree');
  const text = readFileSync(join(root, FILE), 'utf8');
  const kept = {
    heads: Number(git(root, 'rev-list', '--count', 'HEAD')),
    tree: tree === first ? 'old' : tree === wanted ? 'new' : 'other',
    damage: git(root, 'fsck', '--strict', '--no-dangling'),
    files:
      text === (DRAFTED_YEAR.get(FILE) ?? '').replace('每季度开展宣讲', '每月开展宣讲') ? 'as they were' : 'others',
  } as const;
  // Git itself leaves its lock where it is killed; the page names it.
  rmSync(join(root, '.git/index.lock'), { force: true });
  alter(root, FILE, '每月开展宣讲', '每周开展宣讲');
  const { kind } = await saveShown(await studioIn(root));
  const isLittered = readdirSync(join(root, '.git')).some((name) => name.startsWith('.zhunsheng'));
  return { ...kept, next: isLittered ? 'litter' : kind };
}

/** Waits until what was started before the end has ended as well. */
async function quietIn(root: string): Promise<void> {
  for (let last = ''; ; ) {
    const now = JSON.stringify(readdirSync(join(root, '.git'), { recursive: true }));
    if (now === last) return;
    last = now;
    await new Promise((resolve) => setTimeout(resolve, 700));
  }
}
