import type { ExitCode } from '../../cli/exit-code.ts';
import type { Asked } from '../../cli/spec.ts';
import type { HELP } from '../../cli/specs/program.ts';
import { commandAsText, commandsAsText, type Manual } from '../../cli/usage.ts';
import { failure } from '../../ports/failure.ts';
import type { World } from '../../ports/world.ts';
import { nearest } from '../../text/suggest.ts';
import { type Language, wordsIn } from '../../words/languages.ts';

/** Prints how a command is used; without one, how the program is used, with the list of all commands. */
export async function help(
  world: Pick<World, 'terminal'>,
  { operands: [command] }: Asked<typeof HELP>,
  language: Language,
  manual: Manual,
): Promise<ExitCode> {
  const words = await wordsIn(language);
  if (command === undefined) {
    world.terminal.print(commandsAsText(manual, words));
    return 0;
  }
  const page = manual.commands.find(({ name }) => name === command);
  if (page === undefined) {
    const names = manual.commands.map(({ name }) => name);
    throw failure((say) => say.unknownCommand(command, nearest(command, names)));
  }
  world.terminal.print(commandAsText(page, manual.frame, words));
  return 0;
}
