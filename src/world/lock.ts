import { lstatSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { failure, isFailure } from '../ports/failure.ts';
import { at } from './complaints.ts';

/** How long to wait for another process, and how often to look, in milliseconds. */
const PATIENCE = 60_000;
const INTERVAL = 50;
/** A lock that names nobody for so long was left by a process that was killed before it could write its name. */
const NAMELESS = 2_000;

/** Runs an action while a file with our process id says that nobody else may; waits for a process that holds it, and takes it over from one that is no more. Throws a failure with a sentence when that takes too long. */
export async function whileLocked<Result>(path: string, action: () => Promise<Result>): Promise<Result> {
  await acquire(path);
  try {
    return await action();
  } finally {
    rmSync(path, { force: true });
  }
}

async function acquire(path: string): Promise<void> {
  let nameless = 0;
  for (let waited = 0; !tryToHold(path); waited += INTERVAL) {
    const holder = holderOf(path);
    nameless = holder === undefined ? nameless + INTERVAL : 0;
    if (holder === undefined ? nameless > NAMELESS : !isAlive(holder)) takeAway(path, holder);
    else if (waited >= PATIENCE) throw failure((say) => say.locked(path, holder));
    else await new Promise((resolve) => setTimeout(resolve, INTERVAL));
  }
}

function tryToHold(path: string): boolean {
  try {
    at(path, () => writeFileSync(path, String(process.pid), { flag: 'wx' }));
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    // Where there is no space for the number, the file may have been made already: it is ours.
    if ((error as NodeJS.ErrnoException).syscall === 'write') rmSync(path, { force: true });
    throw error;
  }
}

/** The process that holds the lock; undefined when it has just been let go or is just being taken. Throws a failure when no lock of ours lies there, but a pipe, a link or a folder. */
function holderOf(path: string): number | undefined {
  try {
    if (!lstatSync(path).isFile()) throw failure((say) => say.notPlain(path));
    const pid = Number(readFileSync(path, 'utf8'));
    return Number.isInteger(pid) && pid > 0 ? pid : undefined;
  } catch (error) {
    if (isFailure(error)) throw error;
    return undefined;
  }
}

/** Whether a process runs, be it ours or not. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}

/** Takes the lock of a dead process away. Renaming succeeds for one process only; when it was another's new lock that we caught, that is put back. */
function takeAway(path: string, dead: number | undefined): void {
  const aside = `${path}-${process.pid}`;
  try {
    renameSync(path, aside);
  } catch {
    return; // somebody else was faster
  }
  if (holderOf(aside) === dead) rmSync(aside, { force: true });
  else renameSync(aside, path);
}
