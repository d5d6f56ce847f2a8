import type { ExitCode } from '../../cli/exit-code.ts';
import type { Asked } from '../../cli/spec.ts';
import type { REJECT } from '../../cli/specs/opinions.ts';
import { decide } from '../../engine/opinions/decide.ts';
import type { World } from '../../ports/world.ts';
import type { Language } from '../../words/languages.ts';

/** Keeps opinions with the decision not to take them, and why; the data stays as it is. */
export function reject(
  world: Pick<World, 'files' | 'editing' | 'hashes' | 'terminal'>,
  asked: Asked<typeof REJECT>,
  language: Language,
): Promise<ExitCode> {
  return decide(world, { ...asked, outcome: 'rejected', to: undefined }, language);
}
