import type { Aids, Notes, Parsed } from '../../load/document.ts';
import type { FileKind } from '../../load/file-kind.ts';
import type { Memory } from '../../load/memory.ts';
import type { Diagnostic } from '../../text/diagnostic.ts';
import { inOriginal } from '../../text/mending.ts';
import type { Yaml } from '../../text/written.ts';

/** A file that departs from its schema. */
interface Departing {
  readonly yaml: Yaml;
  readonly kind: FileKind;
}

/** What has been found while something was read. */
export interface Reading {
  readonly found: Diagnostic[];
  readonly departing: Departing[];
  /** What was loaded to read it, since a file was met that needs it. */
  aids: Aids;
}

/** Nothing read yet. */
export function newReading(): Reading {
  return { found: [], departing: [], aids: {} };
}

/**
 * Reads something with what has been loaded. Where files are met that need more of what is wanted, that is loaded, and
 * all is built again from what was parsed.
 */
export async function readWith<Result>(
  aids: Aids,
  memory: Memory,
  read: (notes: Notes) => Result,
  wanted: readonly (keyof Aids)[] = ['parse', 'mend'],
): Promise<Reading & { readonly result: Result }> {
  const parsed = new Map<string, Parsed>();
  let loaded = aids;
  for (;;) {
    const { lacking, ...reading } = attempt(loaded, memory, parsed, read);
    const missing = wanted.filter((aid) => lacking.has(aid));
    if (missing.length === 0) return reading;
    for (const aid of missing) loaded = { ...loaded, ...(await AIDS[aid]()) };
  }
}

const AIDS: Readonly<Record<keyof Aids, () => Promise<Aids>>> = {
  parse: async () => ({ parse: (await import('../../load/yaml.ts')).parseYaml }),
  mend: async () => ({ mend: (await import('../../load/mend/mend.ts')).mend }),
};

/** Adds what was found in a part. */
export function addTo(reading: Reading, part: Reading): void {
  for (const each of part.found) reading.found.push(each);
  for (const each of part.departing) reading.departing.push(each);
  reading.aids = { ...reading.aids, ...part.aids };
}

function attempt<Result>(
  aids: Aids,
  memory: Memory,
  parsed: Map<string, Parsed>,
  read: (notes: Notes) => Result,
): Reading & { readonly result: Result; readonly lacking: ReadonlySet<keyof Aids> } {
  const found: Diagnostic[] = [];
  const departing: Departing[] = [];
  const lacking = new Set<keyof Aids>();
  const result = read({
    report: (diagnostic) => found.push(diagnostic),
    departs: (yaml, kind) => departing.push({ yaml, kind }),
    aids,
    lacks: (aid) => lacking.add(aid),
    parsed,
    memory,
  });
  return { result, found, departing, aids, lacking };
}

/** Reports what exactly departs from the schemas in what was read. */
export async function reportDeparting({ departing, found }: Reading): Promise<void> {
  if (departing.length === 0) return;
  const { reportDepartures } = await import('../../load/shape.ts');
  for (const { yaml, kind } of departing) reportDepartures(yaml, kind, (diagnostic) => found.push(diagnostic));
}

/** A finding with its places in the files as they are, where slips were mended for reading on. */
export function inFiles(diagnostic: Diagnostic): Diagnostic {
  return {
    ...diagnostic,
    place: inOriginal(diagnostic.place),
    related: diagnostic.related.map((each) => ({ ...each, place: inOriginal(each.place) })),
  };
}
