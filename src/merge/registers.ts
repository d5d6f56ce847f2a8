import { openFile } from '../edit/applied/open-system.ts';
import { placesOf } from '../edit/extent.ts';
import { linesOfItem } from '../edit/items.ts';
import { lineStart, nextLine } from '../edit/lines.ts';
import { rawAt } from '../edit/raw.ts';
import type { Key } from '../text/key.ts';
import { asWritten, type Written } from '../text/written.ts';
import type { MergeItem, MergeState } from './merge.ts';
import { isList } from './values.ts';

/** A kind of file that is a list: its schema, the key of the list, and the keys that tell its entries apart. */
export interface Register {
  readonly kind: string;
  readonly list: Key;
  readonly identity: readonly Key[];
}

const REGISTERS: readonly Register[] = [
  { kind: 'adjustments', list: 'entries', identity: ['id'] },
  { kind: 'components', list: 'units', identity: ['unit'] },
  { kind: 'decisions', list: 'ties', identity: ['system', 'grade', 'units'] },
  { kind: 'departments', list: 'departments', identity: ['id'] },
  { kind: 'entries', list: 'resolved', identity: ['form', 'department', 'unit', 'item', 'column'] },
  { kind: 'history', list: 'years', identity: ['year', 'system'] },
  { kind: 'notices', list: 'notices', identity: ['id'] },
  { kind: 'opinions', list: 'opinions', identity: ['number'] },
  { kind: 'rectifications', list: 'tasks', identity: ['id'] },
  { kind: 'retired', list: 'retired', identity: ['system', 'id'] },
  { kind: 'signers', list: 'signers', identity: ['key'] },
  { kind: 'units', list: 'units', identity: ['id'] },
];

/** The kind of register that a file is, by its path in the repository. */
export function registerOfPath(path: string): Register | undefined {
  const [, name] = /^(?:.*\/)?(?:indicators|results)\/(?:[^/]+\/)?([^/]+)\.yaml$/.exec(path) ?? [];
  return REGISTERS.find(({ kind }) => kind === name);
}

/** What a file says beside its list stands under this id, before all entries. */
export const WHOLE = '';

/** A register as a text, taken apart in whole lines. */
export interface RegisterText {
  /** What stands before and behind the list, and the line of its key. */
  readonly head: string;
  readonly key: string;
  readonly tail: string;
  /** The lines of each entry, with the blank lines and comments above it. */
  readonly blocks: ReadonlyMap<string, string>;
  /** In which column the dashes stand; undefined where there is no entry. */
  readonly column: number | undefined;
  /** Its entries as items of level 1, behind what it says beside them. */
  readonly state: MergeState;
}

/** Takes a register apart; an empty text is one without entries. Undefined where it is no sound YAML, its list is not written in whole lines, or its entries cannot be told apart. */
export function readRegister(text: string, { list, identity }: Register): RegisterText | undefined {
  const items = new Map<string, MergeItem>();
  if (text === '') {
    add(items, WHOLE, []);
    return { head: '', key: `${list}: []\n`, tail: '', blocks: new Map(), column: undefined, state: stateWith(items) };
  }
  const yaml = openFile({ path: 'register.yaml', text }, undefined)?.yaml;
  const root = yaml && asWritten(yaml, yaml.value);
  const entries = root?.value[list];
  const places = root && placesOf(root.yaml, root.value);
  if (yaml === undefined || root === undefined || places === undefined || !Array.isArray(entries)) return undefined;
  const at = lineStart(text, places.offsets[places.keys.indexOf(list) * 4] ?? 0);
  const key = text.slice(at, nextLine(text, at));
  const written = key.startsWith(`${list}:`) ? key.slice(list.length + 1).replace(/\s*(?:#.*)?\s*$/, '') : '?';
  if (written.trim() !== (entries.length === 0 ? '[]' : '')) return undefined;
  if (!add(items, WHOLE, fieldsOf(root, [list]))) return undefined;
  const blocks = new Map<string, string>();
  let [end, column] = [at + key.length, undefined as number | undefined];
  for (const [index, each] of entries.entries()) {
    const entry = asWritten(yaml, each);
    const id = idOf(entry, identity);
    const lines = linesOfItem(yaml, entries, index);
    if (lines === undefined || id === WHOLE || !add(items, id, fieldsOf(entry, identity))) return undefined;
    blocks.set(id, text.slice(end, lines.end));
    end = lines.end;
    column ??= lines.column;
  }
  return { head: text.slice(0, at), key, tail: text.slice(end), blocks, column, state: stateWith(items) };
}

function stateWith(items: ReadonlyMap<string, MergeItem>): MergeState {
  return { roots: [...items.keys()], items };
}

/** Adds an entry; false where there is one of that id, or a value of it is not known. */
function add(
  items: Map<string, MergeItem>,
  id: string,
  fields: MergeItem['fields'] | readonly [] | undefined,
): boolean {
  if (fields === undefined || items.has(id)) return false;
  items.set(id, { id, parent: undefined, children: [], kind: 'criterion', fields: new Map(fields) });
  return true;
}

/** The keys of a mapping but some; undefined where a value is empty. */
function fieldsOf({ yaml, value }: Written, but: readonly Key[]): MergeItem['fields'] | undefined {
  const keys = Object.keys(value).filter((key) => !but.some((each) => each === key));
  const fields = keys.flatMap((key) => {
    const raw = rawAt(yaml, value, key);
    return raw === undefined ? [] : [[key, raw] as const];
  });
  return fields.length < keys.length ? undefined : new Map(fields);
}

function idOf({ yaml, value }: Written, identity: readonly Key[]): string {
  const texts = identity.flatMap((key) => {
    const raw = rawAt(yaml, value, key);
    if (typeof raw === 'object' && 'number' in raw) return raw.number;
    return isList(raw) ? raw.filter((each) => typeof each === 'string').join('、') : typeof raw === 'string' ? raw : [];
  });
  return texts.join(' ');
}
