import type { Generator } from '../artifact/generator.ts';
import { FORMATS } from '../artifact/product.ts';
import type { Language } from '../report/language.ts';
import { publish } from './publish.ts';
import type { Asked } from './spec.ts';
import type { BUILD } from './specs/build.ts';
import { outputFolder } from './specs/common.ts';
import type { ExitCode, World } from './world.ts';

/** Checks everything, and writes what the generators make of the editions asked for into `output/<edition>/`. Writes nothing while there is an error. */
export async function build(
  world: World,
  asked: Asked<typeof BUILD>,
  language: Language,
  generators: readonly Generator[],
): Promise<ExitCode> {
  const { only, format: formats } = asked;
  return publish(world, asked, language, {
    generators,
    provesShares: true,
    choicesFor: ({ id }) => ({
      folder: `${outputFolder(asked)}/${id}`,
      isWanted: ({ generator, format }) =>
        (only.length === 0 || only.some((each) => each === generator)) &&
        (formats.length === 0 || formats.includes(format)),
      isWhole: only.length === 0 && formats.length === 0,
      formats: formats.length === 0 ? FORMATS : formats,
      classes: asked.class,
      departments: asked.department,
      archive: asked.archive,
      strictFonts: asked.strictFonts,
    }),
  });
}
