import type { Generator, PublishedResults, Source } from '../../artifact/generator.ts';
import { FORMATS } from '../../artifact/product.ts';
import type { ExitCode } from '../../cli/exit-code.ts';
import type { Seal } from '../../model/form-identity.ts';
import type { Supplement } from '../../model/leading/supplement.ts';
import type { Edition } from '../../model/model.ts';
import type { EditionProof } from '../../model/proof.ts';
import type { Registers } from '../../model/registers.ts';
import type { SelfReports } from '../../model/self-report.ts';
import { failure } from '../../ports/failure.ts';
import type { World } from '../../ports/world.ts';
import type { BuiltFiles } from '../../report/built.ts';
import { findingsAsText, painter, proofsAsText } from '../../report/text.ts';
import { rareCharacters } from '../../rules/characters.ts';
import { isSignatureName } from '../../signing/names.ts';
import { type Diagnostic, severityOf } from '../../text/diagnostic.ts';
import { type Language, messagesIn, signingWordsIn, wordsIn } from '../../words/languages.ts';
import type { Words } from '../../words/words.ts';
import { bearingOn, tellOthers } from '../examine/bearing.ts';
import { digestEdition, examine } from '../examine/examine.ts';
import { buildEdition, type Choices } from './build-edition.ts';
import { recordInputs } from './inputs.ts';
import { refuseData } from './outside-data.ts';

/** Which editions are asked for: ids, or the newest that may be published. */
interface AskedEditions {
  readonly root: string;
  readonly operands: readonly string[];
  readonly draft: boolean;
}

/** What is made of editions. */
export interface Publication {
  readonly generators: readonly Generator[];
  /** Whether it proves that the departments' shares are the whole, which is then said. */
  readonly provesShares: boolean;
  /** Throws a failure when something is asked for that an edition does not have. */
  readonly choicesFor: (edition: Edition, registers: Registers) => Choices;
  /** What seals forms; asked for only once nothing is in the way of writing, since its key is made then. */
  readonly seal?: () => Promise<Seal>;
  /** What units have said of themselves, where it is to stand in what is made. Throws a failure where it cannot be used. */
  readonly reportedFor?: ((source: Source) => SelfReports) | undefined;
  /** What is still to be filled in of forms that came back, where nothing but that is made. Throws a failure where it cannot be told. */
  readonly supplementFor?: ((source: Source) => Supplement) | undefined;
  /** What became of the units, where that is to be published. Throws a failure where it cannot be told. */
  readonly resultsFor?: ((source: Source) => PublishedResults) | undefined;
}

/** Checks everything, and writes what generators make of the editions asked for. Writes nothing while there is an error in one of them, in the edition before it or in what belongs to all years. */
export async function publish(
  world: Pick<World, 'files' | 'folders' | 'hashes' | 'terminal' | 'environment' | 'typesetter'>,
  asked: AskedEditions,
  language: Language,
  { generators, provesShares, choicesFor, seal, reportedFor, supplementFor, resultsFor }: Publication,
): Promise<ExitCode> {
  const inputs = recordInputs(world);
  const editions = new Map<string, Omit<Source, 'proof'>>();
  const examined = await examine(
    { ...world, files: inputs.files },
    {
      digests: false,
      results: resultsFor !== undefined,
      visit: (edition, registers, previous, year) => {
        if (!isWanted(edition, asked)) return;
        if (asked.operands.length === 0) editions.clear();
        editions.set(edition.id, { edition, registers, previous, year });
      },
    },
  );
  if (examined === undefined) throw failure((say) => say.noIndicators(asked.root));
  const asWished = asked.operands.length === 0 ? [...editions.keys()] : asked.operands;
  const needed = [...asWished, ...asWished.map((id) => editions.get(id)?.previous?.id)];
  const { own: findings, others } = bearingOn(needed, examined.findings);
  if (findings.length > 0) await tellFindings(world, findings, language);
  await tellOthers(world, others, language);
  if (findings.some((each) => severityOf(each) === 'error')) return 1;
  const words = await wordsIn(language);
  const known = examined.editions.map((each) => each.id);
  for (const id of chosen(asked, [...editions.keys()], known, generators)) {
    const held = editions.get(id);
    const proof = examined.editions.find((each) => each.id === id);
    if (held === undefined || proof === undefined) continue;
    const choices = choicesFor(held.edition, held.registers);
    refuseData(world.folders, asked.root, choices.folder);
    const digested = () => ({ ...held, proof: digestEdition(proof, held.edition, world) });
    const reported = reportedFor?.(digested());
    const supplement = supplementFor?.(digested());
    const results = resultsFor?.(digested());
    const missing = await missingGlyphs(world, { ...held, proof }, generators, choices);
    if (missing.length > 0) {
      await tellFindings(world, missing, language);
      return 1;
    }
    const sealed = seal === undefined ? choices : { ...choices, seal: await seal() };
    const job = {
      world,
      choices: sealed,
      generators,
      words,
      inputs: inputs.of([held.previous?.id ?? id, id]),
      ...held,
      proof,
      reported,
      supplement,
      results,
    };
    const { proof: proved, ...built } = await buildEdition(job);
    await tellBuilt(world, proved, built, words, provesShares);
    await tellOvertaken(world, choices.folder, language);
  }
  return findings.length > 0 ? 1 : 0;
}

