import { readNumberedName } from '../../load/names.ts';
import type { SourceText } from '../../text/source.ts';
import { asWritten } from '../../text/written.ts';
import { together } from '../edit.ts';
import type { ItemEdit, RawItem } from '../item-edit.ts';
import { lineEndOf } from '../lines.ts';
import { itemLines, itemValueFrom } from '../raw.ts';
import { fileWith } from '../tree.ts';
import { fieldsEdit, type KeyValue } from './fields.ts';
import { type Located, locate, make, type OpenFile, openFile } from './open-system.ts';
import { linesAt, putAt, spotBelow, takeFrom } from './place.ts';

/** A file of a system that is another one afterwards: undefined is the side on which there is none. */
export interface FileChange {
  readonly before: SourceText | undefined;
  readonly after: SourceText | undefined;
}

/** Why edits cannot be made, and which of them. */
export interface Refused {
  /** `unknown`: an id that is not there; `taken`: one that is there already; `inside`: an item below itself; `level`: from level 1 below, or the reverse; `unusual`: what is written so that it cannot be changed safely; `broken`: a file that is no sound YAML. */
  readonly reason: 'unknown' | 'taken' | 'inside' | 'level' | 'unusual' | 'broken';
  readonly edit: ItemEdit | undefined;
  /** The id or the path that it is about. */
  readonly about: string;
}

/**
 * The files of a system (one a level-1 indicator, in printed order, in their folder) after edits, made one after the
 * other in the text: comments, quotes and blank lines of everything else stay, and files are numbered anew where level 1
 * changed. All edits are made or none. Only files that are others afterwards are told, by their paths in order. Ids that
 * are removed are registered by whoever asks for that.
 */
export function applied(
  folder: string,
  files: readonly SourceText[],
  edits: readonly ItemEdit[],
): { readonly changes: readonly FileChange[] } | { readonly refused: Refused } {
  const open: OpenFile[] = [];
  for (const source of files) {
    const file = openFile(source, source);
    if (file === undefined) return { refused: { reason: 'broken', edit: undefined, about: source.path } };
    open.push(file);
  }
  for (let at = 0; at < edits.length; ) {
    const together = fieldsFrom(open, edits, at);
    const edit = edits[at];
    if (together > 1) at += together;
    else {
      const refused = edit && makeOne(open, edit, folder);
      if (refused !== undefined) return { refused: { ...refused, edit } };
      at += 1;
    }
  }
  return { changes: changesOf(files, open, folder) };
}

/** Makes the fields of one file that are changed one after the other at once, so that it is parsed once; gives how many. */
function fieldsFrom(open: readonly OpenFile[], edits: readonly ItemEdit[], from: number): number {
  const items = new Map<string, { readonly found: Located; readonly fields: KeyValue[] }>();
  let file: OpenFile | undefined;
  let at = from;
  for (; at < edits.length; at += 1) {
    const edit = edits[at];
    if (edit?.kind !== 'field') break;
    const found = items.get(edit.id)?.found ?? locate(open, edit.id);
    file ??= found?.file;
    const fields: KeyValue[] = items.get(edit.id)?.fields ?? [];
    if (found === undefined || found.file !== file || fields.some(([key]) => key === edit.key)) break;
    fields.push([edit.key, edit.value]);
    items.set(edit.id, { found, fields });
  }
  if (file === undefined || at - from < 2) return 0;
  const all = [...items.values()].map(({ found, fields }) => fieldsEdit(found.item, fields));
  return make(file, together(all)) ? at - from : 0;
}

type Refusal = Pick<Refused, 'reason' | 'about'> | undefined;

function makeOne(open: OpenFile[], edit: ItemEdit, folder: string): Refusal {
  if (edit.kind === 'add') return added(open, edit, folder);
  const found = locate(open, edit.id);
  if (found === undefined) return { reason: 'unknown', about: edit.id };
  if (edit.kind === 'field') {
    return unusualUnless(make(found.file, fieldsEdit(found.item, [[edit.key, edit.value]])), edit.id);
  }
  return edit.kind === 'remove' ? removed(open, found, edit.id) : moved(open, found, edit);
}

function added(open: OpenFile[], { under, after, item }: Extract<ItemEdit, { kind: 'add' }>, folder: string): Refusal {
  const taken = idsIn(item).find((id) => locate(open, id) !== undefined);
  if (taken !== undefined) return { reason: 'taken', about: taken };
  if (under === undefined) return addedFile(open, item, after, folder);
  const above = locate(open, under);
  if (above === undefined) return { reason: 'unknown', about: under };
  const spot = spotBelow(above.item, after, item.below === undefined ? 'criteria' : 'indicators');
  if (spot === undefined) return { reason: 'unknown', about: after ?? '' };
  return unusualUnless(
    make(above.file, putAt(spot, { lines: (column) => itemLines(item, column), value: itemValueFrom(item) })),
    item.id,
  );
}

