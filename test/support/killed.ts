import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { filesIn } from './authoring.ts';
import { ROOT } from './fixtures.ts';
import { launch } from './launched.ts';
import { folderWith, type Run } from './program.ts';

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
  return watched(root, args, { KILL_AT: String(time) });
}

/**
 * What is left of a folder where the program is killed just before it changes anything on disk: a folder for each time that
 * it does, in their order, and at last the one in which it came to its end. One run makes them all, as copies: a process that
 * is killed writes nothing more. `killedAt` proves that of one of them.
 */
export function leftByKills(root: string, args: readonly string[]): readonly string[] {
  const kept = folderWith(new Map());
  watched(root, args, { KEPT_IN: kept, FOLDER: root });
  const times = readdirSync(kept).map(Number);
  return [...times.sort((one, other) => one - other).map((time) => join(kept, String(time))), root];
}

/** What a folder holds, but for the numbers of processes in what is made on the way. */
export function leftIn(root: string): Readonly<Record<string, string>> {
  const files = [...filesIn(root)].map(([path, text]) => {
    const isOfProcess = path.includes('.zhunsheng-');
    return [
      path.replace(/(?<=\.zhunsheng-[^/]*-)\d+(?=\/|$)/, ''),
      isOfProcess ? text.replace(/^\d+$|(?<="pid":)\d+/, '') : text,
    ];
  });
  return Object.fromEntries(files);
}

function watched(root: string, args: readonly string[], env: NodeJS.ProcessEnv): number | null {
  const program = ['--require', join(ROOT, 'test/support/kill-at.cjs'), join(ROOT, 'dist/zhunsheng.cjs')];
  return launch(process.execPath, [...program, ...args], { cwd: root, env: { ...process.env, ...env } }).status;
}
