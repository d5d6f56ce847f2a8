import type { Generator, PublishedResults } from '../../artifact/generator.ts';
import { MANIFEST, type Manifest, readManifest } from '../../artifact/manifest.ts';
import { type PlannedFile, planProducts } from '../../artifact/plan.ts';
import { type Format, isTypeset } from '../../artifact/product.ts';
import { namedClasses } from '../../model/classes/of-unit.ts';
import type { Seal } from '../../model/form-identity.ts';
import type { Supplement } from '../../model/leading/supplement.ts';
import type { Edition } from '../../model/model.ts';
import type { EditionProof } from '../../model/proof.ts';
import type { Registers } from '../../model/registers.ts';
import type { SelfReports } from '../../model/self-report.ts';
import { failure } from '../../ports/failure.ts';
import { FAMILIES } from '../../ports/families.ts';
import { contentIn, type OutputFolder } from '../../ports/folders.ts';
import type { PdfStandard, UsedFont } from '../../ports/typesetter.ts';
import type { World } from '../../ports/world.ts';
import type { BuiltFiles } from '../../report/built.ts';
import type { Words } from '../../words/words.ts';
import { digestEdition } from '../examine/examine.ts';
import { idMeant, type Named, named } from '../examine/meant.ts';
import { changeOf } from './change.ts';
import { describeEdition, programOf, withDigests } from './describe.ts';
import type { Inputs } from './inputs.ts';
import { type Digests, makeFiles } from './make-files.ts';

/** What is to be made of an edition, and where. */
export interface Choices {
  /** The folder of the files, from where the person stands. */
  readonly folder: string;
  /** Whether a file is to be made. */
  readonly isWanted: (file: PlannedFile) => boolean;
  /** Whether that is so for every file that there may be. */
  readonly isWhole: boolean;
  /** The formats that may be wanted. */
  readonly formats: readonly Format[];
  /** The unit classes that get annexes of their own: ids, or `all`. */
  readonly classes: readonly string[];
  /** The departments that get revision tables of their own: ids, or `all`. */
  readonly departments: readonly string[];
  /** Whether the form of each unit is printed, too, and not only that of its class. */
  readonly printed?: boolean;
  /** The standard of PDFs. */
  readonly pdf: PdfStandard;
  readonly strictFonts: boolean;
  /** What seals forms. */
  readonly seal?: Seal;
}

/** An edition that is to be built, and everything that is needed for it. */
export interface Job {
  readonly world: Pick<World, 'folders' | 'hashes' | 'terminal' | 'environment' | 'typesetter'>;
  readonly choices: Choices;
  readonly generators: readonly Generator[];
  readonly words: Words;
  readonly edition: Edition;
  readonly registers: Registers;
  readonly previous?: Edition | undefined;
  readonly proof: EditionProof;
  readonly inputs: Inputs;
  /** What units have said of themselves, where it is to stand in what is made. */
  readonly reported?: SelfReports | undefined;
  /** What is still to be filled in of forms that came back, where nothing but that is made. */
  readonly supplement?: Supplement | undefined;
  /** What became of the units, where that is to be published. */
  readonly results?: PublishedResults | undefined;
}

/** What a build did, and the proof with the digests of the systems. */
interface Built extends BuiltFiles {
  readonly proof: EditionProof;
}

/** Brings the folder of an edition up to date: makes only what depends on a change, and writes all of it or nothing. */
export async function buildEdition(job: Job): Promise<Built> {
  const folder = job.world.folders.output(job.choices.folder);
  return folder.exclusively(async () => {
    const before = manifestIn(folder);
    const fonts = await fontsFor(job, before);
    const disk = digestsIn(job.world, folder);
    const same = before && unchanged(job, before, fonts, disk);
    return same
      ? { ...nothingDone(folder, before), proof: withDigests(job.proof, before) }
      : make(job, folder, before, fonts, disk);
  });
}

function manifestIn(folder: OutputFolder): Manifest | undefined {
  const bytes = contentIn(folder, MANIFEST);
  return bytes === undefined ? undefined : readManifest(new TextDecoder().decode(bytes));
}

/** The SHA-256 of every file in a folder. What is none, or too large to be ours, has no digest: in the place of ours it is refused when that is written. */
function digestsIn(world: Pick<World, 'hashes'>, folder: OutputFolder): Digests {
  return new Map(
    folder.names().flatMap((name) => {
      const found = folder.read(name);
      return found.kind === 'bytes' ? [[name, world.hashes.sha256(found.bytes)] as const] : [];
    }),
  );
}

/** The fonts for pages; where none are wanted, those of the pages that are there. Throws a failure when the official ones are demanded and not there. */
async function fontsFor({ world, choices }: Job, before: Manifest | undefined): Promise<readonly UsedFont[]> {
  if (!choices.formats.some(isTypeset)) return before?.fonts ?? [];
  const { fonts } = await world.typesetter();
  const missing = fonts.filter((font) => font.isSubstituted);
  if (choices.strictFonts && missing.length > 0) {
    throw failure((say) => say.fontsMissing(missing.map(({ family }) => FAMILIES[family].official)));
  }
  return fonts;
}

