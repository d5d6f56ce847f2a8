import type { FileKind, Mend, Notes, Parsed } from '../load/document.ts';
import type { Diagnostic } from '../text/diagnostic.ts';
import { inOriginal } from '../text/mending.ts';
import type { Yaml } from '../text/written.ts';

/** A file that departs from its schema. */
interface Departing {
  readonly yaml: Yaml;
  readonly kind: FileKind;
}

/** What has been found while reading file after file. */
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

/** Reads something. Where it is met with the first file that has something wrong with it, what looks for slips is loaded, and all is built again from what was parsed. */
export async function readWith<Result>(reading: Reading, read: (notes: Notes) => Result): Promise<Result> {
  const parsed = new Map<string, Parsed>();
  const first = attempt(reading, parsed, read);
  if (!first.ails || reading.mend !== undefined) return keep(reading, first);
  reading.mend = (await import('../load/mend/mend.ts')).mend;
  return keep(reading, attempt(reading, parsed, read));
}

interface Attempt<Result> extends Pick<Reading, 'found' | 'departing'> {
  readonly result: Result;
  readonly ails: boolean;
}

function attempt<Result>(
  { mend }: Reading,
  parsed: Map<string, Parsed>,
  read: (notes: Notes) => Result,
): Attempt<Result> {
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
  });
  return { result, found, departing, ails };
}

function keep<Result>(reading: Reading, { result, found, departing }: Attempt<Result>): Result {
  for (const each of found) reading.found.push(each);
  for (const each of departing) reading.departing.push(each);
  return result;
}

/** Reports what exactly departs from the schemas in what was read. */
export async function reportDeparting({ departing, found }: Reading): Promise<void> {
  if (departing.length === 0) return;
  const { reportDepartures } = await import('../load/shape.ts');
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
