import { sheetDifferences } from '../../import/criteria-sheet/differences.ts';
import type { Grid } from '../../import/criteria-sheet/grid.ts';
import { plainNumber } from '../../import/criteria-sheet/plain.ts';
import type { AddedRow, FieldChange, SheetDifferences, SheetPlace } from '../../import/criteria-sheet/types.ts';
import { criteriaSheet } from '../../layout/criteria-sheet.ts';
import { departmentsById } from '../../model/departments.ts';
import type { Item, System } from '../../model/model.ts';
import type { SuggestedField, SuggestedItem, SuggestedPlace, Suggestion } from '../../model/opinions/suggestion.ts';
import {
  type CriteriaSheet,
  isPointsKey,
  levelOfKey,
  levelOfWorth,
  type SheetKey,
  worthKey,
} from '../../model/sheets/criteria-sheet.ts';
import { wholeViews } from '../../model/view.ts';
import type { NoSheet } from '../../text/sheets/remarks.ts';
import { type Gathered, NOTHING } from '../gathered.ts';
import { itemValue, type Said, suggestion } from '../made.ts';
import type { Sent } from '../returned.ts';
import { editsBetween } from '../table/wording.ts';

/** A sheet with one row a criterion that came back, beside the edition and the system that it is of. */
export interface CriteriaFound {
  readonly sent: Sent;
  readonly system: System;
  readonly sheet: CriteriaSheet;
  readonly differences: SheetDifferences;
}

/** Finds of which edition and system a sheet with one row a criterion is: the one from which it differs least. Undefined for a sheet that is none. */
export function criteriaIn(grid: Grid, sent: readonly Sent[]): CriteriaFound | undefined {
  let best: (CriteriaFound & { readonly size: number }) | undefined;
  for (const each of sent) {
    const departments = departmentsById(each.registers.departments);
    for (const view of wholeViews(each.edition, each.proof)) {
      for (const purpose of ['publishing', 'editing'] as const) {
        const sheet = criteriaSheet(view, departments, purpose);
        const differences: SheetDifferences | NoSheet = sheetDifferences(grid, sheet);
        if (typeof differences === 'string') continue;
        const size = sizeOf(differences);
        if (best === undefined || size < best.size)
          best = { sent: each, system: view.system, sheet, differences, size };
      }
    }
  }
  return best;
}

function sizeOf({ changes, retitled, moved, added, deleted, remarks }: SheetDifferences): number {
  return [changes, retitled, moved, added, deleted, remarks].reduce((sum, { length }) => sum + length, 0);
}

/** What somebody changed in a sheet with one row a criterion. Nothing in it says who, but for comments. */
export function criteriaChanges({ system, sheet, differences }: CriteriaFound, file: string): Gathered {
  const items = new Map(system.items.map((item) => [item.id, item]));
  const made = (place: SheetPlace | undefined, said: Said): Suggestion =>
    suggestion(file, placeOf(place), { system: system.id, untracked: true, ...said });
  const { changes, retitled, moved, added, deleted, comments, remarks } = differences;
  const [unsure, unread] = [
    remarks.filter(({ code }) => code === 'title-in-some-rows'),
    remarks.filter(({ code }) => code !== 'title-in-some-rows'),
  ];
  return {
    ...NOTHING,
    suggestions: [
      ...changes.map((each) => made(each.place, saidOfCell(each, items, sheet))),
      ...retitled.map(({ id, before, after, place }) => made(place, titled(id, before, after))),
      ...unsure.map(({ id, before, after, place }) => made(place, { ...titled(id, before, after), unsure: true })),
      ...moved.map(({ id, under, place }) => made(place, { field: 'move', item: id, under })),
      ...deleted.flatMap((id) => {
        const item = items.get(id);
        return item === undefined ? [] : [made(undefined, { field: 'delete', item: id, before: itemValue(item) })];
      }),
      ...added.map((each) => made(each.place, saidOfRow(each))),
      ...comments.map(({ id, author, text, place }) =>
        made(place, { field: 'comment', item: id, author, after: text, untracked: false }),
      ),
    ],
    unread: unread.map(({ after, place, id }) => ({
      ...{ text: after, place: placeOf(place), system: system.id, item: id, author: '' },
    })),
  };
}

function titled(item: string | undefined, before: string, after: string): Said {
  return { field: 'title', item, before, after, edits: editsBetween(before, after) };
}

/** A cell of a workbook, or a line of a plain text. */
function placeOf(place: SheetPlace | undefined): SuggestedPlace {
  if (place === undefined) return {};
  const { sheet, row, cell, column } = place;
  const titledBy = column === undefined ? {} : { column };
  if (sheet === undefined || cell === undefined) return { line: row, ...titledBy };
  return { sheet, cell, ...titledBy };
}

/** The columns whose texts are fields of an item. */
const FIELDS: ReadonlySet<string> = new Set<SheetKey>([
  ...(['text', 'department', 'cooperating', 'scoring', 'targets'] as const),
  ...(['evidence', 'method', 'remark', 'applicability'] as const),
]);

function saidOfCell(
  { id, key, classes, before, after }: FieldChange,
  items: ReadonlyMap<string, Item>,
  { columns }: CriteriaSheet,
): Said {
  const item = items.get(id);
  const isWorth = levelOfWorth(key) !== undefined && item?.weight === undefined && plainNumber(after) !== undefined;
  if (isPointsKey(key) || isWorth) {
    const ofClasses = classes === undefined || classes === 'all' ? {} : { classes };
    return { field: 'points', item: id, before, after, ...ofClasses };
  }
  if (key === 'text' && after === '' && item !== undefined) {
    return { field: 'delete', item: id, before: itemValue(item) };
  }
  if (FIELDS.has(key)) {
    const texts = { ...(before === '' ? {} : { before }), ...(after === '' ? {} : { after }) };
    return { field: key as SuggestedField, item: id, ...texts, edits: editsBetween(before, after) };
  }
  const title = columns.find((each) => each.key === key)?.title ?? key;
  return { field: 'comment', item: id, after: `${title}：“${before}”改为“${after}”` };
}

/** A new row as an item: a criterion, or the indicators that are to be new with it. */
function saidOfRow({ under, titles, after, cells }: AddedRow): Said {
  const points = [...cells].filter(([key]) => isPointsKey(key)).map(([, text]) => text);
  const isUnsure = new Set(points).size > 1 || titles.length > 1;
  const scoring = cells.get('scoring');
  const criterion: SuggestedItem = {
    ...{ text: cells.get('text') ?? '', points: points[0] },
    ...(scoring === undefined ? {} : { scoring }),
  };
  const department = cells.get('department');
  const depth = Math.max(0, ...[...cells.keys()].map((key) => levelOfKey(key) ?? 0));
  const item = titles.reduceRight<SuggestedItem>(
    (below, title, index) => ({
      text: title,
      points: cells.get(worthKey(depth - titles.length + 1 + index)) ?? below.points,
      ...(department === undefined ? {} : { department }),
      criteria: [below],
    }),
    criterion,
  );
  return { field: 'insert', under, afterItem: after, after: item, ...(isUnsure ? { unsure: true } : {}) };
}
