import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, onTestFinished } from 'vitest';
import { ROOT } from './fixtures.ts';

/** What a run of the program gave. */
export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the program that people run, as a process of its own. One that has not ended after a minute counts as hanging, and has no code. */
export function run(args: readonly string[], options: { cwd?: string; env?: NodeJS.ProcessEnv } = {}): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, 'dist/zhunsheng.cjs'), ...args], {
    cwd: options.cwd ?? ROOT,
    env: { ...process.env, NO_COLOR: '1', ...options.env },
    encoding: 'utf8',
    timeout: 60_000,
    maxBuffer: 64 * 1024 * 1024,
  });
  return { code: status, out: stdout, err: stderr };
}

/** A temporary folder with these files, removed after the test. */
export function folderWith(files: ReadonlyMap<string, string | Uint8Array>): string {
  const root = folderOf(files);
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  return root;
}

/** The same for all tests of a file, removed after the last. */
export function folderForFile(files: ReadonlyMap<string, string | Uint8Array>): string {
  const root = folderOf(files);
  afterAll(() => rmSync(root, { recursive: true, force: true }));
  return root;
}

function folderOf(files: ReadonlyMap<string, string | Uint8Array>): string {
  const root = mkdtempSync(join(tmpdir(), 'zhunsheng-'));
  for (const [path, content] of files) {
    const target = join(root, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, content);
  }
  return root;
}
