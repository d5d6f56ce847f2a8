import { once } from 'node:events';
import { cpSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  InitializedNotification,
  InitializeRequest,
  PublishDiagnosticsNotification,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node.js';
import { DATA } from './data.ts';
import { started } from './process.ts';
import { copyData } from './repositories.ts';
import type { Setting } from './setting.ts';
import { late, median, ratio } from './statistics.ts';
import { FILE, openStudio } from './studio/opened.ts';
import { figure, tableAsText } from './table.ts';
import { recordTypstJobs } from './typst-jobs.ts';
import type { Workspace } from './workspace.ts';

/** So many keystrokes at first are not counted: V8 learns the program by them. */
const WARM = 20;
/** The figure that is typed. */
const FIGURE = /(?<=^ {12}points: )[\d.]+$/m;

/** How long a fast typist takes for a key, in ms. */
const BEAT = 100;

/** What was measured from a keystroke on, in ms. */
export interface Typed {
  /** Until the studio has told its page the totals and findings. */
  readonly studio: readonly number[];
  /** Until it has given the image of the page, with what is typed on it. */
  readonly page: readonly number[];
  /** Until it has told totals and findings while it draws pages: a key every tenth of a second, whether it is done or not. */
  readonly pressed: readonly number[];
  /** Until the language server has told the editor what it found, with its pause for further keystrokes. */
  readonly lsp: readonly number[];
  /** The same of yaml-language-server, which holds the file to its schema alone. */
  readonly yaml: readonly number[];
  /** Until Typst has set the annex again, as its preview does; none where it has no native library. */
  readonly typst: readonly number[];
}

/** Types figures into one criterion of the shipped data, each of which makes a sum wrong in another way, in all three in turns. */
export async function measureTyping(setting: Setting, keys: number): Promise<Typed> {
  const { workspace, program, project } = setting;
  const folder = join(workspace.folder, 'typing');
  for (const part of [DATA, 'schemas']) cpSync(join(project, part), join(folder, part), { recursive: true });
  const text = readFileSync(join(folder, FILE), 'utf8');
  const wrong = text.replace(FIGURE, '1');
  const studio = await openStudio([program, 'studio', '--no-open', '--root', folder], workspace);
  const lsp = await openServer([program, 'lsp'], folder, wrong, workspace);
  const server = dirname(createRequire(import.meta.url).resolve('yaml-language-server/package.json'));
  const yaml = await openServer([join(server, 'bin/yaml-language-server'), '--stdio'], folder, wrong, workspace);
  const preview = await openPreview(setting);
  const typed = {
    studio: [] as number[],
    page: [] as number[],
    pressed: [] as number[],
    lsp: [] as number[],
    yaml: [] as number[],
    typst: [] as number[],
  };
  for (let key = 1; key <= keys + WARM; key += 1) {
    const value = String(1 + key / 100);
    const { totals, image } = await studio.draw(value);
    for (const [name, took] of [
      ['studio', totals],
      ['page', image],
      ['lsp', await lsp.type(text.replace(FIGURE, value))],
      ['yaml', await yaml.type(text.replace(FIGURE, value))],
      ...(preview === undefined ? [] : [['typst', await preview.type(value)] as const]),
    ] as const) {
      if (key > WARM) typed[name].push(took);
    }
  }
  typed.pressed.push(...(await studio.press(keys, BEAT)));
  for (const each of [studio, lsp, yaml, preview]) each?.end();
  return typed;
}

/** A program that is typed into. */
interface Typing {
  /** How long it takes, in ms, until a text or a figure is answered. */
  type(value: string): Promise<number>;
  end(): void;
}

async function openServer(
  args: readonly string[],
  folder: string,
  text: string,
  workspace: Workspace,
): Promise<Typing> {
  const child = started(args, workspace);
  if (child.stdout === null || child.stdin === null) throw new Error('a process has streams');
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  let hear: () => void = () => undefined;
  let version = 1;
  const [uri, root] = [pathToFileURL(join(folder, FILE)).href, pathToFileURL(folder).href];
  connection.onNotification(PublishDiagnosticsNotification.type, (said) => {
    if (said.uri === uri && (said.version ?? version) === version) hear();
  });
  connection.onRequest('workspace/configuration', ({ items }: { readonly items: readonly unknown[] }) =>
    items.map(() => null),
  );
  connection.onRequest('client/registerCapability', () => null);
  connection.listen();
  await connection.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    rootUri: root,
    workspaceFolders: [{ uri: root, name: 'data' }],
    capabilities: {},
    initializationOptions: { schema: true },
  });
  await connection.sendNotification(InitializedNotification.type, {});
  const heard = (): Promise<void> =>
    new Promise((resolve) => {
      hear = resolve;
    });
  const first = heard();
  const textDocument = { uri, languageId: 'yaml', version, text };
  await connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
  await first;
  return {
    type: async (next) => {
      version += 1;
      const start = performance.now();
      const answered = heard();
      const change = { textDocument: { uri, version }, contentChanges: [{ text: next }] };
      await connection.sendNotification(DidChangeTextDocumentNotification.type, change);
      await answered;
      return performance.now() - start;
    },
    end: () => {
      connection.dispose();
      child.kill('SIGTERM');
    },
  };
}

/** Opens what stands for a preview of Typst; undefined where it has no native library. */
async function openPreview({ workspace, floors, shipped }: Setting): Promise<Typing | undefined> {
  const jobs = join(workspace.folder, 'preview-jobs.json');
  if (!(await recordTypstJobs(copyData(shipped, join(workspace.folder, 'preview')), jobs))) return undefined;
  const child = started([floors.preview, jobs], workspace);
  if (child.stdout === null) throw new Error('a process has streams');
  const lines = createInterface({ input: child.stdout });
  return {
    type: async (value) => {
      const start = performance.now();
      const answered = once(lines, 'line');
      child.stdin?.write(`${value}\n`);
      await answered;
      return performance.now() - start;
    },
    end: () => child.kill('SIGTERM'),
  };
}

const NAMES = {
  studio: 'studio: totals and findings',
  pressed: 'the same beside the page, a key every 100 ms',
  page: 'studio: the image of the page',
  lsp: 'lsp: findings, after a pause of 100 ms',
  yaml: 'yaml-language-server: departures from the schema',
  typst: 'Typst: the annex set again, as its preview does',
} as const;

/** The table of typing, and how the program stands to its peers. */
export function typingAsText(typed: Typed): string {
  const measured = (Object.keys(NAMES) as (keyof Typed)[]).filter((name) => typed[name].length > 0);
  const rows = measured.map((name) => {
    const times = typed[name];
    const figures = [median(times), late(times), Math.max(...times)].map((each) => figure(each, 1));
    return [NAMES[name], String(times.length), ...figures];
  });
  const table = tableAsText(['from a keystroke to the answer', 'keys', 'median ms', '95 % ms', 'max ms'], rows);
  const beside = (name: keyof Typed, peer: keyof Typed): string => figure(ratio(typed[name], typed[peer]), 2);
  const said = [
    `The studio takes ${beside('studio', 'yaml')}, the language server ${beside('lsp', 'yaml')} times as long as yaml-language-server.`,
    ...(measured.includes('typst')
      ? [`The image of the page takes ${beside('page', 'typst')} times as long as Typst's preview.`]
      : []),
  ];
  return `${table}\n${said.join('\n')}\n`;
}
