import { once } from 'node:events';
import { request } from 'node:http';
import { createConnection } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Call, Served } from '../../src/ports/site.ts';
import { serveSite } from '../../src/world/site/serve.ts';

/** What a request is answered with. */
interface Heard {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body: string;
}

let served: Served;
let calls: Call[];
let key = '';

beforeEach(async () => {
  calls = [];
  served = await serveSite(async (call, keys) => {
    calls.push(call);
    key = keys.page;
    if (call.path === '/events') return { kind: 'events', listen: () => () => undefined };
    if (call.path === '/broken') throw new Error('内部的事');
    return call.path === '/none' ? { kind: 'missing' } : { kind: 'json', value: { path: call.path } };
  });
});
afterEach(() => served.close());

const address = (): URL => new URL(served.address);

function ask(
  path: string,
  headers: Readonly<Record<string, string>> = {},
  method = 'GET',
  body?: string,
): Promise<Heard> {
  const { hostname, port } = address();
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, path, method, headers }, (response) => {
      const pieces: Buffer[] = [];
      response.on('data', (piece) => pieces.push(piece));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(pieces).toString(),
        }),
      );
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

/** The cookie of the browser that came with the secret. */
async function opened(): Promise<string> {
  const { pathname, search } = address();
  const { headers } = await ask(`${pathname}${search}`);
  return String(headers['set-cookie']).split(';')[0] ?? '';
}

const own = (cookie: string): Record<string, string> => ({
  cookie,
  origin: address().origin,
  'content-type': 'application/json; charset=utf-8',
  'x-zhunsheng-page': key,
});

