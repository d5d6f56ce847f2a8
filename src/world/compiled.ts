import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { dirname } from 'node:path';
import { Script } from 'node:vm';

/** What the file of the program gives (`main.ts`). */
interface Program {
  main(argv: readonly string[]): Promise<number>;
}

/** The program, loaded. */
interface Compiled {
  readonly program: Program;
  /** What V8 has compiled of it so far, for the next process. */
  readonly made: () => Uint8Array;
}

/**
 * Loads the program from its CommonJS file in ASCII, which is a function of what Node gives to a module, with what another
 * process has compiled of the same text (a file that may be missing); V8 passes over that of another version or with other
 * settings, but knows a text by its length alone, so the caller must know it by more. Both files are read into the same
 * memory: touching it for the first time takes longer than reading. Throws what Node does where there is no program.
 */
export function compiled(path: string, before: string | undefined, require: NodeJS.Require): Compiled {
  const [file, fileBefore] = [openSync(path, 'r'), before === undefined ? undefined : opened(before)];
  const memory = Buffer.allocUnsafeSlow(Math.max(...[file, fileBefore ?? file].map((each) => fstatSync(each).size)));
  const text = read(file, memory).toString('latin1');
  const cachedData = fileBefore === undefined ? undefined : read(fileBefore, memory);
  const script = new Script(text, { filename: path, ...(cachedData === undefined ? {} : { cachedData }) });
  const module = { exports: {} as Program };
  script.runInThisContext()(module.exports, require, module, path, dirname(path));
  return { program: module.exports, made: () => script.createCachedData() };
}

function opened(path: string): number | undefined {
  try {
    return openSync(path, 'r');
  } catch {
    return undefined;
  }
}

/** Reads a file into the beginning of a memory that has room for it, and closes it. */
function read(file: number, memory: Buffer): Buffer {
  let length = 0;
  for (let more = -1; more !== 0; length += more) more = readSync(file, memory, length, memory.length - length, null);
  closeSync(file);
  return memory.subarray(0, length);
}

/**
 * Tells V8 of Node 20 how to work. By itself it suits programs that run for long. A check is over before optimizing code
 * pays: it waits longer with that, as what runs for seconds does without harm. Memory that is touched for the first time
 * costs more than what is saved by collecting garbage less often, so the young generation stays as small as it begins;
 * and what is left to collect in it is not worth waking other threads. Together that is a third of the time and a quarter
 * of the memory. Node 22 and later have other settings, and gain nothing from those.
 */
export function settleEngine(): void {
  if (!process.versions.node.startsWith('20.')) return;
  const flags = '--interrupt-budget=1000000 --semi-space-growth-factor=1 --no-parallel-scavenge';
  process.getBuiltinModule('node:v8').setFlagsFromString(flags);
}
