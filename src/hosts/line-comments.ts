import type { Transport } from '../ports/transport.ts';
import { authorship } from './account.ts';
import { call, isId, listed } from './api.ts';
import type { PullRequest } from './pull-request.ts';
import { isHostTrouble } from './trouble.ts';

/** A remark on a line of the new state of a file; lines count from 1. */
export interface LineComment {
  readonly path: string;
  readonly line: number;
  /** Markdown. */
  readonly text: string;
}

/** What no reader sees, at the end of our review: by it earlier ones are found and taken away. */
const MARKER = '<!-- zhunsheng-lines -->';
/** More remarks than this nobody reads; all of them are in the log. */
const MOST = 50;

/**
 * At Gitea and Forgejo, which show no annotations: replaces our earlier review by one with these remarks, on files that
 * the pull request changes. Without remarks there is no review. Gives the number of remarks. Throws a HostTrouble when the
 * host cannot be reached or refuses.
 */
export async function postLineComments(
  send: Transport,
  pull: PullRequest,
  comments: readonly LineComment[],
  introduction: string,
): Promise<number> {
  const path = `/repos/${pull.repository}/pulls/${pull.number}`;
  await removeEarlier(send, pull, `${path}/reviews`);
  if (comments.length === 0) return 0;
  const changed = new Set<unknown>();
  for await (const { filename } of listed(send, pull, `${path}/files`, 'filename')) changed.add(filename);
  const shown = comments.filter((each) => changed.has(each.path)).slice(0, MOST);
  if (shown.length === 0) return 0;
  const body = {
    event: 'COMMENT',
    body: `${introduction}\n\n${MARKER}`,
    comments: shown.map((each) => ({ path: each.path, new_position: each.line, body: each.text })),
  };
  await call(send, pull, { method: 'POST', path: `${path}/reviews`, body });
  return shown.length;
}

/** Reviews that the account of our token did not write, that are not ours to remove, or were removed meanwhile, stay as they are. */
async function removeEarlier(send: Transport, pull: PullRequest, path: string): Promise<void> {
  const earlier: number[] = [];
  const isOurs = authorship(send, pull);
  for await (const review of listed(send, pull, path, 'id')) {
    const { id, body } = review;
    const isMarked = typeof body === 'string' && body.trimEnd().endsWith(MARKER);
    if (isMarked && isId(id) && (await isOurs(review))) earlier.push(id);
  }
  for (const id of earlier) {
    try {
      await call(send, pull, { method: 'DELETE', path: `${path}/${id}` });
    } catch (error) {
      if (!isHostTrouble(error) || error.trouble.kind !== 'refused') throw error;
    }
  }
}
