import {
  type CriteriaSheet,
  isPointsKey,
  levelKey,
  levelOfKey,
  type SheetKey,
} from '../../model/sheets/criteria-sheet.ts';
import { comparable } from './fields.ts';
import type { Labels } from './labels.ts';
import { plainNumber } from './plain.ts';
import { type MatchedRows, remarkOf, type SheetLine } from './rows.ts';
import { type Indicator, isDeepest } from './tree.ts';
import type { AddedRow, SheetRemark } from './types.ts';

/**
 * The rows that are to be new criteria, below the indicators that they name. One that names none is of the indicator of
 * the row above it. What is no criterion is a remark.
 */
export function addedRows(
  sheet: CriteriaSheet,
  { lines }: MatchedRows,
  { find }: Labels,
): { readonly added: readonly AddedRow[]; readonly remarks: readonly SheetRemark[] } {
  const depth = sheet.columns.filter(({ key }) => levelOfKey(key) !== undefined).length;
  const remarks: SheetRemark[] = [];
  const added: AddedRow[] = [];
  let above: RowAbove = { titles: [], id: undefined };
  for (const line of lines) {
    const own = titlesOf(line, depth);
    const titles = own.length === 0 ? above.titles : own;
    if (line.known !== undefined) {
      above = { titles, id: line.known.id };
      continue;
    }
    if (line.text('id') !== '') continue;
    const fault = faultOf(line, titles, sheet, find);
    if (fault !== undefined) remarks.push({ ...fault, isOfRow: true });
    else added.push({ ...targetOf(titles, find), ...placeIn(above, own), ...readRow(line, sheet) });
    above = { ...above, titles };
  }
  return { added, remarks };
}

/** The row above: the titles of its indicators, and the criterion that it is, or that the rows above it follow. */
interface RowAbove {
  readonly titles: readonly string[];
  readonly id: string | undefined;
}

/** What a row, with titles or without, has from the row above it. */
function placeIn({ titles, id }: RowAbove, own: readonly string[]): Pick<AddedRow, 'after' | 'assumedBelow'> {
  if (own.length === 0) return { after: id, assumedBelow: titles.at(-1) };
  const isSame = own.length === titles.length && own.every((each, at) => each === titles[at]);
  return { after: isSame ? id : undefined, assumedBelow: undefined };
}

function readRow(line: SheetLine, sheet: CriteriaSheet): Pick<AddedRow, 'cells' | 'place' | 'places'> {
  const places = new Map(sheet.columns.map(({ key }) => [key, line.place(key)]));
  return { cells: cellsOf(line, sheet), place: line.place('text'), places };
}

function faultOf(
  line: SheetLine,
  titles: readonly string[],
  { columns }: CriteriaSheet,
  find: Labels['find'],
): SheetRemark | undefined {
  const doubtful = columns.find(({ key }) => line.cell(key)?.doubt !== undefined);
  const doubt = doubtful && line.cell(doubtful.key)?.doubt;
  if (doubtful !== undefined && doubt !== undefined) {
    return remarkOf(doubt, line, doubtful.key, { id: undefined, after: line.text(doubtful.key) });
  }
  if (line.text('text') === '') return remarkOf('left-empty', line, 'text', { id: undefined });
  if (titles.length === 0 || titles.includes('')) return remarkOf('no-indicator', line, levelKey(1), { id: undefined });
  const wrong = columns.find(
    ({ key }) => isPointsKey(key) && line.text(key) !== '' && plainNumber(line.text(key)) === undefined,
  );
  if (wrong !== undefined)
    return remarkOf('not-a-number', line, wrong.key, { id: undefined, after: line.text(wrong.key) });
  const { deepest, titles: fresh } = deepestOf(titles, find);
  const key = levelKey(titles.length);
  if (deepest === undefined) return undefined;
  if (fresh.length === 0 && !isDeepest(deepest))
    return remarkOf('not-deepest', line, key, { id: deepest.id, after: deepest.title });
  if (fresh.length > 0 && isDeepest(deepest)) {
    return remarkOf('deeper-than-criteria', line, key, { id: deepest.id, after: deepest.title });
  }
  return undefined;
}

function targetOf(titles: readonly string[], find: Labels['find']): Pick<AddedRow, 'under' | 'titles'> {
  const { deepest, titles: fresh } = deepestOf(titles, find);
  return { under: deepest?.id, titles: fresh };
}

/** The deepest indicator that there is on a path of titles, and the titles behind it. */
function deepestOf(
  titles: readonly string[],
  find: Labels['find'],
): { readonly deepest: Indicator | undefined; readonly titles: readonly string[] } {
  for (let count = titles.length; count > 0; count -= 1) {
    const deepest = find(titles.slice(0, count));
    if (deepest !== undefined) return { deepest, titles: titles.slice(count) };
  }
  return { deepest: undefined, titles };
}

function titlesOf(line: SheetLine, depth: number): readonly string[] {
  const titles = Array.from({ length: depth }, (_, index) => line.text(levelKey(index + 1)).replaceAll('\n', ''));
  return titles.slice(0, titles.findLastIndex((each) => each !== '') + 1);
}

function cellsOf(line: SheetLine, { columns }: CriteriaSheet): ReadonlyMap<SheetKey, string> {
  const texts = columns.map(({ key }) => [key, comparable(key, line.text(key))] as const);
  return new Map(texts.filter(([, text]) => text !== ''));
}
