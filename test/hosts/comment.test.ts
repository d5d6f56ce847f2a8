import { describe, expect, it } from 'vitest';
import { MARKER, postComment } from '../../src/hosts/comment.ts';
import { HOSTS, type PullRequest } from '../../src/hosts/pull-request.ts';
import { isHostTrouble, type Trouble } from '../../src/hosts/trouble.ts';
import { sender } from '../../src/world/transport.ts';
import { hostServer, json, listening, TOKEN } from '../support/host-server.ts';

const send = sender();
const TEXT = `**总分不变** 县 200 → 200\n\n${MARKER}`;
const CHATTER = Array.from({ length: 45 }, (_, index) => `意见${index}`);

async function troubleOf(pull: PullRequest, patience?: number): Promise<Trouble> {
  const posting = postComment(sender(patience === undefined ? {} : { patience }), pull, TEXT);
  const error = await posting.then(
    () => new Error('nothing went wrong'),
    (reason: unknown) => reason as Error,
  );
  if (!isHostTrouble(error)) throw error;
  expect(JSON.stringify([error.trouble, error.message, error.stack])).not.toContain(TOKEN.slice(3));
  expect(error.cause).toBeUndefined();
  return error.trouble;
}

describe.each(HOSTS)('the comment at %s', (host) => {
  it('is made when there is none, after the last page', async () => {
    const server = await hostServer(host, { comments: CHATTER });
    expect(await postComment(send, server.pull, TEXT)).toBe('created');
    expect(server.comments.at(-1)?.body).toBe(TEXT);
    expect(server.comments).toHaveLength(46);
    const list = server.requests[0]?.path.split('?')[0];
    expect(server.requests.map(({ method, path }) => `${method} ${path}`)).toEqual([
      ...[1, 2, 3, 4].map((page) => `GET ${list}?per_page=50&limit=50&page=${page}`),
      `POST ${list}`,
    ]);
    expect(server.requests.at(-1)?.body).toEqual({ body: TEXT });
  });

  it('is brought up to date where it stands, and never made twice', async () => {
    const server = await hostServer(host, {
      comments: [...CHATTER, `> 旧的\n> ${MARKER}\n\n请看`, `旧的\n\n${MARKER}\r\n`],
    });
    expect(await postComment(send, server.pull, TEXT)).toBe('updated');
    expect(server.comments[46]?.body).toBe(TEXT);
    expect(server.requests.at(-1)).toMatchObject({ method: host === 'gitlab' ? 'PUT' : 'PATCH', body: { body: TEXT } });
    expect(await postComment(send, server.pull, TEXT)).toBe('unchanged');
    expect(server.comments).toHaveLength(47);
  });

  it('is made anew when the one that is there may not be changed', async () => {
    const server = await hostServer(host, {
      comments: [`别人写的 ${MARKER}`],
      before: ({ method }, response) => /PATCH|PUT/.test(method) && json(response, 403, { message: 'no' }),
    });
    expect(await postComment(send, server.pull, TEXT)).toBe('created');
    expect(server.comments.map(({ body }) => body)).toEqual([`别人写的 ${MARKER}`, TEXT]);
  });

  it('is not the one that another has marked as ours', async () => {
    const server = await hostServer(host, { comments: [`冒名\n\n${MARKER}`] });
    Object.assign(server.comments[0] ?? {}, { by: 'someone' });
    expect(await postComment(send, server.pull, TEXT)).toBe('created');
    expect(await postComment(send, server.pull, `新\n\n${MARKER}`)).toBe('updated');
    expect(server.comments.map(({ body }) => body)).toEqual([`冒名\n\n${MARKER}`, `新\n\n${MARKER}`]);
  });

  it('is that of its jobs where the host does not say whose a token is', async () => {
    const job = {
      github: 'github-actions[bot]',
      gitea: 'gitea-actions',
      forgejo: 'forgejo-actions',
      gitlab: undefined,
    };
    const server = await hostServer(host, {
      comments: [`冒名\n\n${MARKER}`, `旧的\n\n${MARKER}`],
      before: ({ path }, response) => path.endsWith('/user') && json(response, 403, { message: 'not accessible' }),
    });
    Object.assign(server.comments[0] ?? {}, { by: 'someone' });
    Object.assign(server.comments[1] ?? {}, { by: job[host] ?? 'group_bot' });
    expect(await postComment(send, server.pull, TEXT)).toBe(job[host] === undefined ? 'created' : 'updated');
    expect(server.comments[0]?.body).toContain('冒名');
  });

  it('is found also where the host takes no notice of pages', async () => {
    const server = await hostServer(host, { comments: CHATTER, pageSize: 1000 });
    expect(await postComment(send, server.pull, TEXT)).toBe('created');
    expect(server.requests.length).toBeLessThanOrEqual(3);
  });

  it('is refused with the status when the token is not taken, and the token is told to nobody', async () => {
    const server = await hostServer(host);
    expect(await troubleOf({ ...server.pull, token: `${TOKEN}x` })).toEqual({ kind: 'refused', status: 401 });
  });
});

