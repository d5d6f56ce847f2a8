import type { Departments } from '../../model/departments.ts';
import type { SuggestedPlace } from '../../model/opinions/suggestion.ts';
import { type Gathered, NOTHING, together } from '../gathered.ts';
import type { FoundCell } from './found.ts';
import type { BesideCell, MatchedRow } from './rows.ts';
import type { SentColumn, SentTable } from './sent-table.ts';
import { remarkOf } from './typed.ts';
import { finalText } from './views.ts';
import { inHouseStyle } from './wording.ts';

/** Where cells stand in a file. */
interface CellPlaces {
  readonly file: string;
  readonly cell: (row: number, column: SentColumn, cell: FoundCell) => SuggestedPlace;
}

/** A heading of reasons: what stands below it belongs to the opinion beside it. */
const REASON = /理由|原因|依据/u;

/** What people wrote in columns that they put in beside those that were sent (修改意见): an opinion on what the row scores. What stands beside no item is told. */
export function besideColumns(
  { number, beside, sent: own }: MatchedRow,
  { system }: SentTable,
  places: CellPlaces,
  departments: Departments,
): Gathered {
  const opinions = beside.filter(({ heading }) => !REASON.test(heading));
  const reasons = beside.filter((each) => !opinions.includes(each)).map(wordsIn);
  const said = opinions.length > 0 ? opinions : beside;
  return together(
    said.map((each, index): Gathered => {
      const { cell, heading } = each;
      const isFirst = index === 0 && opinions.length > 0;
      const text = isFirst ? [wordsIn(each), ...reasons].join('。理由：') : wordsIn(each);
      const place = places.cell(number, { title: heading, kind: 'blank' }, cell);
      const author = cell.pieces.find(({ inserted }) => inserted !== undefined)?.inserted?.author ?? '';
      const item = own?.criterion;
      if (item === undefined)
        return { ...NOTHING, unread: [{ text, place, system: system.id, item: undefined, author }] };
      const found = remarkOf({ text }, { system, file: places.file, place }, item, departments);
      const signed = (all: Gathered['suggestions']) => (author === '' ? all : all.map((one) => ({ ...one, author })));
      return { ...found, suggestions: signed(found.suggestions), agreements: signed(found.agreements) };
    }),
  );
}

function wordsIn({ cell }: BesideCell): string {
  return inHouseStyle(finalText(cell.pieces)).replace(/[。；;]$/u, '');
}
