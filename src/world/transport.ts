import type { ApiAnswer, ApiRequest } from '../ports/transport.ts';

/** How long a request may take with its whole answer, in milliseconds. */
const PATIENCE = 30_000;
/** The longest answer that is read, in bytes: a page of the longest comments has some 13 MB. */
const LONGEST = 32 * 1024 * 1024;
const MOST_REDIRECTS = 3;

/**
 * Sends a request by Node's `fetch`, which takes further certificates from NODE_EXTRA_CA_CERTS. Redirects are followed
 * within the same origin only, so that the token in the headers never goes elsewhere.
 */
export async function send(request: ApiRequest, patience = PATIENCE): Promise<ApiAnswer> {
  try {
    return await follow(request, AbortSignal.timeout(patience));
  } catch (error) {
    if (error instanceof Error && error.name === 'TimeoutError') return { kind: 'timeout' };
    return { kind: 'unreachable', code: codeOf(error) };
  }
}

async function follow(request: ApiRequest, signal: AbortSignal): Promise<ApiAnswer> {
  const { method } = request;
  let { url } = request;
  for (let count = 0; count <= MOST_REDIRECTS; count += 1) {
    const response = await fetch(url, { ...initOf(request, method), redirect: 'manual', signal });
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
