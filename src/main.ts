import { resolve } from 'node:path';
import { languageOf, readArguments } from './cli/arguments.ts';
import type { ExitCode } from './cli/exit-code.ts';
import { COMMANDS } from './commands.ts';
import { isFailure } from './ports/failure.ts';
import { type Language, wordsIn } from './words/languages.ts';
import { isSystemError } from './world/complaints.ts';
import { realWorld } from './world/world.ts';

// How V8 works by itself suits programs that run for long. A check is over before optimizing code pays: it waits longer
// with that, as what runs for seconds does without harm. Memory that is touched for the first time costs more than what
// is saved by collecting garbage less often, so the young generation stays as small as it begins; and what is left to
// collect in it is not worth waking other threads. Together that is a third of the time and a quarter of the memory. Node
// 22 and later have other settings, and gain nothing from those.
if (process.versions.node.startsWith('20.')) {
  const flags = '--interrupt-budget=1000000 --semi-space-growth-factor=1 --no-parallel-scavenge';
  process.getBuiltinModule('node:v8').setFlagsFromString(flags);
}

const argv = process.argv.slice(2);
const language = languageOf(argv);

run(language).then(
  (code) => {
    process.exitCode = code;
  },
  async (error: unknown) => {
    process.exitCode = 2;
    realWorld('.').terminal.tell(`${await complaintOf(error, language)}\n`);
  },
);

async function run(language: Language): Promise<ExitCode> {
  const { command, asked } = readArguments(argv, COMMANDS);
  // What was asked is of this very command, which types of a union cannot say.
  return COMMANDS[command].run(realWorld(resolve(asked.root)), asked as never, language);
}

/** What is said of an error: a sentence when the request or the machine is at fault, the stack when the program is. */
async function complaintOf(error: unknown, language: Language): Promise<string> {
  const { failure } = await wordsIn(language);
  if (isFailure(error)) return error.complaint(failure);
  if (isSystemError(error)) return failure.unreadable(error.path ?? '', error.code);
  return `${failure.bug}\n${error instanceof Error ? error.stack : String(error)}`;
}
