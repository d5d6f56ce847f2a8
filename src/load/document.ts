import type { Files } from '../ports/files.ts';
import type { Diagnostic } from '../text/diagnostic.ts';
import type { SourceText } from '../text/source.ts';
import { asWritten, type Written, type Yaml } from '../text/written.ts';
import { departments, indicator, retired, scheme, units } from './accepts.js';
import { type Memory, NO_MEMORY } from './memory.ts';
import { readSource } from './read.ts';
import { parseYaml } from './yaml.ts';

const ACCEPTS = { departments, indicator, retired, scheme, units };

/** The kinds of YAML file, each with a schema of that name. */
export type FileKind = keyof typeof ACCEPTS;

/** Looks a text through for what is mistyped in it, and mends it for reading on (`mend/mend.ts`): seldom needed and large. */
export type Mend = typeof import('./mend/mend.ts').mend;

/** Where what is noticed while reading goes. */
export interface Notes {
  readonly report: (diagnostic: Diagnostic) => void;
  /** A file departs from its schema; what exactly is wrong is found out at the end, by code that is seldom needed and large. */
  readonly departs: (yaml: Yaml, kind: FileKind) => void;
  /** Absent where files are to be read as they are, and nothing is to be made of what is mistyped. */
  readonly again?: Again;
  /** What was read before of the same files; absent where they are read once. */
  readonly memory?: Memory;
}

/** Reading again what has something wrong with it. */
interface Again {
  /** Undefined while nothing is known to be wrong: then a file that would need it is only noted with `ails`. */
  readonly mend: Mend | undefined;
  readonly ails: () => void;
  /** What was parsed already, by path. */
  readonly parsed: Map<string, Parsed>;
}

/** What the parser and the schema say of a text. */
export interface Parsed {
  readonly source: SourceText;
  readonly yaml: Yaml | undefined;
  readonly found: readonly Diagnostic[];
  readonly isAccepted: boolean;
}

/**
 * Reads, parses and holds against its schema one YAML file. What is mistyped is said and mended, so that the rest can be
 * read and no finding follows from it. Undefined when it could not be read or parsed; what departs from the schema reads as absent.
 */
export function readYaml(files: Files, path: string, kind: FileKind, notes: Notes): Written | undefined {
  const parsed = notes.again?.parsed.get(path) ?? parseFile(files, path, kind, notes);
  if (parsed === undefined) return undefined;
  if (isSound(parsed)) return asWritten(parsed.yaml, parsed.yaml.value);
  notes.again?.ails();
  const mending = notes.again?.mend?.(parsed.source, kind);
  const { yaml, found, isAccepted } = mending === undefined ? parsed : parse(mending.source, kind);
  for (const each of [...(mending?.findings ?? []), ...found]) notes.report(each);
  if (yaml === undefined) return undefined;
  if (!isAccepted) notes.departs(yaml, kind);
  return asWritten(yaml, yaml.value);
}

function parseFile(files: Files, path: string, kind: FileKind, notes: Notes): Parsed | undefined {
  const { report, again, memory = NO_MEMORY } = notes;
  const { parsed, found } = memory.recall(path, files, [kind], (from) => {
    const noticed: Diagnostic[] = [];
    const source = readSource(from, path, (diagnostic) => noticed.push(diagnostic));
    return { parsed: source && parse(source, kind), found: noticed };
  });
  for (const diagnostic of found) report(diagnostic);
  if (parsed !== undefined) again?.parsed.set(path, parsed);
  return parsed;
}

function parse(source: SourceText, kind: FileKind): Parsed {
  const found: Diagnostic[] = [];
  const yaml = parseYaml(source, (diagnostic) => found.push(diagnostic));
  return { source, yaml, found, isAccepted: yaml !== undefined && ACCEPTS[kind](yaml.value) };
}

function isSound(parsed: Parsed): parsed is Parsed & { readonly yaml: Yaml } {
  return parsed.isAccepted && parsed.found.length === 0;
}
