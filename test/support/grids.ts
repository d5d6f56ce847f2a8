import type { Source, SourceCell, SourceTable } from '../../src/import/source.ts';

/** A cell of a table as a test writes it: its text, or with the rows and columns that it covers. */
export type TypedCell = string | { readonly text: string; readonly rows?: number; readonly columns?: number };

/** A source of one table, its rows from top to bottom, of each the cells that begin in it; empty ones are left out. */
export function sourceOfRows(rows: readonly (readonly TypedCell[])[]): Source {
  let number = 0;
  const taken: boolean[][] = rows.map(() => []);
  const cells = rows.map((row, at) => {
    let column = 0;
    return row.flatMap((typed): readonly SourceCell[] => {
      const { text, rowspan, colspan } = spelled(typed);
      while (taken[at]?.[column] === true) column += 1;
      const first = column;
      for (const line of taken.slice(at, at + rowspan))
        for (let each = 0; each < colspan; each += 1) line[first + each] = true;
      column += colspan;
      if (text === '') return [];
      const place = `${at + 1}-${first + 1}`;
      number += 1;
      return [{ row: at, column: first, rowspan, colspan, text: { number: number - 1, text, place } }];
    });
  });
  const columns = taken.reduce((most, line) => Math.max(most, line.length), 0);
  const table: SourceTable = { kind: 'table', name: '第 1 张表', columns, rows: cells };
  return { file: '表.html', parts: [table], hidden: [] };
}

function spelled(typed: TypedCell): Pick<SourceCell, 'rowspan' | 'colspan'> & { readonly text: string } {
  if (typeof typed === 'string') return { text: typed, rowspan: 1, colspan: 1 };
  return { text: typed.text, rowspan: typed.rows ?? 1, colspan: typed.columns ?? 1 };
}

/** A stretch over all of a text that stands in no source. */
export function stretchOf(text: string): {
  text: { number: number; text: string; place: string };
  start: number;
  end: number;
} {
  return { text: { number: 0, text, place: '' }, start: 0, end: text.length };
}
