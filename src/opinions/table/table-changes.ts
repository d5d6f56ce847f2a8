import type { Departments } from '../../model/departments.ts';
import type { SuggestedPlace, Suggestion } from '../../model/opinions/suggestion.ts';
import { type Gathered, NOTHING, together } from '../gathered.ts';
import { besideColumns } from './beside-columns.ts';
import { cellChanges, cellPairs } from './cell-changes.ts';
import type { FoundCell } from './found.ts';
import { rowChanges } from './row-changes.ts';
import type { MatchedRow, MatchedTable } from './rows.ts';
import type { SentColumn } from './sent-table.ts';
import { finalText } from './views.ts';
import { inHouseStyle, sameKey } from './wording.ts';

/** Where things stand in a file. */
export interface Places {
  readonly file: string;
  readonly row: (number: number) => SuggestedPlace;
  readonly missing: (beforeRow: number) => SuggestedPlace;
  readonly cell: (number: number, column: SentColumn, cell: FoundCell) => SuggestedPlace;
}

/** All that somebody changed in a table of items that came back, in the order of its rows. */
export function tableChanges(table: MatchedTable, places: Places, departments: Departments): Gathered {
  const { sent } = table;
  const seen = new Set<string>();
  const rows = rowChanges(table, places);
  const cells = table.rows.map((row) => {
    const pairs = cellPairs(row, sent.columns);
    const own = together([
      ...pairs.map((pair) =>
        cellChanges({
          ...pair,
          ...{
            system: sent.system,
            departments,
            file: places.file,
            place: places.cell(row.number, pair.column, pair.found),
          },
        }),
      ),
      besideColumns(row, sent, places, departments),
    ]);
    return {
      number: row.number,
      found: { ...own, suggestions: own.suggestions.filter((each) => isFirst(each, seen)) },
    };
  });
  const strays = table.rows.filter(({ sent: own, number }) => own === undefined && !rows.told.has(number));
  return {
    ...together([...cells.map((each) => each.found), strayRows(strays, table, places)]),
    suggestions: [
      ...cells.flatMap(({ number, found: { suggestions } }) => suggestions.map((each) => [number, each] as const)),
      ...rows.suggestions.map(({ row, suggestion }) => [row, suggestion] as const),
    ]
      .toSorted(([one], [other]) => one - other)
      .map(([, suggestion]) => suggestion),
  };
}

/** Rows that were not sent and are no items, but for the foot with the check code. */
function strayRows(rows: readonly MatchedRow[], { sent, left }: MatchedTable, places: Places): Gathered {
  const unread = rows.flatMap(({ cells, number, inserted }) => {
    const texts = [...new Set(cells)].map((cell) => inHouseStyle(finalText(cell?.pieces ?? [])));
    const text = texts.filter((each) => each !== '').join(' ');
    if (text === '' || text.includes('校验码')) return [];
    return [
      { text, place: places.row(number), system: sent.system.id, item: undefined, author: inserted?.author ?? '' },
    ];
  });
  return { ...NOTHING, unread, left };
}

/** Whether the same is not suggested further above: labels are repeated where a page begins. */
function isFirst({ item, field, author, before, after, classes }: Suggestion, seen: Set<string>): boolean {
  const key = JSON.stringify([
    item,
    field,
    author,
    before,
    typeof after === 'string' ? sameKey(after) : after,
    classes,
  ]);
  if (seen.has(key)) return false;
  seen.add(key);
  return true;
}
