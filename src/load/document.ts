import type { Files } from '../ports/files.ts';
import type { Diagnostic } from '../text/diagnostic.ts';
import type { SourceText } from '../text/source.ts';
import { asWritten, type Written, type Yaml } from '../text/written.ts';
import {
  adjustments,
  components,
  decisions,
  departments,
  entries,
  history,
  indicator,
  notices,
  opinions,
  rectifications,
  retired,
  scheme,
  signers,
  units,
} from './accepts.js';
import type { FileKind } from './file-kind.ts';
import { readHouseStyle } from './lane.ts';
import { type Memory, NO_MEMORY } from './memory.ts';
import { readSource } from './read.ts';

/** Whether a value is as the schema of its kind of file has it. */
const ACCEPTS: Readonly<Record<FileKind, (value: unknown) => boolean>> = {
  adjustments,
  components,
  decisions,
  departments,
  entries,
  history,
  indicator,
  notices,
  opinions,
  rectifications,
  retired,
  scheme,
  signers,
  units,
};

/** Code that only few files need, and large: what has been loaded of it. */
export interface Aids {
  /** Reads all of YAML, and says what is wrong with a text (`yaml.ts`). */
  readonly parse?: typeof import('./yaml.ts').parseYaml;
  /** Looks a text through for what is mistyped in it, and mends it for reading on (`mend/mend.ts`). */
  readonly mend?: typeof import('./mend/mend.ts').mend;
}

/** Where what is noticed while reading goes, and what there is to read with. */
export interface Notes {
  readonly report: (diagnostic: Diagnostic) => void;
  /** A file departs from its schema; what exactly is wrong is found out at the end, by code that is seldom needed and large. */
  readonly departs: (yaml: Yaml, kind: FileKind) => void;
  readonly aids: Aids;
  /** A file needs what has not been loaded: it is to be read again with that. Without `parse` it reads as absent, without `mend` as it is. */
  readonly lacks: (aid: keyof Aids) => void;
  /** What was parsed already, by path. */
  readonly parsed: Map<string, Parsed>;
  /** What was read before of the same files; absent where they are read once. */
  readonly memory?: Memory;
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
  const first = notes.parsed.get(path) ?? parseFile(files, path, kind, notes);
  if (first === undefined) return undefined;
  if (isSound(first)) return asWritten(first.yaml, first.yaml.value);
  if (notes.aids.mend === undefined) notes.lacks('mend');
  const mending = notes.aids.mend?.(first.source, kind);
  const read = mending === undefined ? first : parse(mending.source, kind, notes);
  for (const each of [...(mending?.findings ?? []), ...(read?.found ?? [])]) notes.report(each);
  if (read?.yaml === undefined) return undefined;
  if (!read.isAccepted) notes.departs(read.yaml, kind);
  return asWritten(read.yaml, read.yaml.value);
}

function parseFile(files: Files, path: string, kind: FileKind, notes: Notes): Parsed | undefined {
  const { report, aids, lacks, memory = NO_MEMORY } = notes;
  const { parsed, found, lacking } = memory.recall(path, files, [kind, aids.parse], (from) => {
    const noticed: Diagnostic[] = [];
    const missing = new Set<keyof Aids>();
    const source = readSource(from, path, (diagnostic) => noticed.push(diagnostic));
    const made = source && parse(source, kind, { aids, lacks: (aid) => missing.add(aid) });
    return { parsed: made, found: noticed, lacking: missing };
  });
  // Said each time: what could not be read without it is remembered as absent.
  for (const aid of lacking) lacks(aid);
  for (const diagnostic of found) report(diagnostic);
  if (parsed !== undefined) notes.parsed.set(path, parsed);
  return parsed;
}

/** Parses a text in house style by itself, any other with the parser of all of YAML. Undefined where that is not loaded. */
function parse(source: SourceText, kind: FileKind, { aids, lacks }: Pick<Notes, 'aids' | 'lacks'>): Parsed | undefined {
  const found: Diagnostic[] = [];
  let yaml = readHouseStyle(source);
  if (yaml === undefined) {
    if (aids.parse === undefined) {
      lacks('parse');
      return undefined;
    }
    yaml = aids.parse(source, (diagnostic) => found.push(diagnostic));
  }
  return { source, yaml, found, isAccepted: yaml !== undefined && ACCEPTS[kind](yaml.value) };
}

function isSound(parsed: Parsed): parsed is Parsed & { readonly yaml: Yaml } {
  return parsed.isAccepted && parsed.found.length === 0;
}
