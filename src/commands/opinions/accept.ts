import type { ExitCode } from '../../cli/exit-code.ts';
import type { Asked } from '../../cli/spec.ts';
import type { ACCEPT } from '../../cli/specs/opinions.ts';
import { decide } from '../../engine/opinions/decide.ts';
import type { World } from '../../ports/world.ts';
import type { Language } from '../../words/languages.ts';

/** Takes opinions as they are: changes the data so, and keeps each with its decision. */
export function accept(
  world: Pick<World, 'files' | 'editing' | 'hashes' | 'terminal'>,
  asked: Asked<typeof ACCEPT>,
  language: Language,
): Promise<ExitCode> {
  return decide(world, { ...asked, outcome: 'adopted', to: undefined }, language);
}
