import type { Criterion, Indicator, Item } from '../../model/model.ts';
import type { SuggestedPlace } from '../../model/opinions/suggestion.ts';
import { itemValue, type Said, suggestion } from '../made.ts';
import type { Mark } from './found.ts';
import { type Coming, comingIn, insertions, newItem, whereIn } from './new-rows.ts';
import { byWhom, type RowPlaces, type RowSuggestion } from './row-suggestion.ts';
import type { MatchedTable } from './rows.ts';
import { sameKey } from './wording.ts';

/** Suggestions of rows, and the numbers of the new rows that are told in them. */
export interface RowChanges {
  readonly suggestions: readonly RowSuggestion[];
  readonly told: ReadonlySet<number>;
}

/** A row that goes: struck out, or not there any more. */
interface Going {
  readonly criterion: Criterion;
  readonly number: number;
  readonly mark: Mark | undefined;
  readonly place: SuggestedPlace;
}

/** Rows that come, go, or are elsewhere: what goes in one place and comes in another with the same wording was moved. */
export function rowChanges(table: MatchedTable, places: RowPlaces): RowChanges {
  const going = goingIn(table, places);
  const coming = comingIn(table);
  const moves = new Map<Going, Coming>();
  for (const each of going) {
    const same = coming.find((other) => isSameItem(each, other) && ![...moves.values()].includes(other));
    if (same !== undefined) moves.set(each, same);
  }
  const moved = new Set(moves.values());
  const left = going.filter((each) => !moves.has(each));
  const told = coming.filter((each) => moved.has(each) || newItem(each.said) !== undefined);
  const suggestions = [
    ...[...moves].flatMap(([from, to]) => moveOf(from, to, places, table)),
    ...left.map((each) => deletionOf(each, left, places, table)),
    ...insertions(
      coming.filter((each) => !moved.has(each)),
      places,
      table,
    ),
  ];
  return { suggestions, told: new Set(told.map(({ row }) => row.number)) };
}

function goingIn({ rows, missing }: MatchedTable, places: RowPlaces): readonly Going[] {
  const struck = rows.flatMap(({ sent, deleted, number }): readonly Going[] => {
    const criterion = sent?.criterion;
    if (criterion === undefined || deleted === undefined) return [];
    return [{ criterion, number, mark: deleted, place: places.row(number) }];
  });
  const gone = missing.flatMap(({ sent, row }): readonly Going[] => {
    const { criterion } = sent;
    if (criterion === undefined) return [];
    return [{ criterion, number: row, mark: undefined, place: places.missing(row) }];
  });
  return [...struck, ...gone];
}

function isSameItem({ criterion, mark }: Going, { said, mark: other }: Coming): boolean {
  return sameKey(said.get('text') ?? '') === sameKey(criterion.text) && mark?.author === other?.author;
}

function moveOf(
  from: Going,
  { row, standing, said, mark }: Coming,
  places: RowPlaces,
  { sent }: MatchedTable,
): readonly RowSuggestion[] {
  const about = { system: sent.system.id, item: from.criterion.id, ...byWhom(mark) };
  const place = { ...places.row(row.number), from: from.number };
  const [before, after] = [pointsOf(from.criterion), said.get('points')];
  const moved: Said = { ...about, field: 'move', ...whereIn(standing) };
  return [
    { row: row.number, suggestion: suggestion(places.file, place, moved) },
    ...(after === undefined || after === before
      ? []
      : [
          { row: row.number, suggestion: suggestion(places.file, place, { ...about, field: 'points', before, after }) },
        ]),
  ];
}

function pointsOf(item: Item): string | undefined {
  const value = itemValue(item);
  return typeof value === 'string' ? undefined : value.points;
}

function deletionOf(going: Going, all: readonly Going[], places: RowPlaces, { sent }: MatchedTable): RowSuggestion {
  const { criterion, mark, number, place } = going;
  const others = all.filter((each) => each.mark?.author === mark?.author).map((each) => each.criterion);
  return {
    row: number,
    suggestion: suggestion(places.file, place, {
      ...{ system: sent.system.id, item: criterion.id, field: 'delete', before: itemValue(criterion) },
      ...{ items: goingWith(criterion, others), ...byWhom(mark) },
    }),
  };
}

/** The indicators that go with a criterion, from the one right above it on: nothing is left below them when some criteria go, of which it is the last. */
function goingWith(criterion: Criterion, all: readonly Criterion[]): readonly string[] {
  const gone = new Set<Item>(all);
  const ids: string[] = [];
  for (let above: Indicator | undefined = criterion.parent; above !== undefined; above = above.parent) {
    const isLast = above.children.every((each) => gone.has(each)) && isLastOf(above, criterion, all);
    if (!isLast) break;
    gone.add(above);
    ids.push(above.id);
  }
  return ids;
}

function isLastOf({ children }: Indicator, criterion: Criterion, all: readonly Criterion[]): boolean {
  const own = all.filter((each) => children.includes(each));
  return own.length === 0 || own.at(-1) === criterion;
}
