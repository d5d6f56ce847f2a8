import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse } from 'yaml';
import { ROOT } from './fixtures.ts';

/** A finding as an editor shows it; lines and characters count from 0. */
interface EditorFinding {
  readonly range: { readonly start: Position; readonly end: Position };
  /** 1 is an error, 2 a warning. */
  readonly severity: number;
  readonly message: string;
}

interface Position {
  readonly line: number;
  readonly character: number;
}

/** A proposal of the completion, as far as it is looked at. */
interface Proposal {
  readonly label: string;
  readonly insertText?: string;
  readonly documentation?: string | { readonly value: string };
  readonly detail?: string;
}

/** The YAML language server that runs in the editors of our users, with the settings that the repository ships. */
export interface LanguageServer {
  /** What it finds in a file of the repository that has this text now. */
  findings(path: string, text: string): Promise<readonly EditorFinding[]>;
  /** The text that is shown over a place. */
  hover(path: string, text: string, at: Position): Promise<string>;
  complete(path: string, text: string, at: Position): Promise<readonly Proposal[]>;
  /** The addresses that it has asked the editor to fetch. */
  readonly fetched: readonly string[];
  stop(): void;
}

type Message = {
  readonly id?: number;
  readonly method?: string;
  readonly params?: never;
  readonly result?: unknown;
  readonly error?: unknown;
};

/** Starts the language server as an editor does that has the repository open. `changed` replaces settings. */
export async function startLanguageServer(changed: Readonly<Record<string, unknown>> = {}): Promise<LanguageServer> {
  const folder = dirname(createRequire(import.meta.url).resolve('yaml-language-server/package.json'));
  const child = spawn(process.execPath, [join(folder, 'bin/yaml-language-server'), '--stdio'], { cwd: ROOT });
  const settings = { ...shippedSettings(), ...changed };
  const fetched: string[] = [];
  const waiting = new Map<number, (message: Message) => void>();
  const published = new Map<string, (findings: readonly EditorFinding[]) => void>();
  let count = 0;
  let version = 0;
  const send = (message: object): void => write(child, { jsonrpc: '2.0', ...message });
  const request = <Result>(method: string, params: unknown): Promise<Result> =>
    new Promise((resolve, reject) => {
      count += 1;
      waiting.set(count, ({ result, error }) => (error === undefined ? resolve(result as Result) : reject(error)));
      send({ id: count, method, params });
    });
  listen(child, (message) => {
    const { id, method, params } = message;
    if (method === undefined) {
      if (id !== undefined) waiting.get(id)?.(message);
    } else if (method === 'textDocument/publishDiagnostics') {
      const { uri, diagnostics } = params as unknown as { uri: string; diagnostics: readonly EditorFinding[] };
      published.get(uri)?.(diagnostics);
    } else if (method === 'workspace/configuration') {
      const { items } = params as unknown as { items: readonly { section: string }[] };
      send({ id, result: items.map(({ section }) => sectionOf(settings, section)) });
    } else if (id !== undefined) {
      if (method === 'vscode/content') fetched.push(String(params));
      send({ id, result: null });
    }
  });
  await request('initialize', {
    processId: process.pid,
    locale: 'zh-cn',
    rootUri: uriOf('.'),
    workspaceFolders: [{ uri: uriOf('.'), name: 'zhunsheng' }],
    capabilities: {
      workspace: { configuration: true, workspaceFolders: true },
      textDocument: {
        completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown'] } },
        hover: { contentFormat: ['markdown'] },
      },
    },
  });
  send({ method: 'initialized', params: {} });
  send({ method: 'workspace/didChangeConfiguration', params: { settings: null } });

  /** Opens a file with a text, and closes it when the action is done. */
  async function opened<Result>(path: string, text: string, action: (uri: string) => Promise<Result>): Promise<Result> {
    const uri = uriOf(path);
    version += 1;
    send({ method: 'textDocument/didOpen', params: { textDocument: { uri, languageId: 'yaml', version, text } } });
    try {
      return await action(uri);
    } finally {
      // What is shown of the file is taken away when it is closed; that must not be taken for an answer to the next text.
      const cleared = new Promise<unknown>((resolve) => {
        published.set(uri, resolve);
      });
      send({ method: 'textDocument/didClose', params: { textDocument: { uri } } });
      await cleared;
      published.delete(uri);
    }
  }

  return {
    fetched,
    stop: () => child.kill(),
    findings: (path, text) =>
      opened(
        path,
        text,
        (uri) =>
          new Promise((resolve) => {
            published.set(uri, resolve);
          }),
      ),
    hover: (path, text, position) =>
      opened(path, text, async (uri) => {
        const answer = await request<{ contents: { value: string } } | null>('textDocument/hover', {
          textDocument: { uri },
          position,
        });
        return answer === null ? '' : answer.contents.value;
      }),
    complete: (path, text, position) =>
      opened(path, text, async (uri) => {
        const answer = await request<{ items: readonly Proposal[] } | null>('textDocument/completion', {
          textDocument: { uri },
          position,
        });
        return answer?.items ?? [];
      }),
  };
}

/** The settings that the repository ships for editors; comments are YAML's only with another mark. */
export function shippedSettings(): Readonly<Record<string, unknown>> {
  return readCommented('.vscode/settings.json');
}

/** Reads JSON with comments, as editors do. */
export function readCommented(path: string): Readonly<Record<string, unknown>> {
  return parse(readFileSync(join(ROOT, path), 'utf8').replace(/^\s*\/\/.*$/gm, '')) as never;
}

/** The settings below a name, nested: `yaml.schemas` is `schemas` of the section `yaml`. */
function sectionOf(settings: Readonly<Record<string, unknown>>, section: string): unknown {
  if (Object.hasOwn(settings, section)) return settings[section];
  const nested: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(settings)) {
    if (!name.startsWith(`${section}.`)) continue;
    const keys = name.slice(section.length + 1).split('.');
    const last = keys.pop() ?? '';
    let at = nested;
    for (const key of keys) {
      at[key] ??= {};
      at = at[key] as Record<string, unknown>;
    }
    at[last] = value;
  }
  return nested;
}

function uriOf(path: string): string {
  return pathToFileURL(join(ROOT, path)).href;
}

function write({ stdin }: ChildProcessWithoutNullStreams, message: object): void {
  const body = JSON.stringify(message);
  stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
}

function listen({ stdout }: ChildProcessWithoutNullStreams, receive: (message: Message) => void): void {
  let held = Buffer.alloc(0);
  stdout.on('data', (data: Buffer) => {
    held = Buffer.concat([held, data]);
    for (;;) {
      const head = /^(?:.*\r\n)*?Content-Length: (\d+)\r\n(?:.*\r\n)*?\r\n/.exec(held.toString('latin1'));
      const end = head && head[0].length + Number(head[1]);
      if (head === null || end === null || held.length < end) return;
      const body = held.subarray(head[0].length, end).toString('utf8');
      held = held.subarray(end);
      receive(JSON.parse(body) as Message);
    }
  });
}