/** Whether all of an edition was built from just this before, and still lies there as it was written. */
function unchanged(job: Job, before: Manifest, fonts: readonly UsedFont[], disk: Digests): boolean {
  return (
    job.choices.isWhole &&
    before.isComplete &&
    isSameState(job, before) &&
    JSON.stringify(before.fonts) === JSON.stringify(fonts) &&
    before.files.every(({ name, sha256 }) => disk.get(name) === sha256)
  );
}

/** Whether what was built before was built by this program, from the same data and with the same options. */
function isSameState(job: Job, before: Manifest): boolean {
  return (
    isSameProgram(before, job.world) &&
    JSON.stringify([before.options, before.inputs]) === JSON.stringify([optionsOf(job, before), job.inputs])
  );
}

/** Whether the program that runs is the one that built before; never while it is run from its sources. */
function isSameProgram(
  before: Manifest | undefined,
  { environment: { program } }: Pick<World, 'environment'>,
): boolean {
  return program !== undefined && before?.program === program;
}

function nothingDone(folder: OutputFolder, { files, fonts }: Manifest): Omit<Built, 'proof'> {
  return {
    folder: folder.path,
    written: [],
    unchanged: files.length,
    removed: [],
    kept: new Map(),
    fonts,
    wanting: [],
  };
}

/** What is asked for; and OFD as well where it was asked for before, so that none of what lies there is outdated. */
function optionsOf(
  { choices, edition, registers, reported, results }: Job,
  before: Manifest | undefined,
): Manifest['options'] & { readonly pdf: PdfStandard } {
  const classes = edition.systems.flatMap(namedClasses).map(named);
  return {
    classes: chosenAmong(classes, choices.classes, '--class'),
    departments: chosenAmong((registers.departments ?? []).map(named), choices.departments, '--department'),
    pdf: choices.pdf,
    ...(choices.printed === true ? { printed: true } : {}),
    ...(choices.formats.includes('ofd') || before?.options.ofd === true ? { ofd: true } : {}),
    ...(reported === undefined ? {} : { reported: reported.digest }),
    ...(results === undefined ? {} : { results: results.digest }),
    ...(choices.seal === undefined ? {} : { seal: choices.seal('manifest') }),
  };
}

/** The ids that were asked for, by themselves, by names or as `all`. Throws a failure for one that is not known. */
function chosenAmong(things: readonly Named[], asked: readonly string[], option: string): readonly string[] {
  const known = [...new Set(things.map(({ id }) => id))];
  if (asked.includes('all')) return known;
  const ids = asked.map((word) => idMeant(option, word, things, ['all', ...known]));
  return known.filter((id) => ids.includes(id));
}

async function make(
  job: Job,
  folder: OutputFolder,
  before: Manifest | undefined,
  fonts: readonly UsedFont[],
  disk: Digests,
): Promise<Built> {
  const { world, choices, edition, registers, previous, reported, supplement, results } = job;
  const proof = digestEdition(job.proof, edition, world);
  const options = optionsOf(job, before);
  const plan = await planProducts(
    job.generators,
    { edition, proof, registers, previous, reported, supplement, results },
    { ...options, seal: choices.seal },
  );
  const planned = plan.flatMap((product) => product.files);
  const wanted = planned.filter(choices.isWanted);
  if (wanted.length === 0 && planned.length > 0) throw failure((say) => say.nothingWanted(kindsOf(planned)));
  const old = new Map(before?.files.map((file) => [file.name, file]));
  const { files, written, wanting } = await makeFiles(plan, {
    world,
    words: job.words,
    folder,
    means: { program: programOf(world), fonts, pdf: options.pdf, sha256: world.hashes.sha256 },
    isWanted: choices.isWanted,
    isSettled: before !== undefined && isSameState(job, before),
    old: isSameProgram(before, world) ? old : new Map(),
    disk,
  });
  const strangers = [...old.values()].filter(({ name }) => !planned.some((file) => file.name === name));
  const isWhole = wanted.length === planned.length;
  const manifest = describeEdition(job, proof, {
    options,
    fonts,
    files: [...planned.flatMap(({ name }) => files.get(name) ?? old.get(name) ?? []), ...(isWhole ? [] : strangers)],
    isComplete: isWhole || (strangers.length === 0 && planned.every(({ name }) => files.has(name))),
  });
  const gone = isWhole ? strangers.map(({ name }) => name) : [];
  const change = changeOf(world, { written, gone, manifest, disk, old });
  if (change !== undefined) folder.commit(change);
  return {
    folder: folder.path,
    written,
    unchanged: wanted.length - written.length,
    removed: gone,
    kept: change?.keep ?? new Map(),
    fonts,
    wanting,
    proof,
  };
}

/** The kinds of files that there are, each with its formats: `annex（docx、pdf）`. */
function kindsOf(planned: readonly PlannedFile[]): readonly (readonly [kind: string, formats: readonly string[]])[] {
  const kinds = new Map<string, Set<string>>();
  for (const { generator, format } of planned) kinds.set(generator, (kinds.get(generator) ?? new Set()).add(format));
  return [...kinds].map(([kind, formats]) => [kind, [...formats]] as const);
}
