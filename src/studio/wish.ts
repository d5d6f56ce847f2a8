import { NOT_APPLICABLE, PROVENANCES } from '../cli/specs/author.ts';
import type { Deciding } from './protocol/opinions.ts';
import type { SetField, Spot, Wish } from './protocol.ts';

/** The largest wording, in UTF-16 code units: the longest of the source document has 413. */
const LONGEST = 20_000;

/** The largest text of a file, in the same: no file of the data that is larger is read. */
const LONGEST_FILE = 2 * 1024 * 1024;

/** What a page wishes, read from the JSON that it sent. Undefined where it is nothing that a page of ours sends. */
export function readWish(body: unknown): Wish | undefined {
  if (!isObject(body)) return undefined;
  const [edition, system] = [textIn(body, 'edition'), textIn(body, 'system')];
  if (edition === undefined || system === undefined) return undefined;
  const wish = kindOf(body);
  return wish && ({ edition, system, ...wish } as Wish);
}

type Kind = Wish extends infer Each ? (Each extends Wish ? Omit<Each, 'edition' | 'system'> : never) : never;

function kindOf(body: Body): Kind | undefined {
  const kind = textIn(body, 'kind') ?? '';
  return Object.hasOwn(READERS, kind) ? READERS[kind as Kind['kind']](body) : undefined;
}

const READERS: { readonly [K in Kind['kind']]: (body: Body) => Kind | undefined } = {
  set: setIn,
  add: (body) => {
    const [spot, title] = [spotIn(body), optionalIn(body, 'title')];
    const [text, points] = [textIn(body, 'text'), textIn(body, 'points')];
    if (spot === undefined || text === undefined || points === undefined) return undefined;
    return title && { kind: 'add', spot, text, points, ...title };
  },
  move: (body) => {
    const [id, spot] = [textIn(body, 'id'), spotIn(body)];
    return id === undefined || spot === undefined ? undefined : { kind: 'move', id, spot };
  },
  setting: (body) => {
    const { was } = body;
    const [path, value] = [textIn(body, 'path'), textIn(body, 'value')];
    const isWhole = path !== undefined && value !== undefined && (was === null || isText(was));
    return isWhole ? { kind: 'setting', path, value, was } : undefined;
  },
  remove: (body) => {
    const [id, reason] = [textIn(body, 'id'), optionalIn(body, 'reason')];
    return id === undefined || reason === undefined ? undefined : { kind: 'remove', id, ...reason };
  },
  rename: (body) => {
    const [id, to] = [textIn(body, 'id'), textIn(body, 'to')];
    return id === undefined || to === undefined ? undefined : { kind: 'rename', id, to };
  },
  fix: (body) => {
    const [code, file] = [textIn(body, 'code'), textIn(body, 'file')];
    const { line, column } = body;
    const isPlace = typeof line === 'number' && typeof column === 'number';
    return code === undefined || file === undefined || !isPlace ? undefined : { kind: 'fix', code, file, line, column };
  },
  source: (body) => {
    const { text } = body;
    const [file, was] = [textIn(body, 'file'), textIn(body, 'was')];
    const isWhole = typeof text === 'string' && text.length <= LONGEST_FILE && !/\p{Cs}/u.test(text);
    return file === undefined || was === undefined || !isWhole ? undefined : { kind: 'source', file, text, was };
  },
  accept: (body) => {
    const decided = decidedIn(body);
    return decided && { kind: 'accept', ...decided };
  },
  reject: (body) => {
    const [decided, reason] = [decidedIn(body), textIn(body, 'reason')];
    return decided && reason !== undefined ? { kind: 'reject', reason, ...decided } : undefined;
  },
  adapt: (body) => {
    const [decided, reason, to] = [decidedIn(body), textIn(body, 'reason'), optionalIn(body, 'to')];
    return decided && to && reason !== undefined ? { kind: 'adapt', reason, ...to, ...decided } : undefined;
  },
};

const FIELDS: readonly SetField[] = [
  ...(['title', 'text', 'points', 'weight', 'adds', 'deducts'] as const),
  ...(['department', 'remark', 'note'] as const),
  ...(['core', 'only', 'except', 'cooperating', 'scoring'] as const),
  ...(['textFor', 'scale', 'targets', 'step', 'split', 'method', 'evidence'] as const),
  ...(['notApplicable', 'provenance', 'confirmed', 'worth', 'lineage'] as const),
];

/** What a field of words can be given: a mark is there or taken away, a choice is one of its words or none. */
const WORDS: { readonly [Field in SetField]?: readonly string[] } = {
  core: ['true', ''],
  notApplicable: [...NOT_APPLICABLE, ''],
  provenance: [...PROVENANCES, ''],
  confirmed: [''],
};

function setIn(body: Body): Kind | undefined {
  const { was, classes } = body;
  const [id, value] = [textIn(body, 'id'), textIn(body, 'value')];
  const field = FIELDS.find((each) => each === body['field']);
  if (id === undefined || value === undefined || field === undefined || !(was === null || isText(was)))
    return undefined;
  if (!(WORDS[field]?.includes(value) ?? true)) return undefined;
  if (classes === undefined) return { kind: 'set', id, field, value, was };
  return Array.isArray(classes) && classes.every(isText) ? { kind: 'set', id, field, value, was, classes } : undefined;
}

/** Which opinions are decided, by whom and when. */
function decidedIn(body: Body): Pick<Deciding, 'numbers' | 'by' | 'on'> | undefined {
  const { numbers } = body;
  const [by, on] = [optionalIn(body, 'by'), optionalIn(body, 'on')];
  if (by === undefined || on === undefined || !Array.isArray(numbers) || !numbers.every(Number.isSafeInteger))
    return undefined;
  return { numbers: numbers as readonly number[], ...by, ...on };
}

function spotIn({ spot }: Body): Spot | undefined {
  if (!isObject(spot)) return undefined;
  const [entry, ...others] = Object.entries(spot);
  if (entry === undefined || others.length > 0 || !isText(entry[1])) return undefined;
  const [where, id] = entry;
  if (where === 'under') return { under: id as string };
  if (where === 'after') return { after: id as string };
  return where === 'before' ? { before: id as string } : undefined;
}

type Body = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is Body {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.length <= LONGEST;
}

function textIn(body: Body, key: string): string | undefined {
  const value = body[key];
  return isText(value) ? value : undefined;
}

/** A text that may be left out: nothing of it then; undefined where something else stands there. */
function optionalIn<Key extends string>(body: Body, key: Key): Partial<Record<Key, string>> | undefined {
  if (body[key] === undefined) return {};
  const value = textIn(body, key);
  return value === undefined ? undefined : ({ [key]: value } as Partial<Record<Key, string>>);
}
