import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, SMALL } from './fixtures.ts';
import { git, repositoryWith } from './git.ts';
import { launch } from './launched.ts';

const DRIVER = `"${process.execPath}" "${join(ROOT, 'dist/zhunsheng.cjs')}" merge-driver %O %A %B %P`;

/** A repository with the driver, its attributes, and files in the place of those of the small one; removed after the test. */
export function repository(changes: Readonly<Record<string, string>> = {}): string {
  const attributes = readFileSync(join(ROOT, '.gitattributes'));
  const files = new Map<string, string | Uint8Array>([...SMALL, ['.gitattributes', attributes]]);
  const root = repositoryWith(new Map([...files, ...Object.entries(changes)]), ['checkout', '-qb', 'theirs']);
  git(root, 'config', 'merge.zhunsheng.driver', DRIVER);
  return root;
}

/** Commits what a person does on a branch. */
export function commit(root: string, branch: string, edit: () => void): void {
  git(root, 'checkout', '-q', branch);
  edit();
  git(root, 'add', '-A');
  git(root, 'commit', '-qm', branch);
}

/** What Git makes of the working tree, which may end in a conflict. */
export function done(root: string, ...how: readonly string[]) {
  const by = ['-c', 'user.name=甲', '-c', 'user.email=a@b', '-c', 'core.autocrlf=false'];
  const { status, stdout, stderr } = launch('git', [...by, ...how], { cwd: root });
  return { status, said: `${stdout}${stderr}` };
}

/** What Git makes of both branches. */
export const merge = (root: string) => done(root, 'merge', '--no-edit', 'theirs');
