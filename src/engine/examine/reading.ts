import type { FileKind, Mend, Notes, Parsed } from '../../load/document.ts';
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
  /** What mends slips, as soon as a file has been met that needs it. */
  mend: Mend | undefined;
}

/** Nothing read yet. */
export function newReading(): Reading {
  return { found: [], departing: [], mend: undefined };
}

/** Reads something with what is known to be needed for it. Where it is met with the first file that has something wrong with it, what looks for slips is loaded, and all is built again from what was parsed. */
export async function readWith<Result>(
  mend: Mend | undefined,
  memory: Memory,
  read: (notes: Notes) => Result,
): Promise<Reading & { readonly result: Result }> {
  const parsed = new Map<string, Parsed>();
  const first = attempt(mend, memory, parsed, read);
  if (!first.ails || mend !== undefined) return first;
  return attempt((await import('../../load/mend/mend.ts')).mend, memory, parsed, read);
}

/** Adds what was found in a part. */
export function addTo(reading: Reading, part: Omit<Reading, 'mend'> & { readonly mend?: Mend | undefined }): void {
  for (const each of part.found) reading.found.push(each);
  for (const each of part.departing) reading.departing.push(each);
  reading.mend ??= part.mend;
}

function attempt<Result>(
  mend: Mend | undefined,
  memory: Memory,
  parsed: Map<string, Parsed>,
  read: (notes: Notes) => Result,
): Reading & { readonly result: Result; readonly ails: boolean } {
  const found: Diagnostic[] = [];
  const departing: Departing[] = [];
  let ails = false;
  const result = read({
    report: (diagnostic) => found.push(diagnostic),
    departs: (yaml, kind) => departing.push({ yaml, kind }),
    again: {
      mend,
      parsed,
      ails: () => {
        ails = true;
      },
    },
    memory,
  });
  return { result, found, departing, mend, ails };
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
