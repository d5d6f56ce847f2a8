import { commands, type ExtensionContext, env, extensions, StatusBarAlignment, window, workspace } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/node.js';
import type { Totals } from '../../../src/lsp/totals.ts';
import { previewOf } from './preview.ts';
import { programOf } from './program.ts';
import { statusOf } from './status.ts';

let client: LanguageClient | undefined;

/** Starts the language server for a window that shows a repository, keeps its totals in the status bar, and shows its pages where that is wanted. */
export async function activate(context: ExtensionContext): Promise<void> {
  const known = new Map<string, Totals>();
  const item = window.createStatusBarItem('zhunsheng.totals', StatusBarAlignment.Left);
  item.name = '准绳';
  item.command = 'zhunsheng.totals';
  const show = (): void => {
    const status = statusOf([...known.values()], window.activeTextEditor?.document.uri.toString());
    item.text = status?.text ?? '';
    item.tooltip = status?.tooltip;
    if (status === undefined) item.hide();
    else item.show();
  };
  const preview = previewOf(context.extensionUri, () => client && { client, language: languageOf() });
  const output = window.createOutputChannel('准绳');
  const start = async (): Promise<void> => {
    await client?.stop();
    known.clear();
    show();
    client = clientOf(context);
    client.onNotification('zhunsheng/totals', (totals: Totals) => {
      known.set(totals.root, totals);
      show();
      preview.refresh();
    });
    await client.start();
    preview.restart();
  };
  context.subscriptions.push(
    item,
    output,
    preview,
    commands.registerCommand('zhunsheng.restart', start),
    commands.registerCommand('zhunsheng.totals', () => {
      output.replace(statusOf([...known.values()], window.activeTextEditor?.document.uri.toString())?.tooltip ?? '');
      output.show(true);
    }),
    commands.registerCommand('zhunsheng.preview', preview.open),
    window.onDidChangeActiveTextEditor(show),
    workspace.onDidGrantWorkspaceTrust(start),
    workspace.onDidChangeConfiguration((event) => (event.affectsConfiguration('zhunsheng') ? start() : undefined)),
  );
  await start();
}

/** Ends the server. */
export async function deactivate(): Promise<void> {
  await client?.stop();
}

function clientOf({ extensionPath }: ExtensionContext): LanguageClient {
  const settings = workspace.getConfiguration('zhunsheng');
  const program = programOf({
    set: settings.get('program', ''),
    folders: (workspace.workspaceFolders ?? []).map(({ uri }) => uri.fsPath),
    isTrusted: workspace.isTrusted,
    extension: extensionPath,
  });
  return new LanguageClient(
    'zhunsheng',
    '准绳',
    {
      // The Node of the editor itself, so that none need be installed.
      command: process.execPath,
      args: [program, 'lsp', '--lang', languageOf()],
      options: { env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' } },
    },
    {
      documentSelector: [{ scheme: 'file', pattern: '**/{indicators,results}/**' }],
      initializationOptions: { totals: true, schema: extensions.getExtension('redhat.vscode-yaml') === undefined },
    },
  );
}

/** The language that is set, else that of the editor. */
function languageOf(): 'en' | 'zh' {
  const asked = workspace.getConfiguration('zhunsheng').get('language', 'auto');
  const isChinese = asked === 'auto' ? env.language.startsWith('zh') : asked === 'zh';
  return isChinese ? 'zh' : 'en';
}
