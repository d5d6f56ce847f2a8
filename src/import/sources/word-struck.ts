import type { WordBlock, WordDocument, WordRun } from '../../readers/word/document.ts';
import { isPresent } from '../../readers/word/presence.ts';

/** A document in which what is struck out by format is hidden, and the stretches that are, of those that are there when all changes are accepted. */
export function withoutStruck(document: WordDocument): {
  readonly document: WordDocument;
  readonly struck: readonly string[];
} {
  const struck: string[] = [];
  const runsOf = (runs: readonly WordRun[]): readonly WordRun[] => {
    let isOpen = false;
    return runs.map((run) => {
      const isStruck = run.struck && !run.hidden && run.text.trim() !== '' && isPresent(run.revisions, 'final');
      if (isStruck) struck.push(`${isOpen ? struck.pop() : ''}${run.text}`);
      isOpen = isStruck;
      return run.struck ? { ...run, hidden: true } : run;
    });
  };
  const blocksOf = (blocks: readonly WordBlock[]): readonly WordBlock[] =>
    blocks.map((block) => {
      if (block.kind === 'paragraph') return { ...block, runs: runsOf(block.runs) };
      const rows = block.rows.map((row) => {
        return { ...row, cells: row.cells.map((cell) => ({ ...cell, blocks: blocksOf(cell.blocks) })) };
      });
      return { ...block, rows };
    });
  const asides = document.asides.map((aside) => ({ ...aside, blocks: blocksOf(aside.blocks) }));
  return { document: { ...document, blocks: blocksOf(document.blocks), asides }, struck };
}
