import { type Document, type Table, textOfCell } from '../../../src/layout/document.ts';
import { blockLines } from './block-lines.ts';

/**
 * How the cells of a table become lines: a merged cell stands `once`, where it begins; also at the top of each page
 * (`paged`); the others that it covers are `blank` lines; or its text is `repeated` in each of them, as libraries for
 * documents give it.
 */
export type Flattening = 'once' | 'paged' | 'blank' | 'repeated';

/** After how many rows that may end a page one does. */
const ROWS_OF_PAGE = 3;

/** A document as the lines of a text: its paragraphs, and its tables with each cell on a line of its own, or several. */
export function flattenedText({ sections }: Document, as: Flattening): string {
  const blocks = sections.flatMap((section) => section.blocks);
  return blocks
    .flatMap((block) => blockLines(block, (table) => cellsOf(table, as)))
    .join(as === 'blank' ? '\n' : '\n\n');
}

function cellsOf({ columns, rows }: Table, as: Flattening): readonly string[] {
  const covers = columns.map(() => ({ text: '', until: 0 }));
  const ends = rows.flatMap(({ mayEndPage }, at) => (mayEndPage ? [at + 1] : []));
  const tops = new Set(ends.filter((_, index) => as === 'paged' && index % ROWS_OF_PAGE === 0));
  const body = rows.flatMap(({ cells }, at) => {
    const isAgain = as === 'repeated' || tops.has(at);
    const written = covers.map(({ text, until }) => (isAgain && until > at ? text : ''));
    for (const { column, rowspan, colspan, ...cell } of cells) {
      const text = textOfCell(cell);
      const again = Array.from({ length: colspan - 1 }, () => (as === 'repeated' ? text : ''));
      written.splice(column, colspan, text, ...again);
      for (const [index, each] of [text, ...again].entries()) {
        covers[column + index] = { text: each, until: at + rowspan };
      }
    }
    return written;
  });
  const lines = [...columns.map(({ title }) => title), ...body];
  return as === 'once' || as === 'paged' ? lines.filter((line) => line !== '') : lines;
}
