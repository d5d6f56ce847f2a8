import type { Departments } from '../../model/departments.ts';
import type { SuggestedPlace, Suggestion } from '../../model/opinions/suggestion.ts';
import { type Gathered, together } from '../gathered.ts';
import { cellChanges, cellPairs } from './cell-changes.ts';
import type { FoundCell } from './found.ts';
import { rowChanges } from './row-changes.ts';
import type { MatchedTable } from './rows.ts';
import type { SentColumn } from './sent-table.ts';
import { sameKey } from './wording.ts';

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
    const own = together(
      pairs.map((pair) =>
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
    );
    return {
      number: row.number,
      found: { ...own, suggestions: own.suggestions.filter((each) => isFirst(each, seen)) },
    };
  });
  return {
    ...together(cells.map((each) => each.found)),
    suggestions: [
      ...cells.flatMap(({ number, found: { suggestions } }) => suggestions.map((each) => [number, each] as const)),
      ...rows.map(({ row, suggestion }) => [row, suggestion] as const),
    ]
      .toSorted(([one], [other]) => one - other)
      .map(([, suggestion]) => suggestion),
  };
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
