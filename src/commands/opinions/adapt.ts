import type { ExitCode } from '../../cli/exit-code.ts';
import type { Asked } from '../../cli/spec.ts';
import type { ADAPT } from '../../cli/specs/opinions.ts';
import { decide } from '../../engine/opinions/decide.ts';
import type { World } from '../../ports/world.ts';
import type { Language } from '../../words/languages.ts';

/** Takes an opinion otherwise than it was made, or records what was changed by hand for it, and why. */
export function adapt(
  world: Pick<World, 'files' | 'editing' | 'hashes' | 'terminal'>,
  asked: Asked<typeof ADAPT>,
  language: Language,
): Promise<ExitCode> {
  return decide(world, { ...asked, outcome: 'adapted' }, language);
}
