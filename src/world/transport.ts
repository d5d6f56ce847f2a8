import { setTimeout } from 'node:timers/promises';
import type { ApiAnswer, ApiRequest, Transport } from '../ports/transport.ts';

/** How long a request may take with its whole answer, in milliseconds. */
const PATIENCE = 30_000;
/** The longest answer that is read, in bytes: a page of the longest comments has some 13 MB. */
const LONGEST = 32 * 1024 * 1024;
const MOST_REDIRECTS = 3;
/** How long all requests together may take, in milliseconds: a server that answers slowly, page after page, is not waited for all day. */
const LONGEST_RUN = 300_000;
/** How long to wait altogether for a server that asks to come back later, in milliseconds. */
const MOST_WAITING = 60_000;
/** How long to wait before the first repetition where the server does not say, in milliseconds; twice as long before each further one. */
const FIRST_WAIT = 1_000;

/** What sends requests, as long as all of them together do not take too long. What a server does not take now (429, 503) is sent again when it says. */
export function sender(limits: { readonly patience?: number; readonly waiting?: number } = {}): Transport {
  const { patience = PATIENCE, waiting = MOST_WAITING } = limits;
  const end = performance.now() + LONGEST_RUN;
  let left = waiting;
  return async (request) => {
    for (let own = FIRST_WAIT; ; own *= 2) {
      const remaining = Math.floor(Math.min(patience, end - performance.now()));
      if (remaining <= 0) return { kind: 'timeout' };
      const answer = await sendOnce(request, remaining);
      if (answer.kind !== 'later') return answer;
      const { status } = answer;
      const wait = answer.wait ?? own;
      if (wait > left) return { kind: 'busy', status, limit: waiting / 1000 };
      left -= wait;
      await setTimeout(wait);
    }
  };
}

/** A server takes no request now; `wait` is how long it asks to wait, in milliseconds. */
interface Later {
  readonly kind: 'later';
  readonly status: number;
  readonly wait: number | undefined;
}

/**
 * Sends a request by Node's `fetch`, which takes further certificates from NODE_EXTRA_CA_CERTS. Redirects are followed
 * within the same origin only, so that the token in the headers never goes elsewhere.
 */
async function sendOnce(request: ApiRequest, patience: number): Promise<ApiAnswer | Later> {
  try {
    return await follow(request, AbortSignal.timeout(patience));
  } catch (error) {
    if (error instanceof Error && error.name === 'TimeoutError') return { kind: 'timeout' };
    return { kind: 'unreachable', code: codeOf(error) };
  }
}

async function follow(request: ApiRequest, signal: AbortSignal): Promise<ApiAnswer | Later> {
  const { method } = request;
  let { url } = request;
  for (let count = 0; count <= MOST_REDIRECTS; count += 1) {
    const response = await fetch(url, { ...initOf(request, method), redirect: 'manual', signal });
    const later = laterIn(response, method);
    if (later !== undefined) {
      await response.body?.cancel();
      return later;
    }
    const target = response.headers.get('location');
    if (response.status < 300 || response.status > 399 || target === null) return read(response);
    await response.body?.cancel();
    // What is to be written is sent again only where the server says that the method stays.
    if (method !== 'GET' && response.status !== 307 && response.status !== 308) return { kind: 'redirect' };
    const next = URL.canParse(target, url) ? new URL(target, url) : undefined;
    if (next === undefined || next.origin !== new URL(url).origin) return { kind: 'redirect' };
    url = next.href;
  }
  return { kind: 'redirect' };
}

/** Whether and when to come back (RFC 9110, 10.2.3). What makes something new is sent again only where it is certain that it was not taken: with 429, or where the server asks for it. */
function laterIn({ status, headers }: Response, method: ApiRequest['method']): Later | undefined {
  const wait = waitIn(headers);
  const isAsked = wait !== undefined || status === 429 || method !== 'POST';
  return (status === 429 || status === 503) && isAsked ? { kind: 'later', status, wait } : undefined;
}

/** Seconds, or a moment by the clock of the server, which need not be ours. */
function waitIn(headers: Headers): number | undefined {
  const text = headers.get('retry-after')?.trim() ?? '';
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1000;
  const moment = Date.parse(text);
  const now = Date.parse(headers.get('date') ?? '') || Date.now();
  return Number.isNaN(moment) ? undefined : Math.max(0, moment - now);
}

function initOf({ headers, body }: ApiRequest, method: ApiRequest['method']): RequestInit {
  const described = { accept: 'application/json', 'user-agent': 'zhunsheng', ...headers };
  if (body === undefined) return { method, headers: described };
  return { method, headers: { ...described, 'content-type': 'application/json' }, body: JSON.stringify(body) };
}

async function read(response: Response): Promise<ApiAnswer> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of response.body ?? []) {
    length += piece.length;
    if (length > LONGEST) return { kind: 'too-large' };
    pieces.push(piece);
  }
  return { kind: 'answer', status: response.status, text: Buffer.concat(pieces).toString('utf8') };
}

/** The code of what lies at the bottom of an error of `fetch`: only a word in capitals is taken, since messages can contain what was sent. */
function codeOf(error: unknown): string {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if ('code' in cause && typeof cause.code === 'string' && /^[A-Z][A-Z0-9_]+$/.test(cause.code)) return cause.code;
  }
  return 'UNKNOWN';
}
