import type { Transport } from '../ports/transport.ts';
import { call } from './api.ts';
import type { HostName, PullRequest } from './pull-request.ts';
import { isHostTrouble } from './trouble.ts';

/** Something of which a host tells who wrote it. */
type Written = Readonly<Record<string, unknown>>;

/** Who writes with the token of a job: these tokens are of no person, so that a host does not say whose they are. Nobody can take these names. */
const JOBS: Readonly<Record<HostName, string | undefined>> = {
  github: 'github-actions[bot]',
  gitea: 'gitea-actions',
  forgejo: 'forgejo-actions',
  gitlab: undefined,
};

/**
 * Gives what tells whether the account of our token wrote something. The host is asked for the account when that is first
 * needed; where it does not say, that of its jobs counts. Throws a HostTrouble when the host cannot be reached.
 */
export function authorship(send: Transport, pull: PullRequest): (thing: Written) => Promise<boolean> {
  let account: Promise<string | undefined> | undefined;
  return async (thing) => {
    account ??= accountOf(send, pull);
    const own = await account;
    return own !== undefined && nameIn(thing[pull.host === 'gitlab' ? 'author' : 'user'], pull.host) === own;
  };
}

async function accountOf(send: Transport, pull: PullRequest): Promise<string | undefined> {
  try {
    return nameIn(await call(send, pull, { method: 'GET', path: '/user' }), pull.host);
  } catch (error) {
    if (isHostTrouble(error) && error.trouble.kind === 'refused' && [403, 404].includes(error.trouble.status))
      return JOBS[pull.host];
    throw error;
  }
}

function nameIn(account: unknown, host: HostName): string | undefined {
  if (typeof account !== 'object' || account === null) return undefined;
  const name: unknown = (account as Written)[host === 'gitlab' ? 'username' : 'login'];
  return typeof name === 'string' && name !== '' ? name : undefined;
}
