import type { FileKind, Notes } from '../load/document.ts';
import { loadEdition } from '../load/edition.ts';
import { loadRegisters } from '../load/registers.ts';
import { listRepository } from '../load/repository.ts';
import { canonicalSystem } from '../model/canonical.ts';
import type { Edition, System } from '../model/model.ts';
import type { EditionProof, Examined, SystemProof } from '../model/proof.ts';
import type { Registers } from '../model/registers.ts';
import { countCriteria, totalFor } from '../model/totals.ts';
import { NO_PAST, pastAfter } from '../rules/lineage.ts';
import { countUsage, idleDepartments, retiredSystems, type Usage } from '../rules/references.ts';
import { judgeEdition, judgeRegisters } from '../rules/rules.ts';
import { type Diagnostic, sortFindings } from '../text/diagnostic.ts';
import type { Yaml } from '../text/written.ts';
import { holdEdition } from './hold-edition.ts';
import type { World } from './world.ts';

/** What is wanted of an examination beside findings and totals. */
export interface Wishes {
  /** Whether digests are wanted: they cost time, and who only wants to know what is wrong does not need them. */
  readonly digests: boolean;
  /** Is given each edition that could be read, with what belongs to all years and the edition before it. */
  readonly visit?: ((edition: Edition, registers: Registers, previous: Edition | undefined) => void) | undefined;
}

/**
 * Reads, builds and judges everything in `indicators/`, one edition after the other, so that memory does not grow with
 * the years: of those before only the nearest is held, by which lineage is judged. Undefined when there is no `indicators/`.
 */
export async function examine(world: World, { digests, visit }: Wishes): Promise<Examined | undefined> {
  const found: Diagnostic[] = [];
  const departing: { readonly yaml: Yaml; readonly kind: FileKind }[] = [];
  const report = (diagnostic: Diagnostic): void => {
    found.push(diagnostic);
  };
  const notes: Notes = { report, departs: (yaml, kind) => departing.push({ yaml, kind }) };
  const repository = listRepository(world, report);
  if (repository === undefined) return undefined;
  const registers = loadRegisters(world, repository.hasRetired, notes);
  found.push(...judgeRegisters(registers));
  const usage: Usage = { leading: new Set(), systems: new Set() };
  const editions: EditionProof[] = [];
  let past = NO_PAST;
  let isWhole = repository.editions.length > 0;
  for (const id of repository.editions) {
    const edition = loadEdition(world, id, notes);
    isWhole &&= edition?.systems.every((system) => system.complete) ?? false;
    const before = past;
    past = pastAfter(before, edition);
    if (edition === undefined) continue;
    for (const diagnostic of judgeEdition(edition, registers, before)) report(diagnostic);
    countUsage(edition, usage);
    const isLocked = await holdEdition(edition, { world, repository, registers, past: before, report });
    editions.push({ ...prove(edition, digests ? world : undefined), isLocked });
    visit?.(edition, registers, before.previous);
  }
  const isEveryOneKnown = found.every((each) => each.code !== 'department-unknown');
  if (isWhole && isEveryOneKnown) found.push(...idleDepartments(registers, usage));
  if (isWhole) found.push(...retiredSystems(registers, usage));
  if (departing.length > 0) {
    const { reportDepartures } = await import('../load/shape.ts');
    for (const { yaml, kind } of departing) reportDepartures(yaml, kind, report);
  }
  return { editions, findings: sortFindings(found) };
}

function prove(edition: Edition, world: World | undefined): EditionProof {
  const { id, state, title } = edition;
  return { id, state, title, systems: edition.systems.map((system) => proveSystem(system, edition, world)) };
}

function proveSystem(system: System, { year }: Edition, world: World | undefined): SystemProof {
  return {
    id: system.id,
    title: system.title,
    fullMarks: system.fullMarks,
    classes: system.classes.map((each, index) => ({ id: each.id, name: each.name, total: totalFor(system, index) })),
    criteria: countCriteria(system),
    digest: world && digestOf(system, year, world),
  };
}

/** A proof with the digests of the systems, where it was made without. */
export function digestEdition(proof: EditionProof, { systems, year }: Edition, world: World): EditionProof {
  return {
    ...proof,
    systems: proof.systems.map((each, index) => {
      const system = systems[index];
      return { ...each, digest: system && digestOf(system, year, world) };
    }),
  };
}

function digestOf(system: System, year: number | undefined, world: World): string | undefined {
  return system.complete ? world.sha256(canonicalSystem(system, year)) : undefined;
}
