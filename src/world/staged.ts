import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isAlive } from './lock.ts';

/** How what is not whole yet is called; the number of its process follows. Git ignores all names that begin as this does up to the second hyphen. */
const STAGED = '.zhunsheng-staged-';

/** The path in a folder at which this process makes what is to come into place by being renamed. */
export function stagedIn(folder: string): string {
  return join(folder, `${STAGED}${process.pid}`);
}

/** Whether a name is that of something that is not whole. */
export function isStaged(name: string): boolean {
  return name.startsWith(STAGED);
}

/** Takes away from a folder what processes have left that are no more, or had our number. Throws when the machine cannot. */
export function clearStaged(folder: string): void {
  for (const name of readdirSync(folder)) {
    const pid = isStaged(name) ? name.slice(STAGED.length) : '';
    if (/^\d+$/.test(pid) && (Number(pid) === process.pid || !isAlive(Number(pid)))) {
      rmSync(join(folder, name), { recursive: true, force: true });
    }
  }
}
