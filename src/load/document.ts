import type { Diagnostic } from '../text/diagnostic.ts';
import { asWritten, type Written, type Yaml } from '../text/written.ts';
import { departments, indicator, retired, scheme, units } from './accepts.js';
import type { Files } from './files.ts';
import { readSource } from './read.ts';
import { parseYaml } from './yaml.ts';

const ACCEPTS = { departments, indicator, retired, scheme, units };

/** The kinds of YAML file, each with a schema of that name. */
export type FileKind = keyof typeof ACCEPTS;

/** Files of another state of the data that were parsed, by their paths: what is the same text there need not be parsed again. */
export type Parsed = Map<string, Yaml>;

/** Where what is noticed while reading goes. */
export interface Notes {
  readonly report: (diagnostic: Diagnostic) => void;
  /** A file departs from its schema; what exactly is wrong is found out at the end, by code that is seldom needed and large. */
  readonly departs: (yaml: Yaml, kind: FileKind) => void;
  /** Where two states are read: what was noticed of a file in the one is not noticed again in the other. */
  readonly parsed?: Parsed;
}

/** Reads, parses and holds against its schema one YAML file. Undefined when it could not be read or parsed; what departs from the schema reads as absent. */
export function readYaml(files: Files, path: string, kind: FileKind, notes: Notes): Written | undefined {
  const source = readSource(files, path, notes.report);
  const before = notes.parsed?.get(path);
  if (before !== undefined && before.source.text === source?.text) return asWritten(before, before.value);
  const yaml = source && parseYaml(source, notes.report);
  if (yaml === undefined) return undefined;
  notes.parsed?.set(path, yaml);
  if (!ACCEPTS[kind](yaml.value)) notes.departs(yaml, kind);
  return asWritten(yaml, yaml.value);
}
