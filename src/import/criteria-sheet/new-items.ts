import type { RawItem, RawValue } from '../../edit/item-edit.ts';
import type { Decimal } from '../../model/decimal.ts';
import { type CriteriaSheet, isPointsKey, type SheetKey } from '../../model/sheets/criteria-sheet.ts';
import { applyingTo, changedFields, hasSeveralWorths, onlyFor, pointsIn } from './changed-fields.ts';
import { isOfIndicators } from './fields.ts';
import type { AddedRow, AssumedOfRow, FieldChange } from './types.ts';
import { pointsFields } from './values/class-fields.ts';
import { above, type FieldValues, type Ground, type GroundItem, type NoValue, textsOf } from './values/ground.ts';

/** A row as a criterion that is to be new, or what keeps it from being one. */
export type NewCriterion = MadeCriterion | { readonly key: SheetKey; readonly why: NoValue };

interface MadeCriterion {
  readonly item: RawItem;
  readonly points: ReadonlyMap<string, Decimal>;
}

/** The order in which keys of a new criterion are written. */
const ORDER = [
  ...['text', 'core', 'textFor', 'points', 'weight', 'adds', 'deducts', 'veto', 'pointsFor', 'only', 'except'],
  ...['department', 'targets', 'scoring', 'step', 'split', 'notApplicable', 'cooperating', 'method', 'evidence'],
  ...['remark', 'note'],
];

/** Reads a row as a new criterion with an id, below an indicator that may be new itself. */
export function newCriterion(row: AddedRow, id: string, sheet: CriteriaSheet, ground: Ground): NewCriterion {
  const cells = sheet.columns.map(({ key }) => row.cells.get(key) ?? '');
  const points = pointsIn(sheet, cells, ground);
  const item: GroundItem = { id, parent: row.under, children: [], kind: 'criterion', fields: new Map() };
  const changes = [...row.cells].flatMap(([key, after]): readonly FieldChange[] =>
    isRead(key) && !isInherited(key, after, row.under, ground)
      ? [{ id, key, classes: undefined, before: '', after, place: row.place }]
      : [],
  );
  const { fields, refused } = changedFields(item, changes, { sheet, cells }, ground);
  const [first] = refused;
  if (first !== undefined) return { key: first[0].key, why: first[1] };
  const known = [...fields, ...(points.size > 0 ? pointsOf(item, points, row, ground) : [])];
  const isScored = known.some(([key, value]) => WORTH.has(key) && value !== undefined);
  if (!isScored) return { key: sheet.columns.find(({ key }) => isPointsKey(key))?.key ?? 'points', why: 'left-empty' };
  if (hasSeveralWorths(item, known)) return { key: firstWorth(row), why: 'several-worths' };
  const own = known.filter((entry): entry is readonly [string, RawValue] => entry[1] !== undefined);
  return {
    item: { id, fields: own.sort(([a], [b]) => ORDER.indexOf(a) - ORDER.indexOf(b)), below: undefined },
    points,
  };
}

/** What a row does not say itself of the criterion that it was made: below which indicator it is, and that it is for some classes only. */
export function assumedOf(
  { assumedBelow, cells, place, places }: AddedRow,
  { item }: MadeCriterion,
  { columns }: CriteriaSheet,
): readonly AssumedOfRow[] {
  const below: readonly AssumedOfRow[] =
    assumedBelow === undefined
      ? []
      : [{ code: 'indicator-above', place, id: item.id, before: '', after: assumedBelow }];
  const filled = columns.filter(({ key }) => isPointsKey(key) && cells.has(key));
  const [first] = filled;
  if (first === undefined || cells.has('applicability') || !item.fields.some(([key]) => key === 'only')) return below;
  const after = filled.map(({ title }) => title).join('、');
  return [...below, { code: 'some-classes', place: places.get(first.key) ?? place, id: item.id, before: '', after }];
}

const WORTH: ReadonlySet<string> = new Set(['points', 'weight', 'adds', 'deducts', 'veto']);

/** The column of a row in which something is counted that is not points, else that of its points. */
function firstWorth({ cells }: AddedRow): SheetKey {
  return [...cells.keys()].find((key) => WORTH.has(key) && key !== 'points') ?? 'points';
}

function isRead(key: SheetKey): boolean {
  return key !== 'id' && key !== 'number' && !isOfIndicators(key) && !isPointsKey(key);
}

/** Whether a new criterion has what its cell says from the indicators above already, so that it need not state it. */
function isInherited(key: SheetKey, text: string, under: string | undefined, { items, departments }: Ground): boolean {
  const path = above(items, under);
  if (key !== 'department') return false;
  const leaders = textsOf(path.flatMap(({ fields }) => fields.get('department') ?? []).at(-1));
  const names = leaders.map((id) => departments.find((each) => each.id === id)?.name ?? id);
  return names.length > 0 && names.join('、') === text;
}

/** Points, and for whom the criterion is where some classes have none that the indicator above it is for. */
function pointsOf(item: GroundItem, points: ReadonlyMap<string, Decimal>, row: AddedRow, ground: Ground): FieldValues {
  const fields = pointsFields(item.fields, points, ground);
  const isForAll = applyingTo(item, new Map(), ground).every((id) => points.has(id));
  return isForAll || row.cells.has('applicability') ? fields : [...fields, ...onlyFor([...points.keys()], ground)];
}

/** An indicator that is to be new, with what is stated that it counts, else with the points of all that lies below it. */
export function newIndicator(
  id: string,
  title: string,
  below: NonNullable<RawItem['below']>,
  points: readonly ReadonlyMap<string, Decimal>[],
  stated: FieldValues | undefined,
  ground: Ground,
): RawItem {
  const sums = new Map<string, Decimal>();
  for (const each of points) {
    for (const [unitClass, value] of each) sums.set(unitClass, sums.get(unitClass)?.plus(value) ?? value);
  }
  const empty: GroundItem = { id, parent: undefined, children: [], kind: 'indicator', fields: new Map() };
  const fields = (stated ?? pointsFields(empty.fields, sums, ground)).filter(
    (entry): entry is readonly [string, RawValue] => entry[1] !== undefined,
  );
  const only = sums.size === 0 ? [] : onlyFor([...sums.keys()], ground);
  const limited = only.filter((entry): entry is readonly [string, RawValue] => entry[1] !== undefined);
  return { id, fields: [['title', title], ...fields, ...limited], below };
}
