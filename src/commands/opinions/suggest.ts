import type { Generator } from '../../artifact/generator.ts';
import type { ExitCode } from '../../cli/exit-code.ts';
import type { Asked } from '../../cli/spec.ts';
import type { SUGGEST } from '../../cli/specs/opinions.ts';
import { suggestFrom } from '../../engine/opinions/suggest.ts';
import type { Folders } from '../../ports/folders.ts';
import type { World } from '../../ports/world.ts';
import type { Language } from '../../words/languages.ts';

/** Reads drafts that came back for opinions, and keeps what is new in them as opinions of their edition. */
export function suggest(
  world: Pick<World, 'files' | 'editing' | 'hashes' | 'terminal'> & {
    readonly folders: Pick<Folders, 'walk' | 'bytes'>;
  },
  asked: Asked<typeof SUGGEST>,
  language: Language,
  generators: readonly Generator[],
): Promise<ExitCode> {
  return suggestFrom(world, asked, language, generators);
}
