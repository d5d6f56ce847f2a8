import { Decimal } from '../model/decimal.ts';
import { textOf } from '../text/source.ts';
import { INVISIBLE } from '../text/visible.ts';
import { placeIn, type Yaml } from '../text/written.ts';
import { LABELS, type Label, type SchemaLabels } from '../words/labels.js';

/** Names that stand in prose where the data has ids. */
export interface Names {
  readonly departments: ReadonlyMap<string, string>;
  readonly offices: ReadonlyMap<string, string>;
  readonly classes: ReadonlyMap<string, string>;
}

/**
 * A file of the data as Chinese prose, one fact a line, so that a line diff of two states reads well. What is written
 * differently and means the same (key order, `0.50`, comments, quotes) gives the same prose; every other change changes
 * it. Undefined for a file that is none of the data's.
 */
export function dataAsProse(yaml: Yaml, names: Names): string | undefined {
  const { value } = yaml;
  if (!isMapping(value)) return undefined;
  const kind = isEntered(value['units']) ? 'components' : KINDS.find(([key]) => Object.hasOwn(value, key))?.[1];
  const labels = LABELS[kind ?? ''];
  if (labels === undefined) return undefined;
  const lines = linesOf({ yaml, names, labels }, value, resolved(labels.root, labels), '');
  return lines.map((line) => `${line}\n`).join('');
}

/** A file is recognised by a key that its kind must have: where Git hands over an old state, the path is lost. */
const KINDS: readonly (readonly [key: string, kind: string])[] = [
  ['indicators', 'indicator'],
  ['criteria', 'indicator'],
  ['systems', 'scheme'],
  ['departments', 'departments'],
  ['units', 'units'],
  ['retired', 'retired'],
  ['signers', 'signers'],
  ['entries', 'adjustments'],
  ['ties', 'decisions'],
  ['notices', 'notices'],
  ['tasks', 'rectifications'],
  ['resolved', 'entries'],
  ['years', 'history'],
  ['opinions', 'opinions'],
];

/** Whether units are those of which something is entered, and not the register: they are named by `unit`. */
function isEntered(units: unknown): boolean {
  return Array.isArray(units) && units.some((each) => isMapping(each) && Object.hasOwn(each, 'unit'));
}

interface Reading {
  readonly yaml: Yaml;
  readonly names: Names;
  readonly labels: SchemaLabels;
}
type Mapping = Readonly<Record<string, unknown>>;
const INDENT = '  ';

/** A mapping: its heading where it has an id, then its entries in the order of the schema; keys that the schema does not know come last, in their own order. */
function linesOf(reading: Reading, mapping: Mapping, label: Label, indent: string): readonly string[] {
  const heading = headingOf(mapping, label);
  const inner = heading === undefined ? indent : indent + INDENT;
  const known = Object.keys(label.properties ?? {}).filter((key) => Object.hasOwn(mapping, key));
  const strange = Object.keys(mapping).filter((key) => !known.includes(key));
  const lines = [...known, ...strange]
    .filter((key) => heading === undefined || !heading.says.includes(key))
    .flatMap((key) => entryOf(reading, mapping, key, labelBelow(reading, label, key), inner));
  return heading === undefined ? lines : [`${indent}${heading.text}`, ...lines];
}

/** The ordinals of levels, whatever a system calls them: a file by itself does not say. */
const LEVELS = ['一级指标', '二级指标', '三级指标', '四级指标', '五级指标'];

/** The label of what stands under a key: indicators below an indicator are of the next level. */
function labelBelow({ labels }: Reading, { title = '', properties }: Label, key: string): Label {
  const below = resolved(properties?.[key], labels);
  const next = LEVELS[LEVELS.indexOf(title) + 1];
  if (key !== 'indicators' || !LEVELS.includes(title) || next === undefined) return below;
  return { ...below, items: { ...resolved(below.items, labels), title: next } };
}

/** `三级指标 集中学习〔collective-study〕`, and the keys that are said with it. */
function headingOf(mapping: Mapping, { title = '' }: Label): { text: string; says: readonly string[] } | undefined {
  const { id } = mapping;
  if (typeof id !== 'string') return undefined;
  const naming = ['title', 'name'].find((key) => typeof mapping[key] === 'string');
  const name = naming === undefined ? '' : ` ${oneLine(String(mapping[naming]))}`;
  return {
    text: `${title}${name}〔${oneLine(id)}〕`.trimStart(),
    says: naming === undefined ? ['id'] : ['id', naming],
  };
}

function entryOf(reading: Reading, mapping: Mapping, key: string, label: Label, indent: string): readonly string[] {
  const value = mapping[key];
  const title = label.title ?? oneLine(key);
  const deeper = indent + INDENT;
  if (isMapping(value) && Object.keys(value).length > 0) {
    return [`${indent}${title}`, ...linesOf(reading, value, withKeysNamed(key, value, label, reading.names), deeper)];
  }
  if (Array.isArray(value) && value.length > 0) return listOf(reading, value, key, title, label, indent);
  const said = saidOf(reading, mapping, key, key, label);
  if (said.length > 1) return [`${indent}${title}`, ...said.map((line) => `${deeper}${line}`)];
  return [key === 'text' ? `${indent}${said[0]}` : `${indent}${title}：${said[0]}`];
}

