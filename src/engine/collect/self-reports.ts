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
  const { read, digest } = fromScores(world, path, (pieces) => readSelfReports(pieces, reportingOf(source)));
  return { digest, units: read };
}

/** What is read of the data file of what was collected, and its SHA-256. */
interface ReadFile<Read> {
  readonly read: Read;
  readonly digest: string;
}

/** What is read of the data file of what was collected: that file, or a folder that has it. Throws a failure where there is none, or nothing of it can be used. */
export function fromScores<Read extends object>(
  world: Reader,
  path: string,
  reader: (pieces: Iterable<Uint8Array>) => Read | ReportFault,
): ReadFile<Read> {
  const { file, pieces } = contentAt(world, path);
  const { read, digest } = hashed(world, pieces, reader);
  if (isFault(read)) throw failure((say) => faultSaid(say.scores, file, read));
  return { read, digest };
}

function isFault(found: object): found is ReportFault {
  return 'kind' in found && 'facts' in found;
}

/** What is made of a file that is read once, to its end, and the SHA-256 of what was read. */
function hashed<Read>(
  { hashes }: Pick<World, 'hashes'>,
  pieces: Iterable<Uint8Array>,
  reader: (pieces: Iterable<Uint8Array>) => Read,
): ReadFile<Read> {
  const hash = hashes.running();
  function* passing(): Generator<Uint8Array> {
    for (const piece of pieces) {
      hash.add(piece);
      yield piece;
    }
  }
  const all = passing();
  try {
    return { read: reader(all), digest: hash.sha256() };
  } finally {
    // A file that is of no use is left where that is known, and closed.
    all.return(undefined);
  }
}

/** The same of whichever of some editions it was collected: that edition with what its units said. */
export function selfReportsAmong(
  world: Reader,
  path: string,
  sources: readonly Source[],
): readonly (readonly [Source, SelfReports])[] {
  const { file, pieces } = contentAt(world, path);
  const faults: ReportFault[] = [];
  for (const source of sources) {
    const { read, digest } = hashed(world, pieces, (each) => readSelfReports(each, reportingOf(source)));
    if (!isFault(read)) return [[source, { digest, units: read }]];
    faults.push(read);
  }
  const fault = faults.find(({ kind }) => kind !== 'edition') ?? faults.at(-1);
  if (fault !== undefined) throw failure((say) => faultSaid(say.scores, file, fault));
  return [];
}

/** The data file of what was collected, at its path or in a folder. Throws a failure where there is none. */
function contentAt(
  { folders }: Pick<World, 'folders'>,
  path: string,
): { readonly file: string; readonly pieces: Iterable<Uint8Array> } {
  const asked = folders.pieces(path);
  const isFolder = asked.kind === 'folder';
  const file = isFolder ? `${path.replace(/[\\/]+$/u, '')}/${SCORES}` : path;
  const content = isFolder ? folders.pieces(file) : asked;
  switch (content.kind) {
    case 'pieces':
      return { file, pieces: content.pieces };
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
  const found = usableIn(world, folder, (pieces) => readSelfReports(pieces, reportingOf(source)));
  return found && { digest: found.digest, units: found.read };
}

/** What is read of the data file in a folder; undefined where none is there, or nothing of it can be used. */
export function usableIn<Read extends object>(
  world: Reader,
  folder: string,
  reader: (pieces: Iterable<Uint8Array>) => Read | ReportFault,
): ReadFile<Read> | undefined {
  const content = world.folders.pieces(`${folder}/${SCORES}`);
  if (content.kind !== 'pieces') return undefined;
  const { read, digest } = hashed(world, content.pieces, reader);
  return isFault(read) ? undefined : { read, digest };
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
