import type { Generator, Source } from '../artifact/generator.ts';
import { sealedDocument } from '../artifact/plan.ts';
import type { ExitCode } from '../cli/exit-code.ts';
import type { Asked } from '../cli/spec.ts';
import { outputFolder } from '../cli/specs/common.ts';
import type { COLLECT } from '../cli/specs/publish.ts';
import { dataFile } from '../collect/data-file.ts';
import type { Collection } from '../collect/delivery.ts';
import { openIn } from '../collect/open.ts';
import { resultsOf } from '../collect/results.ts';
import { refuseData } from '../engine/build/outside-data.ts';
import { writeCollected } from '../engine/collect/collected-folder.ts';
import { readFolders } from '../engine/collect/read-folders.ts';
import { COLLECTED, SCORES } from '../engine/collect/self-reports.ts';
import { sentOf } from '../engine/collect/sent.ts';
import { wantedAmong } from '../engine/collect/wanted.ts';
import { provedEditions } from '../engine/examine/proved.ts';
import { KEY, sealIn } from '../engine/seal/key.ts';
import { summaryForm } from '../layout/forms/summary.ts';
import type { Seal } from '../model/form-identity.ts';
import { unitsOf } from '../model/registers.ts';
import { wholeViews } from '../model/view.ts';
import type { World } from '../ports/world.ts';
import { deliveredAsJson, deliveredAsText } from '../report/delivered/delivered.ts';
import { deliveredSections } from '../report/delivered/sheets.ts';
import type { Telling } from '../report/telling.ts';
import { painter } from '../report/text.ts';
import { deliveryIn, type Language } from '../words/languages.ts';

/**
 * Reads the forms of an edition back from a folder, or from two in which two people typed the same, one file at a time,
 * and writes what was filled in, with the sums, into `output/<edition>/collected/`: all of it or nothing. What was
 * delivered is only read.
 */
export async function collect(
  world: Pick<World, 'files' | 'folders' | 'hashes' | 'terminal'>,
  asked: Asked<typeof COLLECT>,
  language: Language,
  generators: readonly Generator[],
): Promise<ExitCode> {
  const { words } = await deliveryIn(language);
  const proved = await provedEditions(world, language, {
    root: asked.root,
    // What people decided of what two typed lies in the data of the year.
    results: asked.second !== undefined,
    needs: (editions) => [wantedAmong(editions, asked.year)],
    sentence: words.notCollected,
  });
  const source = proved?.needed[0];
  if (source === undefined) return 1;
  const folder = `${outputFolder(asked)}/${source.edition.id}/${COLLECTED}`;
  refuseData(world.folders, asked.root, folder);
  const kept = outputFolder({ root: asked.root, output: undefined });
  const seal = sealIn(world, kept);
  const sent = await sentOf(source, generators);
  const sealing = { path: `${kept}/${KEY}`, seal };
  const collection = readFolders(
    world,
    { ...sent, sealing, accepted: new Set(asked.accept) },
    {
      ...{ folder: asked.operands[0], second: asked.second, except: folder, accepted: asked.accept },
      ...{ resolved: source.year?.year?.entries?.resolved ?? [], told: words.reading },
    },
  );
  return finish(world, asked, language, { source, seal, collection, path: folder });
}

/** What was collected, and where it goes. */
interface Finished {
  readonly source: Source;
  readonly seal: Seal | undefined;
  readonly collection: Collection;
  readonly path: string;
}

async function finish(
  world: Pick<World, 'folders' | 'hashes' | 'terminal'>,
  asked: Asked<typeof COLLECT>,
  language: Language,
  { source, seal, collection, path }: Finished,
): Promise<ExitCode> {
  const departments = new Map((source.registers.departments ?? []).map(({ id, name }) => [id, name]));
  const tellingIn = async (each: Language): Promise<Telling> => ({ ...(await deliveryIn(each)), departments });
  // What is written is in Chinese, as all documents are.
  const chinese = await tellingIn('zh');
  const report = new TextEncoder().encode(deliveredAsText(collection, chinese, painter(false)));
  const files = new Map<string, () => Iterable<Uint8Array>>([
    [SCORES, () => dataFile(collection)],
    ['report.txt', () => [report]],
    ...(await summaries(source, collection, chinese, seal)),
  ]);
  const { names, kept } = await writeCollected(world, path, files);
  const telling = await tellingIn(language);
  if (asked.format === 'json') world.terminal.print(deliveredAsJson(collection, telling));
  else {
    const { words } = telling;
    world.terminal.print(deliveredAsText(collection, telling, painter(world.terminal.hasColours)));
    world.terminal.print(`${words.written(path, names)}\n`);
    for (const [name, as] of kept) world.terminal.print(`${words.kept(name, as)}\n`);
  }
  return collection.findings.length === 0 ? 0 : 1;
}

/** The summary workbook of each system: its sums, ranks and grades, what came, and what was found. */
async function summaries(
  { edition, proof, registers }: Source,
  collection: Collection,
  telling: Telling,
  seal: Seal | undefined,
): Promise<readonly (readonly [string, () => Iterable<Uint8Array>])[]> {
  const { writeXlsx } = await import('../writers/xlsx/write.ts');
  const made: (readonly [string, () => Iterable<Uint8Array>])[] = [];
  for (const view of wholeViews(edition, proof)) {
    const system = collection.collected.systems.find(({ id }) => id === view.system.id);
    const units = unitsOf(registers.units ?? [], view.system.id, edition.year);
    if (system === undefined || units.length === 0) continue;
    const name = `summary-${view.system.annex}-${view.system.id}`;
    const sections = deliveredSections(collection, system, telling);
    const open = openIn(collection, system);
    const summary = {
      edition,
      view,
      units,
      results: resultsOf(system, view.system),
      open: open && telling.words.open(open),
    };
    const form = summaryForm(summary, name, sections);
    const bytes = await writeXlsx(seal === undefined ? form : sealedDocument(form, seal));
    made.push([`${name}.xlsx`, () => [bytes]]);
  }
  return made;
}
