import type { LastMerge } from '../../ports/revisions.ts';
import { git } from './run.ts';

/**
 * The merge that made the data of the checked-out state: one that is not finished yet, or else the last one in which
 * both sides had changed it. Undefined where there is none, or no repository. Throws a failure when there is no Git.
 */
export function lastMerge(root: string): LastMerge | undefined {
  const open = git(root, ['rev-parse', '--verify', '--quiet', 'MERGE_HEAD^{commit}']);
  const [theirs = ''] = open.stdout.toString('utf8').split('\n');
  if (open.status === 0 && theirs !== '') return { name: undefined, merged: undefined, sides: ['HEAD', theirs] };
  const asked = ['log', '-1', '--merges', '--format=%h %H %P', 'HEAD', '--', 'indicators'];
  const { status, stdout } = git(root, asked);
  const [name = '', merged = '', ...sides] = stdout.toString('utf8').trim().split(' ');
  return status === 0 && sides.length > 1 ? { name, merged, sides } : undefined;
}
