import { spawnSync } from 'node:child_process';
import { expect } from 'vitest';

const BY = ['-c', 'user.name=甲', '-c', 'user.email=a@b', '-c', 'core.autocrlf=false'];

/** Runs Git in a folder as somebody whom no configuration of the machine concerns; gives what it said. */
export function git(root: string, ...args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync('git', [...BY, ...args], { cwd: root, encoding: 'utf8' });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return stdout.trim();
}
