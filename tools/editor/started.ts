import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { ROOT } from '../package/root.ts';

/** A VS Code with the extension, and a file open in it. */
export interface Started {
  readonly page: Page;
  /** What the console says that is wrong and comes of the extension, of its view or of what that was refused. */
  readonly complaints: readonly string[];
  /** Ends the browser and the server. */
  end(): Promise<void>;
}

/** What is to be shown: a file of a folder, by an extension, in a code-server that keeps all that it writes below `place`. */
export interface Wanted {
  /** The entry point of code-server. */
  readonly entry: string;
  readonly vsix: string;
  readonly folder: string;
  readonly path: string;
  readonly place: string;
}

/** As somebody has it who has chosen nothing, but that nothing is asked and nothing is saved by itself. */
const SETTINGS = {
  'security.workspace.trust.enabled': false,
  'workbench.startupEditor': 'none',
  'workbench.colorTheme': 'Default Light Modern',
  'workbench.sideBar.location': 'left',
  'editor.minimap.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'files.autoSave': 'off',
  'zhunsheng.language': 'zh',
};

/** Installs the extension, starts code-server, and opens the file in Chromium. */
export async function started({ entry, vsix, folder, path, place }: Wanted): Promise<Started> {
  const home = join(place, 'home');
  mkdirSync(join(place, 'data/User'), { recursive: true });
  mkdirSync(home);
  writeFileSync(join(place, 'data/User/settings.json'), JSON.stringify(SETTINGS));
  writeFileSync(join(place, 'config.yaml'), 'auth: none\n');
  writeFileSync(join(place, 'fonts.conf'), FONTS);
  const options = ['--user-data-dir', 'data', '--extensions-dir', 'extensions', '--config', 'config.yaml'];
  // Nothing is looked for elsewhere.
  const env = { ...process.env, HOME: home, EXTENSIONS_GALLERY: '{"serviceUrl":"http://127.0.0.1:9/"}' };
  execFileSync(process.execPath, [entry, ...options, '--install-extension', vsix], {
    cwd: place,
    env,
    stdio: 'ignore',
  });
  const quiet = ['--disable-telemetry', '--disable-update-check', '--bind-addr', '127.0.0.1:0'];
  const server = spawn(process.execPath, [entry, ...options, ...quiet], { cwd: place, env });
  const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox'],
    env: { ...process.env, FONTCONFIG_FILE: join(place, 'fonts.conf') },
  });
  try {
    return await opened(browser, server, { folder, path, address: await addressOf(server) });
  } catch (error) {
    await browser.close();
    server.kill();
    throw error;
  }
}

async function opened(
  browser: Browser,
  server: ChildProcess,
  { folder, path, address }: { readonly folder: string; readonly path: string; readonly address: string },
): Promise<Started> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  const complaints: string[] = [];
  page.on('console', (said) => {
    const text = `${said.text()} ${said.location().url}`;
    if (said.type() === 'error' && /zhunsheng|准绳|vscode-webview/i.test(text)) complaints.push(text);
  });
  page.on('pageerror', ({ message, stack = '' }) => {
    if (/zhunsheng|view\.js/.test(stack)) complaints.push(message);
  });
  const { host } = new URL(address);
  const file = JSON.stringify([['openFile', `vscode-remote://${host}${join(folder, path)}`]]);
  await page.goto(`${address}?folder=${encodeURIComponent(folder)}&payload=${encodeURIComponent(file)}`);
  await page.locator('.monaco-editor .view-line').first().waitFor({ timeout: 120_000 });
  return {
    page,
    complaints,
    end: async () => {
      await browser.close();
      const ended = new Promise((resolve) => server.once('exit', resolve));
      server.kill();
      await ended;
    },
  };
}

/** Where the server listens, as it says. Throws what it said where it ends before. */
function addressOf(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const hear = (text: string): void => {
      said += text;
      const found = /HTTP server listening on (http:\S+)/.exec(said)?.[1];
      if (found !== undefined) resolve(found);
    };
    server.stdout?.setEncoding('utf8').on('data', hear);
    server.stderr?.setEncoding('utf8').on('data', hear);
    server.once('exit', () => reject(new Error(said)));
  });
}

/** The fonts of the machine, and for Chinese those that come with the program. */
const FONTS = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>/usr/share/fonts</dir>
  <dir>${join(ROOT, 'node_modules/@expo-google-fonts/noto-sans-sc/400Regular')}</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`;
