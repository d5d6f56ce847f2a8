import type { Diagnostic } from '../text/diagnostic.ts';
import { asWritten, type Written, type Yaml } from '../text/written.ts';
import { departments, indicator, retired, scheme, units } from './accepts.js';
import type { Files } from './files.ts';
import { type Memory, NO_MEMORY } from './memory.ts';
import { readSource } from './read.ts';
import { parseYaml } from './yaml.ts';

const ACCEPTS = { departments, indicator, retired, scheme, units };

/** The kinds of YAML file, each with a schema of that name. */
export type FileKind = keyof typeof ACCEPTS;

/** Where what is noticed while reading goes. */
export interface Notes {
  readonly report: (diagnostic: Diagnostic) => void;
  /** A file departs from its schema; what exactly is wrong is found out at the end, by code that is seldom needed and large. */
  readonly departs: (yaml: Yaml, kind: FileKind) => void;
  /** What was read before of the same files; absent where they are read once. */
  readonly memory?: Memory;
}

/** Reads, parses and holds against its schema one YAML file. Undefined when it could not be read or parsed; what departs from the schema reads as absent. */
export function readYaml(files: Files, path: string, kind: FileKind, notes: Notes): Written | undefined {
  const { memory = NO_MEMORY } = notes;
  const { yaml, found, departs } = memory.recall(path, files, [kind], (from) => parseFile(from, path, kind));
  for (const diagnostic of found) notes.report(diagnostic);
  if (yaml === undefined) return undefined;
  if (departs) notes.departs(yaml, kind);
  return asWritten(yaml, yaml.value);
}

interface Parsed {
  readonly yaml: Yaml | undefined;
  readonly found: readonly Diagnostic[];
  readonly departs: boolean;
}

function parseFile(files: Files, path: string, kind: FileKind): Parsed {
  const found: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic): void => {
    found.push(diagnostic);
  };
  const source = readSource(files, path, report);
  const yaml = source && parseYaml(source, report);
  return { yaml, found, departs: yaml !== undefined && !ACCEPTS[kind](yaml.value) };
}
