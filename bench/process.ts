import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import type { Workspace } from './workspace.ts';

/** A process to be measured, from its start to its end. */
export interface Command<Name extends string = string> {
  readonly name: Name;
  /** The path of what is run; Node when absent. */
  readonly program?: string;
  readonly args: readonly string[];
  /** The working folder. */
  readonly folder: string;
  /** How it must end: a program that fails early would seem to be fast. */
  readonly exit: 0 | 1;
  /** What is to be done before each run, and is not measured. */
  readonly prepare?: () => void;
  /** In how many rounds it is timed; in all when absent. */
  readonly rounds?: number | undefined;
}

const TIME = '/usr/bin/time';

/** Whether `peakOf` works here. Node cannot say how much memory a child has used; GNU time can. */
export function canMeasurePeaks(): boolean {
  const { status, stderr } = spawnSync(TIME, ['-q', '-f', '%M', process.execPath, '-e', '0'], { encoding: 'utf8' });
  return status === 0 && /^\d+\n$/.test(stderr);
}

/** Runs a command and gives the most memory that was resident, in MiB; of several processes that of the largest. */
export async function peakOf(command: Command, workspace: Workspace): Promise<number> {
  const said = join(workspace.folder, 'peak');
  await run(command, TIME, ['-q', '-f', '%M', '-o', said, programOf(command), ...command.args], workspace);
  return Number(readFileSync(said, 'utf8')) / 1024;
}

/** Starts a program that stays, and is talked to; it ends with this process. */
export function started(args: readonly string[], { ended, environment }: Workspace): ChildProcess {
  const child = spawn(process.execPath, args, { env: environment, stdio: ['pipe', 'pipe', 'inherit'], signal: ended });
  child.on('error', () => undefined);
  return child;
}

/** What a process holds of memory now, in MiB: Linux tells. */
export function residentOf({ pid }: ChildProcess): number {
  const [, size] = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(size) / 1024;
}

/** Runs a command and gives its wall time in milliseconds. */
export function timeOf(command: Command, workspace: Workspace): Promise<number> {
  return run(command, programOf(command), command.args, workspace);
}

function programOf({ program = process.execPath }: Command): string {
  return program;
}

function run(
  command: Command,
  program: string,
  args: readonly string[],
  { ended, environment }: Workspace,
): Promise<number> {
  command.prepare?.();
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(program, args, { cwd: command.folder, env: environment, stdio: 'ignore', signal: ended });
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      const time = performance.now() - start;
      if (code === command.exit) resolve(time);
      else reject(new Error(`\`${command.name}\` ended with ${signal ?? code}, expected ${command.exit}`));
    });
  });
}
