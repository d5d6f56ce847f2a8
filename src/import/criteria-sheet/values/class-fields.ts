import type { RawValue } from '../../../edit/item-edit.ts';
import { classesNamedIn, targetsNamedIn } from '../../../model/classes/named.ts';
import { Decimal } from '../../../model/decimal.ts';
import type { System, UnitClass } from '../../../model/model.ts';
import { plainNumber } from '../plain.ts';
import { statedBy } from './by-class.ts';
import {
  type FieldValues,
  type Ground,
  type GroundItem,
  mappingOf,
  type NoValue,
  numberOf,
  textsOf,
} from './ground.ts';
import { oneLine, weightFields } from './plain-fields.ts';

/** The fields of an item that had none before. */
type Fields = GroundItem['fields'];

/** What an item is given where its points are others, by the ids of the classes that it is for: general ones, and those of some classes. */
export function pointsFields(
  fields: Fields,
  wanted: ReadonlyMap<string, Decimal>,
  { system: { classes } }: { readonly system: Pick<System, 'classes'> },
): FieldValues {
  const special = [...mappingOf(fields.get('pointsFor'))].flatMap(([id, value]) => {
    const points = Decimal.parse(numberOf(value) ?? '');
    return points === undefined ? [] : [[id, points] as const];
  });
  const before = { general: Decimal.parse(numberOf(fields.get('points')) ?? ''), special: new Map(special) };
  const stated = statedBy(classes, before, wanted, (a, b) => a.equals(b));
  const ordered = inOrder(stated.special, mappingOf(fields.get('pointsFor')), classes);
  return [
    ['points', stated.general && written(stated.general, fields.get('points'))],
    [
      'pointsFor',
      ordered.length === 0
        ? undefined
        : { mapping: ordered.map(([id, points]) => [id, written(points, mappingOf(fields.get('pointsFor')).get(id))]) },
    ],
  ];
}

/** What an indicator is given where it counts something else: its weight where it has one, else points, for all or with the classes in front. `applying` are the ids of the classes that it is for. */
export function worthFields(
  fields: Fields,
  text: string,
  applying: readonly string[],
  ground: Pick<Ground, 'system'>,
): FieldValues | NoValue {
  if (fields.has('weight')) return weightFields(text);
  if (fields.has('grouping')) return 'several-worths';
  const named = targetsNamedIn(text, applying, ground.system.classes);
  const points = [...(named ?? [])].flatMap(([id, each]) => {
    const value = applying.includes(id) ? plainNumber(each) : undefined;
    return value === undefined || value.compare(Decimal.zero) <= 0 ? [] : [[id, value] as const];
  });
  if (points.length < Math.max(named?.size ?? 0, applying.length, 1)) return 'not-understood';
  return pointsFields(fields, new Map(points), ground);
}

/** A number as it stood there where it is the same. */
function written(points: Decimal, before: RawValue | undefined): RawValue {
  const known = numberOf(before);
  return { number: known !== undefined && Decimal.parse(known)?.equals(points) ? known : points.toString() };
}

function inOrder<Value>(
  values: ReadonlyMap<string, Value>,
  before: ReadonlyMap<string, RawValue>,
  classes: readonly UnitClass[],
): readonly (readonly [string, Value])[] {
  const order = [...before.keys(), ...classes.map(({ id }) => id)];
  return [...values].sort(([a], [b]) => order.indexOf(a) - order.indexOf(b));
}

/**
 * What a criterion is given where its wording is another one: one line, or one for each wording with the classes that
 * have it, as such a cell is written.
 */
export function wordingFields(fields: Fields, text: string, { system }: Pick<Ground, 'system'>): FieldValues | NoValue {
  const lines = text.split('\n');
  const byClass = lines.map((line) => classLine(line, system.classes));
  const isByClass = lines.length > 1 && byClass.every((each) => each !== undefined);
  if (!isByClass) {
    // A cell with wordings for classes of which one line is no longer so cannot be told from a broken line.
    return fields.has('textFor') && lines.length > 1
      ? 'not-understood'
      : [
          ['text', oneLine(text)],
          ['textFor', undefined],
        ];
  }
  const wanted = new Map(byClass.flatMap((each) => (each?.ids ?? []).map((id) => [id, each?.text ?? ''] as const)));
  return wordingsFields(fields, wanted, system);
}

/** What a criterion is given where it has these wordings, by the ids of the classes that it is for. */
export function wordingsFields(
  fields: Fields,
  wanted: ReadonlyMap<string, string>,
  { classes }: Pick<System, 'classes'>,
): FieldValues {
  const variants = fields.get('textFor');
  const special = (Array.isArray(variants) ? variants : []).flatMap((variant: RawValue) => {
    const entries = mappingOf(variant);
    return textsOf(entries.get('only')).map((id) => [id, String(textsOf(entries.get('text'))[0] ?? '')] as const);
  });
  const [before = ''] = textsOf(fields.get('text'));
  const stated = statedBy(classes, { general: before, special: new Map(special) }, wanted, (a, b) => a === b);
  const byText = new Map<string, string[]>();
  for (const [id, each] of stated.special) byText.set(each, [...(byText.get(each) ?? []), id]);
  const list = [...byText].map(
    ([each, ids]): RawValue => ({
      mapping: [
        ['only', ids],
        ['text', each],
      ],
    }),
  );
  return [
    ['text', stated.general ?? before],
    ['textFor', list.length === 0 ? undefined : list],
  ];
}

/** A line that begins with the names of classes and a colon. */
function classLine(line: string, classes: readonly UnitClass[]) {
  const at = line.indexOf('：');
  const ids = at < 0 ? undefined : classesNamedIn(line.slice(0, at), classes);
  return ids && { ids, text: line.slice(at + 1).trim() };
}

/** What a criterion is given where its targets are others: one for all, or parts with the classes in front. `applying` are the ids of the classes that it is for. */
export function targetsFields(
  text: string,
  applying: readonly string[],
  { system: { classes } }: Pick<Ground, 'system'>,
): FieldValues | NoValue {
  const targets = targetsNamedIn(text, applying, classes);
  if (targets === undefined) return 'not-understood';
  return [['targets', targets.size === 0 ? undefined : { mapping: [...targets] }]];
}