/** A file of its own, with the first line of the others, which tells editors the schema. */
function addedFile(open: OpenFile[], item: RawItem, after: string | undefined, folder: string): Refusal {
  const at = indexBehind(open, after);
  if (at === undefined) return { reason: 'unknown', about: after ?? '' };
  const like = open.at(-1)?.yaml.source.text ?? '';
  const [head = ''] = /^# yaml-language-server:[^\n]*\n/.exec(like) ?? [];
  const file = openFile({ path: `${folder}/${item.id}.yaml`, text: fileWith(item, head, lineEndOf(like)) }, undefined);
  if (file === undefined) return { reason: 'unusual', about: item.id };
  open.splice(at, 0, file);
  return undefined;
}

function removed(open: OpenFile[], { file, above }: Located, id: string): Refusal {
  if (above !== undefined) return unusualUnless(make(file, takeFrom(above)), id);
  open.splice(open.indexOf(file), 1);
  return undefined;
}

function moved(open: OpenFile[], found: Located, edit: Extract<ItemEdit, { kind: 'move' }>): Refusal {
  const { id, under, after } = edit;
  if (under === undefined || found.above === undefined) {
    if (under !== undefined || found.above !== undefined) return { reason: 'level', about: id };
    open.splice(open.indexOf(found.file), 1);
    const at = indexBehind(open, after);
    if (at === undefined) return { reason: 'unknown', about: after ?? '' };
    open.splice(at, 0, found.file);
    return undefined;
  }
  const target = locate(open, under);
  if (target === undefined) return { reason: 'unknown', about: under };
  if (under === id || locate([{ ...found.file, yaml: subtree(found) }], under)) return { reason: 'inside', about: id };
  const spot = spotBelow(target.item, after, found.above.key);
  if (spot === undefined || after === id) return { reason: 'unknown', about: after ?? '' };
  return unusualUnless(isMoved(open, found.above, edit), id);
}

/** The item of a file as if it were the whole file. */
function subtree({ file, item }: Located): OpenFile['yaml'] {
  return { ...file.yaml, value: item.value };
}

/** Whether an item could be put elsewhere with its lines and comments. */
function isMoved(
  open: readonly OpenFile[],
  above: NonNullable<Located['above']>,
  edit: Extract<ItemEdit, { kind: 'move' }>,
): boolean {
  const file = open.find(({ yaml }) => yaml === above.holder.yaml);
  const item = linesAt(above);
  if (file === undefined || item === undefined || !make(file, takeFrom(above))) return false;
  const target = locate(open, edit.under ?? '');
  const spot = target && spotBelow(target.item, edit.after, above.key);
  return spot !== undefined && target !== undefined && make(target.file, putAt(spot, item));
}

function unusualUnless(isMade: boolean, about: string): Refusal {
  return isMade ? undefined : { reason: 'unusual', about };
}

/** Where in the order of level 1 something stands that is right behind an indicator, or first. */
function indexBehind(open: readonly OpenFile[], after: string | undefined): number | undefined {
  if (after === undefined) return 0;
  const at = open.findIndex(({ yaml }) => idOf(yaml) === after);
  return at < 0 ? undefined : at + 1;
}

/** What became of the files: each has the number of its place and keeps the id in its name. */
function changesOf(files: readonly SourceText[], open: readonly OpenFile[], folder: string): readonly FileChange[] {
  const after = new Map<string, string>();
  for (const [index, file] of open.entries()) after.set(`${folder}/${nameOf(file, index)}`, file.yaml.source.text);
  const before = new Map(files.map(({ path, text }) => [path, text]));
  const paths = [...new Set([...before.keys(), ...after.keys()])];
  return paths
    .filter((path) => before.get(path) !== after.get(path))
    .map((path) => ({ before: sourceIn(before, path), after: sourceIn(after, path) }));
}

function sourceIn(texts: ReadonlyMap<string, string>, path: string): SourceText | undefined {
  const text = texts.get(path);
  return text === undefined ? undefined : { path, text };
}

/** A file keeps its name while its number and the id in it are right, or were wrong before already. */
function nameOf({ before, yaml }: OpenFile, index: number): string {
  const name = before?.path.slice(before.path.lastIndexOf('/') + 1);
  const own = name === undefined ? undefined : readNumberedName(name);
  return `${index + 1}-${own?.id ?? idOf(yaml)}.yaml`;
}

function idOf(yaml: OpenFile['yaml']): string {
  return String(asWritten(yaml, yaml.value).value['id'] ?? '');
}

function idsIn({ id, below }: RawItem): readonly string[] {
  return [id, ...(below?.items.flatMap(idsIn) ?? [])];
}
