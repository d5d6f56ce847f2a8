import type { Page } from '../page.ts';
import { below, type Cell, columnsOf, rowsOf, type Table } from '../tables.ts';
import type { Fault } from './fault.ts';

/** Pages on which a table goes on with nothing under the head of a column of labels. */
export function emptyLabels(pages: readonly Page[]): readonly Fault[] {
  const labels = labelsByKey(pages);
  return continuations(pages).flatMap(({ page, table }): readonly Fault[] => {
    const columns = labels.get(table.key) ?? [];
    const empty = columnsOf(table).filter(
      (column, index) => columns.includes(index) && below(column, table)[0]?.text === '',
    );
    return empty.map(({ text }) => ({ kind: 'unlabelled', page: page.number, what: text }));
  });
}

/** Indicators of the last level of which one row stands alone on a page, while others are on the page before or behind. */
export function rowsAlone(pages: readonly Page[]): readonly Fault[] {
  const labels = labelsByKey(pages);
  return continuations(pages).flatMap(({ page, table, before }): readonly Fault[] => {
    const column = labels.get(table.key)?.at(-1);
    const [upper, lower] = [labelCells(before, column).at(-1), labelCells(table, column)[0]];
    if (upper === undefined || lower === undefined) return [];
    if (lower.text !== '' && lower.text.replace(/（续）$/, '') !== upper.text) return [];
    const fault = (number: number): Fault => ({ kind: 'alone', page: number, what: upper.text });
    return [
      ...(rowsOf(upper, before) === 1 ? [fault(page.number - 1)] : []),
      ...(rowsOf(lower, table) === 1 ? [fault(page.number)] : []),
    ];
  });
}

interface Continuation {
  readonly page: Page;
  readonly table: Table;
  readonly before: Table;
}

/** The tables that go on from the end of a page to the top of the next one. */
function continuations(pages: readonly Page[]): readonly Continuation[] {
  return pages.slice(1).flatMap((page, index) => {
    const [before, table] = [pages[index]?.tables.at(-1), page.tables[0]];
    const goesOn = before !== undefined && table !== undefined && table.key !== '' && table.key === before.key;
    return goesOn ? [{ page, table, before }] : [];
  });
}

/** Which columns have labels, by the heads of tables: those in which, somewhere in the file, a cell with text covers several rows, left of the first in which none does but for the first column. */
function labelsByKey(pages: readonly Page[]): ReadonlyMap<string, readonly number[]> {
  const tables = pages.flatMap((page) => page.tables);
  return new Map(
    [...new Set(tables.map(({ key }) => key))].map((key) => {
      const alike = tables.filter((table) => table.key === key);
      const count = Math.max(...alike.map((table) => columnsOf(table).length));
      const spans = Array.from({ length: count }, (_, column) => alike.some((table) => hasSpan(table, column)));
      const end = spans.findIndex((span, index) => !span && index > 0);
      return [key, spans.flatMap((span, index) => (span && (end < 0 || index < end) ? [index] : []))] as const;
    }),
  );
}

function hasSpan(table: Table, column: number): boolean {
  return labelCells(table, column).some((cell) => cell.text !== '' && rowsOf(cell, table) > 1);
}

function labelCells(table: Table, column: number | undefined): readonly Cell[] {
  const head = column === undefined ? undefined : columnsOf(table)[column];
  return head === undefined ? [] : below(head, table);
}
