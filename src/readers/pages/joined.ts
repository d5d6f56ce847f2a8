import type { ReadBlock } from '../reading.ts';
import type { PageBlock } from './blocks.ts';

/** Names the element of the structure that is the block of a content, by the id of that content; undefined where none is known. */
export type BlockOf = (id: string | undefined) => unknown;

/** The blocks of pages, each once where it goes on over a page end. */
export function joinedBlocks(pages: Iterable<readonly PageBlock[]>, blockOf: BlockOf): readonly ReadBlock[] {
  const blocks: PageBlock[] = [];
  for (const [first, ...others] of pages) {
    if (first === undefined) continue;
    const before = blocks.pop();
    if (before !== undefined) blocks.push(...joined(before, first, blockOf));
    else blocks.push(first);
    blocks.push(...others);
  }
  return blocks.map((block) =>
    block.kind === 'text' ? { kind: 'text', text: block.text } : { kind: 'table', rows: block.rows },
  );
}

/** The last block of a page and the first of the next: one, when it goes on over the page end. */
function joined(before: PageBlock, next: PageBlock, blockOf: BlockOf): readonly PageBlock[] {
  if (before.kind === 'table' && next.kind === 'table' && !next.hasHeader) {
    const { ends } = next;
    if (next.begins > 0 && next.begins >= before.ends)
      return [{ ...before, rows: [...before.rows, ...next.rows], ends }];
    const [continued = [], ...rows] = next.rows;
    const last = (before.rows.at(-1) ?? []).map((text, column) => text + (continued[column] ?? ''));
    return [{ ...before, rows: [...before.rows.slice(0, -1), last, ...rows], ends }];
  }
  if (before.kind === 'text' && next.kind === 'text') {
    const block = blockOf(before.last);
    if (block !== undefined && block === blockOf(next.first)) return [{ ...next, text: before.text + next.text }];
  }
  return [before, next];
}
