import { Unreadable } from '../../reading.ts';
import type { XmlElement } from '../../xml-tree.ts';
import type { Revision, WordCell, WordRow, WordTable } from '../document.ts';
import { isSameRevision } from '../run-list.ts';
import { takeRoomOften } from './room.ts';
import { type OdtContext, type OdtStory, passChange, revisionsHere } from './story.ts';

/** No office program makes a table of so many columns, or repeats rows so often. */
const MOST = { columns: 1_000, rows: 100_000 } as const;

/** Cells that go on downwards: how many rows still, and how many columns they have. */
type Spans = Map<number, { rows: number; readonly columns: number }>;

/** Reads a table (`table:table`). */
export function odtTable(element: XmlElement, story: OdtStory, context: OdtContext): WordTable {
  const spans: Spans = new Map();
  const rows = rowsIn(element, story).flatMap(({ row, header }) => rowsOf(row, header, spans, story, context));
  if (rows.length > MOST.rows) throw new Unreadable('too-large');
  const ends = rows.flatMap(({ cells }) => cells.map(({ column, columnSpan }) => column + columnSpan));
  return { kind: 'table', rows, columns: ends.reduce((most, end) => Math.max(most, end), 0) };
}

/** The rows of a table, also those in what holds several together; whether they are repeated on each page. */
function rowsIn(
  holder: XmlElement,
  story: OdtStory,
  header = false,
): readonly { readonly row: XmlElement; readonly header: boolean }[] {
  return holder.children.flatMap((each) => {
    if (each.name === 'table:table-row') return [{ row: each, header }];
    return passChange(each, story) ? [] : rowsIn(each, story, header || each.name === 'table:table-header-rows');
  });
}

function rowsOf(
  element: XmlElement,
  header: boolean,
  spans: Spans,
  story: OdtStory,
  context: OdtContext,
): readonly WordRow[] {
  const before = story.room.left;
  const atStart = new Set(revisionsHere(story, context));
  const cells = cellsOf(element, spans, story, context);
  const around = revisionsHere(story, context).filter((each) => atStart.has(each));
  const revisions = around.length > 0 ? around : ofAllLetters(cells);
  const count = countIn(element, 'table:number-rows-repeated', MOST.rows);
  takeRoomOften(story.room, element, count, before - story.room.left);
  return Array.from({ length: count }, () => ({ cells, revisions, header }));
}

/** The changes that all letters of a row have part in: LibreOffice takes such a row for one that was put in or struck out as a whole, and its files say nothing else of it. */
function ofAllLetters(cells: readonly WordCell[]): readonly Revision[] {
  const runs = cells.flatMap(({ blocks }) => blocks.flatMap((each) => (each.kind === 'paragraph' ? each.runs : [])));
  const shared = runs[0]?.revisions.filter((each) =>
    runs.every(({ revisions }) => revisions.some((other) => isSameRevision(each, other))),
  );
  return cells.some(({ blocks }) => blocks.some(({ kind }) => kind === 'table')) ? [] : (shared ?? []);
}

function cellsOf(row: XmlElement, spans: Spans, story: OdtStory, context: OdtContext): readonly WordCell[] {
  const cells: WordCell[] = [];
  let column = 0;
  for (const each of row.children) {
    const covered = each.name === 'table:covered-table-cell';
    if (!covered && each.name !== 'table:table-cell') continue;
    const before = story.room.left;
    const blocks = story.blocks(each, story, { ...context, list: undefined });
    const count = countIn(each, 'table:number-columns-repeated', MOST.columns);
    takeRoomOften(story.room, each, count, before - story.room.left);
    for (let left = count; left > 0; left -= 1) {
      const columns = covered ? goingOn(column, spans) : beginning(each, column, spans);
      if (columns > 0) cells.push({ column, columnSpan: columns, continues: covered, blocks, revisions: [] });
      column += 1;
      if (column > MOST.columns) throw new Unreadable('too-large');
    }
  }
  return cells;
}

/** How many columns a cell has that begins here. */
function beginning(cell: XmlElement, column: number, spans: Spans): number {
  const columns = countIn(cell, 'table:number-columns-spanned', MOST.columns);
  const rows = countIn(cell, 'table:number-rows-spanned', MOST.rows) - 1;
  if (rows > 0) spans.set(column, { rows, columns });
  else spans.delete(column);
  return columns;
}

/** How many columns the cell has that goes on here; 0 where only one beside it does. */
function goingOn(column: number, spans: Spans): number {
  const above = spans.get(column);
  if (above === undefined || above.rows === 0) return 0;
  above.rows -= 1;
  return above.columns;
}

/** A count of an element, 1 where it states none; throws where it is more than any program writes. */
function countIn({ attributes }: XmlElement, name: string, most: number): number {
  const count = Number(attributes.get(name) ?? '1');
  if (count > most) throw new Unreadable('too-large');
  return count >= 1 ? Math.floor(count) : 1;
}