describe('what a server or a network does', () => {
  const pullAt = (api: string): PullRequest => ({ host: 'gitea', api, repository: 'a/b', number: '7', token: TOKEN });

  it('sends the token to no other origin', async () => {
    const strangers: unknown[] = [];
    const elsewhere = await listening((request, response) => strangers.push(request) && json(response, 200, []));
    for (const status of [301, 302, 303, 307, 308]) {
      const { pull } = await hostServer('gitea', {
        before: ({ path }, response) =>
          !!response.writeHead(status, { location: `${elsewhere}${path}?${TOKEN}` }).end(),
      });
      expect(await troubleOf(pull)).toEqual({ kind: 'redirect' });
    }
    expect(strangers).toEqual([]);
  });

  it('follows a server that has moved things within itself, and no ring', async () => {
    const { pull, comments } = await hostServer('gitea', {
      before: ({ path }, response) =>
        path.includes('/a/b/') &&
        !!response.writeHead(307, { location: path.replace('/a/b/', '/shiwei/zhunsheng/') }).end(),
    });
    await postComment(send, { ...pull, repository: 'a/b' }, TEXT);
    expect(comments.map(({ body }) => body)).toEqual([TEXT]);
    const ring = await listening(({ path }, response) => response.writeHead(302, { location: path }).end());
    expect(await troubleOf(pullAt(ring))).toEqual({ kind: 'redirect' });
  });

  it('does not write again where a redirect does not say that the method stays', async () => {
    const { pull, comments } = await hostServer('gitea', {
      before: ({ method, path }, response) => method === 'POST' && !!response.writeHead(302, { location: path }).end(),
    });
    expect(await troubleOf(pull)).toEqual({ kind: 'redirect' });
    expect(comments).toEqual([]);
  });

  it.each([
    ['the page of a proxy', '<!doctype html><title>登录</title>'],
    ['half an answer', '[{"id": 1, "body": "'],
    ['no list', '{"message": "ok"}'],
    ['a list of something else', '[1, null]'],
  ])('takes %s for no answer of the host', async (_, text) => {
    const url = await listening((_request, response) => response.writeHead(200).end(text));
    expect(await troubleOf(pullAt(url))).toEqual({ kind: 'not-json' });
  });

  it('reads no answer without end', async () => {
    const piece = Buffer.alloc(1024 * 1024, ' ');
    const url = await listening((_request, response) => {
      const more = (): unknown =>
        response.destroyed || (response.write(piece) ? setImmediate(more) : response.once('drain', more));
      response.writeHead(200);
      more();
    });
    expect(await troubleOf(pullAt(url))).toEqual({ kind: 'too-large' });
  });

  it('does not wait for ever, neither for an answer nor for its end', async () => {
    const silent = await listening(() => undefined);
    expect(await troubleOf(pullAt(silent), 200)).toEqual({ kind: 'timeout' });
    const slow = await listening((_request, response) => response.writeHead(200).write('['));
    expect(await troubleOf(pullAt(slow), 200)).toEqual({ kind: 'timeout' });
  });

  it.each([
    ['429 with seconds', 429, () => '1'],
    ['503 with a date of its own clock', 503, (now: number) => new Date(now + 1000).toUTCString()],
    ['429 that says nothing', 429, () => undefined],
    ['503 with a moment that is past', 503, () => 'Sun, 06 Nov 1994 08:49:37 GMT'],
  ])('comes back when it is asked to: %s', async (_, status, after) => {
    let refusals = 0;
    const now = Date.UTC(2001, 0, 1);
    const server = await hostServer('gitea', {
      before: ({ method }, response) => {
        if (method !== 'POST' || refusals > 0) return false;
        refusals += 1;
        const asked = after(now);
        response.setHeader('date', new Date(now).toUTCString());
        if (asked !== undefined) response.setHeader('retry-after', asked);
        return json(response, status, {});
      },
    });
    expect(await postComment(send, server.pull, TEXT)).toBe('created');
    expect(refusals).toBe(1);
    expect(server.comments).toHaveLength(1);
  });

  it('waits no longer altogether than is said, and does not write twice on a mere 503', async () => {
    for (const after of ['61', 'Fri, 31 Dec 2999 23:59:59 GMT', '999999999']) {
      const url = await listening((_request, response) => {
        response.setHeader('retry-after', after);
        json(response, 429, {});
      });
      expect(await troubleOf(pullAt(url))).toEqual({ kind: 'busy', status: 429, limit: 60 });
    }
    let asked = 0;
    const ever = await listening((_request, response) => {
      asked += 1;
      response.setHeader('retry-after', '1');
      json(response, 503, {});
    });
    const error = await postComment(sender({ waiting: 2000 }), pullAt(ever), TEXT).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ trouble: { kind: 'busy', status: 503, limit: 2 } });
    expect(asked).toBe(3);
    const down = await hostServer('gitea', {
      before: ({ method }, response) => method === 'POST' && json(response, 503, {}),
    });
    expect(await troubleOf(down.pull)).toEqual({ kind: 'refused', status: 503 });
    expect(down.requests.filter(({ method }) => method === 'POST')).toHaveLength(1);
  });

  it('reads a list to its end where each page leads to another host, or is the first again', async () => {
    const strangers: unknown[] = [];
    const elsewhere = await listening((request, response) => strangers.push(request) && json(response, 200, []));
    let pages = 0;
    const url = await listening(({ method, path }, response) => {
      pages += 1;
      response.setHeader('link', `<${pages % 2 ? elsewhere : ''}${path}>; rel="next"`);
      json(response, 200, method === 'GET' ? [{ id: 1, body: '' }] : {});
    });
    expect(await postComment(send, pullAt(url), TEXT)).toBe('created');
    expect(pages).toBe(3);
    expect(strangers).toEqual([]);
  });

  it('says by its code why nothing was reached', async () => {
    expect(await troubleOf(pullAt('http://127.0.0.1:1'))).toEqual({
      kind: 'unreachable',
      code: expect.stringMatching(/^[A-Z]/),
    });
    const broken = await listening((_request, response) => response.destroy());
    expect(await troubleOf(pullAt(broken))).toMatchObject({ kind: 'unreachable' });
  });

  it('does not believe a host that has ever new comments', async () => {
    let id = 0;
    const url = await listening(({ method }, response) => {
      id += 1;
      json(response, 200, method === 'GET' ? [{ id, body: '' }] : {});
    });
    expect(await postComment(send, pullAt(url), TEXT)).toBe('created');
    expect(id).toBeLessThan(1000);
  });
});
