import type { Criterion, Indicator, Item } from '../../model/model.ts';
import type { SuggestedItem, SuggestedPlace, Suggestion } from '../../model/opinions/suggestion.ts';
import { itemValue, type Said, suggestion } from '../made.ts';
import { type CellField, fieldsOf } from './fields.ts';
import type { FoundCell, Mark, Piece } from './found.ts';
import type { MatchedRow, MatchedTable } from './rows.ts';
import type { SentColumn } from './sent-table.ts';
import { type Standing, standingsOf } from './standing.ts';
import { finalText, firstStamp } from './views.ts';
import { sameKey } from './wording.ts';

/** Where a row stands in a file, and what stands in it where it is new; a row that is not there any more by the one in which it stood in what was sent. */
export interface RowPlaces {
  readonly file: string;
  readonly row: (number: number) => SuggestedPlace;
  readonly missing: (beforeRow: number) => SuggestedPlace;
}

/** A suggestion with the number of the row to which it belongs in the order of the file. */
interface RowSuggestion {
  readonly row: number;
  readonly suggestion: Suggestion;
}

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

/** A row that comes, with what it says. */
interface Coming {
  readonly row: MatchedRow;
  readonly standing: Standing;
  readonly said: ReadonlyMap<CellField, string>;
  /** Undefined where nothing marks it. */
  readonly mark: Mark | undefined;
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

function comingIn(table: MatchedTable): readonly Coming[] {
  const standings = standingsOf(table);
  return [...standings].map(([row, standing]) => ({
    row,
    standing,
    said: saidIn(row, table.sent.columns),
    mark: row.inserted && { ...row.inserted, stamp: firstStamp([row.inserted, ...marksIn(row.cells)]) },
  }));
}

function marksIn(cells: readonly (FoundCell | undefined)[]): readonly Mark[] {
  return cells.flatMap((cell) => (cell?.pieces ?? []).flatMap(({ inserted }: Piece) => inserted ?? []));
}

/** What a new row says of its criterion: its labels are those of indicators. */
function saidIn({ cells }: MatchedRow, columns: readonly SentColumn[]): ReadonlyMap<CellField, string> {
  const seen = new Set<FoundCell>();
  const said = columns.flatMap(({ kind }, index) => {
    const cell = cells[index];
    if (cell === undefined || cell.continues || kind === 'label' || seen.has(cell)) return [];
    seen.add(cell);
    return [...fieldsOf(kind, finalText(cell.pieces))];
  });
  return new Map(said);
}

function isSameItem({ criterion, mark }: Going, { said, mark: other }: Coming): boolean {
  return sameKey(said.get('text') ?? '') === sameKey(criterion.text) && mark?.author === other?.author;
}

/** Who suggests it, and whether nothing in the file says so. */
function byWhom(mark: Mark | undefined): Pick<Suggestion, 'author' | 'stamp' | 'untracked'> {
  return { author: mark?.author ?? '', stamp: mark?.stamp ?? '', untracked: mark === undefined };
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

function whereIn(standing: Standing): Pick<Said, 'under' | 'afterItem'> {
  switch (standing.kind) {
    case 'criterion':
      return { under: standing.leaf.id, afterItem: standing.after?.id };
    case 'indicator':
      return { under: standing.under?.id, afterItem: standing.after?.id };
    case 'more':
      return {};
  }
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

/** New rows as items: the rows below a new indicator are its criteria. */
function insertions(coming: readonly Coming[], places: RowPlaces, { sent }: MatchedTable): readonly RowSuggestion[] {
  return coming.flatMap((each, index): readonly RowSuggestion[] => {
    const { row, standing, said, mark } = each;
    const value = newItem(said);
    if (standing.kind === 'more' || value === undefined) return [];
    const rest = coming.slice(index + 1);
    const end = rest.findIndex((other) => other.standing.kind !== 'more');
    const more = (end < 0 ? rest : rest.slice(0, end)).flatMap((other) => newItem(other.said) ?? []);
    const isIndicator = standing.kind === 'indicator';
    const after = isIndicator ? indicatorOf(standing, [value, ...more], said.get('department')) : value;
    return [
      {
        row: row.number,
        suggestion: suggestion(places.file, places.row(row.number), {
          ...{ system: sent.system.id, field: 'insert', after, ...whereIn(standing), ...byWhom(mark) },
          ...(isIndicator && standing.isUnsure ? { unsure: true } : {}),
        }),
      },
    ];
  });
}

function newItem(said: ReadonlyMap<CellField, string>): SuggestedItem | undefined {
  const text = said.get('text');
  const scoring = said.get('scoring');
  if (text === undefined) return undefined;
  return { text, points: said.get('points'), ...(scoring === undefined ? {} : { scoring }) };
}

function indicatorOf(
  { title, points }: Extract<Standing, { readonly kind: 'indicator' }>,
  criteria: readonly SuggestedItem[],
  department: string | undefined,
): SuggestedItem {
  return { text: title, points, ...(department === undefined ? {} : { department }), criteria };
}
