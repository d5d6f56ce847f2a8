import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import type { HostName, PullRequest } from '../../src/hosts/pull-request.ts';

/** A request as it came in: method and path with its query, headers, and what the JSON in it says. */
export interface Received {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: unknown;
}

interface Thing {
  readonly id: number;
  body: string;
  /** Who wrote it: the account of the token where nobody is named. */
  by?: string;
}

/** The account whose token it is. */
const ACCOUNT = 'zhunsheng-bot';

/** A Git host that listens on this machine: it keeps comments and reviews of pull request 7 as its API describes them. */
export interface HostServer {
  readonly url: string;
  readonly pull: PullRequest;
  readonly comments: Thing[];
  readonly reviews: Thing[];
  readonly requests: Received[];
}

/** The token that the hosts take. */
export const TOKEN = 'gl-7f3A-secret+/=91';

type Answer = (request: Received, response: ServerResponse) => boolean;

/** What is asked for where, and whose token in which header. */
const APIS: Readonly<
  Record<
    HostName,
    {
      api: string;
      repository: string;
      list: string;
      one: (id: number) => string;
      update: string;
      token: readonly [string, string];
    }
  >
> = {
  github: {
    api: '',
    repository: 'shiwei/zhunsheng',
    list: '/repos/shiwei/zhunsheng/issues/7/comments',
    one: (id) => `/repos/shiwei/zhunsheng/issues/comments/${id}`,
    update: 'PATCH',
    token: ['authorization', `Bearer ${TOKEN}`],
  },
  gitlab: {
    api: '/api/v4',
    repository: '42',
    list: '/api/v4/projects/42/merge_requests/7/notes',
    one: (id) => `/api/v4/projects/42/merge_requests/7/notes/${id}`,
    update: 'PUT',
    token: ['private-token', TOKEN],
  },
  gitea: {
    api: '/api/v1',
    repository: 'shiwei/zhunsheng',
    list: '/api/v1/repos/shiwei/zhunsheng/issues/7/comments',
    one: (id) => `/api/v1/repos/shiwei/zhunsheng/issues/comments/${id}`,
    update: 'PATCH',
    token: ['authorization', `token ${TOKEN}`],
  },
  forgejo: {
    api: '/api/v1',
    repository: 'shiwei/zhunsheng',
    list: '/api/v1/repos/shiwei/zhunsheng/issues/7/comments',
    one: (id) => `/api/v1/repos/shiwei/zhunsheng/issues/comments/${id}`,
    update: 'PATCH',
    token: ['authorization', `token ${TOKEN}`],
  },
};

/** Starts a host with these comments, which is stopped after the test. `before` may answer in its place (it then gives true); at most `pageSize` things are on a page, whatever is asked for. */
export async function hostServer(
  host: HostName,
  {
    comments = [],
    pageSize = 20,
    changed = [],
    before = () => false,
  }: { comments?: readonly string[]; pageSize?: number; changed?: readonly string[]; before?: Answer } = {},
): Promise<HostServer> {
  const { api, repository, list, one, update, token } = APIS[host];
  const kept: Thing[] = comments.map((body, index) => ({ id: index + 1, body }));
  const reviews: Thing[] = [];
  const requests: Received[] = [];
  const pulls = `${api}/repos/${repository}/pulls/7`;
  let last = kept.length;
  const things = new Map<string, readonly unknown[]>([
    [list, kept],
    [`${pulls}/files`, changed.map((filename) => ({ filename }))],
    [`${pulls}/reviews`, reviews],
  ]);
  const accountOf = (name: string) => (host === 'gitlab' ? { id: 9, username: name } : { id: 9, login: name });
  const told = (thing: unknown): unknown => {
    const { by = ACCOUNT, ...rest } = thing as Thing;
    return { ...rest, [host === 'gitlab' ? 'author' : 'user']: accountOf(by) };
  };
  const answer: Answer = ({ method, path, headers, body }, response) => {
    const { pathname, searchParams } = new URL(path, 'http://here');
    const given = headers[token[0]];
    if (given !== token[1]) return json(response, 401, { message: `bad token ${given}` });
    const page = Number(searchParams.get('page') ?? 1);
    if (pathname === `${api}/user`) return json(response, 200, accountOf(ACCOUNT));
    const all = things.get(pathname);
    if (all === undefined) return alter(method, pathname, bodyIn(body), response);
    if (method === 'POST') return add(pathname === list ? kept : reviews, bodyIn(body), response);
    return json(response, 200, all.slice((page - 1) * pageSize, page * pageSize).map(told));
  };
  const alter = (method: string, path: string, body: string, response: ServerResponse) => {
    const review = method === 'DELETE' ? reviews.findIndex(({ id }) => path === `${pulls}/reviews/${id}`) : -1;
    if (review >= 0) return json(response, 200, reviews.splice(review, 1));
    const comment = method === update ? kept.find(({ id }) => path === one(id)) : undefined;
    if (comment === undefined) return json(response, 404, { message: 'Not Found' });
    comment.body = body;
    return json(response, 200, comment);
  };
  const add = (to: Thing[], body: string, response: ServerResponse) => {
    last += 1;
    to.push({ id: last, body });
    return json(response, 201, to.at(-1));
  };
  const url = await listening((request, response) => {
    requests.push(request);
    return before(request, response) || answer(request, response);
  });
  return {
    url,
    pull: { host, api: url + api, repository, number: '7', token: TOKEN },
    comments: kept,
    reviews,
    requests,
  };
}

function bodyIn(json: unknown): string {
  return String((json as { body?: unknown } | undefined)?.body);
}

/** Starts a server that answers so, which is stopped after the test. Gives its address. */
export async function listening(answer: (request: Received, response: ServerResponse) => unknown): Promise<string> {
  const server = createServer(async (incoming, response) => {
    const pieces: Buffer[] = [];
    for await (const piece of incoming) pieces.push(piece as Buffer);
    const text = Buffer.concat(pieces).toString('utf8');
    const { method = '', url: path = '', headers } = incoming;
    answer({ method, path, headers, body: text === '' ? undefined : JSON.parse(text) }, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Answers with JSON. */
export function json(response: ServerResponse, status: number, value: unknown): true {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
  return true;
}
