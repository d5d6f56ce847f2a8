import type { Revision, WordBlock, WordDocument, WordTable } from '../../readers/word/document.ts';
import type { Remark } from '../source.ts';

/** What must be said of a document beside what stands in it: that changes under revision marks count as accepted, and that pictures and objects are not read. A change of a row, or of a figure in a table, changes totals. */
export function remarksOfWord({ blocks, asides, unread }: WordDocument): readonly Remark[] {
  const changes = [...blocks, ...asides.flatMap((each) => each.blocks)].flatMap((block) => changesIn(block, false));
  const authors = [...new Set(changes.map(({ author }) => author).filter((author) => author !== ''))].join('、');
  const about = (code: string, count: number, changesTotal: boolean): readonly Remark[] =>
    count === 0 ? [] : [{ code, facts: { count, authors }, at: undefined, changesTotal }];
  return [
    ...about(
      'revisions-accepted',
      changes.length,
      changes.some(({ isFigure }) => isFigure),
    ),
    ...about('pictures-left', unread.length, false),
  ];
}

/** A change under revision marks. */
interface Change {
  readonly author: string;
  /** Whether it may change what something counts. */
  readonly isFigure: boolean;
}

function changesIn(block: WordBlock, isInTable: boolean): readonly Change[] {
  if (block.kind === 'table') return changesInTable(block);
  return block.runs.flatMap(({ text, revisions }, index) => {
    const before = block.runs[index - 1]?.revisions ?? [];
    const isFigure = isInTable && /[\p{Nd}零一二三四五六七八九十百]/u.test(text);
    return revisions
      .filter((each) => !before.some((other) => isSame(each, other)))
      .map(({ author }) => ({ author, isFigure }));
  });
}

function changesInTable({ rows }: WordTable): readonly Change[] {
  return rows.flatMap(({ cells, revisions }) => [
    ...[...revisions, ...cells.flatMap((cell) => cell.revisions)].map(({ author }) => ({ author, isFigure: true })),
    ...cells.flatMap((cell) => cell.blocks.flatMap((block) => changesIn(block, true))),
  ]);
}

/** Whether two stretches were changed in one go. */
function isSame(one: Revision, other: Revision): boolean {
  return one.kind === other.kind && one.author === other.author && one.date === other.date;
}
