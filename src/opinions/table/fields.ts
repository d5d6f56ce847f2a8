import type { SuggestedField } from '../../model/opinions/suggestion.ts';
import { inHouseStyle } from './wording.ts';

/** What a column of a table of items holds: it decides how its cells are read. */
export type ColumnKind =
  | ('number' | 'label' | 'criterion' | 'points' | 'department' | 'blank')
  | ('scoring' | 'method' | 'evidence' | 'remark' | 'cooperating' | 'targets' | 'other');

/**
 * A field of a cell: one that can be suggested; `points:` with the printed names of the classes whose points they are;
 * `other:` with what stands before it, for what has no field of its own.
 */
export type CellField = SuggestedField | `points:${string}` | `other:${string}`;

/** The fields of a cell with their texts in house style. */
export type CellFields = ReadonlyMap<CellField, string>;

/** Reads a cell of a column as the annex prints it: title with points in brackets, number with wording and notes below it. */
export function fieldsOf(kind: ColumnKind, text: string): CellFields {
  const lines = inHouseStyle(text)
    .split('\n')
    .filter((line) => line !== '');
  switch (kind) {
    case 'label':
      return labelFields(lines);
    case 'criterion':
      return criterionFields(lines);
    case 'points':
      return pointsFields(lines);
    case 'department':
      return departmentFields(lines);
    case 'scoring':
    case 'method':
    case 'evidence':
    case 'remark':
    case 'cooperating':
    case 'targets':
      return single(kind, lines.join('\n'));
    case 'other':
      return single('other:', lines.join('\n'));
    case 'number':
    case 'blank':
      return new Map();
  }
}

/** A figure with nothing but 分 behind it, as plain digits; undefined for any other text. */
export function figureOf(text: string): string | undefined {
  return /^(\d{1,9}(?:[.。．]\d{1,9})?)\s*分?$/u.exec(text.trim())?.[1]?.replace(/[。．]/u, '.');
}

function single(field: CellField, text: string): CellFields {
  return new Map(text === '' ? [] : [[field, text]]);
}

/** Who assesses, one a line, and below them who cooperates. */
function departmentFields(lines: readonly string[]): CellFields {
  const notes = lines.flatMap((line) => [noteIn(line)].filter((note) => note?.[0] === 'cooperating'));
  const leading = lines.filter((line) => noteIn(line)?.[0] !== 'cooperating');
  const fields = new Map(single('department', leading.join('、')));
  for (const note of notes) if (note !== undefined) add(fields, ...note);
  return fields;
}

/** What notes begin with, and the field that each is. */
const NOTES: readonly (readonly [label: string, field: CellField])[] = [
  ['评分标准', 'scoring'],
  ['考核方式', 'method'],
  ['佐证材料', 'evidence'],
  ['备注', 'remark'],
  ['考核单位', 'department'],
  ['目标', 'targets'],
  ['科室分工', 'other:科室分工'],
  ['配合单位', 'cooperating'],
  ['配合', 'cooperating'],
  ['不适用时', 'other:不适用时'],
];

const APPLICABILITY = /^(?:仅|不)适用于/u;

/** The field of a line that is a note, and what it says; undefined for any other line. */
function noteIn(line: string): readonly [CellField, string] | undefined {
  if (APPLICABILITY.test(line)) return ['applicability', line];
  for (const [label, field] of NOTES) {
    if (line.startsWith(`${label}：`) || line.startsWith(`${label}:`)) {
      return [field, line.slice(label.length + 1).trim()];
    }
  }
  return undefined;
}

/** Adds a line to a field that may have some already. */
function add(fields: Map<CellField, string>, field: CellField, line: string): void {
  const known = fields.get(field);
  fields.set(field, known === undefined ? line : `${known}\n${line}`);
}

const POINTS_IN_BRACKETS = /^[（(]\s*(\d{1,9}(?:[.。]\d{1,9})?)\s*分\s*[）)]$/u;
const POINTS_BEHIND = /^(.{1,400})[（(]\s*(\d{1,9}(?:\.\d{1,9})?)\s*分\s*[）)]$/u;
const WORTH = /^[（(].{0,60}分.{0,60}[）)]$/u;
const OF_CLASSES = /^(\D.{0,60}?)[：:]?(\d{1,9}(?:\.\d{1,9})?)分?$/u;

function labelFields(lines: readonly string[]): CellFields {
  const fields = new Map<CellField, string>();
  for (const line of lines) for (const each of labelLine(line.replace(CORE, ''), fields)) add(fields, ...each);
  return fields;
}

/** The mark of a core item before its title or wording. */
const CORE = /^★/u;

/** What a line of a label says, behind those that were read. */
function labelLine(line: string, fields: CellFields): readonly (readonly [CellField, string])[] {
  const points = POINTS_IN_BRACKETS.exec(line)?.[1];
  if (points !== undefined) return [['points', points]];
  const note = noteIn(line);
  if (note !== undefined) return [note];
  if (WORTH.test(line) && fields.has('title')) return [['other:分值', line]];
  const [, title, behind] = POINTS_BEHIND.exec(line) ?? [];
  if (title !== undefined && behind !== undefined) {
    return [
      ['title', title],
      ['points', behind],
    ];
  }
  const [, classes, special] = fields.has('points') ? (OF_CLASSES.exec(line) ?? []) : [];
  return classes === undefined ? [['title', line]] : [[`points:${classes}`, special ?? '']];
}

/** The number of a criterion among several. */
const NUMBER = /^\d{1,4}\s*[.．、]\s*(?!\d)/u;

function criterionFields(lines: readonly string[]): CellFields {
  const fields = new Map<CellField, string>();
  let last: CellField = 'text';
  for (const [index, line] of lines.entries()) {
    const note = noteIn(line);
    last = note?.[0] ?? last;
    add(fields, last, note?.[1] ?? (index === 0 ? line.replace(NUMBER, '').replace(CORE, '') : line));
  }
  return fields;
}

function pointsFields(lines: readonly string[]): CellFields {
  const fields = new Map<CellField, string>();
  for (const [index, line] of lines.entries()) {
    const figure = figureOf(line);
    const special = index === 0 ? null : OF_CLASSES.exec(line);
    if (figure !== undefined && index === 0) add(fields, 'points', figure);
    else if (special !== null) add(fields, `points:${special[1]}`, special[2] ?? '');
    else add(fields, index === 0 ? 'points' : 'other:分值', line);
  }
  return fields;
}