describe('a site of this machine', () => {
  it('is opened by its secret once, which becomes a cookie that no script can read', async () => {
    const { pathname, search, port } = address();
    const first = await ask(`${pathname}${search}`);
    expect(first).toMatchObject({ status: 303, headers: { location: '/' } });
    expect(String(first.headers['set-cookie'])).toMatch(
      new RegExp(`^zhunsheng-${port}=[\\w-]{43}; HttpOnly; SameSite=Strict; Path=/$`),
    );
    expect(first.body).toBe('');
    expect(await ask(`${pathname}${search}`)).toMatchObject({ status: 403 });
    expect(calls).toEqual([]);
  });

  it('answers nobody without the cookie, and tells nothing', async () => {
    const cookie = await opened();
    for (const other of ['', `${cookie}x`, cookie.slice(0, -1), cookie.replace(/-\d+/, '-1')]) {
      expect(await ask('/', other === '' ? {} : { cookie: other })).toMatchObject({ status: 403, body: '403\n' });
    }
    expect(await ask('/?open=guessed', { cookie })).toMatchObject({ status: 403 });
    expect(calls).toEqual([]);
  });

  it.each(['localhost', '127.0.0.1', 'evil.example', '127.0.0.1.evil.example', '[::1]', '127.1', '2130706433'])(
    'is deaf to a request that calls it %s',
    async (name) => {
      const { port } = address();
      const cookie = await opened();
      const host = name === '127.0.0.1' ? name : `${name}:${port}`;
      expect(await ask('/', { cookie, host })).toMatchObject({ status: 403 });
      expect(await ask(`/${address().search}`, { host })).toMatchObject({ status: 403 });
      expect(calls).toEqual([]);
    },
  );

  it('changes nothing for a page that is not its own', async () => {
    const cookie = await opened();
    await ask('/', { cookie });
    calls.length = 0;
    const { port } = address();
    const origins = [
      'null',
      `http://localhost:${port}`,
      'http://127.0.0.1',
      `http://127.0.0.1:${Number(port) + 1}`,
      `https://127.0.0.1:${port}`,
    ];
    for (const origin of origins) {
      expect(await ask('/do', { ...own(cookie), origin }, 'POST', '{}'), origin).toMatchObject({ status: 403 });
    }
    const { origin: _, ...without } = own(cookie);
    expect(await ask('/do', without, 'POST', '{}')).toMatchObject({ status: 403 });
    expect(await ask('/do', { ...own(cookie), 'x-zhunsheng-page': 'x' }, 'POST', '{}')).toMatchObject({ status: 403 });
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data']) {
      expect(await ask('/do', { ...own(cookie), 'content-type': type }, 'POST', '{}')).toMatchObject({ status: 415 });
    }
    for (const method of ['PUT', 'DELETE', 'OPTIONS', 'PATCH']) {
      const { status, headers } = await ask('/do', own(cookie), method);
      expect(status).toBe(405);
      expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
    }
    expect(calls).toEqual([]);
    expect(await ask('/do', own(cookie), 'POST', '{"a":1}')).toMatchObject({ status: 200 });
    expect(calls).toMatchObject([{ method: 'POST', path: '/do', body: { a: 1 } }]);
  });

  it('lets nothing from elsewhere into its pages, and nothing be kept or framed', async () => {
    const cookie = await opened();
    for (const path of ['/', '/none', '/?open=guessed']) {
      const { headers } = await ask(path, { cookie });
      expect(headers['content-security-policy']).toContain("default-src 'self'");
      expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
      expect(headers).toMatchObject({
        'cache-control': 'no-store',
        'referrer-policy': 'no-referrer',
        'x-content-type-options': 'nosniff',
      });
    }
  });

  it('refuses what cannot be read, and what is too large, without keeping it', async () => {
    const cookie = await opened();
    await ask('/', { cookie });
    expect(await ask('/do', own(cookie), 'POST', '{')).toMatchObject({ status: 400 });
    expect(await ask('/do', own(cookie), 'POST', `"${'长'.repeat(2_800_000)}"`)).toMatchObject({ status: 413 });
    expect(await ask('/%ff', { cookie })).toMatchObject({ status: 200, body: '{"path":""}' });
    expect(await ask('//evil.example/', { cookie })).toMatchObject({ status: 200 });
    expect(await ask('http://evil.example/', { cookie })).toMatchObject({ status: 403 });
  });

  it('hands on a file byte for byte, from its own page alone', async () => {
    const cookie = await opened();
    await ask('/', { cookie });
    const sent = { ...own(cookie), 'content-type': 'application/octet-stream' };
    expect(await ask('/file', { ...sent, 'x-zhunsheng-page': 'x' }, 'POST', '{}')).toMatchObject({ status: 403 });
    expect(await ask('/file', { ...sent, origin: 'http://evil.example' }, 'POST', '{}')).toMatchObject({ status: 403 });
    expect(await ask('/file', sent, 'POST', '{"a":1}')).toMatchObject({ status: 200 });
    expect(calls.at(-1)?.body).toEqual(new TextEncoder().encode('{"a":1}'));
    expect(await ask('/file', sent, 'POST', 'a'.repeat(64 * 1024 * 1024 + 1))).toMatchObject({ status: 413 });
  });

  it('is there for others when a request ends before it is whole, or cannot be read', async () => {
    const cookie = await opened();
    await ask('/', { cookie });
    calls.length = 0;
    const headers = { ...own(cookie), host: address().host };
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
    for (const rest of ['content-length: 9\r\n\r\n{', 'transfer-encoding: chunked\r\n\r\n1\r\n{\r\nzz\r\n']) {
      const socket = createConnection({ host: '127.0.0.1', port: Number(address().port) });
      socket.on('error', () => undefined).resume();
      socket.write(`POST /do HTTP/1.1\r\n${lines.join('')}${rest}`);
      setTimeout(() => socket.destroy(), 50);
      await once(socket, 'close');
    }
    const failed = served.left.then(
      () => 'left',
      (error: unknown) => error,
    );
    expect(await Promise.race([failed, ask('/', { cookie })])).toMatchObject({ status: 200 });
    expect(calls).toMatchObject([{ path: '/' }]);
  });

  it('tells nothing of a fault to the page, and throws it', async () => {
    const cookie = await opened();
    expect(await ask('/broken', { cookie })).toMatchObject({ status: 500, body: '500\n' });
    await expect(served.left).rejects.toThrow('内部的事');
  });

  it('listens on this machine alone', async () => {
    const { hostname } = address();
    expect(hostname).toBe('127.0.0.1');
    const { port } = address();
    await expect(
      new Promise((resolve, reject) => {
        const socket = createConnection({ host: '127.0.0.2', port: Number(port) }, () => resolve(socket.destroy()));
        socket.on('error', reject);
      }),
    ).rejects.toThrow();
  });
});
