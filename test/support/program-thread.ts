import processes, { type SpawnSyncOptions } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import { workerData } from 'node:worker_threads';
import { compiled } from '../../src/world/compiled.ts';
import { launchBy } from './launching.ts';
import type { Order, Work } from './program.ts';

// A thread that runs the program again and again, each run with a folder, an environment and streams of its own, so that
// what V8 has learnt of it stays. `program.ts` asks and waits.

const { program: path, port, launcher }: Work = workerData;
/** What was written to standard output and standard error. */
const written = new Map<number, Buffer[]>();
let folder = path;

process.cwd = () => folder;

const { fstatSync, writeSync } = fs;
const file = fs.openSync(path, 'r');
/** Whatever this process writes to, the program is told that its streams are no terminals. */
fs.fstatSync = ((descriptor: number, ...rest: [undefined?]) =>
  fstatSync(written.has(descriptor) ? file : descriptor, ...rest)) as typeof fstatSync;
fs.writeSync = ((descriptor: number, content: Uint8Array, ...rest: [number?]) => {
  const pieces = written.get(descriptor);
  if (pieces === undefined) return writeSync(descriptor, content, ...rest);
  return pieces.push(Buffer.from(content)) && content.length;
}) as typeof writeSync;

/** A thread has all the memory of its process. */
processes.spawnSync = ((command: string, args: readonly string[], options: SpawnSyncOptions) =>
  launchBy(launcher, command, args, options)) as typeof processes.spawnSync;

const { program } = compiled(path, undefined, createRequire(path));

port.on('message', async ({ args, cwd, env, ended }: Order) => {
  folder = cwd;
  process.env = { ...env };
  written.set(1, []).set(2, []);
  const code = await program.main(args);
  const [out = '', err = ''] = [...written.values()].map((pieces) => Buffer.concat(pieces).toString());
  port.postMessage({ code, out, err });
  Atomics.store(ended, 0, 1);
  Atomics.notify(ended, 0);
});
