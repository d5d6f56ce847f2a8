import { randomUUID } from 'node:crypto';
import {
  CancellationTokenSource,
  Disposable,
  type TextEditor,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode';
import { ErrorCodes, type LanguageClient, LSPErrorCodes, ResponseError } from 'vscode-languageclient/node.js';
import { newest } from '../../../src/client/logic/newest.ts';
import { placeOf } from '../../../src/client/logic/printed.ts';
import type { PageShown } from '../../../src/lsp/page-shown.ts';
import type { ItemSought, PageSought } from '../../../src/lsp/pages.ts';
import { preview as english } from '../../../src/words/en/browser/print.ts';
import { preview as chinese } from '../../../src/words/zh/browser/print.ts';
import type { FromView, ToView } from './talk.ts';
import { viewOf } from './view.ts';

/** The language server as it runs, and the language in which it speaks. */
export interface Speaking {
  readonly client: LanguageClient;
  readonly language: 'en' | 'zh';
}

/** The printed page beside the file that one looks at. */
export interface Preview extends Disposable {
  /** Shows it, or brings it to sight. */
  open(): void;
  /** What is found in the data is found anew: a page may be another. */
  refresh(): void;
  /** The server is another, and may speak another language. */
  restart(): void;
}

/** A page is asked for when nothing has happened for so long, in milliseconds. */
const PAUSE = 150;

/** What is no reason to say anything: something has changed since, and is asked for again. */
const SUPERSEDED: readonly number[] = [
  LSPErrorCodes.RequestCancelled,
  LSPErrorCodes.ContentModified,
  LSPErrorCodes.ServerCancelled,
];

/** A preview that is not open yet. `extension` is the folder of the extension; `speaking` gives the server, where one runs. */
export function previewOf(extension: Uri, speaking: () => Speaking | undefined): Preview {
  let panel: WebviewPanel | undefined;
  let subject: TextEditor | undefined;
  let shown: Extract<PageShown, { kind: 'page' }> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asked: CancellationTokenSource | undefined;
  const tell = (said: ToView): void => void panel?.webview.postMessage(said);
  const words = () => (speaking()?.language === 'en' ? english : chinese);

  const asking = newest<Pick<PageSought, 'page' | 'follows'>, PageShown | null>(
    async (wanted) => {
      const server = speaking();
      if (server === undefined || subject === undefined) return null;
      asked = new CancellationTokenSource();
      const { document, selection } = subject;
      const sought: PageSought = {
        textDocument: { uri: document.uri.toString() },
        position: server.client.code2ProtocolConverter.asPosition(selection.active),
        shown: seen(shown),
        ...wanted,
      };
      return server.client.sendRequest('zhunsheng/page', sought, asked.token);
    },
    (answer) => {
      if (answer?.kind === 'page') shown = answer;
      if (answer !== null) tell(answer);
      else if (shown === undefined) tell({ kind: 'nothing' });
    },
    (error) => {
      const code = error instanceof ResponseError ? error.code : undefined;
      if (code !== undefined && SUPERSEDED.includes(code)) return;
      const isOld = code === ErrorCodes.MethodNotFound;
      tell({ kind: 'refused', said: isOld ? words().tooOld : String(error) });
    },
  );
  const ask = (): void => {
    const isInSight = shown !== undefined && placeOf(shown.places, shown.system, shown.item) !== null;
    asking.ask({ page: shown?.page ?? null, follows: isInSight ? 'always' : 'another' });
  };
  const askSoon = (): void => {
    clearTimeout(timer);
    timer = panel?.visible === true ? setTimeout(ask, PAUSE) : undefined;
  };
  const breakOff = (): void => {
    clearTimeout(timer);
    asking.forget();
    asked?.cancel();
  };
  const lookAt = (editor: TextEditor | undefined): void => {
    if (editor === undefined || !isOfEdition(editor)) return;
    subject = editor;
    askSoon();
  };
  const show = (opened: WebviewPanel): void => {
    opened.title = words().title;
    opened.webview.html = viewOf(opened.webview, extension, speaking()?.language ?? 'zh', randomUUID());
  };
  const hear = async (said: FromView): Promise<void> => {
    if (said.kind === 'turn') return asking.ask({ page: said.page, follows: 'never' });
    if (said.kind === 'item') return goTo(said);
    const before = shown?.page ?? null;
    shown = undefined;
    tell({ kind: 'setting' });
    asking.ask({ page: before, follows: 'always' });
  };
  const goTo = async ({ system, item }: Extract<FromView, { kind: 'item' }>): Promise<void> => {
    const client = speaking()?.client;
    if (client === undefined || subject === undefined || shown === undefined) return;
    const textDocument = { uri: subject.document.uri.toString() };
    const sought: ItemSought = { textDocument, edition: shown.edition, system, item };
    const place = client.protocol2CodeConverter.asLocation(await client.sendRequest('zhunsheng/item', sought));
    if (place === null) return;
    const options = { viewColumn: subject.viewColumn ?? ViewColumn.One, selection: place.range };
    await window.showTextDocument(place.uri, options);
  };

  const listening = [
    window.onDidChangeActiveTextEditor(lookAt),
    window.onDidChangeTextEditorSelection(({ textEditor }) => lookAt(textEditor)),
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length > 0 && isOfData(document.uri)) breakOff();
    }),
  ];
  return {
    open: () => {
      lookAt(window.activeTextEditor);
      if (panel !== undefined) return panel.reveal(undefined, true);
      const opened = window.createWebviewPanel(
        'zhunsheng.page',
        words().title,
        { viewColumn: ViewColumn.Beside, preserveFocus: true },
        { enableScripts: true, localResourceRoots: [Uri.joinPath(extension, 'view')] },
      );
      panel = opened;
      opened.webview.onDidReceiveMessage(hear);
      opened.onDidDispose(() => {
        breakOff();
        [panel, shown] = [undefined, undefined];
      });
      show(opened);
    },
    refresh: askSoon,
    restart: () => {
      breakOff();
      if (panel !== undefined) show(panel);
    },
    dispose: () => {
      panel?.dispose();
      Disposable.from(...listening).dispose();
    },
  };
}

/** Whether a file is one of an edition, which is printed. */
function isOfEdition({ document: { uri } }: TextEditor): boolean {
  return uri.scheme === 'file' && /\/indicators\/[^/]+\/(?:.+\.ya?ml|measures\.md)$/.test(uri.path);
}

/** Whether the server tells what is found in a file after it has changed. */
function isOfData({ scheme, path }: Uri): boolean {
  return scheme === 'file' && /\/(?:indicators|results)\//.test(path);
}

/** What the server is to know of the page that is shown. */
function seen(shown: Extract<PageShown, { kind: 'page' }> | undefined): PageSought['shown'] {
  if (shown === undefined) return null;
  const { edition, system, item, image } = shown;
  return { edition, system, item, image };
}
