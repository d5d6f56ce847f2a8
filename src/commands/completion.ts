import { type Language, wordsIn } from '../report/language.ts';
import { COMMANDS } from './commands.ts';
import { completionForBash } from './completions/bash.ts';
import { describe } from './completions/described.ts';
import { completionForFish } from './completions/fish.ts';
import { completionForZsh } from './completions/zsh.ts';
import { frameIn } from './help.ts';
import type { Asked } from './spec.ts';
import type { COMPLETION } from './specs/completion.ts';
import type { ExitCode, World } from './world.ts';

const SCRIPTS = { bash: completionForBash, zsh: completionForZsh, fish: completionForFish } as const;

/** Prints the script with which a shell completes commands, options and values. It is made from the specs of the commands. */
export async function completion(
  world: World,
  { operands: [shell] }: Asked<typeof COMPLETION>,
  language: Language,
): Promise<ExitCode> {
  const commands = await Promise.all(
    Object.entries(COMMANDS).map(async ([name, listed]) => {
      const { help } = await listed.help[language]();
      return { name, spec: listed.spec, help };
    }),
  );
  world.print(SCRIPTS[shell](describe(commands, await wordsIn(language), await frameIn(language))));
  return 0;
}
