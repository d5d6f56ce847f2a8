import { isDeepStrictEqual } from 'node:util';
import { parseYaml } from '../load/yaml.ts';
import { isMended } from '../text/mending.ts';
import type { SourceText } from '../text/source.ts';
import type { Yaml } from '../text/written.ts';
import { type Splice, spliced } from './splice.ts';

/** What is to be changed in a file, and what it must say afterwards. */
export interface Edit {
  readonly yaml: Yaml;
  readonly splices: readonly Splice[];
  /** Mappings and lists of the file, as objects of `yaml`, with what comes in their place; everything else must read as before. */
  readonly changes: ReadonlyMap<object, unknown>;
}

/** The edit that is made of these changes, without those that change nothing. Undefined when one of them could not be made. */
export function editOf(
  yaml: Yaml,
  splices: readonly (Splice | undefined)[],
  changes: readonly (readonly [object, unknown])[],
): Edit | undefined {
  const known = splices.filter((each) => each !== undefined);
  if (known.length < splices.length) return undefined;
  const changing = known.filter(({ start, end, text }) => yaml.source.text.slice(start, end) !== text);
  return { yaml, splices: changing, changes: new Map(changes) };
}

/** Edits of one file as one. Undefined where there is none, and where one of them could not be made. */
export function together(edits: readonly (Edit | undefined)[]): Edit | undefined {
  const known = edits.filter((each) => each !== undefined);
  const [first] = known;
  if (first === undefined || known.length < edits.length) return undefined;
  return {
    yaml: first.yaml,
    splices: known.flatMap(({ splices }) => splices),
    changes: new Map(known.flatMap(({ changes }) => [...changes])),
  };
}

/** Whether a file was parsed as it stands, without anything that is mended for reading on, refused or dropped: only then do its places tell all that stands there. */
export function isSound({ source }: Yaml): boolean {
  let sound = !isMended(source);
  return sound && parseYaml(source, () => (sound = false)) !== undefined && sound;
}

/** The file after an edit. Undefined when slips were mended in it for reading on, or when it would not read as the edit says, in every value: then nothing may be written. */
export function edited({ yaml, splices, changes }: Edit): SourceText | undefined {
  if (isMended(yaml.source)) return undefined;
  const source = { path: yaml.source.path, text: spliced(yaml.source.text, splices) };
  let sound = true;
  const read = parseYaml(source, () => (sound = false));
  return sound && isDeepStrictEqual(read?.value, copied(yaml.value, changes)) ? source : undefined;
}

/** A copy of a value with other values in the place of some of the mappings and lists in it. */
function copied(value: unknown, changes: ReadonlyMap<object, unknown>): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const other = changes.get(value) ?? value;
  if (Array.isArray(other)) return other.map((each) => copied(each, changes));
  return Object.fromEntries(Object.entries(other).map(([key, each]) => [key, copied(each, changes)]));
}
