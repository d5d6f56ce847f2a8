import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { ROOT } from './fixtures.ts';

/** A running `check --watch`. */
export interface Watching {
  readonly process: ChildProcess;
  /** The next answer that was not taken yet, from its `>>>` to its `<<<`. */
  next(): Promise<string>;
  /** Everything that was said on standard error so far. */
  errors(): string;
  /** Waits for the end: the exit code, and the signal where one has killed it. */
  readonly ended: Promise<{ readonly code: number | null; readonly signal: NodeJS.Signals | null }>;
}

/** Starts `check --watch` on a folder; it is killed at the end of the test. */
export function watching(root: string, ...args: readonly string[]): Watching {
  const child = spawn(process.execPath, [
    join(ROOT, 'dist/zhunsheng.cjs'),
    'check',
    '--watch',
    '--root',
    root,
    ...args,
  ]);
  onTestFinished(() => void child.kill('SIGKILL'));
  let said = '';
  let complained = '';
  let wake: () => void = () => undefined;
  child.stdout.setEncoding('utf8').on('data', (text) => {
    said += text;
    wake();
  });
  child.stderr.setEncoding('utf8').on('data', (text) => {
    complained += text;
  });
  const next = async (): Promise<string> => {
    for (;;) {
      const answer = /^>>> [\s\S]*?^<<< .*\n/m.exec(said)?.[0];
      if (answer !== undefined) {
        said = said.slice(said.indexOf(answer) + answer.length);
        return answer;
      }
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  };
  const ended = new Promise<{ code: number | null; signal: NodeJS.Signals | null }>((resolve) => {
    child.once('exit', (code, signal) => resolve({ code, signal }));
  });
  return { process: child, next, errors: () => complained, ended };
}
