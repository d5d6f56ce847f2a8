import type { SuggestedPlace } from '../../model/opinions/suggestion.ts';
import type { WordDocument, WordTable } from '../../readers/word/document.ts';
import type { FoundRow } from '../table/found.ts';
import type { SentTable } from '../table/sent-table.ts';
import type { Places } from '../table/table-changes.ts';
import { originalText } from '../table/views.ts';
import { sameKey } from '../table/wording.ts';
import { foundRows } from './pieces.ts';

/** A table of a document with the tables of the file that are it: one, or several where somebody cut it. */
export interface PairedTable {
  readonly sent: SentTable;
  readonly rows: readonly PlacedRow[];
}

/** A row of the file with the number of its table and its own in it, both counted from 1. */
export interface PlacedRow {
  readonly found: FoundRow;
  readonly table: number;
  readonly row: number;
}

/** Finds for each table that was sent those of the file that are it, by the words of their cells; all others are given too. */
export function pairTables(
  sent: readonly SentTable[],
  { blocks }: WordDocument,
): { readonly pairs: readonly PairedTable[]; readonly others: readonly WordTable[] } {
  const tables = blocks.filter((block): block is WordTable => block.kind === 'table');
  const wanted = sent.map(
    (table) => new Set(table.rows.flatMap(({ cells }) => cells.map(({ text }) => sameKey(text)))),
  );
  const rows = sent.map((): PlacedRow[] => []);
  const others: WordTable[] = [];
  for (const [index, table] of tables.entries()) {
    const found = foundRows(table);
    const keys = new Set(
      found
        .flatMap(({ cells }) => cells.map(({ pieces }) => sameKey(originalText(pieces))))
        .filter((key) => key !== ''),
    );
    const shares = wanted.map((own) => [...keys].filter((key) => own.has(key)).length / Math.max(1, keys.size));
    const best = shares.indexOf(Math.max(...shares));
    if ((shares[best] ?? 0) < LEAST) {
      others.push(table);
      continue;
    }
    rows[best]?.push(...found.map((each, row): PlacedRow => ({ found: each, table: index + 1, row: row + 1 })));
  }
  const pairs = sent.flatMap((table, index) => {
    const own = rows[index] ?? [];
    return own.length === 0 ? [] : [{ sent: table, rows: own }];
  });
  return { pairs, others };
}

/** The least part of the cells of a table that must be those of the table that was sent. */
const LEAST = 0.3;

/** Where the rows of a table stand in a text document. */
export function placesIn(file: string, rows: readonly PlacedRow[]): Places {
  const row = (number: number): SuggestedPlace => {
    const at = rows[number - 1];
    return at === undefined ? {} : { table: at.table, row: at.row };
  };
  return {
    file,
    row,
    missing: (beforeRow) => ({ ...(rows[0] === undefined ? {} : { table: rows[0].table }), beforeRow }),
    cell: (number, { title }) => ({ ...row(number), column: title }),
  };
}
