import type { Diagnostic } from '../text/diagnostic.ts';
import type { SourceText } from '../text/source.ts';
import { asWritten, type Written, type Yaml } from '../text/written.ts';
import { departments, indicator, retired, scheme, units } from './accepts.js';
import type { Files } from './files.ts';
import { type Memory, NO_MEMORY } from './memory.ts';
import { readSource } from './read.ts';
import { parseYaml } from './yaml.ts';

const ACCEPTS = { departments, indicator, retired, scheme, units };

/** The kinds of YAML file, each with a schema of that name. */
export type FileKind = keyof typeof ACCEPTS;

/** Looks a text through for what is mistyped in it, and mends it for reading on (`mend/mend.ts`): seldom needed and large. */
type Mend = typeof import('./mend/mend.ts').mend;

/** Where what is noticed while reading goes. */
export interface Notes {
  readonly report: (diagnostic: Diagnostic) => void;
  /** A file departs from its schema; what exactly is wrong is found out at the end, by code that is seldom needed and large. */
  readonly departs: (yaml: Yaml, kind: FileKind) => void;
  /** What was read before of the same files; absent where they are read once. */
  readonly memory?: Memory;
  /** Absent where files are to be read as they are, and nothing is to be made of what is mistyped. */
  readonly again?: Again;
}

/** Reading again what has something wrong with it. */
export interface Again {
  /** Undefined the first time: then a file that would need it is only noted with `ails`. */
  readonly mend: Mend | undefined;
  readonly ails: () => void;
  /** What was parsed the first time, by path. */
  readonly parsed: Map<string, Parsed>;
}

/** What the parser and the schema say of a file. */
export interface Parsed {
  /** Undefined when it could not be read. */
  readonly source: SourceText | undefined;
  readonly yaml: Yaml | undefined;
  readonly found: readonly Diagnostic[];
  readonly departs: boolean;
}

/**
 * Reads, parses and holds against its schema one YAML file. What is mistyped is said and mended, so that the rest can be
 * read and no finding follows from it. Undefined when it could not be read or parsed; what departs from the schema reads as absent.
 */
export function readYaml(files: Files, path: string, kind: FileKind, notes: Notes): Written | undefined {
  const { memory = NO_MEMORY, again } = notes;
  const parsed = memory.recall(path, files, [kind], (from) => parseFile(from, path, kind, again?.parsed));
  const { yaml, found, departs } = again === undefined ? parsed : mended(parsed, kind, again);
  for (const diagnostic of found) notes.report(diagnostic);
  if (yaml === undefined) return undefined;
  if (departs) notes.departs(yaml, kind);
  return asWritten(yaml, yaml.value);
}

function parseFile(files: Files, path: string, kind: FileKind, before: Map<string, Parsed> | undefined): Parsed {
  const found: Diagnostic[] = [];
  const source = readSource(files, path, (diagnostic) => found.push(diagnostic));
  const known = before?.get(path);
  if (known?.source !== undefined && known.source.text === source?.text) return known;
  const parsed = source === undefined ? { source, yaml: undefined, found, departs: false } : parse(source, kind);
  before?.set(path, parsed);
  return parsed;
}

function parse(source: SourceText, kind: FileKind): Parsed {
  const found: Diagnostic[] = [];
  const yaml = parseYaml(source, (diagnostic) => found.push(diagnostic));
  return { source, yaml, found, departs: yaml !== undefined && !ACCEPTS[kind](yaml.value) };
}

/** What is read of a file after what is mistyped in it was mended; what was read already where there is nothing of that. */
function mended(parsed: Parsed, kind: FileKind, { mend, ails }: Again): Parsed {
  const { source, found, departs } = parsed;
  if (source === undefined || (found.length === 0 && !departs)) return parsed;
  ails();
  const mending = mend?.(source, kind);
  if (mending === undefined) return parsed;
  const read = parse(mending.source, kind);
  return { ...read, found: [...mending.findings, ...read.found] };
}
