import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { SMALL } from './fixtures.ts';
import { folderWith } from './program.ts';

const BY = ['-c', 'user.name=甲', '-c', 'user.email=a@b', '-c', 'core.autocrlf=false'];
/** Whole histories as text. */
const MOST_OUTPUT = 64 * 1024 * 1024;

/** What Git prints. Expects it to be content and to say nothing else. */
export function git(root: string, ...args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync('git', [...BY, ...args], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: MOST_OUTPUT,
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return stdout.trimEnd();
}

/** A repository with these files committed on `main`, and a branch checked out on which nothing is done yet; removed after the test. */
export function repositoryWith(files: ReadonlyMap<string, string | Uint8Array> = SMALL): string {
  const root = folderWith(files);
  git(root, 'init', '-q', '-b', 'main');
  git(root, 'add', '-A');
  git(root, 'commit', '-qm', '初稿');
  git(root, 'checkout', '-qb', 'revision');
  return root;
}

/** Replaces a passage of a file, which must be there. */
export function alter(root: string, path: string, from: string, to: string): void {
  const text = readFileSync(join(root, path), 'utf8');
  expect(text).toContain(from);
  writeFileSync(join(root, path), text.replace(from, to));
}
