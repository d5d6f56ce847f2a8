import type { Source } from '../../artifact/generator.ts';
import type { Reporting } from '../../collect/reported/file.ts';
import { readSelfReports } from '../../collect/reported/read.ts';
import { departmentsById } from '../../model/departments.ts';
import { unitsOf } from '../../model/registers.ts';
import type { SelfReports } from '../../model/self-report.ts';
import { wholeViews } from '../../model/view.ts';
import { failure } from '../../ports/failure.ts';
import type { World } from '../../ports/world.ts';
import type { ReportFacts, ReportFault } from '../../text/report-facts.ts';
import type { Words } from '../../words/words.ts';

type Reader = Pick<World, 'folders' | 'hashes'>;

/** The file into which everything is written that was collected, and its folder below that of the documents of an edition. */
export const SCORES = 'scores.json';
export const COLLECTED = 'collected';

/** What units have said of themselves, from the data file of what was collected: that file, or a folder that has it. Throws a failure where there is none, or nothing of it can be used. */
export function selfReportsIn(world: Reader, path: string, source: Source): SelfReports {
  return fromScores(world, path, (bytes) => readWith(world, bytes, source));
}

/** What is read of the data file of what was collected: that file, or a folder that has it. Throws a failure where there is none, or nothing of it can be used. */
export function fromScores<Read extends object>(
  world: Pick<World, 'folders'>,
  path: string,
  read: (bytes: Uint8Array) => Read | ReportFault,
): Read {
  const { file, bytes } = contentAt(world, path);
  const found = read(bytes);
  if (isFault(found)) throw failure((say) => faultSaid(say.scores, file, found));
  return found;
}

function isFault(found: object): found is ReportFault {
  return 'kind' in found && 'facts' in found;
}

/** The same of whichever of some editions it was collected: that edition with what its units said. */
export function selfReportsAmong(
  world: Reader,
  path: string,
  sources: readonly Source[],
): readonly (readonly [Source, SelfReports])[] {
  const { file, bytes } = contentAt(world, path);
  const faults: ReportFault[] = [];
  for (const source of sources) {
    const read = readWith(world, bytes, source);
    if (!('kind' in read)) return [[source, read]];
    faults.push(read);
  }
  const fault = faults.find(({ kind }) => kind !== 'edition') ?? faults.at(-1);
  if (fault !== undefined) throw failure((say) => faultSaid(say.scores, file, fault));
  return [];
}

/** The bytes of the data file of what was collected, at its path or in a folder. Throws a failure where there are none. */
function contentAt(
  { folders }: Pick<World, 'folders'>,
  path: string,
): { readonly file: string; readonly bytes: Uint8Array } {
  const asked = folders.bytes(path);
  const isFolder = asked.kind === 'folder';
  const file = isFolder ? `${path.replace(/[\\/]+$/u, '')}/${SCORES}` : path;
  const content = isFolder ? folders.bytes(file) : asked;
  switch (content.kind) {
    case 'bytes':
      return { file, bytes: content.bytes };
    case 'missing':
    case 'folder':
      throw failure((say) => (isFolder ? say.scores.none(path) : say.noFile(path)));
    case 'too-large':
      throw failure((say) => say.scores.tooLarge(file, content.limit));
    default:
      throw failure((say) => say.notPlain(file));
  }
}

function faultSaid<K extends keyof ReportFacts>(
  say: Words['failure']['scores'],
  path: string,
  { kind, facts }: ReportFault<K>,
): string {
  return say.fault[kind](path, facts);
}

/** The same of a folder where it can be used; undefined where it cannot, or is not there. */
export function usableReports(world: Reader, folder: string, source: Source): SelfReports | undefined {
  const content = world.folders.bytes(`${folder}/${SCORES}`);
  if (content.kind !== 'bytes') return undefined;
  const read = readWith(world, content.bytes, source);
  return 'kind' in read ? undefined : read;
}

function readWith({ hashes }: Pick<World, 'hashes'>, bytes: Uint8Array, source: Source): SelfReports | ReportFault {
  return readSelfReports(bytes, hashes.sha256(bytes), reportingOf(source));
}

/** What the data file of what was collected is held against. */
export function reportingOf({ edition, proof, registers }: Omit<Source, 'reported'>): Reporting {
  return {
    edition,
    departments: departmentsById(registers.departments),
    systems: wholeViews(edition, proof).map((view) => ({
      view,
      units: unitsOf(registers.units ?? [], view.system.id, edition.year),
    })),
  };
}
