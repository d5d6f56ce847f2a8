import { execFileSync, type SpawnSyncOptions, type SpawnSyncReturns, spawn } from 'node:child_process';
import { mkdtempSync, openSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { type Launcher, launchBy } from './launching.ts';

/**
 * `spawnSync`, by a small process that starts others for this one: to start one, the system copies the tables of all
 * memory that the starting process has, which takes a process of tests five times as long as the small one.
 */
export function launch(command: string, args: readonly string[], options: SpawnSyncOptions): SpawnSyncReturns<Buffer> {
  launcher ??= openLauncher();
  return launchBy(launcher, command, args, options);
}

let launcher: Launcher | undefined;

/** Starts a process that starts others, for one thread. */
export function openLauncher(): Launcher {
  const folder = mkdtempSync(join(tmpdir(), 'zhunsheng-launcher-'));
  const [outfile, asked, heard] = [join(folder, 'launcher.cjs'), join(folder, 'asked'), join(folder, 'heard')];
  buildSync({ entryPoints: [join(import.meta.dirname, 'launcher.ts')], bundle: true, platform: 'node', outfile });
  execFileSync('mkfifo', [asked, heard]);
  spawn(process.execPath, [outfile, asked, heard], { stdio: ['ignore', 'ignore', 'inherit'] }).unref();
  const opened = { ask: openSync(asked, 'w'), hear: openSync(heard, 'r') };
  rmSync(folder, { recursive: true });
  return opened;
}

/** Makes a pipe, in which nobody writes. Throws when there is something already. */
export function makePipe(path: string): void {
  const { status, stderr } = launch('mkfifo', [path], {});
  if (status !== 0) throw new Error(String(stderr));
}
