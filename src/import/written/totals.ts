import type { RawValue } from '../../edit/item-edit.ts';
import { Decimal } from '../../model/decimal.ts';
import type { DraftSystem, Remark } from '../draft.ts';
import { exactTotals, type Figures } from './exact.ts';
import type { KnownClass, KnownClasses } from './named-units.ts';
import { valuesById } from './restricted.ts';

type Fields = readonly (readonly [key: string, value: RawValue])[];
type Stated = Pick<DraftSystem, 'fullMarks' | 'scale'>;

/** Full marks and scale by the ids of the known classes and units that have others than all. */
export type Totals = ReadonlyMap<string, Fields>;

/** What the items of level 1 add to for each known class: the scale, or the full marks themselves; undefined where a note names others. */
export function measureOf({ fullMarks, scale }: Stated, known: KnownClasses): Figures | undefined {
  const stated = scale ?? fullMarks;
  return exactTotals(stated?.value, stated?.forUnits, known);
}

/** The totals that some classes and units have of their own, by the ids by which they are written; undefined where a note names others, or some twice. */
export function totalsByClass(
  { fullMarks, scale }: Stated,
  marks: string,
  known: KnownClasses,
  written: KnownClasses,
): Totals | undefined {
  const totals = new Map<string, Fields>();
  for (const [key, general, note] of [
    ['fullMarks', marks, fullMarks?.forUnits],
    ['scale', scale?.value, scale?.forUnits],
  ] as const) {
    const figures = exactTotals(general, note, known);
    const isOpen = general !== undefined && figures?.some((each) => each === undefined) === true;
    if (figures === undefined || isOpen) return undefined;
    for (const [id, value] of valuesById(figures, Decimal.parse(general ?? ''), written))
      totals.set(id, [...(totals.get(id) ?? []), [key, { number: value }]]);
  }
  return totals;
}

/** What is said where totals are others for some units and are not written. */
export function unwrittenTotals({ fullMarks, scale }: Stated): readonly Remark[] {
  return [fullMarks, scale].flatMap((stated) => {
    if (stated?.forUnits === undefined) return [];
    const facts = { title: '总分', text: stated.forUnits };
    return [{ code: 'points-unread', facts, at: stated.from, changesTotal: true }];
  });
}

/** The classes of a system with the totals that they have of their own, and units alone where they have some. */
export function classFields(classes: readonly Pick<KnownClass, 'id' | 'name'>[], totals: Totals = new Map()): Fields {
  const written = classes.map(({ id, name }) => entryOf(id, [['name', name], ...(totals.get(id) ?? [])]));
  const alone = [...totals].filter(([id]) => classes.every((each) => each.id !== id));
  const units = alone.map(([id, fields]) => entryOf(id, fields));
  return [['classes', written], ...(units.length === 0 ? [] : [['units', units] as const])];
}

function entryOf(id: string, fields: Fields): RawValue {
  return { mapping: [['id', id], ...fields] };
}
