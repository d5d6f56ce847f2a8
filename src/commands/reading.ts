import type { Again, FileKind, Notes, Parsed } from '../load/document.ts';
import type { Files } from '../load/files.ts';
import type { Memory } from '../load/memory.ts';
import type { Diagnostic } from '../text/diagnostic.ts';
import { inOriginal } from '../text/mending.ts';
import type { Yaml } from '../text/written.ts';

/** A file that departs from its schema. */
export interface Departing {
  readonly yaml: Yaml;
  readonly kind: FileKind;
}

/** What was noticed while something was read and judged. */
export interface Noticed {
  readonly found: Diagnostic[];
  readonly departing: Departing[];
}

/** What is to be read, and by which key and basis a memory knows it. */
interface Subject<Result> {
  readonly key: string;
  readonly basis: readonly unknown[];
  readonly read: (files: Files, notes: Notes) => Result;
}

/** Reads something. When a file of it has something wrong with it, what looks for slips is loaded, and all is built again from what was parsed, with the slips mended. */
export async function readMending<Result>(
  files: Files,
  memory: Memory,
  { key, basis, read }: Subject<Result>,
): Promise<Noticed & { readonly result: Result }> {
  const parsed = new Map<string, Parsed>();
  const attempt = (name: string, mend: Again['mend']): Attempt<Result> =>
    memory.recall(name, files, basis, (from, parts) => attempted(from, parts, { mend, parsed }, read));
  const first = attempt(key, undefined);
  if (!first.ails) return first;
  return attempt(`${key} mended`, (await import('../load/mend/mend.ts')).mend);
}

interface Attempt<Result> extends Noticed {
  readonly result: Result;
  readonly ails: boolean;
}

function attempted<Result>(
  files: Files,
  memory: Memory,
  again: Omit<Again, 'ails'>,
  read: Subject<Result>['read'],
): Attempt<Result> {
  const found: Diagnostic[] = [];
  const departing: Departing[] = [];
  let isAiling = false;
  const result = read(files, {
    report: (diagnostic) => found.push(diagnostic),
    departs: (yaml, kind) => departing.push({ yaml, kind }),
    memory,
    again: {
      ...again,
      ails: () => {
        isAiling = true;
      },
    },
  });
  return { result, found, departing, ails: isAiling };
}

/** What exactly departs from the schemas in what was read. */
export async function departures(departing: readonly Departing[]): Promise<readonly Diagnostic[]> {
  const { reportDepartures } = await import('../load/shape.ts');
  const found: Diagnostic[] = [];
  for (const { yaml, kind } of departing) reportDepartures(yaml, kind, (diagnostic) => found.push(diagnostic));
  return found;
}

/** A finding with its places in the files as they are, where slips were mended for reading on. */
export function inFiles(diagnostic: Diagnostic): Diagnostic {
  return {
    ...diagnostic,
    place: inOriginal(diagnostic.place),
    related: diagnostic.related.map((each) => ({ ...each, place: inOriginal(each.place) })),
  };
}
