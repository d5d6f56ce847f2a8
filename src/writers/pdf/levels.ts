import type { Block, Document } from '../../layout/document.ts';
import { STYLES } from '../../layout/typography.ts';

/**
 * The level of each heading of a document: that of its style, but never more than one below the heading before it, as
 * PDF/UA-1 asks (ISO 14289-1, 7.4.2). A heading of the measures may leave out levels; how it looks is not changed.
 */
export function levelsOf({ sections }: Pick<Document, 'sections'>): ReadonlyMap<Block, number> {
  const levels = new Map<Block, number>();
  let last = 0;
  for (const block of sections.flatMap(({ blocks }) => blocks)) {
    const outline = block.kind === 'paragraph' ? STYLES[block.role].outline : undefined;
    if (outline === undefined) continue;
    last = Math.min(outline, last + 1);
    levels.set(block, last);
  }
  return levels;
}
