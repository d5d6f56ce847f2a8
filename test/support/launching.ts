import type { SpawnSyncOptions, SpawnSyncReturns } from 'node:child_process';
import { readSync, writeSync } from 'node:fs';
import { deserialize, serialize } from 'node:v8';

/** The open ends of two pipes to a process that starts others. */
export interface Launcher {
  readonly ask: number;
  readonly hear: number;
}

/** A process to start, as `spawnSync` takes it; what it prints comes as bytes. */
export interface Asked {
  readonly command: string;
  readonly args: readonly string[];
  readonly options: Options;
}

type Options = Omit<SpawnSyncOptions, 'encoding'>;

/** How it ended; of an error only what can be sent. */
export type Ended = Omit<SpawnSyncReturns<Buffer>, 'error'> & {
  readonly trouble?: { readonly message: string; readonly code: string | undefined } | undefined;
};

/** `spawnSync` by a launcher: what the process is told and gives is the same. Throws when the launcher has ended. */
export function launchBy(
  { ask, hear }: Launcher,
  command: string,
  args: readonly string[],
  options: Options,
): SpawnSyncReturns<Buffer> {
  const { cwd = process.cwd(), env = process.env } = options;
  writeMessage(ask, { command, args, options: { ...options, cwd, env: { ...env } } } satisfies Asked);
  const answer = readMessage(hear) as Ended | undefined;
  if (answer === undefined) throw new Error('The process that starts others has ended.');
  const { trouble, ...ended } = answer;
  // A buffer that was sent is a plain array of bytes.
  const [stdout, stderr] = [Buffer.from(ended.stdout ?? ''), Buffer.from(ended.stderr ?? '')];
  const error = trouble && Object.assign(new Error(trouble.message), trouble);
  return { ...ended, stdout, stderr, ...(error === undefined ? {} : { error }) };
}

/** Before each value stands its length in bytes. */
const LENGTH = 4;

/** Writes a value so that `readMessage` gives it; waits until there is room for it. */
export function writeMessage(to: number, message: unknown): void {
  const content = serialize(message);
  const whole = Buffer.alloc(LENGTH + content.length);
  whole.writeUInt32LE(content.length);
  content.copy(whole, LENGTH);
  for (let at = 0; at < whole.length; ) at += writeSync(to, whole, at);
}

/** Waits for a value; undefined when nobody can send one any more. */
export function readMessage(from: number): unknown {
  const length = readExactly(from, LENGTH);
  const content = length && readExactly(from, length.readUInt32LE());
  return content && deserialize(content);
}

function readExactly(from: number, length: number): Buffer | undefined {
  const content = Buffer.alloc(length);
  for (let at = 0; at < length; ) {
    const read = readSync(from, content, at, length - at, null);
    if (read === 0) return undefined;
    at += read;
  }
  return content;
}
