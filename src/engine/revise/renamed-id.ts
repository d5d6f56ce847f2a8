import type { FileChange } from '../../edit/applied/applied.ts';
import { openFile } from '../../edit/applied/open-system.ts';
import { type Extent, placesOf } from '../../edit/extent.ts';
import { type Splice, spliced } from '../../edit/splice.ts';
import { readNumberedName } from '../../load/names.ts';
import { refusal } from '../../ports/failure.ts';
import type { Files } from '../../ports/files.ts';
import type { SourceText } from '../../text/source.ts';
import type { Yaml } from '../../text/written.ts';
import type { Authoring } from '../../words/authoring.ts';
import type { Survey } from './survey.ts';

/** An id of a system that is to be another one. */
export interface IdChange {
  readonly system: string;
  readonly from: string;
  readonly to: string;
}

/** Throws a failure where an id may not be changed: a final edition has it, so that it is permanent, or data of a year names it. */
export function judgeRename(
  files: Files,
  { used, examined }: Survey,
  { system, from }: IdChange,
  { failure }: Authoring,
): void {
  const editions = used.get(system)?.get(from) ?? [];
  const final = examined.editions.find(({ id, state }) => state === 'final' && editions.includes(id));
  if (final !== undefined) throw refusal(failure.permanentId(from, final.id));
  const holder = editions
    .flatMap((id) => filesBelow(files, `results/${id.slice(0, 4)}`))
    .find(({ text }) => {
      return wordsOf(text).has(from);
    });
  if (holder !== undefined) throw refusal(failure.heldElsewhere(from, holder.path));
}

/** The files in which an id of a system is written, with the other in its place. Throws a failure for a file that is no sound YAML. */
export function filesWithId(
  files: Files,
  { used }: Survey,
  change: IdChange,
  { failure }: Authoring,
): readonly FileChange[] {
  const editions = new Set([...(used.get(change.system)?.values() ?? [])].flat());
  return [...editions].flatMap((edition) => {
    const folder = `indicators/${edition}`;
    const system = filesBelow(files, `${folder}/${change.system}`).flatMap((source) => {
      if (!wordsOf(source.text).has(change.from)) return [];
      const file = openFile(source, source);
      if (file === undefined) throw refusal(failure.brokenFile(source.path));
      return changesOf(source, spliced(source.text, splicesIn(file.yaml, change)), change);
    });
    return [...system, ...measuresWith(files, `${folder}/measures.md`, change)];
  });
}

/** The keys under which ids of items stand. */
const HOLDERS: ReadonlySet<string> = new Set(['id', 'splits', 'merges', 'replaces']);

function splicesIn(yaml: Yaml, { from, to }: IdChange): readonly Splice[] {
  return placesOfIds(yaml, yaml.value, false)
    .filter(({ start, end }) => yaml.source.text.slice(start, end) === from)
    .map((place) => ({ ...place, text: to }));
}

/** Where ids are written in a value, `isId` for one that stands under a key of ids. */
function placesOfIds(yaml: Yaml, value: unknown, isId: boolean): readonly Extent[] {
  const { keys, offsets } = placesOf(yaml, value) ?? { keys: [], offsets: [] };
  if (Array.isArray(value)) {
    return value.flatMap((each, index) => placesOfOne(yaml, each, isId, offsets.slice(index * 2)));
  }
  return keys.flatMap((key, index) => {
    const each = (value as Record<string, unknown>)[key];
    return placesOfOne(yaml, each, HOLDERS.has(key), offsets.slice(index * 4 + 2));
  });
}

function placesOfOne(yaml: Yaml, value: unknown, isId: boolean, [start = 0, end = 0]: readonly number[]) {
  if (typeof value === 'object') return placesOfIds(yaml, value, isId);
  return isId && typeof value === 'string' ? [{ start, end }] : [];
}

/** A file with another text, and another name where it is named by the id. */
function changesOf(before: SourceText, text: string, { from, to }: IdChange): readonly FileChange[] {
  const slash = before.path.lastIndexOf('/') + 1;
  const numbered = readNumberedName(before.path.slice(slash));
  if (numbered?.id !== from) return text === before.text ? [] : [{ before, after: { path: before.path, text } }];
  const path = `${before.path.slice(0, slash)}${numbered.number}-${to}.yaml`;
  return [
    { before, after: undefined },
    { before: undefined, after: { path, text } },
  ];
}

/** The measures with the id in their placeholders, `{{items.county.ID.points}}`. */
function measuresWith(files: Files, path: string, { system, from, to }: IdChange): readonly FileChange[] {
  const read = files.read(path);
  if (read.kind !== 'text') return [];
  const placeholder = new RegExp(`(\\{\\{\\s*items\\.${system}\\.)${from}(?=[.\\s%}])`, 'gu');
  const text = read.text.replace(placeholder, `$1${to}`);
  return text === read.text ? [] : [{ before: { path, text: read.text }, after: { path, text } }];
}

function filesBelow(files: Files, folder: string): readonly SourceText[] {
  const entries = files.list(folder);
  if (typeof entries === 'string') return [];
  return entries.flatMap(({ name, kind }) => {
    const path = `${folder}/${name}`;
    const read = kind === 'file' ? files.read(path) : undefined;
    return read?.kind === 'text' ? [{ path, text: read.text }] : [];
  });
}

/** The words of a text that may be ids. */
function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.match(/[a-z0-9]+(?:-[a-z0-9]+)*/g) ?? []);
}
