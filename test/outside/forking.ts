import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { ROOT } from '../support/fixtures.ts';

/** What a script said in a copy of the process that had its libraries loaded. */
interface Answer {
  readonly id: number;
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

/** Runs scripts, each as a program of its own. */
interface Forking {
  readonly child: ChildProcessByStdio<Writable, Readable, null>;
  readonly waiting: Map<number, (answer: Answer | undefined) => void>;
}

let forking: Forking | undefined;
let count = 0;

/** Runs a script beside this file and gives what it printed: loading openpyxl and python-docx takes a third of a second, and a copy of a process that has them ten milliseconds. Throws with all that it said where it failed. */
export async function outputOfScript(python: string, script: string, args: readonly string[]): Promise<string> {
  forking ??= start(python);
  const { child, waiting } = forking;
  count += 1;
  const id = count;
  const answer = await new Promise<Answer | undefined>((resolve) => {
    waiting.set(id, resolve);
    child.stdin.write(`${JSON.stringify({ id, script, args })}\n`);
  });
  if (answer?.code === 0) return answer.out;
  throw new Error(`${script} ended with ${answer?.code ?? 'the process that runs it'}: ${answer?.error}${answer?.out}`);
}

function start(python: string): Forking {
  const child = spawn(python, ['-B', join(ROOT, 'test/outside/forking.py')], {
    env: { ...process.env, PYTHONUTF8: '1', NO_COLOR: '1' },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const waiting: Forking['waiting'] = new Map();
  createInterface(child.stdout).on('line', (line) => {
    const answer = JSON.parse(line) as Answer;
    waiting.get(answer.id)?.(answer);
    waiting.delete(answer.id);
  });
  child.on('exit', () => {
    forking = undefined;
    for (const resolve of waiting.values()) resolve(undefined);
  });
  return { child, waiting };
}
