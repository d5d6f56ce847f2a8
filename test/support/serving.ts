import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Desk } from '../../src/studio/protocol.ts';
import { ROOT } from './fixtures.ts';

/** A studio that runs, and a browser that has opened it. */
export interface Serving {
  readonly process: ChildProcess;
  /** Waits for the end: the exit code, and what was printed. */
  readonly ended: Promise<{ readonly code: number | null; readonly out: string; readonly err: string }>;
  desk(): Promise<Desk>;
  /** What a path gives to be looked at: its status, its bytes, and these as JSON where they are. */
  get(path: string): Promise<{ readonly status: number; readonly bytes: Buffer; readonly json: unknown }>;
  /** Sends something to change; the JSON of the answer, or its status where it has none. */
  post(path: string, body: unknown): Promise<unknown>;
  /** The messages that the program sends to pages, until `stop` is called. */
  events(): Promise<{ readonly next: () => Promise<unknown>; readonly stop: () => void }>;
}

/** Starts the studio on a folder and opens it; it is killed at the end of the test. */
export async function serving(root: string, ...args: readonly string[]): Promise<Serving> {
  const child = spawn(process.execPath, [
    join(ROOT, 'dist/zhunsheng.cjs'),
    'studio',
    '--no-open',
    '--root',
    root,
    ...args,
  ]);
  onTestFinished(() => void child.kill('SIGKILL'));
  let [out, err] = ['', ''];
  child.stderr.setEncoding('utf8').on('data', (text) => {
    err += text;
  });
  const ended = once(child, 'exit').then(([code]) => ({ code, out, err }));
  const address = await new Promise<string>((resolve, reject) => {
    child.stdout.setEncoding('utf8').on('data', (text) => {
      out += text;
      const found = /http:\S+/.exec(out)?.[0];
      if (found !== undefined) resolve(found);
    });
    ended.then(() => reject(new Error(err)));
  });
  const { origin } = new URL(address);
  const opened = await fetch(address, { redirect: 'manual' });
  const cookie = opened.headers.get('set-cookie')?.split(';')[0] ?? '';
  const page = await (await fetch(`${origin}/`, { headers: { cookie } })).text();
  const key = /name="page-key" content="([^"]+)"/.exec(page)?.[1] ?? '';
  const get: Serving['get'] = async (path) => {
    // A connection that a busy machine leaves idle for long is closed meanwhile.
    const answer = await fetch(`${origin}${path}`, { headers: { cookie, connection: 'close' } });
    const bytes = Buffer.from(await answer.arrayBuffer());
    const isJson = answer.headers.get('content-type') === 'application/json';
    return { status: answer.status, bytes, json: isJson ? JSON.parse(bytes.toString()) : undefined };
  };
  return {
    process: child,
    ended,
    desk: async () => (await get('/api/desk')).json as Desk,
    get,
    post: async (path, body) => {
      const headers = { cookie, origin, 'content-type': 'application/json', 'x-zhunsheng-page': key };
      const answer = await fetch(`${origin}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
      return answer.ok ? answer.json() : answer.status;
    },
    events: async () => {
      const ending = new AbortController();
      const { body } = await fetch(`${origin}/api/events`, { headers: { cookie }, signal: ending.signal });
      const reader = body?.pipeThrough(new TextDecoderStream()).getReader();
      let heard = '';
      const next = async (): Promise<unknown> => {
        for (;;) {
          const message = /^data: (.*)\n\n/m.exec(heard);
          if (message !== null) {
            heard = heard.slice(message.index + message[0].length);
            return JSON.parse(message[1] ?? '');
          }
          heard += (await reader?.read())?.value ?? '';
        }
      };
      return { next, stop: () => ending.abort() };
    },
  };
}
