import { randomBytes, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { failure } from '../../ports/failure.ts';
import type { Call, Reply, Served, Site } from '../../ports/site.ts';
import { isSystemError } from '../complaints.ts';
import { ALWAYS } from './headers.ts';
import { openStreams, type Streams } from './streams.ts';

/** The largest body, in bytes, by what it is: the text of no file of the data is as long, and no draft. */
const LARGEST: ReadonlyMap<string | undefined, number> = new Map([
  ['application/json', 8 * 1024 * 1024],
  ['application/octet-stream', 64 * 1024 * 1024],
]);
const ONLY_HERE = '127.0.0.1';

/** Secrets of one start: one opens the site once, one is the cookie of who did, one is carried by its pages. */
interface Keys {
  opening: string | undefined;
  readonly cookie: string;
  readonly page: string;
}

/**
 * Serves a site on 127.0.0.1, at a port that the system chooses. Only requests to that very host are heard, so that no
 * name of another site leads here; only of the browser that came with the secret of the address, which then has a cookie
 * in its place; and what may change something only from a page of this very address that carries its key. Throws a failure
 * where no port can be opened.
 */
export async function serveSite(site: Site): Promise<Served> {
  const keys: Keys = { opening: secret(), cookie: secret(), page: secret() };
  const streams = openStreams();
  let fail: (error: unknown) => void = () => undefined;
  const failed = new Promise<never>((_, reject) => {
    fail = reject;
  });
  const left = Promise.race([streams.left, failed]);
  left.catch(() => undefined); // whoever waits for it is told
  const server = createServer((request, response) => {
    const { port } = server.address() as AddressInfo;
    answerTo(request, { site, keys, port }).then(
      (answer) => send(response, answer, streams),
      (error: unknown) => {
        end(response, 500);
        fail(error);
      },
    );
  });
  server.requestTimeout = 30_000;
  await opened(server).catch((error: unknown) => {
    throw isSystemError(error) ? failure((say) => say.unservable(error.code), error) : error;
  });
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://${ONLY_HERE}:${port}/?open=${keys.opening}`,
    left,
    close: () => {
      streams.close();
      server.close();
      server.closeAllConnections();
    },
  };
}

function opened(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, ONLY_HERE, resolve);
  });
}

interface Means {
  readonly site: Site;
  readonly keys: Keys;
  readonly port: number;
}

/** What a request is answered with: by the site, or before that came to be asked. */
type Answer =
  | Reply
  | { readonly kind: 'status'; readonly status: number }
  | { readonly kind: 'opened'; readonly cookie: string };

async function answerTo(request: IncomingMessage, { site, keys, port }: Means): Promise<Answer> {
  const here = `${ONLY_HERE}:${port}`;
  const asked = `http://${here}${request.url ?? '/'}`;
  if (request.headers.host !== here || !URL.canParse(asked)) return FORBIDDEN;
  const address = new URL(asked);
  if (address.host !== here) return FORBIDDEN;
  const { method } = request;
  if (method !== 'GET' && method !== 'POST') return { kind: 'status', status: 405 };
  const name = `zhunsheng-${port}`;
  if (method === 'GET' && address.searchParams.has('open')) {
    if (!isSame(address.searchParams.get('open'), keys.opening)) return FORBIDDEN;
    keys.opening = undefined;
    return { kind: 'opened', cookie: `${name}=${keys.cookie}; HttpOnly; SameSite=Strict; Path=/` };
  }
  if (!isSame(cookieIn(request, name), keys.cookie)) return FORBIDDEN;
  const call = await callIn(request, method, address, `http://${here}`, keys);
  return typeof call === 'number' ? { kind: 'status', status: call } : site(call, keys);
}

const FORBIDDEN: Answer = { kind: 'status', status: 403 };

/** What is asked; a status where it may not be asked so. */
async function callIn(
  request: IncomingMessage,
  method: 'GET' | 'POST',
  { pathname, searchParams }: URL,
  origin: string,
  keys: Keys,
): Promise<Call | number> {
  const call = { path: decoded(pathname), query: new Map(searchParams) };
  if (method === 'GET') return { ...call, method, body: undefined };
  const { headers } = request;
  const isOurs = headers.origin === origin && isSame(headers['x-zhunsheng-page'], keys.page);
  if (!isOurs) return 403;
  const type = headers['content-type']?.split(';')[0]?.trim();
  const largest = LARGEST.get(type);
  if (largest === undefined) return 415;
  const bytes = await bodyOf(request, largest);
  if (typeof bytes === 'number') return bytes;
  if (type !== 'application/json') return { ...call, method, body: new Uint8Array(bytes) };
  try {
    return { ...call, method, body: JSON.parse(bytes.toString('utf8')) as unknown };
  } catch {
    return 400;
  }
}

/** The path as it is meant; one that cannot be read leads nowhere. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return '';
  }
}

/** The whole body; the status of what is too large, or ends before it is whole: a page may be closed at any moment. */
async function bodyOf(request: IncomingMessage, largest: number): Promise<Buffer | number> {
  const pieces: Buffer[] = [];
  let length = 0;
  try {
    for await (const piece of request as AsyncIterable<Buffer>) {
      length += piece.length;
      if (length > largest) return 413;
      pieces.push(piece);
    }
  } catch {
    return 400;
  }
  return Buffer.concat(pieces);
}

function send(response: ServerResponse, answer: Answer, streams: Streams): void {
  switch (answer.kind) {
    case 'status':
      end(response, answer.status);
      break;
    case 'opened':
      response.writeHead(303, { ...ALWAYS, Location: '/', 'Set-Cookie': answer.cookie }).end();
      break;
    case 'missing':
      end(response, 404);
      break;
    case 'unreadable':
      end(response, 400);
      break;
    case 'events':
      streams.open(response, answer.listen);
      break;
    case 'json':
      response.writeHead(200, { ...ALWAYS, 'Content-Type': 'application/json' }).end(JSON.stringify(answer.value));
      break;
    case 'refused':
      response.writeHead(409, { ...ALWAYS, 'Content-Type': 'text/plain; charset=utf-8' }).end(`${answer.said}\n`);
      break;
    case 'file': {
      const named = `filename*=UTF-8''${encodeURIComponent(answer.name)}`;
      const disposition = `${answer.isShown ? 'inline' : 'attachment'}; ${named}`;
      response
        .writeHead(200, { ...ALWAYS, 'Content-Type': answer.type, 'Content-Disposition': disposition })
        .end(answer.bytes);
      break;
    }
    case 'text':
      response.writeHead(200, { ...ALWAYS, 'Content-Type': `${answer.type}; charset=utf-8` }).end(answer.text);
  }
}

/** Answers with a status alone. What is still to come of the request is not read. */
function end(response: ServerResponse, status: number): void {
  response.writeHead(status, { ...ALWAYS, 'Content-Type': 'text/plain', Connection: 'close' }).end(`${status}\n`);
}

function cookieIn({ headers }: IncomingMessage, name: string): string | undefined {
  const cookies = (headers.cookie ?? '').split(';').map((each) => each.trim());
  return cookies.find((each) => each.startsWith(`${name}=`))?.slice(name.length + 1);
}

/** Whether a secret was told, in a time that says nothing of it. */
function isSame(told: string | readonly string[] | null | undefined, secret: string | undefined): boolean {
  if (typeof told !== 'string' || secret === undefined) return false;
  const [one, other] = [Buffer.from(told), Buffer.from(secret)];
  return one.length === other.length && timingSafeEqual(one, other);
}

function secret(): string {
  return randomBytes(32).toString('base64url');
}
