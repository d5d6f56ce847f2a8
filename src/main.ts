import { resolve } from 'node:path';
import { languageOf, readArguments } from './cli/arguments.ts';
import type { ExitCode } from './cli/exit-code.ts';
import { COMMANDS, type Command } from './commands.ts';
import { isFailure, sentenceOf } from './ports/failure.ts';
import { type Language, wordsIn } from './words/languages.ts';
import { isInterrupted, recover } from './world/change.ts';
import { isSystemError, orComplain } from './world/complaints.ts';
import { nearestRoot } from './world/root.ts';
import { realWorld } from './world/world.ts';

/** Does what a command line asks for in the real world, and says there why it could not. Never throws. */
export async function main(argv: readonly string[]): Promise<ExitCode> {
  const language = languageOf(argv);
  try {
    const { command, asked } = readArguments(argv, COMMANDS, () => nearestRoot('.'));
    const root = resolve(asked.root);
    const world = realWorld(root);
    const interrupted = await interruptedIn(root, mayChange(command, asked), language);
    if (interrupted !== undefined) world.terminal.tell(`${interrupted}\n`);
    // What was asked is of this very command, which types of a union cannot say.
    return await COMMANDS[command].run(world, asked as never, language);
  } catch (error) {
    realWorld('.').terminal.tell(`${await complaintOf(error, language)}\n`);
    return 2;
  }
}

/** Whether what was asked may write down a change of the data before it makes it. Every command that does so can also be tried without writing, by an option of its own where it usually reads, but for the page by which others are given. */
function mayChange(command: Command, asked: object): boolean {
  if (command === 'studio' || (command === 'fmt' && 'check' in asked && asked.check !== true)) return true;
  const isAsked = ('templates' in asked && asked.templates === true) || ('fix' in asked && asked.fix === true);
  return isAsked || ('dryRun' in asked && asked.dryRun !== true);
}

/** What is said of a change that was interrupted, if there was one. Before anything else is changed it is undone; what only reads leaves the data as they are. */
async function interruptedIn(root: string, isToUndo: boolean, language: Language): Promise<string | undefined> {
  if (!isToUndo) return isInterrupted(root) ? (await wordsIn(language)).interrupted : undefined;
  const recovered = orComplain(() => recover(root));
  if (recovered === undefined) return undefined;
  const { undone, notUndone } = await wordsIn(language);
  return (recovered.kind === 'undone' ? undone : notUndone)(recovered.paths);
}

/** What is said of an error: a sentence when the request or the machine is at fault, the stack when the program is. */
async function complaintOf(error: unknown, language: Language): Promise<string> {
  const { failure } = await wordsIn(language);
  if (isFailure(error)) return sentenceOf(error, failure);
  if (isSystemError(error))
    return sentenceOf({ complaint: (say) => say.unreadable(error.path ?? '', error.code) }, failure);
  return `${failure.bug}\n${error instanceof Error ? error.stack : String(error)}`;
}
