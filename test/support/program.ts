import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from 'node:worker_threads';
import { buildSync } from 'esbuild';
import { afterAll, onTestFinished } from 'vitest';
import { ROOT } from './fixtures.ts';
import { launch, openLauncher } from './launched.ts';
import type { Launcher } from './launching.ts';

/** What a run of the program gave. */
export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Where the program is run: at the top of this project, unless another folder is named, with what this process has in its environment and in addition to it. */
export interface Setting {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
}

/** Runs the program in a thread that has run it before, twenty times as fast as a process starts. One that has not ended after a minute counts as hanging, and has no code. */
export function run(args: readonly string[], setting: Setting = {}): Run {
  thread ??= threadOf();
  const ended = order(thread.port, { args, ...settled(setting) });
  if (Atomics.wait(ended, 0, 0, A_MINUTE) !== 'timed-out') return receiveMessageOnPort(thread.port)?.message;
  thread.worker.terminate();
  thread = undefined;
  return { code: null, out: '', err: '' };
}

/** The same while this process does something else, and with nothing else in the environment. */
export async function runBeside(args: readonly string[], setting: Required<Setting>): Promise<Run> {
  thread ??= threadOf();
  order(thread.port, { args, ...setting });
  const [answer] = await once(thread.port, 'message');
  return answer;
}

/** Runs the program as people do, as a process of its own, for what only that shows. */
export function start(args: readonly string[], setting: Setting = {}): Run {
  const { status, stdout, stderr } = launch(process.execPath, [join(ROOT, 'dist/zhunsheng.cjs'), ...args], {
    ...settled(setting),
    timeout: A_MINUTE,
    maxBuffer: 64 * 1024 * 1024,
  });
  return { code: status, out: String(stdout), err: String(stderr) };
}

const A_MINUTE = 60_000;

function settled({ cwd = ROOT, env = {} }: Setting): Required<Setting> {
  return { cwd, env: { ...process.env, NO_COLOR: '1', ...env } };
}

/** What the thread is started with. */
export interface Work {
  readonly program: string;
  readonly port: MessagePort;
  /** Starts processes for it. */
  readonly launcher: Launcher;
}

/** What the thread is to run. */
export interface Order extends Required<Setting> {
  readonly args: readonly string[];
  /** Becomes 1 when it has answered. */
  readonly ended: Int32Array;
}

let thread: { readonly worker: Worker; readonly port: MessagePort } | undefined;

function threadOf(): typeof thread & object {
  const script = join(import.meta.dirname, 'program-thread.ts');
  const { outputFiles } = buildSync({ entryPoints: [script], bundle: true, platform: 'node', write: false });
  const { port1, port2 } = new MessageChannel();
  const worker = new Worker(outputFiles[0]?.text ?? '', {
    eval: true,
    workerData: { program: join(ROOT, 'dist/program.cjs'), port: port2, launcher: openLauncher() } satisfies Work,
    transferList: [port2],
    execArgv: [],
  });
  worker.unref();
  port1.unref();
  return { worker, port: port1 };
}

function order(port: MessagePort, asked: Omit<Order, 'ended'>): Int32Array {
  const ended = new Int32Array(new SharedArrayBuffer(4));
  port.postMessage({ ...asked, ended } satisfies Order);
  return ended;
}

/** A temporary folder with these files, removed after the test. */
export function folderWith(files: ReadonlyMap<string, string | Uint8Array>): string {
  const root = folderOf(files);
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  return root;
}

/** The same for all tests of a file, removed after the last. */
export function folderForFile(files: ReadonlyMap<string, string | Uint8Array>): string {
  const root = folderOf(files);
  afterAll(() => rmSync(root, { recursive: true, force: true }));
  return root;
}

function folderOf(files: ReadonlyMap<string, string | Uint8Array>): string {
  const root = mkdtempSync(join(tmpdir(), 'zhunsheng-'));
  for (const [path, content] of files) {
    const target = join(root, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, content);
  }
  return root;
}
