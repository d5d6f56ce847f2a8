import type { ApiRequest, Transport } from '../ports/transport.ts';
import type { PullRequest } from './pull-request.ts';
import { HostTrouble } from './trouble.ts';

/** What is asked of a host: method, path below its API, and what is sent. */
export interface Call {
  readonly method: ApiRequest['method'];
  readonly path: string;
  readonly body?: unknown;
}

/** How many things are asked for at once: no host gives more than this by default. */
const PER_PAGE = 50;
/** A host that gives ever new pages is not believed for longer. */
const MOST_PAGES = 200;

/** Calls the API. Gives the value of the JSON in the answer, undefined for an empty one. Throws a HostTrouble for everything else. */
export async function call(send: Transport, pull: PullRequest, { method, path, body }: Call): Promise<unknown> {
  const url = `${pull.api}${path}`;
  const answer = await send({ method, url, headers: headersFor(pull), ...(body !== undefined && { body }) });
  if (answer.kind !== 'answer') throw new HostTrouble(answer);
  const { status, text } = answer;
  if (status < 200 || status > 299) throw new HostTrouble({ kind: 'refused', status });
  if (text.trim() === '') return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new HostTrouble({ kind: 'not-json' });
  }
}

/** Everything that a host lists under a path, page after page, each thing once. The end is a page with nothing new: hosts may give fewer than were asked for, or ignore the page. Throws a HostTrouble when a page is no list. */
export async function* listed(
  send: Transport,
  pull: PullRequest,
  path: string,
  key: string,
): AsyncIterable<Readonly<Record<string, unknown>>> {
  const known = new Set<unknown>();
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const size = `per_page=${PER_PAGE}&limit=${PER_PAGE}&page=${page}`;
    const things = await call(send, pull, { method: 'GET', path: `${path}?${size}` });
    if (!Array.isArray(things) || !things.every(isMapping)) throw new HostTrouble({ kind: 'not-json' });
    const fresh = things.filter((thing) => !known.has(thing[key]));
    if (fresh.length === 0) return;
    for (const thing of fresh) {
      known.add(thing[key]);
      yield thing;
    }
  }
}

/** Whether something is the number of a thing at a host. */
export function isId(value: unknown): value is number {
  return Number.isSafeInteger(value);
}

function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function headersFor({ host, token }: PullRequest): Readonly<Record<string, string>> {
  switch (host) {
    case 'github':
      return {
        accept: 'application/vnd.github+json',
        'x-github-api-version': '2022-11-28',
        authorization: `Bearer ${token}`,
      };
    case 'gitlab':
      return { 'private-token': token };
    case 'gitea':
    case 'forgejo':
      return { authorization: `token ${token}` };
  }
}
