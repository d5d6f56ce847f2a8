import type { Artifact, Generator } from '../artifact/generator.ts';
import type { Edition } from '../model/model.ts';
import type { EditionProof, Examined } from '../model/proof.ts';
import { type Language, messagesIn, wordsIn } from '../report/language.ts';
import { findingsAsText, painter, proofsAsText } from '../report/text.ts';
import { severityOf } from '../text/diagnostic.ts';
import type { Arguments } from './arguments.ts';
import { examine } from './examine.ts';
import { failure } from './failure.ts';
import type { ExitCode, World } from './world.ts';

/** Checks everything, and writes what the generators make of the editions asked for into `output/<edition>/`. Writes nothing while there is an error. */
export async function build(
  world: World,
  { root, operands }: Arguments,
  language: Language,
  generators: readonly Generator[],
): Promise<ExitCode> {
  const editions = new Map<string, Edition>();
  const examined = await examine(world, {
    digests: true,
    visit: (edition) => keepWanted(edition, operands, editions),
  });
  if (examined === undefined) throw failure((say) => say.noIndicators(root));
  const words = await wordsIn(language);
  const { findings } = examined;
  if (findings.length > 0) {
    const isRefused = findings.some((each) => severityOf(each) === 'error');
    if (isRefused) world.tell(`${words.notBuilt}\n\n`);
    world.tell(findingsAsText(findings, await messagesIn(language), words, painter(false)));
    if (isRefused) return 1;
  }
  for (const proof of chosen(examined, operands)) {
    const edition = editions.get(proof.id);
    if (edition === undefined) continue;
    world.print(proofsAsText({ editions: [proof], findings }, words));
    const folder = `output/${proof.id}`;
    const artifacts = await generateAll(generators, edition, proof);
    const changed = world.write(folder, artifacts);
    for (const name of artifacts.keys()) {
      const path = `${folder}/${name}`;
      world.print(`  ${changed.includes(name) ? words.wrote(path) : words.unchanged(path)}\n`);
    }
  }
  return findings.length > 0 ? 1 : 0;
}

/** Keeps the models of the editions that are asked for, or of the newest final one, and lets all others go. */
function keepWanted(edition: Edition, asked: readonly string[], kept: Map<string, Edition>): void {
  if (asked.length === 0 && edition.state === 'final') kept.clear();
  if (asked.length === 0 ? edition.state === 'final' : asked.includes(edition.id)) kept.set(edition.id, edition);
}

async function generateAll(
  generators: readonly Generator[],
  edition: Edition,
  proof: EditionProof,
): Promise<ReadonlyMap<string, string>> {
  const made: Artifact[] = [];
  for (const generator of generators) made.push(...(await generator.generate(edition, proof)));
  return new Map(made.map(({ name, text }) => [name, text]));
}

/** The editions that were asked for, or the newest final one. */
function chosen({ editions }: Examined, asked: readonly string[]): readonly EditionProof[] {
  if (asked.length === 0) {
    const newest = editions.findLast((edition) => edition.state === 'final');
    if (newest === undefined) throw failure((say) => say.noFinalEdition);
    return [newest];
  }
  return asked.map((year) => {
    const edition = editions.find((each) => each.id === year);
    if (edition === undefined)
      throw failure((say) =>
        say.unknownYear(
          year,
          editions.map(({ id }) => id),
        ),
      );
    return edition;
  });
}
