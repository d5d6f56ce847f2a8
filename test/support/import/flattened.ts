import {
  attachmentLines,
  type Block,
  type Document,
  type Table,
  textOf,
  textOfCell,
} from '../../../src/layout/document.ts';

/**
 * How the cells of a table become lines: a merged cell stands `once`, where it begins; the others that it covers are
 * `blank` lines; or its text is `repeated` in each of them, as libraries for documents give it.
 */
export type Flattening = 'once' | 'blank' | 'repeated';

/** A document as the lines of a text: its paragraphs, and its tables with each cell on a line of its own, or several. */
export function flattenedText({ sections }: Document, as: Flattening): string {
  const blocks = sections.flatMap((section) => section.blocks);
  return blocks.flatMap((block) => linesOf(block, as)).join(as === 'once' ? '\n\n' : '\n');
}

function linesOf(block: Block, as: Flattening): readonly string[] {
  switch (block.kind) {
    case 'paragraph':
      return [textOf(block.runs)];
    case 'attachments':
      return attachmentLines(block);
    default:
      return cellsOf(block, as);
  }
}

function cellsOf({ columns, rows }: Table, as: Flattening): readonly string[] {
  const written = columns.map(() => '');
  const body = rows.flatMap(({ cells }) => {
    const covered = written.map((above) => (as === 'repeated' ? above : ''));
    for (const cell of cells) {
      const text = textOfCell(cell);
      const again = Array.from({ length: cell.colspan - 1 }, () => (as === 'repeated' ? text : ''));
      covered.splice(cell.column, cell.colspan, text, ...again);
      written.fill(text, cell.column, cell.column + cell.colspan);
    }
    return covered;
  });
  const lines = [...columns.map(({ title }) => title), ...body];
  return as === 'once' ? lines.filter((line) => line !== '') : lines;
}
