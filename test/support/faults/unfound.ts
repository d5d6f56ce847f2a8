import type { Diagnostic } from '../../../src/text/diagnostic.ts';
import { finder } from '../examined.ts';
import { ofEdition, SHIPPED, unlocked } from '../fixtures.ts';
import { type Fault, withFaults } from './faults.ts';

/** Tells what is wrong with the files of a repository. */
export type Finder = (files: ReadonlyMap<string, string>) => Promise<readonly Diagnostic[]>;

/**
 * Those of some faults of an edition that are not found. The edition stands alone and without its lock, which would find
 * them all.
 *
 * Faults are tried many at a time, one in each level-3 indicator, or one in the head of each indicator above: whatever is
 * wrong with one of them is said there. A fault where nothing is said is tried again, and by itself unless nothing is
 * said of all that are tried with it.
 */
export async function unfound(
  edition: string,
  faults: readonly Fault[],
  findingsOf: Finder = finder(),
): Promise<readonly Fault[]> {
  const files = unlocked(ofEdition(SHIPPED, edition));
  const known = new Set((await findingsOf(files)).map(keyOf));
  const find = async (round: readonly Fault[]) =>
    (await findingsOf(faulty(files, round))).filter((each) => !known.has(keyOf(each)));
  const [slipped, silent]: [Fault[], Fault[]] = [[], []];
  for (const round of rounds(faults)) {
    const said = new Set((await find(round)).map(({ place }) => blockOf(place.source.path, lineOf(place)).name));
    const unsaid = round.filter(({ path, line }) => !said.has(blockOf(path, line).name));
    (round.length === 1 && said.size === 0 ? slipped : silent).push(...unsaid);
  }
  for (const round of rounds(silent)) {
    const isSilent = (await find(round)).length === 0;
    for (const fault of round) if (isSilent || (await find([fault])).length === 0) slipped.push(fault);
  }
  return slipped;
}

function keyOf({ code, place }: Diagnostic): string {
  return `${code} ${place.source.path}:${lineOf(place)}`;
}

function faulty(files: ReadonlyMap<string, string>, faults: readonly Fault[]): ReadonlyMap<string, string> {
  const made = new Map(files);
  for (const path of new Set(faults.map((fault) => fault.path))) {
    const inFile = faults.filter((fault) => fault.path === path);
    made.set(path, withFaults(files.get(path) ?? '', inFile));
  }
  return made;
}

/** Faults in rounds, no two in one block or in blocks of two depths; a fault in a scheme, which bears on everything, is a round of its own. */
function rounds(faults: readonly Fault[]): readonly (readonly Fault[])[] {
  const made = new Map<string, Fault[]>();
  const used = new Map<string, number>();
  for (const fault of faults) {
    const { name, depth } = blockOf(fault.path, fault.line);
    const turn = used.get(name) ?? 0;
    used.set(name, turn + 1);
    const round = `${fault.path.endsWith('/scheme.yaml') ? fault.path : ''} ${depth} ${turn}`;
    made.set(round, [...(made.get(round) ?? []), fault]);
  }
  return [...made.values()];
}

/** What a line of a file belongs to: a level-3 indicator, or the head of what lies above. */
function blockOf(path: string, line: number): { readonly name: string; readonly depth: number } {
  const starts = blockStarts.get(path) ?? startsOf(SHIPPED.get(path) ?? '');
  blockStarts.set(path, starts);
  const start = starts.findLast((each) => each.line <= line);
  return { name: `${path} ${start?.line ?? 0}`, depth: start?.depth ?? 0 };
}

interface Start {
  readonly line: number;
  readonly depth: number;
}

const blockStarts = new Map<string, readonly Start[]>();

/** The first lines of indicators below level 1, by how far they are indented in house style. */
function startsOf(text: string): readonly Start[] {
  return text.split('\n').flatMap((line, index) => {
    const indent = /^( {2}| {6})- id: /.exec(line)?.[1]?.length;
    return indent === undefined ? [] : [{ line: index + 1, depth: indent === 2 ? 0 : 1 }];
  });
}

function lineOf({ source, start }: Diagnostic['place']): number {
  return source.text.slice(0, start).split('\n').length;
}
