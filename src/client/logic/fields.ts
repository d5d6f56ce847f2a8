import { Decimal } from '../../model/decimal.ts';
import type { MoreView, Row } from '../../studio/protocol/rows.ts';
import type { SetField } from '../../studio/protocol.ts';

/** The columns of the table, in order. */
export const COLUMNS = ['words', 'points', 'before', 'department', 'remark'] as const;

export type Column = (typeof COLUMNS)[number];

/** A plain field of an item: under which key, for which class where its points differ by class, and what stands there. */
export interface Field {
  readonly id: string;
  readonly field: SetField | 'id';
  readonly part: string | null;
  readonly was: string | null;
}

const POINTS: readonly Row['pointsKey'][] = ['points', 'weight', 'adds', 'deducts'];

/** The fields that are edited in a cell, in order; none where the column only shows. */
export function fieldsOf(row: Row, column: Column): readonly Field[] {
  const { id } = row;
  if (column === 'words')
    return [{ id, field: row.kind === 'indicator' ? 'title' : 'text', part: null, was: row.words }];
  if (column === 'department') {
    return [{ id, field: 'department', part: null, was: row.leading }];
  }
  if (column === 'remark') return [{ id, field: 'remark', part: null, was: row.remark }];
  if (column === 'before' || !POINTS.includes(row.pointsKey)) return [];
  const field = row.pointsKey as SetField;
  const whole = row.points === null && row.byClass.length > 0 ? [] : [{ id, field, part: null, was: row.points }];
  const others = row.byClass.filter((each) => each.points !== row.points);
  return [...whole, ...others.map((each) => ({ id, field, part: each.id, was: each.points }))];
}

/** The points of an item for one class, where they are to be other than those of the rest; null where it has none that can be written. */
export function fieldForClass(row: Row, part: string): Field | null {
  if (!POINTS.includes(row.pointsKey)) return null;
  const known = row.byClass.find(({ id }) => id === part);
  const was = known === undefined ? (Decimal.parse(row.points ?? '')?.toString() ?? null) : known.points;
  return { id: row.id, field: row.pointsKey as SetField, part, was };
}

/** A field as it stands in its row now: what was there when it was opened may not be there any more. Null where the row has no such field. */
export function fieldNow(row: Row, { field, part }: Field): Field | null {
  if (field === 'id') return { id: row.id, field, part, was: row.id };
  if (field === 'note' || field === 'cooperating') return besideField(row, field);
  const more = row.more.find((each) => each.field === field);
  if (more !== undefined) return moreField(row, more);
  if (part !== null) return fieldForClass(row, part);
  return fieldsIn(row).find((each) => each.field === field && each.part === null) ?? null;
}

/** A field that is edited beside the table alone. */
export function besideField(row: Row, field: 'note' | 'cooperating'): Field {
  return { id: row.id, field, part: null, was: row[field] };
}

/** A field that an item need not have. */
export function moreField({ id }: Row, { field, value }: MoreView): Field {
  return { id, field, part: null, was: value };
}

/**
 * The classes whose points a field gives, by their ids, and what stands there for these: where points differ, what is
 * written for all is that of the classes that have no other. Undefined where it is simply what is written.
 */
export function classesOf(
  { id, field, part, was }: Field,
  row: Row | undefined,
  isClass: (id: string) => boolean,
): { readonly classes: readonly string[]; readonly was: string | null } | undefined {
  if (part !== null) return { classes: [part], was };
  if (row?.id !== id || field !== 'points' || row.byClass.length === 0) return undefined;
  const points = Decimal.parse(was ?? '')?.toString() ?? null;
  const classes = row.byClass.filter((each) => each.points === points && isClass(each.id));
  return classes.length === 0 ? undefined : { classes: classes.map((each) => each.id), was: points };
}

/** Whether two fields are the same place, whatever stands there. */
export function isSame(a: Field | null, b: Field): boolean {
  return a !== null && a.id === b.id && a.field === b.field && a.part === b.part;
}

/** The field that follows in the reading order of the table, or the one before; null at its end. */
export function fieldBeside(rows: readonly Row[], from: Field, step: 1 | -1): Field | null {
  const at = rows.findIndex(({ id }) => id === from.id);
  const own = fieldsIn(rows[at]);
  const next = own[own.findIndex((each) => isSame(from, each)) + step];
  if (next !== undefined) return next;
  for (let row = at + step; rows[row] !== undefined; row += step) {
    const fields = fieldsIn(rows[row]);
    const first = step === 1 ? fields[0] : fields.at(-1);
    if (first !== undefined) return first;
  }
  return null;
}

function fieldsIn(row: Row | undefined): readonly Field[] {
  return row === undefined ? [] : COLUMNS.flatMap((column) => fieldsOf(row, column));
}

/** The column in which a field is shown; null for what is edited beside the table alone. */
export function columnOf({ field }: Field): Column | null {
  if (field === 'title' || field === 'text') return 'words';
  if (field === 'department' || field === 'remark') return field;
  return POINTS.some((each) => each === field) ? 'points' : null;
}
