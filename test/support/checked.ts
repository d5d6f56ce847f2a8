import { FORM_GENERATORS } from '../../generators/forms/generators.ts';
import { GENERATORS } from '../../generators/generators.ts';
import { answerTo } from '../../src/engine/examine/answer.ts';
import type { Typesetter } from '../../src/ports/typesetter.ts';
import type { Diagnostic } from '../../src/text/diagnostic.ts';
import { findFonts } from '../../src/world/typesetting/fonts.ts';
import { typesetterOf } from '../../src/world/typesetting/typesetter.ts';
import { memoryWorld } from './memory-world.ts';

const ASKED = { root: '.', operands: [], format: 'plain', drafted: false, watch: false, fix: false } as const;

let free: Typesetter | undefined;

/** The typesetter with the fonts that come with the program, whatever the machine has. */
export function freeTypesetter(): Typesetter {
  free ??= typesetterOf(findFonts([]), 'fastest');
  return free;
}

/** Everything that is printed of an edition. */
export const PRODUCTS = [...GENERATORS, ...FORM_GENERATORS];

/** What `check` finds in a repository, with the fonts that come with the program, or others. */
export async function checked(
  files: ReadonlyMap<string, string>,
  typesetter: () => Promise<Typesetter> = async () => freeTypesetter(),
): Promise<readonly Diagnostic[]> {
  const means = { generators: async () => PRODUCTS };
  return (await answerTo({ ...memoryWorld(files), typesetter }, ASKED, 'zh', means))?.findings ?? [];
}
