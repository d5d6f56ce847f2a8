import { completionForBash } from '../../cli/completions/bash.ts';
import { describe } from '../../cli/completions/described.ts';
import { completionForFish } from '../../cli/completions/fish.ts';
import { completionForZsh } from '../../cli/completions/zsh.ts';
import type { ExitCode } from '../../cli/exit-code.ts';
import type { Asked } from '../../cli/spec.ts';
import type { COMPLETION } from '../../cli/specs/program.ts';
import type { Manual } from '../../cli/usage.ts';
import type { World } from '../../ports/world.ts';
import { type Language, wordsIn } from '../../words/languages.ts';

const SCRIPTS = { bash: completionForBash, zsh: completionForZsh, fish: completionForFish } as const;

/** Prints the script with which a shell completes commands, options and values. It is made from what the commands take. */
export async function completion(
  world: Pick<World, 'terminal'>,
  { operands: [shell] }: Asked<typeof COMPLETION>,
  language: Language,
  manual: Manual,
): Promise<ExitCode> {
  world.terminal.print(SCRIPTS[shell](describe(manual, await wordsIn(language))));
  return 0;
}
