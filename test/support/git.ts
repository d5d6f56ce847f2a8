import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect } from 'vitest';
import { SMALL } from './fixtures.ts';
import { launch } from './launched.ts';
import { folderWith } from './program.ts';

const BY = ['-c', 'user.name=甲', '-c', 'user.email=a@b', '-c', 'core.autocrlf=false'];
/** Whole histories as text. */
const MOST_OUTPUT = 64 * 1024 * 1024;

/** What Git prints. Expects it to be content and to say nothing else. */
export function git(root: string, ...args: readonly string[]): string {
  const { status, stdout, stderr } = launch('git', [...BY, ...args], { cwd: root, maxBuffer: MOST_OUTPUT });
  expect({ status, stderr: String(stderr) }).toEqual({ status: 0, stderr: '' });
  return String(stdout).trimEnd();
}

type Files = ReadonlyMap<string, string | Uint8Array>;

/** A repository with these files committed on `main`, in which Git has then done one thing more: a branch is checked out on which nothing is done yet. Removed after the test. */
export function repositoryWith(
  files: Files = SMALL,
  then: readonly string[] = ['checkout', '-qb', 'revision'],
): string {
  const known = MADE.get(files) ?? new Map<string, Files>();
  const made = known.get(then.join(' ')) ?? repositoryOf(files, then);
  MADE.set(files, known.set(then.join(' '), made));
  return folderWith(made);
}

/** Repositories that were made before, with the files of Git itself: making one takes five processes. */
const MADE = new WeakMap<Files, Map<string, Files>>();

function repositoryOf(files: Files, then: readonly string[]): Files {
  const root = folderWith(files);
  git(root, 'init', '-q', '-b', 'main', '--template=');
  git(root, 'add', '-A');
  git(root, 'commit', '-qm', '初稿');
  git(root, ...then);
  const entries = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map(({ parentPath, name }) => join(parentPath, name));
  return new Map(paths.map((path) => [relative(root, path), readFileSync(path)]));
}

/** Replaces a passage of a file, which must be there. */
export function alter(root: string, path: string, from: string, to: string): void {
  const text = readFileSync(join(root, path), 'utf8');
  expect(text).toContain(from);
  writeFileSync(join(root, path), text.replace(from, to));
}
