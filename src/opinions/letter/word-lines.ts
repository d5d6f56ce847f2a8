import type { WordDocument } from '../../readers/word/document.ts';
import { type ViewBlock, type ViewTable, viewOf } from '../../readers/word/views.ts';
import type { LetterText } from './lines.ts';
import { linesOfTable } from './listed.ts';

/** The letter that a text document is when all is accepted: its paragraphs with their numbers, the rows of its tables, and the opinions that these list. */
export function letterOfWord(word: WordDocument): LetterText {
  const parts = viewOf(word, 'final').blocks.map(textIn);
  return { lines: parts.flatMap(({ lines }) => lines), listed: parts.flatMap(({ listed }) => listed) };
}

function textIn(block: ViewBlock): LetterText {
  if (block.kind === 'table') return linesOfTable(textsOf(block));
  return { lines: [{ text: block.text, label: block.numbering }], listed: [] };
}

/** The texts of a table in its columns: a cell over several rows or columns stands in each. */
function textsOf({ rows, columns }: ViewTable): readonly (readonly string[])[] {
  const grid = rows.map(() => Array.from({ length: columns }, () => ''));
  for (const { row, column, rowspan, colspan, text } of rows.flatMap(({ cells }) => cells))
    for (const line of grid.slice(row, row + rowspan)) line.fill(text, column, column + colspan);
  return grid;
}
