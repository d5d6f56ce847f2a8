import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { onTestFinished } from 'vitest';
import {
  createProtocolConnection,
  type Diagnostic,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  RegistrationRequest,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type TextDocumentContentChangeEvent,
} from 'vscode-languageserver-protocol/node.js';
import { TOTALS, type Totals } from '../../src/lsp/totals.ts';
import { ROOT } from './fixtures.ts';

/** An editor that has a folder open and talks with the language server, as far as tests look at it. */
export interface Editor {
  readonly connection: ProtocolConnection;
  readonly process: ChildProcess;
  /** What the server says that it can do. */
  readonly capabilities: Readonly<Record<string, unknown>>;
  addressOf(path: string): string;
  open(path: string, text: string): Promise<void>;
  /** Changes what is open: the whole text, or stretches of it one after the other. */
  change(path: string, ...changes: readonly (string | TextDocumentContentChangeEvent)[]): Promise<void>;
  close(path: string): Promise<void>;
  /** Waits until the server has shown what it found in what is open now. */
  settled(): Promise<Totals>;
  /** What is shown now, by the addresses of files. */
  readonly shown: ReadonlyMap<string, readonly Diagnostic[]>;
  /** Everything that was ever sent to be shown. */
  readonly sent: readonly { readonly uri: string; readonly version?: number | undefined }[];
  /** Ends the server as editors do; gives its exit code. */
  stop(): Promise<number | null>;
}

/** What is asked of a server when it is started. */
export interface EditorSetting {
  /** The folders that are shown, by their paths; the folder itself where nothing is said. */
  readonly folders?: readonly string[];
  readonly schema?: boolean;
  readonly args?: readonly string[];
  /** Options of Node. */
  readonly node?: readonly string[];
  /** The program, where it is another one than that of `dist/`. */
  readonly program?: string;
}

/** Starts the server as an editor does that has folders open. It is killed at the end of the test. */
export async function startEditor(
  root: string,
  {
    folders = [root],
    schema = true,
    args = [],
    node = [],
    program = join(ROOT, 'dist/zhunsheng.cjs'),
  }: EditorSetting = {},
): Promise<Editor> {
  const child = spawn(process.execPath, [...node, program, 'lsp', ...args], {
    cwd: root,
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const ended = new Promise<number | null>((resolve) => child.on('exit', resolve));
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  const shown = new Map<string, readonly Diagnostic[]>();
  const sent: { uri: string; version?: number | undefined }[] = [];
  const versions = new Map<string, number>();
  const addressOf = (path: string): string => pathToFileURL(join(root, path)).href;
  let last: Totals | undefined;
  let wake: () => void = () => undefined;
  connection.onNotification(PublishDiagnosticsNotification.type, ({ uri, version, diagnostics }) => {
    sent.push({ uri, version });
    if (diagnostics.length > 0) shown.set(uri, diagnostics);
    else shown.delete(uri);
  });
  connection.onNotification(TOTALS, (totals) => {
    if (totals.root !== addressOf('')) return;
    last = totals;
    wake();
  });
  connection.onRequest(RegistrationRequest.type, () => undefined);
  child.on('exit', () => connection.dispose());
  connection.listen();
  const { capabilities } = await connection.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    rootUri: null,
    workspaceFolders: folders.map((path) => ({ uri: pathToFileURL(path).href, name: path })),
    initializationOptions: { schema, totals: true },
    capabilities: {
      workspace: {
        workspaceFolders: true,
        didChangeWatchedFiles: { dynamicRegistration: true },
        workspaceEdit: { documentChanges: true, resourceOperations: ['rename'] },
      },
    },
  });
  await connection.sendNotification(InitializedNotification.type, {});
  const changed = (path: string): number => {
    const version = (versions.get(addressOf(path)) ?? 0) + 1;
    versions.set(addressOf(path), version);
    last = undefined;
    return version;
  };
  const isSettled = (): boolean => {
    const told = Object.entries(last?.versions ?? {});
    return last !== undefined && told.length === versions.size && told.every(([uri, at]) => versions.get(uri) === at);
  };
  return {
    connection,
    process: child,
    capabilities: { ...capabilities },
    addressOf,
    shown,
    sent,
    open: (path, text) =>
      connection.sendNotification(DidOpenTextDocumentNotification.type, {
        textDocument: { uri: addressOf(path), languageId: 'yaml', version: changed(path), text },
      }),
    change: (path, ...changes) =>
      connection.sendNotification(DidChangeTextDocumentNotification.type, {
        textDocument: { uri: addressOf(path), version: changed(path) },
        contentChanges: changes.map((each) => (typeof each === 'string' ? { text: each } : each)),
      }),
    close: async (path) => {
      changed(path);
      versions.delete(addressOf(path));
      await connection.sendNotification(DidCloseTextDocumentNotification.type, {
        textDocument: { uri: addressOf(path) },
      });
    },
    settled: async () => {
      while (!isSettled()) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      return last as Totals;
    },
    stop: async () => {
      await connection.sendRequest(ShutdownRequest.type);
      await connection.sendNotification(ExitNotification.type);
      return ended;
    },
  };
}
