import type { SuggestedItem } from '../../model/opinions/suggestion.ts';
import { objectionTo, type Said, suggestion } from '../made.ts';
import { type CellField, fieldsOf } from './fields.ts';
import type { FoundCell, Mark, Piece } from './found.ts';
import { byWhom, type RowPlaces, type RowSuggestion } from './row-suggestion.ts';
import type { MatchedRow, MatchedTable } from './rows.ts';
import type { SentColumn, SentTable } from './sent-table.ts';
import { type Standing, standingsOf } from './standing.ts';
import { authorsOf, finalText, firstStamp, ownText } from './views.ts';

/** A row that comes, with what it says. */
export interface Coming {
  readonly row: MatchedRow;
  readonly standing: Standing;
  readonly said: ReadonlyMap<CellField, string>;
  /** Undefined where nothing marks it. */
  readonly mark: Mark | undefined;
}

/** The new rows of a table, in their order. */
export function comingIn(table: MatchedTable): readonly Coming[] {
  const standings = standingsOf(table);
  return [...standings].map(([row, standing]) => ({
    row,
    standing,
    said: saidIn(row, table.sent.columns, (pieces) => ownText(pieces, row.inserted?.author)),
    mark: row.inserted && { ...row.inserted, stamp: firstStamp([row.inserted, ...marksIn(row.cells)]) },
  }));
}

function marksIn(cells: readonly (FoundCell | undefined)[]): readonly Mark[] {
  return cells.flatMap((cell) => (cell?.pieces ?? []).flatMap(({ inserted }: Piece) => inserted ?? []));
}

/** What a new row says of its criterion, as its texts are looked at: its labels are those of indicators. */
function saidIn(
  { cells }: MatchedRow,
  columns: readonly SentColumn[],
  textOf: (pieces: readonly Piece[]) => string,
): ReadonlyMap<CellField, string> {
  const seen = new Set<FoundCell>();
  const said = columns.flatMap(({ kind }, index) => {
    const cell = cells[index];
    if (cell === undefined || cell.continues || kind === 'label' || seen.has(cell)) return [];
    seen.add(cell);
    return [...fieldsOf(kind, textOf(cell.pieces))];
  });
  return new Map(said);
}

/** Where something is to stand, as a suggestion says it. */
export function whereIn(standing: Standing): Pick<Said, 'under' | 'afterItem'> {
  switch (standing.kind) {
    case 'criterion':
      return { under: standing.leaf.id, afterItem: standing.after?.id };
    case 'indicator':
      return { under: standing.under?.id, afterItem: standing.after?.id };
    case 'more':
      return {};
  }
}

/** New rows as items: the rows below a new indicator are its criteria. */
export function insertions(
  coming: readonly Coming[],
  places: RowPlaces,
  { sent }: MatchedTable,
): readonly RowSuggestion[] {
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
      ...changesOfNew(each, places, sent),
    ];
  });
}

/** What others made of a row that one put in: the item as it is when both are followed, or that it is not wanted. */
function changesOfNew(
  { row, standing, said, mark }: Coming,
  places: RowPlaces,
  sent: SentTable,
): readonly RowSuggestion[] {
  const pieces = row.cells.flatMap((cell) => cell?.pieces ?? []);
  const others = mark === undefined ? [] : authorsOf(pieces).filter((author) => author !== mark.author);
  return others.map((author): RowSuggestion => {
    const after = newItem(saidIn(row, sent.columns, finalText));
    const over = { author: mark?.author ?? '', value: said.get('text') ?? '' };
    const stamp = firstStamp(
      pieces.flatMap((piece) =>
        [piece.inserted, piece.deleted].filter((each) => each?.author === author).flatMap((each) => each ?? []),
      ),
    );
    const what: Said = after === undefined ? objectionTo('addition', over.value) : { field: 'insert', after };
    const about = { system: sent.system.id, author, stamp, over, ...whereIn(standing) };
    return { row: row.number, suggestion: suggestion(places.file, places.row(row.number), { ...about, ...what }) };
  });
}

/** A new row as a criterion; undefined for one without words. */
export function newItem(said: ReadonlyMap<CellField, string>): SuggestedItem | undefined {
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
