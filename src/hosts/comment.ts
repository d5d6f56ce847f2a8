import type { Transport } from '../ports/transport.ts';
import { authorship } from './account.ts';
import { type Call, call, isId, listed } from './api.ts';
import type { PullRequest } from './pull-request.ts';
import { isHostTrouble } from './trouble.ts';

/** What no reader sees, at the end of our comment: by it the comment is found again. */
export const MARKER = '<!-- zhunsheng-review -->';

/** What became of a comment. */
export type Posted = 'created' | 'updated' | 'unchanged';

/**
 * Brings our one comment in a pull request up to date: the first that the account of our token wrote and whose text ends with the marker, or a new one. What others have written is left alone, be it with the marker. One that
 * is no longer there or that we may not change is left alone, and a new one is made. Throws a HostTrouble when the host
 * cannot be reached or refuses.
 */
export async function postComment(send: Transport, pull: PullRequest, text: string): Promise<Posted> {
  const { path, update } = endpointsOf(pull);
  const body = { body: text };
  const ours = await findOurs(send, pull, path);
  if (ours !== undefined) {
    if (ours.text === text) return 'unchanged';
    if (await succeeds(send, pull, { ...update(ours.id), body })) return 'updated';
  }
  await call(send, pull, { method: 'POST', path, body });
  return 'created';
}

interface Endpoints {
  readonly path: string;
  readonly update: (id: number) => Call;
}

function endpointsOf({ host, repository, number }: PullRequest): Endpoints {
  if (host === 'gitlab') {
    const path = `/projects/${repository}/merge_requests/${number}/notes`;
    return { path, update: (id) => ({ method: 'PUT', path: `${path}/${id}` }) };
  }
  const issues = `/repos/${repository}/issues`;
  return {
    path: `${issues}/${number}/comments`,
    update: (id) => ({ method: 'PATCH', path: `${issues}/comments/${id}` }),
  };
}

async function findOurs(
  send: Transport,
  pull: PullRequest,
  path: string,
): Promise<{ readonly id: number; readonly text: string } | undefined> {
  const isOurs = authorship(send, pull);
  for await (const comment of listed(send, pull, path, 'id')) {
    const { id, body } = comment;
    // Hosts may keep texts with line ends of their own.
    const text = typeof body === 'string' ? body.replaceAll('\r\n', '\n').trimEnd() : '';
    if (isId(id) && text.endsWith(MARKER) && (await isOurs(comment))) return { id, text };
  }
  return undefined;
}

/** Whether the host did it; false when it says that there is no such thing or that it is not ours. */
async function succeeds(send: Transport, pull: PullRequest, request: Call): Promise<boolean> {
  try {
    await call(send, pull, request);
    return true;
  } catch (error) {
    if (isHostTrouble(error) && error.trouble.kind === 'refused' && [403, 404].includes(error.trouble.status))
      return false;
    throw error;
  }
}
