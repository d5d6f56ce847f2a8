import type { WordDocument } from '../../readers/word/document.ts';
import { type ViewBlock, viewOf } from '../../readers/word/views.ts';
import type { LetterLine } from './lines.ts';

/** The lines of a text document as they are when all is accepted: its paragraphs with their numbers, and the rows of its tables. */
export function letterLines(word: WordDocument): readonly LetterLine[] {
  return viewOf(word, 'final').blocks.flatMap(linesIn);
}

function linesIn(block: ViewBlock): readonly LetterLine[] {
  if (block.kind === 'paragraph') return [{ text: block.text, label: block.numbering }];
  return block.rows.map(({ cells }) => ({ text: cells.map(({ text }) => text).join('，'), label: '' }));
}
