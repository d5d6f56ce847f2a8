import { type CriteriaSheet, levelOfWorth, type SheetKey } from '../../model/sheets/criteria-sheet.ts';
import { comparable } from './fields.ts';
import type { Labels } from './labels.ts';
import type { MatchedRows } from './rows.ts';
import { type Indicator, pathOf } from './tree.ts';
import type { AddedRow, FieldChange, SheetPlace, SheetRemark } from './types.ts';

/** A row that says of an indicator that it counts something else than was sent out. */
interface Vote {
  /** Undefined where nobody can tell which indicator is meant. */
  readonly indicator: Indicator | undefined;
  readonly before: string;
  readonly after: string;
  readonly place: SheetPlace;
}

/**
 * What indicators count after changes in any of their rows: one that is changed speaks for all. What rows say differently,
 * and what is emptied in all of them, is a remark. `isThere` says which columns are.
 */
export function worthsIn(
  sheet: CriteriaSheet,
  rows: MatchedRows,
  labels: Labels,
  added: readonly AddedRow[],
  isThere: (key: SheetKey) => boolean,
): { readonly changes: readonly FieldChange[]; readonly remarks: readonly SheetRemark[] } {
  const columns = sheet.columns.flatMap(({ key }, at): readonly Column[] => {
    const level = levelOfWorth(key);
    return level === undefined || !isThere(key) ? [] : [{ key, level, sent: sentIn(sheet, at, key, level) }];
  });
  const settled = columns.flatMap((column) =>
    [...groupsOf([...votesOf(column, rows, labels), ...votesOfAdded(column, added, labels)])].map((votes) =>
      settledFor(column.key, votes),
    ),
  );
  return {
    changes: settled.flatMap((each) => ('code' in each ? [] : [each])),
    remarks: [
      ...settled.flatMap((each) => ('code' in each ? [each] : [])),
      ...columns.flatMap((column) => emptied(column, rows, labels)),
    ],
  };
}

/** What the rows of each indicator say, and each of those of which nobody knows which they are of. */
function groupsOf(votes: readonly Vote[]): Iterable<readonly [Vote, ...Vote[]]> {
  const groups = new Map<string | Vote, [Vote, ...Vote[]]>();
  for (const vote of votes) {
    const key = vote.indicator?.id ?? vote;
    groups.set(key, [...(groups.get(key) ?? []), vote] as [Vote, ...Vote[]]);
  }
  return groups.values();
}

/** What rows say together of an indicator. */
function settledFor(key: SheetKey, [first, ...others]: readonly [Vote, ...Vote[]]): FieldChange | SheetRemark {
  const id = first.indicator?.id;
  const other = id === undefined ? first : others.find(({ after }) => after !== first.after);
  const { before, after, place } = other ?? first;
  if (id === undefined || other !== undefined) return { code: 'worth-differs', place, id, before, after };
  return { id, key, classes: undefined, before, after, place };
}

/** A column of what the indicators of a level count, with what was sent out of each. */
interface Column {
  readonly key: SheetKey;
  readonly level: number;
  readonly sent: ReadonlyMap<string, string>;
}

function sentIn({ rows }: CriteriaSheet, at: number, key: SheetKey, level: number): Column['sent'] {
  return new Map(
    rows.flatMap(({ path, cells }) => {
      const id = path[level - 1];
      return id === undefined ? [] : [[id, comparable(key, cells[at] ?? '')] as const];
    }),
  );
}

/** A row that went elsewhere may say what its old indicator counted, or what its new one does. */
function votesOf({ key, level, sent }: Column, { matched }: MatchedRows, { above }: Labels): readonly Vote[] {
  return [...matched].flatMap(([id, line]): readonly Vote[] => {
    const after = comparable(key, line.text(key));
    const own = sent.get(line.known?.path[level - 1] ?? '') ?? '';
    const indicator = above(id)?.[level - 1];
    const isSame = after === '' || after === own || (indicator !== undefined && after === sent.get(indicator.id));
    if (isSame || line.cell(key)?.doubt !== undefined) return [];
    return [
      {
        indicator,
        before: indicator === undefined ? own : (sent.get(indicator.id) ?? ''),
        after,
        place: line.place(key),
      },
    ];
  });
}

/** A new row may say what the indicators that there are above it count; of those that are new with it it says so in any case. */
function votesOfAdded({ key, level, sent }: Column, added: readonly AddedRow[], { byId }: Labels): readonly Vote[] {
  return added.flatMap(({ under, cells, places, place }): readonly Vote[] => {
    const indicator = under === undefined ? undefined : pathOf(byId(under))[level - 1];
    const before = indicator && sent.get(indicator.id);
    const after = cells.get(key) ?? '';
    if (before === undefined || after === '' || after === before) return [];
    return [{ indicator, before, after, place: places.get(key) ?? place }];
  });
}

/** The indicators that say in none of their rows any more what they count. */
function emptied({ key, level, sent }: Column, { matched }: MatchedRows, { above }: Labels): readonly SheetRemark[] {
  const lines = [...matched].flatMap(([id, line]) => {
    const indicator = above(id)?.[level - 1];
    return indicator === undefined ? [] : [{ id: indicator.id, line }];
  });
  return [...sent].flatMap(([id, before]): readonly SheetRemark[] => {
    const own = lines.filter((each) => each.id === id).map(({ line }) => line);
    const [first] = own;
    if (first === undefined || before === '' || own.some((line) => line.text(key) !== '')) return [];
    return [{ code: 'left-empty', place: first.place(key), id, before, after: '' }];
  });
}
