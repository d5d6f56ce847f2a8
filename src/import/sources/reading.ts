import type { Reading } from '../../readers/reading.ts';
import type { Source, SourcePart } from '../source.ts';
import { cellPlace, numbering, plainRow } from './texts.ts';

/** The paragraphs and tables of a file whose reader gives full grids: CSV, Markdown, PDF. A merged cell of such a grid is a text in each row. */
export function sourceOfReading({ blocks }: Reading, file: string): Source {
  const numbered = numbering();
  let tables = 0;
  let texts = 0;
  const parts = blocks.map((block): SourcePart => {
    if (block.kind === 'text') {
      texts += 1;
      return { kind: 'paragraph', text: numbered(block.text, `第 ${texts} 段`), numbering: '', outline: undefined };
    }
    const table = tables;
    tables += 1;
    const rows = block.rows.map((row, index) =>
      plainRow(row, index, numbered, (column) => cellPlace(table, index, column)),
    );
    const columns = block.rows.reduce((most, row) => Math.max(most, row.length), 0);
    return { kind: 'table', name: `第 ${tables} 张表`, columns, rows };
  });
  return { file, parts, hidden: [] };
}
