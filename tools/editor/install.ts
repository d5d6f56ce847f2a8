import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The VS Code that runs in a browser, for Node 20, and the program by which it looks for files. */
const VERSION = '4.100.3';
const RIPGREP = `@vscode/ripgrep-${process.platform}-${process.arch}`;

/** What npm is told: no scripts, since those want more than is needed. What is to be compiled is compiled below. */
const QUIET = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel', 'error'];

const VSCODE = 'node_modules/code-server/lib/vscode';

/** Installs code-server below a folder, unless it is there; that needs a network, a C++ compiler and a minute or two. Gives its entry point. Throws what npm says where it cannot be had. */
export function codeServerIn(folder: string): string {
  const place = join(folder, `code-server-${VERSION}`);
  if (!existsSync(place)) install(place);
  return join(place, 'node_modules/code-server/out/node/entry.js');
}

/** Installs it into a folder, which is there only when all of it is. */
function install(place: string): void {
  const begun = `${place}.begun`;
  rmSync(begun, { recursive: true, force: true });
  mkdirSync(begun, { recursive: true });
  writeFileSync(join(begun, 'package.json'), '{ "private": true }\n');
  const npm = (below: string, ...args: readonly string[]): void => {
    execFileSync('npm', args, { cwd: join(begun, below), stdio: ['ignore', 'ignore', 'inherit'] });
  };
  npm('.', 'install', ...QUIET, `code-server@${VERSION}`, `${RIPGREP}@1.18.0`);
  npm('.', 'rebuild', 'argon2');
  for (const part of [VSCODE, join(VSCODE, 'extensions')]) {
    npm(part, 'install', ...QUIET, '--legacy-peer-deps', '--omit=dev');
  }
  npm(VSCODE, 'rebuild', '@vscode/spdlog', 'native-watchdog');
  const bin = join(begun, VSCODE, 'node_modules/@vscode/ripgrep/bin');
  mkdirSync(bin, { recursive: true });
  copyFileSync(join(begun, 'node_modules', RIPGREP, 'bin/rg'), join(bin, 'rg'));
  symlinkSync('node_modules', join(begun, VSCODE, 'node_modules.asar'));
  renameSync(begun, place);
}
