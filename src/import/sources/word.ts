import type { WordBlock, WordDocument } from '../../readers/word/document.ts';
import { isPresent } from '../../readers/word/presence.ts';
import { type ViewBlock, type ViewTable, viewOf } from '../../readers/word/views.ts';
import type { Source, SourceCell, SourcePart, SourceText } from '../source.ts';
import { struckRemarks } from './struck-out.ts';
import { cellPlace, type Numbering, numbering } from './texts.ts';
import { remarksOfWord } from './word-remarks.ts';
import { withoutStruck } from './word-struck.ts';

/** What is counted while a document is read. */
interface Counting {
  readonly numbered: Numbering;
  tables: number;
  paragraphs: number;
}

/**
 * The paragraphs and tables of a document of Word as they are if all changes under revision marks are accepted, text
 * boxes and notes behind them. What was struck out, under revision marks or by format, hidden letters, what stands on
 * every page and comments are kept as what is no content. A table in a cell is lines of that cell, but for one whose
 * outer table is a frame of a column or two: that is a table of its own. Labels of automatic numbering in cells are part
 * of their lines.
 */
export function sourceOfWord(written: WordDocument, file: string): Source {
  const { document, struck } = withoutStruck(written);
  const counting: Counting = { numbered: numbering(), tables: 0, paragraphs: 0 };
  const { blocks, asides } = viewOf(document, 'final');
  const isOnPages = (kind: string) => kind === 'header' || kind === 'footer';
  const beside = asides.filter(({ kind }) => !isOnPages(kind)).flatMap((aside) => aside.blocks);
  const parts = [...blocks, ...beside].flatMap((block) => partsOf(block, counting));
  const hidden: SourceText[] = [];
  const keep = (text: string, place: string) => {
    if (text.trim() !== '') hidden.push(counting.numbered(text, place));
  };
  for (const text of [document.blocks, ...document.asides.map((each) => each.blocks)].flatMap(unseen))
    keep(text, '正文');
  for (const aside of asides.filter(({ kind }) => isOnPages(kind))) keep(linesOf(aside.blocks), '页眉页脚');
  for (const { author, text } of document.comments) keep(text, author === '' ? '批注' : `批注（${author}）`);
  return { file, parts, hidden, remarks: [...remarksOfWord(document), ...struckRemarks(struck)] };
}

function partsOf(block: ViewBlock, counting: Counting): readonly SourcePart[] {
  if (block.kind === 'table') return tableParts(block, counting);
  counting.paragraphs += 1;
  const { text, numbering: label, outline } = block;
  if (text.trim() === '') return [];
  return [
    { kind: 'paragraph', text: counting.numbered(text, `第 ${counting.paragraphs} 段`), numbering: label, outline },
  ];
}

/** A table; of a frame, what is in it. */
function tableParts(table: ViewTable, counting: Counting): readonly SourcePart[] {
  const cells = table.rows.flatMap((row) => row.cells);
  if (table.columns <= 2 && cells.some(({ blocks }) => blocks.some(isWide)))
    return cells.flatMap(({ blocks }) => blocks.flatMap((block) => partsOf(block, counting)));
  const number = counting.tables;
  counting.tables += 1;
  const rows = table.rows.map((row) =>
    row.cells.map(({ blocks, from: _, text: __, ...cell }): SourceCell => {
      return { ...cell, text: counting.numbered(linesOf(blocks), cellPlace(number, cell.row, cell.column)) };
    }),
  );
  return [{ kind: 'table', name: `第 ${number + 1} 张表`, columns: table.columns, rows }];
}

/** Whether it is a table with columns of its own rather than a few lines side by side. */
function isWide(block: ViewBlock): boolean {
  return block.kind === 'table' && block.columns > 2 && block.rows.length > 2;
}

/** The paragraphs of blocks and of tables in them, each a line behind its label. */
function linesOf(blocks: readonly ViewBlock[]): string {
  const lines = blocks.map((block) => {
    if (block.kind === 'table') return block.rows.map(lineOfRow).join('\n');
    return block.text.trim() === '' ? '' : `${block.numbering}${block.text}`;
  });
  return lines.filter((line) => line !== '').join('\n');
}

/** A row of a table in a cell: one line, unless one of its cells has several. */
function lineOfRow({ cells }: ViewTable['rows'][number]): string {
  const texts = cells.map(({ blocks }) => linesOf(blocks)).filter((text) => text !== '');
  return texts.join(texts.some((text) => text.includes('\n')) ? '\n' : ' ');
}

/** What is not seen when all changes are accepted: struck out, moved away, hidden. */
function unseen(blocks: readonly WordBlock[]): readonly string[] {
  return blocks.flatMap((block): readonly string[] => {
    if (block.kind === 'table') {
      return block.rows.flatMap((row) =>
        row.cells.flatMap((cell) => unseenIn(cell.blocks, isPresent([...row.revisions, ...cell.revisions], 'final'))),
      );
    }
    return unseenIn([block], true);
  });
}

function unseenIn(blocks: readonly WordBlock[], isThere: boolean): readonly string[] {
  return blocks.flatMap((block): readonly string[] => {
    if (block.kind === 'table') return unseen([block]);
    const stretches = [''];
    let before = '';
    for (const { text, hidden, revisions } of block.runs) {
      const isUnseen = hidden || !isThere || !isPresent(revisions, 'final');
      const by = JSON.stringify(revisions);
      if (!isUnseen || by !== before) stretches.push('');
      if (isUnseen) stretches.push(`${stretches.pop()}${text}`);
      before = by;
    }
    return stretches;
  });
}
