import { type Language, wordsIn } from '../report/language.ts';
import type { HelpFrame } from '../text/help.ts';
import { nearest } from '../text/suggest.ts';
import { COMMANDS, isCommand } from './commands.ts';
import { failure } from './failure.ts';
import type { Asked } from './spec.ts';
import type { HELP } from './specs/help.ts';
import { commandAsText, commandsAsText } from './usage.ts';
import type { ExitCode, World } from './world.ts';

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
  return (await (language === 'en' ? import('../text/en/help/frame.ts') : import('../text/zh/help/frame.ts'))).frame;
}
