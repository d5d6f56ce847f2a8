import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from './fixtures.ts';
import { launch } from './launched.ts';
import type { Run } from './program.ts';

/** Starts the program as a process of its own, and kills it after some milliseconds; without them it comes to its end. Of one that was killed the code is null. */
export function startedIn(cwd: string, args: readonly string[], killedAfter?: number): Promise<Run> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(ROOT, 'dist/zhunsheng.cjs'), ...args], {
      cwd,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const said = { out: '', err: '' };
    child.stdout.setEncoding('utf8').on('data', (text: string) => (said.out += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (said.err += text));
    if (killedAfter !== undefined) setTimeout(() => child.kill('SIGKILL'), killedAfter);
    child.once('close', (code) => resolve({ code, ...said }));
  });
}

/** Runs the program, and kills it just before it changes anything on disk for the n-th time. Null where it was killed. */
export function killedAt(time: number, root: string, args: readonly string[]): number | null {
  const program = ['--require', join(ROOT, 'test/support/kill-at.cjs'), join(ROOT, 'dist/zhunsheng.cjs')];
  const env = { ...process.env, KILL_AT: String(time) };
  return launch(process.execPath, [...program, ...args], { cwd: root, env }).status;
}
