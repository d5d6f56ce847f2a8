import type { Table } from '../../../src/layout/document.ts';
import type { Sent, SentDocument } from '../../../src/opinions/returned.ts';
import { type FoundCell, type FoundRow, type Mark, type Piece, plainPiece } from '../../../src/opinions/table/found.ts';
import { type SentTable, sentTable } from '../../../src/opinions/table/sent-table.ts';

/** The table of an annex as it was sent out. */
export function annexTable(sent: Sent, name: string): SentTable {
  const document = sent.documents.find((each) => each.name === name) as SentDocument;
  const blocks = document.document().sections.flatMap((section) => section.blocks);
  return sentTable(blocks.find((block): block is Table => block.kind === 'table') as Table, sent.edition) as SentTable;
}

/** The rows of a table as a file has them in which nobody changed anything: the head, then each row with its merged cells. */
export function untouchedRows({ columns, rows }: SentTable): FoundRow[] {
  const plain = (column: number, text: string, continues: boolean, columnSpan = 1): FoundCell => ({
    ...{ column, columnSpan, continues },
    pieces: [plainPiece(text)],
  });
  const head = columns.map(({ title }, column) => plain(column, title, false));
  const body = rows.map(({ cells }, index): FoundCell[] =>
    [...new Set(cells)].map((cell) => {
      const isAbove = rows[index - 1]?.cells.includes(cell) ?? false;
      const span = cells.filter((each) => each === cell).length;
      return plain(cell.column, isAbove ? '' : cell.text, isAbove, span);
    }),
  );
  return [head, ...body].map((cells) => ({ cells, inserted: undefined, deleted: undefined }));
}

/** A piece that one put in, and that another one, or the same, struck out. */
export function putIn(text: string, by: Mark, struckBy?: Mark): Piece {
  return { ...plainPiece(text), inserted: by, deleted: struckBy };
}

/** A piece that was there and that somebody struck out. */
export function struckOut(text: string, by: Mark): Piece {
  return { ...plainPiece(text), deleted: by };
}

/** A row with all its words struck out as a whole. */
export function withoutRow(row: FoundRow, by: Mark): FoundRow {
  const cells = row.cells.map((cell) => ({
    ...cell,
    pieces: cell.pieces.map((piece) => ({ ...piece, deleted: piece.deleted ?? by })),
  }));
  return { ...row, cells, deleted: by };
}
