import type { Generator } from '../artifact/generator.ts';
import { USUAL_FORMATS } from '../artifact/product.ts';
import type { ExitCode } from '../cli/exit-code.ts';
import type { Asked } from '../cli/spec.ts';
import { outputFolder } from '../cli/specs/common.ts';
import type { BUILD } from '../cli/specs/publish.ts';
import { publish } from '../engine/build/publish.ts';
import { failure } from '../ports/failure.ts';
import type { PdfStandard } from '../ports/typesetter.ts';
import type { World } from '../ports/world.ts';
import type { Language } from '../words/languages.ts';

/** Checks everything, and writes what the generators make of the editions asked for into `output/<edition>/`. Writes nothing while there is an error in what it needs. */
export async function build(
  world: Pick<World, 'files' | 'folders' | 'hashes' | 'terminal' | 'environment' | 'typesetter'>,
  asked: Asked<typeof BUILD>,
  language: Language,
  generators: readonly Generator[],
): Promise<ExitCode> {
  const { only, format: formats } = asked;
  const pdf = standardFor(asked);
  return publish(world, asked, language, {
    generators,
    provesShares: true,
    choicesFor: ({ id }) => ({
      folder: `${outputFolder(asked)}/${id}`,
      isWanted: ({ generator, format }) =>
        (only.length === 0 || only.some((each) => each === generator)) &&
        (formats.length === 0 || formats.includes(format)),
      isWhole: only.length === 0 && formats.length === 0,
      formats: formats.length === 0 ? USUAL_FORMATS : formats,
      classes: asked.class,
      departments: asked.department,
      pdf,
      strictFonts: asked.strictFonts,
    }),
  });
}

/** The standard of PDFs that options ask for. Throws a failure where they ask for two. */
function standardFor({ archive, accessible }: Asked<typeof BUILD>): PdfStandard {
  if (archive && accessible) throw failure((say) => say.twoStandards);
  return archive ? 'a-2b' : accessible ? 'ua-1' : '1.7';
}
