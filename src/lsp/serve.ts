import {
  createConnection,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  type InitializeParams,
  type InitializeResult,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver/node.js';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Means } from '../engine/examine/examine-all.ts';
import { isFailure, sentenceOf } from '../ports/failure.ts';
import type { World } from '../ports/world.ts';
import { type Language, wordsIn } from '../words/languages.ts';
import { contentOf } from './buffers.ts';
import { answerRequests, CAPABILITIES } from './capabilities.ts';
import { publisher } from './publishing.ts';
import type { Able } from './renaming.ts';
import { openRepositories, type Repositories } from './repositories.ts';
import { openRepository, type Repository, type State } from './repository.ts';
import { TOTALS, totalsOf } from './totals.ts';

/** What an editor may ask for when it starts the server. */
interface Options {
  /** Whether it is told the totals, which an extension shows. */
  readonly totals: boolean;
  /** Whether findings are shown too that the YAML extension of the editor says by the schemas. */
  readonly schema: boolean;
}

/** Serves the editor that has started the program, until it ends that or goes away: then the process ends. */
export async function serve(
  world: Pick<World, 'editor' | 'folders' | 'hashes' | 'typesetter'>,
  language: Language,
  { generators }: Pick<Means, 'generators'>,
): Promise<never> {
  const editor = await world.editor();
  const connection = createConnection(editor.input, editor.output);
  const documents = new TextDocuments(TextDocument);
  let able: Able = { renamesFiles: false };
  let options: Options = { schema: false, totals: false };
  const fail = async (error: unknown): Promise<void> => {
    const { failure } = await wordsIn(language);
    if (isFailure(error)) connection.window.showErrorMessage(sentenceOf(error, failure));
    else connection.console.error(`${failure.bug}\n${error instanceof Error ? error.stack : String(error)}`);
  };
  const repositories = openRepositories(editor.locate, (root) => {
    const findings = publisher(language, options.schema, (sent) => connection.sendDiagnostics(sent));
    const show = async (state: State | undefined): Promise<void> => {
      await findings.publish(repository, state);
      if (!options.totals) return;
      await connection.sendNotification(TOTALS, totalsOf(repository, state, await wordsIn(language)));
    };
    const repository: Repository = openRepository(
      { ...world, files: world.folders.below(root) },
      (path) => editor.addressOf(root, path),
      { generators },
      { show, fail, end: findings.clear },
    );
    return repository;
  });

  connection.onInitialize((params): InitializeResult => {
    const { schema, totals } = params.initializationOptions ?? {};
    const { documentChanges, resourceOperations } = params.capabilities.workspace?.workspaceEdit ?? {};
    able = { renamesFiles: documentChanges === true && resourceOperations?.includes('rename') === true };
    options = { schema: schema === true, totals: totals === true };
    connection.onInitialized(() => begin(params));
    return {
      capabilities: {
        ...CAPABILITIES,
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
      },
      serverInfo: { name: 'zhunsheng' },
    };
  });
  const begin = async ({ capabilities, workspaceFolders, rootUri }: InitializeParams): Promise<void> => {
    for (const { uri } of workspaceFolders ?? (rootUri ? [{ uri: rootUri }] : [])) repositories.showFolder(uri);
    if (capabilities.workspace?.workspaceFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        for (const { uri } of added) repositories.showFolder(uri);
        for (const { uri } of removed) repositories.hideFolder(uri);
      });
    }
    if (!capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration) return;
    const watchers = ['indicators', 'results', 'schemas'].map((folder) => ({ globPattern: `**/${folder}/**` }));
    await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
  };

  const opened = new Map<string, number>();
  documents.onDidOpen(({ document }) => opened.set(document.uri, document.version));
  documents.onDidChangeContent(({ document }) => {
    const { uri, version } = document;
    const isTyped = version !== opened.get(uri);
    repositories.put(uri, { address: uri, version, isTyped, content: contentOf(document.getText()) });
  });
  documents.onDidClose(({ document: { uri } }) => {
    opened.delete(uri);
    repositories.put(uri, undefined);
  });
  documents.onDidSave(({ document: { uri } }) => repositories.at(uri)?.repository.touch());
  connection.onDidChangeWatchedFiles(({ changes }) => {
    for (const { uri, type } of changes) {
      if (type === FileChangeType.Deleted) forget(repositories, uri);
      else repositories.at(uri)?.repository.touch();
    }
  });
  answerRequests(connection, { world, language, repositories, documents, able: () => able, generators });
  documents.listen(connection);
  connection.listen();
  return new Promise<never>(() => undefined);
}

/** A file or a folder is gone: what is open of it is no more in the way of that, until something is typed in it. */
function forget(repositories: Repositories, address: string): void {
  const place = repositories.at(address);
  if (place === undefined) return;
  const { repository, path } = place;
  for (const each of repository.buffers.keys()) {
    if (each === path || each.startsWith(`${path}/`)) repository.put(each, undefined);
  }
  repository.touch();
}
