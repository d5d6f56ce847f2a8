import { existsSync, realpathSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { failure } from '../../../ports/failure.ts';
import { hasSign, noRepository } from '../refusals.ts';
import { ask } from './ask.ts';

/** Where a repository lies, and the data in it. */
export interface Place {
  /** The root of the working folder, and the folder in which Git keeps what it knows of it, both absolute. */
  readonly top: string;
  readonly store: string;
  /** The way from the root of the working folder to the data: `data/`, or empty. */
  readonly prefix: string;
}

/** Finds the repository around the data. Undefined where there is none; throws a failure where there is one that Git does not read, or that is another's. */
export async function placeOf(root: string): Promise<Place | undefined> {
  const asked = ['rev-parse', '--show-toplevel', '--absolute-git-dir', '--show-prefix'];
  const { status, stdout, stderr } = await ask(root, asked);
  const [top = '', store = '', prefix = ''] = stdout.toString('utf8').split('\n');
  if (status === 0 && isAround(root, top, prefix)) return { top, store, prefix };
  if (/not a git repository/.test(stderr) && !hasSign(resolve(root))) return undefined;
  throw noRepository(root) ?? failure((say) => say.git.misconfigured(`core.worktree ${top}`));
}

/** Whether a working folder is the one in which the data lie: settings of a repository can name any other. */
function isAround(root: string, top: string, prefix: string): boolean {
  return existsSync(join(top, prefix)) && realpathSync(join(top, prefix)) === realpathSync(root);
}
