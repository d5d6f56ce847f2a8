import type { Generator } from '../artifact/generator.ts';
import type { PlannedFile } from '../artifact/plan.ts';
import { FORMATS, type Product } from '../artifact/product.ts';
import type { ExitCode } from '../cli/exit-code.ts';
import type { Asked } from '../cli/spec.ts';
import { outputFolder } from '../cli/specs/common.ts';
import type { RESULTS } from '../cli/specs/results.ts';
import { publish } from '../engine/build/publish.ts';
import { openIn, publishedResults } from '../engine/results/published.ts';
import type { World } from '../ports/world.ts';
import type { Language } from '../words/languages.ts';

/** Works the results of an edition out and writes their documents into `output/<edition>/results/`. Says what keeps them from being final, and gives 1 then; the documents say it, too. */
export async function results(
  world: Pick<World, 'files' | 'folders' | 'hashes' | 'terminal' | 'environment' | 'typesetter'>,
  asked: Asked<typeof RESULTS>,
  language: Language,
  generators: readonly Generator[],
): Promise<ExitCode> {
  const { format, only, unit, operands } = asked;
  const folderOf = (edition: string): string => `${outputFolder(asked)}/${edition}`;
  const told = openIn(world, language);
  const isWanted = (file: PlannedFile): boolean =>
    (only.length === 0 || only.some((name) => name === file.generator)) &&
    (format.length === 0 || format.includes(file.format)) &&
    (unit.length === 0 || unit.some((id) => isOf(file.product, id)));
  const code = await publish(
    world,
    { ...asked, operands: operands.flatMap((each) => each ?? []), draft: false },
    language,
    {
      generators,
      provesShares: false,
      choicesFor: ({ id }) => ({
        folder: `${folderOf(id)}/results`,
        isWanted,
        isWhole: only.length === 0 && format.length === 0 && unit.length === 0,
        formats: format.length === 0 ? FORMATS : format,
        ...{ classes: [], departments: [] },
        pdf: asked.archive ? 'a-2b' : '1.7',
        strictFonts: asked.strictFonts,
      }),
      resultsFor: (source) =>
        told.keep(source, publishedResults(world, asked.from, folderOf(source.edition.id), source)),
    },
  );
  return (await told.tell()) ? 1 : code;
}

/** Whether a document is that of a unit. */
function isOf({ name }: Product, unit: string): boolean {
  return /^(?:feedback|rectification)-/.test(name) && name.endsWith(`-${unit}`);
}
