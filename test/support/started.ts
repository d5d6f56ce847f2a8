import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { afterAll } from 'vitest';

/** Starts a script of this folder as processes of their own, each as fast as Node starts: it is bundled once. */
export function starterOf(script: string): (...args: readonly string[]) => ChildProcess {
  const folder = mkdtempSync(join(tmpdir(), 'zhunsheng-script-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const outfile = join(folder, 'script.cjs');
  buildSync({ entryPoints: [join(import.meta.dirname, script)], bundle: true, platform: 'node', outfile });
  return (...args) => spawn(process.execPath, [outfile, ...args], { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
}
