import {
  type CriteriaSheet,
  classOfKey,
  isPointsKey,
  levelOfKey,
  levelOfWorth,
  type SheetColumn,
  type SheetKey,
} from '../../model/sheets/criteria-sheet.ts';
import { plainNumber, plainText } from './plain.ts';
import { remarkOf, type SheetLine } from './rows.ts';
import type { FieldChange, SheetRemark } from './types.ts';

/** Columns that say where a criterion is: they are read apart. */
const PLACES: ReadonlySet<SheetKey> = new Set<SheetKey>(['id', 'number']);

/** The changes in the cells of a row that was sent out, but for its place; what is no sound value is a remark. */
export function changesIn(
  line: SheetLine,
  { columns }: CriteriaSheet,
  isThere: (key: SheetKey) => boolean,
): { readonly changes: readonly FieldChange[]; readonly remarks: readonly SheetRemark[] } {
  const { id = '', cells = [] } = line.known ?? {};
  const remarks: SheetRemark[] = [];
  const changes: FieldChange[] = [];
  for (const [index, { key }] of columns.entries()) {
    if (PLACES.has(key) || !isThere(key)) continue;
    const before = plainText(cells[index] ?? '');
    const after = comparable(key, line.text(key));
    const code = faultOf(line, key, after, after === comparable(key, before));
    if (code !== undefined) remarks.push(remarkOf(code, line, key, { id, before, after }));
    else if (after !== comparable(key, before) && !isOfIndicators(key)) {
      changes.push({ id, key, classes: undefined, before, after, place: line.place(key) });
    }
  }
  return { changes: withPoints(changes, cells, columns), remarks };
}

/** Whether a column says something of the indicators above a criterion, which all of their rows say together. */
export function isOfIndicators(key: SheetKey): boolean {
  return levelOfKey(key) !== undefined || levelOfWorth(key) !== undefined;
}

/** Why a cell is not read as it stands; undefined where it is. */
function faultOf(line: SheetLine, key: SheetKey, after: string, isSame: boolean): SheetRemark['code'] | undefined {
  const doubt = line.cell(key)?.doubt;
  if (isSame) return doubt === 'struck-out' ? doubt : undefined;
  if (doubt !== undefined) return doubt;
  if (key === 'text' && after === '') return 'left-empty';
  return isPointsKey(key) && after !== '' && plainNumber(after) === undefined ? 'not-a-number' : undefined;
}

/** A text as it is compared with another one of its column: points in plain digits. */
export function comparable(key: SheetKey, text: string): string {
  const plain = plainText(text);
  if (!isNumeric(key)) return plain;
  return plainNumber(plain)?.toString() ?? plain;
}

function isNumeric(key: SheetKey): boolean {
  return isPointsKey(key) || levelOfWorth(key) !== undefined || key === 'deducts' || key === 'adds' || key === 'step';
}

/** With points of several classes that change alike as one change. */
function withPoints(
  changes: readonly FieldChange[],
  cells: readonly string[],
  columns: readonly SheetColumn[],
): readonly FieldChange[] {
  const applying = columns.filter(({ key }, index) => isPointsKey(key) && (cells[index] ?? '') !== '').length;
  const groups = new Map<string, FieldChange[]>();
  for (const change of changes) {
    const { key, before, after } = change;
    const group = isPointsKey(key) ? `points ${before} ${after}` : key;
    groups.set(group, [...(groups.get(group) ?? []), change]);
  }
  return [...groups.values()].flatMap((group): readonly FieldChange[] => {
    const [first] = group;
    if (first === undefined || !isPointsKey(first.key)) return group;
    const ids = group.flatMap(({ key }) => classOfKey(key) ?? []);
    const isAll = first.before !== '' && group.length === applying;
    return [{ ...first, key: 'points', classes: isAll ? 'all' : ids }];
  });
}
