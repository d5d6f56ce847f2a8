import type { Generator } from '../../artifact/generator.ts';
import type { ExitCode } from '../../cli/exit-code.ts';
import type { Asked } from '../../cli/spec.ts';
import { outputFolder } from '../../cli/specs/common.ts';
import type { SITE } from '../../cli/specs/publish.ts';
import { refuseData } from '../../engine/build/outside-data.ts';
import { provedEditions } from '../../engine/examine/proved.ts';
import { siteFiles } from '../../engine/site/gather.ts';
import { writeSite } from '../../engine/site/write.ts';
import type { Edition } from '../../model/model.ts';
import { failure } from '../../ports/failure.ts';
import type { World } from '../../ports/world.ts';
import { builtAsText } from '../../report/built.ts';
import { proofsAsText } from '../../report/text.ts';
import { type Language, siteWordsIn, wordsIn } from '../../words/languages.ts';

/** Writes what can be searched and read offline of editions: their systems, their measures, and every item over the years, into `output/site/`. Writes nothing while there is an error in one of them. */
export async function site(
  world: Pick<World, 'files' | 'folders' | 'hashes' | 'terminal'>,
  asked: Asked<typeof SITE>,
  language: Language,
  generators: readonly Generator[],
): Promise<ExitCode> {
  const words = await siteWordsIn(language);
  const path = `${outputFolder(asked)}/site`;
  refuseData(world.folders, asked.root, path);
  const proved = await provedEditions(world, language, {
    root: asked.root,
    needs: (editions) => wantedOf(editions, asked),
    sentence: words.refused,
  });
  if (proved === undefined) return 1;
  const files = await siteFiles(proved.needed, generators, language);
  const built = await writeSite(world.folders.output(path), files, world.hashes);
  const common = await wordsIn(language);
  world.terminal.print(proofsAsText({ editions: proved.needed.map(({ proof }) => proof), findings: [] }, common));
  world.terminal.print(builtAsText(built, common));
  world.terminal.print(`${words.open(`${path}/index.html`)}\n`);
  return 0;
}

/** The editions that are named, or all final ones (`--draft`: in any state). Throws a failure for one that is not there, and where none may be published. */
function wantedOf(editions: readonly Edition[], { operands, draft }: Asked<typeof SITE>): readonly string[] {
  const known = editions.map(({ id }) => id);
  const stranger = operands.find((id) => !known.includes(id));
  if (stranger !== undefined) throw failure((say) => say.unknownYear(stranger, known));
  if (operands.length > 0) return operands;
  const wanted = editions.filter(({ state }) => draft || state === 'final').map(({ id }) => id);
  if (wanted.length === 0) throw failure((say) => say.noFinalEdition);
  return wanted;
}
