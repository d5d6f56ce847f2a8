import { loadEdition } from '../../load/edition.ts';
import { type Memory, NO_MEMORY } from '../../load/memory.ts';
import { loadRegisters } from '../../load/registers.ts';
import { listRepository, type Repository } from '../../load/repository.ts';
import { canonicalSystem } from '../../model/canonical.ts';
import type { Decimal } from '../../model/decimal.ts';
import type { Edition, System } from '../../model/model.ts';
import type { EditionProof, Examined, SystemProof } from '../../model/proof.ts';
import type { Registers } from '../../model/registers.ts';
import { bonusFor, countCriteria, fullMarksFor, measureOf, provedTotalFor, totalFor } from '../../model/totals.ts';
import type { Results } from '../../model/years/results.ts';
import type { Files } from '../../ports/files.ts';
import type { World } from '../../ports/world.ts';
import { NO_PAST, pastAfter } from '../../rules/lineage.ts';
import { countUsage, idleDepartments, retiredSystems, type Usage } from '../../rules/references.ts';
import { judgeEdition, judgeRegisters } from '../../rules/rules.ts';
import { type Diagnostic, sortFindings } from '../../text/diagnostic.ts';
import { isMended } from '../../text/mending.ts';
import { remembering } from '../../text/remembering.ts';
import { type Ground, holdEdition } from './hold-edition.ts';
import { addTo, inFiles, newReading, readWith, reportDeparting } from './reading.ts';
import { NO_YEARS, openYears } from './years.ts';

/** What is wanted of an examination beside findings and totals. */
export interface Wishes {
  /** Whether digests are wanted: they cost time, and who only wants to know what is wrong does not need them. */
  readonly digests: boolean;
  /** Whether what lies in `results/` is wanted too: it is read and judged only then. */
  readonly results?: boolean;
  /** Is given each edition that could be read, with what belongs to all years, the edition before it, and what lies in `results/` for it: nothing where that was not wanted. */
  readonly visit?:
    | ((edition: Edition, registers: Registers, previous: Edition | undefined, results: Results) => void)
    | undefined;
  /** What earlier examinations found, for one that comes again and again: only editions in which something has changed are read anew. It holds all editions. Without one that of the world, where who examines is given it from above. */
  readonly memory?: Memory | undefined;
}

/** A world that remembers what was found in it before. */
export interface Remembering {
  readonly memory?: Memory | undefined;
}

/**
 * Reads, builds and judges everything in `indicators/` (and what lies in `results/` for it, where that is wanted), one edition after the other, so that memory does not grow with
 * the years: of those before only the nearest is held, by which lineage is judged. Undefined when there is no `indicators/`.
 */
export async function examine(
  world: Pick<World, 'files' | 'hashes'> & Remembering,
  { digests, results = false, visit, memory = world.memory ?? NO_MEMORY }: Wishes,
): Promise<Examined | undefined> {
  const files = memory.look(world.files);
  const reading = newReading();
  const { found } = reading;
  const { repository, strays } = memory.recall('indicators', files, [], readRepository);
  if (repository === undefined) return undefined;
  found.push(...strays);
  const { has } = repository;
  const { result: registers, ...noticed } = await memory.recallLater(
    'registers',
    files,
    [has.retired, has.signers],
    (from, parts) => readWith(reading.aids, parts, (notes) => loadRegisters(from, has, notes)),
  );
  addTo(reading, noticed);
  found.push(...judgeRegisters(registers));
  const years = results ? await openYears({ ...world, files }, repository.editions, reading, memory) : NO_YEARS;
  const usage: Usage = { leading: new Set(), systems: new Set() };
  const editions: EditionProof[] = [];
  // The very same in each round, whichever chunk of the program examines: what is judged is held by it.
  let past = memory.recall('past', files, [], () => NO_PAST);
  let isWhole = repository.editions.length > 0;
  for (const id of repository.editions) {
    const { result: edition, ...read } = await memory.recallLater(id, files, [registers.units], (from, parts) =>
      readWith(reading.aids, parts, (notes) => loadEdition(from, id, notes, registers.units)),
    );
    addTo(reading, read);
    isWhole &&= edition?.systems.every((system) => system.complete) ?? false;
    const before = past;
    past = memory.recall(`past ${id}`, files, [before, edition], () => pastAfter(before, edition));
    if (edition === undefined) continue;
    const judged = await memory.recallLater(`judged ${id}`, files, [edition, registers, before, repository], (from) =>
      judge(edition, { world: { ...world, files: from }, repository, registers, past: before }),
    );
    for (const each of judged.found) found.push(each);
    countUsage(edition, usage);
    const proof = proofOf(judged, edition, digests ? world.hashes : undefined);
    editions.push(proof);
    const held = await years.resultsFor(edition, registers);
    years.noteEdition({ edition, registers, proof, year: held });
    visit?.(edition, registers, before.previous, held);
  }
  if (isWhole) found.push(...judgeUsage(registers, usage, found));
  years.finish(registers, isWhole);
  await reportDeparting(reading);
  await years.judgeKept();
  return { editions, findings: sortFindings(reading.aids.mend === undefined ? found : found.map(inFiles)) };
}

