import { completionForBash } from '../cli/completions/bash.ts';
import { describe } from '../cli/completions/described.ts';
import { completionForFish } from '../cli/completions/fish.ts';
import { completionForZsh } from '../cli/completions/zsh.ts';
import type { Asked } from '../cli/spec.ts';
import type { COMPLETION } from '../cli/specs/completion.ts';
import { COMMANDS } from '../commands.ts';
import type { ExitCode, World } from '../ports/world.ts';
import { type Language, wordsIn } from '../words/languages.ts';
import { frameIn } from './help.ts';

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