/** Items that have an id stand under their headings; others in one line if that is clear, else one below the other. */
function listOf(
  reading: Reading,
  list: readonly unknown[],
  key: string,
  title: string,
  label: Label,
  indent: string,
): readonly string[] {
  const each = resolved(label.items, reading.labels);
  const deeper = indent + INDENT;
  if (list.every((item) => isMapping(item) && typeof item['id'] === 'string')) {
    return list.flatMap((item) => linesOf(reading, item as Mapping, { ...each, title: each.title ?? title }, indent));
  }
  const blocks = list.map((item, index) =>
    isMapping(item) ? linesOf(reading, item, each, '') : saidOf(reading, list, index, key, each),
  );
  const isPlain = list.every((item) => typeof item !== 'object') && blocks.every((lines) => lines.length === 1);
  const words = blocks.map(([line = '']) => line);
  if (isPlain && !words.some((word) => word.includes('、'))) return [`${indent}${title}：${words.join('、')}`];
  const items = blocks.flatMap((lines) => lines.map((line, at) => `${deeper}${at === 0 ? '- ' : INDENT}${line}`));
  return [`${indent}${title}`, ...items];
}

/** A value that holds no others, as lines: more than one for a text of several lines. */
function saidOf(
  { yaml, names }: Reading,
  holder: unknown,
  at: string | number,
  key: string,
  { values = {} }: Label,
): readonly string[] {
  const value = (holder as Record<string | number, unknown>)[at];
  if (typeof value === 'boolean') return [value ? '是' : '否'];
  if (typeof value === 'number') {
    const text = textOf(placeIn(yaml, holder, at));
    return [oneLine(Decimal.parse(text)?.toString() ?? text)];
  }
  if (typeof value !== 'string') return [value === null ? '' : JSON.stringify(value)];
  // What is said of true and false is said of no text.
  const isWord = Object.hasOwn(values, value) && !Object.hasOwn(values, 'true');
  const meaning = isChinese(value) || !isWord ? undefined : values[value];
  if (meaning !== undefined) return [meaning];
  const text = nameFor(key, names)?.get(value) ?? value.trim().normalize('NFC');
  return MISTAKEN.test(text) ? [JSON.stringify(text)] : text.split('\n').map(shown);
}

/** A word to choose from that is Chinese itself says what it means. */
function isChinese(word: string): boolean {
  return /\p{Script=Han}/u.test(word);
}

/** Texts that would be taken for a number, a truth value or nothing. */
const MISTAKEN = /^(?:[-+]?[\d.]+(?:e[-+]?\d+)?|是|否|true|false|null|~|)$/i;

function nameFor(key: string, { departments, classes }: Names): ReadonlyMap<string, string> | undefined {
  if (key === 'department' || key === 'cooperating' || key === 'office') return departments;
  return key === 'only' || key === 'except' || key === 'class' ? classes : undefined;
}

/** Keys below which ids stand, in any order, of which no names are known here: grades by units, and scores by components. */
const BY_ID: ReadonlySet<string> = new Set(['grades', 'components']);
const NO_NAMES: ReadonlyMap<string, string> = new Map();

/** Whether the keys below one are ids; what has names of its own for them, as the grades of a method have, is none such. */
function isById(key: string, { properties }: Label): boolean {
  return BY_ID.has(key) && properties === undefined;
}

/** The keys of what is written by class. */
const BY_CLASS: ReadonlySet<string> = new Set(['pointsFor', 'targets', 'first', 'last']);

/** What is written by class or by office is headed by their names. */
function withKeysNamed(key: string, value: Mapping, label: Label, { classes, offices }: Names): Label {
  const named = BY_CLASS.has(key) ? classes : key === 'split' ? offices : isById(key, label) ? NO_NAMES : undefined;
  if (named === undefined) return label;
  const keys = [...Object.keys(value)].sort();
  return { properties: Object.fromEntries(keys.map((each) => [each, { title: oneLine(named.get(each) ?? each) }])) };
}

/** A label with everything that the definition says to which it refers. */
function resolved(label: Label | undefined, labels: SchemaLabels): Label {
  if (label === undefined) return {};
  const definition = label.of === undefined ? undefined : labels.definitions[label.of];
  return definition === undefined ? label : { ...resolved(definition, labels), ...label };
}

function isMapping(value: unknown): value is Mapping {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function oneLine(text: string): string {
  return shown(text.replaceAll('\n', '⏎'));
}

/** What cannot be seen, by its number: a change of it must be seen, and none may steer a terminal. */
function shown(text: string): string {
  return text.replace(
    INVISIBLE,
    (character) => `<U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}>`,
  );
}
