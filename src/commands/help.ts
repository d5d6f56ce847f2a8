import { type Language, wordsIn } from '../report/language.ts';
import type { ExitCode, World } from './world.ts';

/** Prints how the program is used. */
export async function help(world: World, language: Language): Promise<ExitCode> {
  world.print((await wordsIn(language)).help);
  return 0;
}
