import type { Generator, Source } from '../../artifact/generator.ts';
import { type PlannedFile, planProducts } from '../../artifact/plan.ts';
import { isTypeset, layOut } from '../../artifact/product.ts';
import { sectionsFor } from '../../layout/sections.ts';
import type { Typesetter } from '../../ports/typesetter.ts';
import type { PrintedCharacter } from '../../rules/characters.ts';
import { type Diagnostic, finding } from '../../text/diagnostic.ts';
import { missingGlyphs } from '../../writers/pdf/coverage.ts';

/** What is built of an edition, and with what. */
interface Building {
  readonly generators: readonly Generator[];
  readonly typesetter: () => Promise<Typesetter>;
  /** Whether a file is wanted; by default all are. */
  readonly isWanted?: (file: PlannedFile) => boolean;
}

/**
 * Those of some printed characters of an edition that cannot be built, since a face in which they are set on this machine
 * has no glyph for them: everything that is wanted as PDF or OFD is laid out and asked. Gives none where the fonts that come with
 * the program are not installed, of which the build itself speaks.
 */
export async function missingFor(
  source: Source,
  characters: readonly PrintedCharacter[],
  { generators, typesetter: open, isWanted = () => true }: Building,
): Promise<readonly Diagnostic[]> {
  let typesetter: Typesetter;
  try {
    typesetter = await open();
  } catch {
    return [];
  }
  const missing = new Set<string>();
  for (const { product, files } of await planProducts(generators, source, { classes: [], ofd: true })) {
    if (!files.some((file) => isTypeset(file.format) && isWanted(file))) continue;
    const content = layOut(product);
    if (content.kind === 'data') continue;
    const printed = { ...content.document, sections: sectionsFor(content.document, false) };
    for (const { character } of missingGlyphs(printed, typesetter)) missing.add(character);
  }
  return characters
    .filter(({ character }) => missing.has(character))
    .map(({ character, place }) => finding('glyph-missing', place, { character, code: codeOf(character) }));
}

function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
