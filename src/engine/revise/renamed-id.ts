import type { FileChange } from '../../edit/applied/applied.ts';
import { openFile } from '../../edit/applied/open-system.ts';
import { type Extent, placesOf } from '../../edit/extent.ts';
import { type Splice, spliced } from '../../edit/splice.ts';
import { OPINIONS, readNumberedName } from '../../load/names.ts';
import { refusal } from '../../ports/failure.ts';
import type { Files } from '../../ports/files.ts';
import type { SourceText } from '../../text/source.ts';
import { asWritten, type Yaml } from '../../text/written.ts';
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
  const editions =
    used
      .get(system)
      ?.get(from)
      ?.map(({ edition }) => edition) ?? [];
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
  const editions = new Set(
    [...(used.get(change.system)?.values() ?? [])].flatMap((uses) => uses.map((use) => use.edition)),
  );
  return [...editions].flatMap((edition) => {
    const folder = `indicators/${edition}`;
    const system = filesBelow(files, `${folder}/${change.system}`).flatMap((source) => {
      if (!wordsOf(source.text).has(change.from)) return [];
      const file = openFile(source, source);
      if (file === undefined) throw refusal(failure.brokenFile(source.path));
      return changesOf(source, spliced(source.text, splicesIn(file.yaml, change)), change);
    });
    const opinions = opinionsWith(files, `${folder}/${OPINIONS}`, change, failure);
    return [...system, ...opinions, ...measuresWith(files, `${folder}/measures.md`, change)];
  });
}

/** The keys under which ids of items stand. */
const HOLDERS: ReadonlySet<string> = new Set(['id', 'splits', 'merges', 'replaces']);

function splicesIn(yaml: Yaml, { from, to }: IdChange): readonly Splice[] {
  return placesOfIds(yaml, yaml.value, HOLDERS)
    .filter(({ start, end }) => yaml.source.text.slice(start, end) === from)
    .map((place) => ({ ...place, text: to }));
}

/** Where texts are written in a value under some keys, or in lists under them. */
function placesOfIds(yaml: Yaml, value: unknown, holders: ReadonlySet<string>, isId = false): readonly Extent[] {
  const { keys, offsets } = placesOf(yaml, value) ?? { keys: [], offsets: [] };
  const placesOfOne = (each: unknown, at: number, isHeld: boolean): readonly Extent[] => {
    if (typeof each === 'object') return placesOfIds(yaml, each, holders, isHeld);
    return isHeld && typeof each === 'string' ? [{ start: offsets[at] ?? 0, end: offsets[at + 1] ?? 0 }] : [];
  };
  if (Array.isArray(value)) return value.flatMap((each, index) => placesOfOne(each, index * 2, isId));
  return keys.flatMap((key, index) =>
    placesOfOne((value as Record<string, unknown>)[key], index * 4 + 2, holders.has(key)),
  );
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

/** The keys of an opinion under which items are named. */
const NAMING: ReadonlySet<string> = new Set(['item', 'items', 'under', 'behind']);

/** What was said of a draft (征求意见), with the id where it is about an item of the system. */
function opinionsWith(
  files: Files,
  path: string,
  { system, from, to }: IdChange,
  failure: Authoring['failure'],
): readonly FileChange[] {
  const read = files.read(path);
  if (read.kind !== 'text' || !wordsOf(read.text).has(from)) return [];
  const before = { path, text: read.text };
  const yaml = openFile(before, before)?.yaml;
  if (yaml === undefined) throw refusal(failure.brokenFile(path));
  const { opinions } = asWritten(yaml, yaml.value).value;
  const places = (Array.isArray(opinions) ? opinions : []).flatMap((each) =>
    asWritten(yaml, each).value['system'] === system ? placesOfIds(yaml, each, NAMING) : [],
  );
  const splices = places.filter(({ start, end }) => before.text.slice(start, end) === from);
  if (splices.length === 0) return [];
  const text = spliced(
    before.text,
    splices.map((place) => ({ ...place, text: to })),
  );
  return [{ before, after: { path, text } }];
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
