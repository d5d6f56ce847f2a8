import type { WordBlock, WordDocument, WordParagraph, WordRun, WordTable } from '../../src/readers/word/document.ts';
import { readWord } from '../../src/readers/word/read.ts';
import { paragraph, type WordParts, wordFile } from './word-files.ts';

/** What the reader makes of a Word file with these parts. */
export function documentOf(parts: WordParts): Promise<WordDocument> {
  return readWord(wordFile(parts));
}

/** The runs of a paragraph. */
export async function runsOf(content: string): Promise<readonly WordRun[]> {
  return paragraphIn((await documentOf({ body: paragraph(content) })).blocks).runs;
}

/** The first paragraph among blocks. */
export function paragraphIn(blocks: readonly WordBlock[]): WordParagraph {
  const found = blocks.find((block) => block.kind === 'paragraph');
  if (found === undefined) throw new Error('no paragraph');
  return found;
}

/** The first table among blocks. */
export function tableIn(blocks: readonly WordBlock[]): WordTable {
  const found = blocks.find((block) => block.kind === 'table');
  if (found === undefined) throw new Error('no table');
  return found;
}