/** What all editions together show of the registers. Who is meant by an unknown department is not known, so then none is called idle. */
function* judgeUsage(registers: Registers, usage: Usage, found: readonly Diagnostic[]): Iterable<Diagnostic> {
  if (found.every((each) => each.code !== 'department-unknown')) yield* idleDepartments(registers, usage);
  yield* retiredSystems(registers, usage);
}

function readRepository(files: Files): {
  readonly repository: Repository | undefined;
  readonly strays: readonly Diagnostic[];
} {
  const strays: Diagnostic[] = [];
  return { repository: listRepository(files, (diagnostic) => strays.push(diagnostic)), strays };
}

/** Judges an edition by the rules, by the years before and by its lock. */
async function judge(edition: Edition, ground: Omit<Ground, 'report'>): Promise<Judged> {
  const found = [...judgeEdition(edition, ground.registers, ground.past)];
  const isLocked = await holdEdition(edition, { ...ground, report: (diagnostic) => found.push(diagnostic) });
  return { found, isLocked };
}

/** What was found in an edition, and whether it is locked. */
interface Judged {
  readonly found: readonly Diagnostic[];
  readonly isLocked: boolean;
}

/** The proof of an edition, the same while it is judged the same: what is made of it is held by it. */
const proofOf = remembering(
  ({ found, isLocked }: Judged, edition: Edition, hashes: World['hashes'] | undefined): EditionProof => {
    const { id, state, title, systems, year } = edition;
    // Where no rule found anything every sum holds: then the totals need not be proved a second time.
    const total = found.length === 0 ? totalFor : provedTotalFor;
    return { id, state, title, systems: systems.map((system) => proveSystem(system, year, total, hashes)), isLocked };
  },
);

function proveSystem(
  system: System,
  year: Edition['year'],
  total: typeof totalFor,
  hashes: World['hashes'] | undefined,
): SystemProof {
  const isRead = !isGuessed(system);
  return {
    id: system.id,
    title: system.title,
    fullMarks: system.fullMarks,
    classes: system.classes.map(({ id, name, of }, index) => ({
      id,
      name,
      isUnit: of !== undefined,
      fullMarks: fullMarksFor(system, index),
      total: isRead ? total(system, index) : undefined,
      scale: scaleOf(system, index),
      bonus: bonusFor(system, index),
    })),
    scored: system.scored,
    criteria: countCriteria(system),
    digest: hashes && digestOf(system, year, hashes),
  };
}

function scaleOf(system: System, index: number): Decimal | undefined {
  const [scale, fullMarks] = [measureOf(system, index), fullMarksFor(system, index)];
  return scale === undefined || fullMarks?.equals(scale) ? undefined : scale;
}

/** A proof with the digests of the systems, where it was made without: the same for the same proof. */
export function digestEdition(proof: EditionProof, edition: Edition, { hashes }: Pick<World, 'hashes'>): EditionProof {
  return digested(proof, edition, hashes);
}

const digested = remembering(
  (proof: EditionProof, { systems, year }: Edition, hashes: World['hashes']): EditionProof => ({
    ...proof,
    systems: proof.systems.map((each, index) => {
      const system = systems[index];
      return { ...each, digest: system && digestOf(system, year, hashes) };
    }),
  }),
);

function digestOf(system: System, year: number | undefined, hashes: World['hashes']): string | undefined {
  return system.complete && !isGuessed(system) ? hashes.sha256(canonicalSystem(system, year)) : undefined;
}

/** Whether slips were mended in what a system was read from: what it would prove is a guess. */
function isGuessed({ written, indicators }: System): boolean {
  return [written, ...indicators.map((each) => each.written)].some(({ yaml }) => isMended(yaml.source));
}
