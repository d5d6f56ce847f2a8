import type { Asked } from '../cli/spec.ts';
import type { HELP } from '../cli/specs/help.ts';
import { commandAsText, commandsAsText } from '../cli/usage.ts';
import { COMMANDS, isCommand } from '../commands.ts';
import { failure } from '../ports/failure.ts';
import type { ExitCode, World } from '../ports/world.ts';
import { nearest } from '../text/suggest.ts';
import type { HelpFrame } from '../words/help.ts';
import { type Language, wordsIn } from '../words/languages.ts';

/** Prints how a command is used; without one, how the program is used, with the list of all commands. */
export async function help(world: World, { operands }: Asked<typeof HELP>, language: Language): Promise<ExitCode> {
  const [command] = operands;
  const words = await wordsIn(language);
  const frame = await frameIn(language);
  if (command === undefined) {
    const summaries = await Promise.all(
      Object.entries(COMMANDS).map(async ([name, listed]) => {
        const { summary } = (await listed.help[language]()).help;
        return { name, spec: listed.spec, summary };
      }),
    );
    world.print(commandsAsText(summaries, words, frame));
    return 0;
  }
  if (!isCommand(command)) {
    throw failure((say) => say.unknownCommand(command, nearest(command, Object.keys(COMMANDS))));
  }
  const { spec, help: files } = COMMANDS[command];
  world.print(commandAsText({ name: command, spec, help: (await files[language]()).help }, words, frame));
  return 0;
}

/** What stands around the help of commands. */
export async function frameIn(language: Language): Promise<HelpFrame> {
  return (await (language === 'en' ? import('../words/en/help/frame.ts') : import('../words/zh/help/frame.ts'))).frame;
}
