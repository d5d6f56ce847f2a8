import { existsSync, realpathSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { failure } from '../../../ports/failure.ts';
import { hasSign, noRepository, passedOver } from '../refusals.ts';
import { ask } from './ask.ts';

/** Where a repository lies, and the data in it. */
export interface Place {
  /** The root of the working folder, and the folder in which Git keeps what it knows of it, both absolute. */
  readonly top: string;
  readonly store: string;
  /** The way from the root of the working folder to the data: `data/`, or empty. */
  readonly prefix: string;
}

/** Finds the repository around the data. Undefined where there is none; throws a failure where there is one that Git does not read, or that reads another one in its place. */
export async function placeOf(root: string): Promise<Place | undefined> {
  const asked = ['rev-parse', '--show-toplevel', '--absolute-git-dir', '--show-prefix', '--show-cdup'];
  const { status, stdout, stderr } = await ask(root, asked);
  const [top = '', store = '', prefix = '', up = ''] = stdout.toString('utf8').split('\n');
  if (status === 0) {
    if (!isAround(root, top, prefix)) throw failure((say) => say.git.misconfigured(`core.worktree ${top}`));
    const broken = passedOver(root, up);
    if (broken !== undefined) throw broken;
    return { top, store, prefix };
  }
  if (/not a git repository/.test(stderr) && !hasSign(resolve(root))) return undefined;
  throw noRepository(root) ?? failure((say) => say.git.damaged(''));
}

/** Whether a working folder is the one in which the data lie: settings of a repository can name any other. */
function isAround(root: string, top: string, prefix: string): boolean {
  return existsSync(join(top, prefix)) && realpathSync(join(top, prefix)) === realpathSync(root);
}