async function tellBuilt(
  { terminal }: Pick<World, 'terminal'>,
  proof: EditionProof,
  built: BuiltFiles,
  words: Words,
  provesShares: boolean,
): Promise<void> {
  terminal.print(proofsAsText({ editions: [proof], findings: [] }, words));
  if (provesShares) terminal.print(`${words.shared}\n`);
  terminal.print((await import('../../report/built.ts')).builtAsText(built, words));
  if (proof.state === 'final' && !proof.isLocked) terminal.tell(`${words.unlocked(proof.id)}\n`);
}

/** Says which signatures in a folder are of another manifest than it has now. None is taken away. */
async function tellOvertaken(
  { folders, hashes, terminal }: Pick<World, 'folders' | 'hashes' | 'terminal'>,
  path: string,
  language: Language,
): Promise<void> {
  const folder = folders.output(path);
  if (!folder.names().some(isSignatureName)) return;
  const { overtakenIn } = await import('../verify/signatures.ts');
  const overtaken = overtakenIn(folder, hashes);
  if (overtaken.length > 0) terminal.tell((await signingWordsIn(language)).overtaken(overtaken));
}

/** The printed characters for which there is no font: nothing is asked of fonts where all of them are common. */
async function missingGlyphs(
  { hashes, typesetter }: Pick<World, 'hashes' | 'typesetter'>,
  { proof, ...held }: Source,
  generators: readonly Generator[],
  { isWanted }: Choices,
): Promise<readonly Diagnostic[]> {
  const { edition, registers } = held;
  const rare = [...rareCharacters(edition, registers)];
  if (rare.length === 0) return [];
  const { missingFor } = await import('../examine/glyphs.ts');
  const source = { ...held, proof: digestEdition(proof, edition, { hashes }) };
  return missingFor(source, rare, { generators, typesetter, isWanted });
}

async function tellFindings(
  world: Pick<World, 'terminal'>,
  findings: readonly Diagnostic[],
  language: Language,
): Promise<void> {
  const words = await wordsIn(language);
  if (findings.some((each) => severityOf(each) === 'error')) world.terminal.tell(`${words.notBuilt}\n\n`);
  world.terminal.tell(findingsAsText(findings, await messagesIn(language), words, painter(false)));
}

/** Whether an edition may be published: it is named, or none is and it is final (`--draft`: in any state). */
function isWanted({ id, state }: Edition, { operands, draft }: AskedEditions): boolean {
  return operands.length === 0 ? draft || state === 'final' : operands.includes(id);
}

/** The editions that were asked for, or the newest that may be published. */
function chosen(
  { operands }: AskedEditions,
  held: readonly string[],
  known: readonly string[],
  generators: readonly Generator[],
): readonly string[] {
  if (operands.length === 0) {
    const newest = held.at(-1);
    if (newest === undefined) throw failure((say) => say.noFinalEdition);
    return [newest];
  }
  const stranger = operands.find((id) => !known.includes(id));
  if (stranger !== undefined) throw failure((say) => say.unknownYear(stranger, known, optionFor(stranger, generators)));
  return [...new Set(operands)];
}

/** The option that takes a word which is none of the years: that of what is made, or of a format. */
function optionFor(word: string, generators: readonly Generator[]): '--only' | '--format' | undefined {
  if (generators.some(({ name }) => name === word)) return '--only';
  return FORMATS.some((format) => format === word) ? '--format' : undefined;
}
