import type { Printing } from '../../model/model.ts';
import {
  attachmentLines,
  type Block,
  type Paragraph,
  type Run,
  type Section,
  type Table,
  textOf,
} from '../document.ts';
import { GRID, linesBetween, nextOf, PAGES, STYLES, TABLE_PITCH } from '../typography.ts';
import { EM } from './advance.ts';
import { linesOf, linesOfRuns } from './lines.ts';
import { type PagePart, pagesOf } from './pages.ts';
import { type SetTable, setTable } from './set-table.ts';

/** A block of a section whose pages are planned, with the empty lines of the grid before it. */
export type SetBlock = { readonly before: number } & (
  | { readonly kind: 'paragraph'; readonly block: Paragraph; readonly lines: readonly (readonly Run[])[] }
  | { readonly kind: 'table'; readonly block: Table; readonly table: SetTable; readonly parts: readonly PagePart[] }
  /** A list, or a table in running text, whose lines each program makes by itself. */
  | { readonly kind: 'flowing'; readonly block: Block }
);

/** Empty lines between a table and a paragraph below it. */
const BELOW_TABLE = 0.25;
/** What follows a table and is higher than this share of a page may stand alone. */
const TAIL = 1 / 4;

/** Whether a section has a table that is not in running text: then its pages are planned here, once for every format. */
export function isPlanned({ blocks }: Section): boolean {
  return blocks.some((block) => block.kind === 'table' && block.isInText !== true);
}

/** The empty lines of the grid before a block. */
export function linesBefore(block: Block, before: Block | undefined): number {
  if (before === undefined) return 0;
  const least = block.kind === 'attachments' ? 1 : 0;
  if (before.kind === 'table' && block.kind === 'paragraph') return BELOW_TABLE;
  if (before.kind !== 'paragraph') return least;
  return Math.max(least, linesBetween(before.role, nextOf(block)));
}

/** The distance of lines of a paragraph, in points: those of the body stand on the grid. */
export function pitchOfParagraph(role: Paragraph['role']): number {
  const { size } = STYLES[role];
  return size >= STYLES.body.size ? GRID.linePitch : size * TABLE_PITCH;
}

/** Sets the blocks of a section that has tables: its paragraphs in lines, its tables on pages. */
export function setSection({ blocks, orientation }: Section, { tableSize }: Printing): readonly SetBlock[] {
  const page = PAGES[orientation];
  const whole = points(page.height - page.top - page.bottom);
  const width = points(page.width - page.left - page.right);
  const set: SetBlock[] = [];
  const gaps = blocks.map((block, index) => linesBefore(block, blocks[index - 1]));
  let used = 0;
  for (const [index, block] of blocks.entries()) {
    const before = gaps[index] ?? 0;
    used += before * GRID.linePitch;
    if (block.kind === 'table' && block.isInText !== true) {
      const table = setTable(block, tableSize);
      const tail = tailOf(blocks.slice(index + 1), gaps.slice(index + 1), width);
      const { parts, used: below } = pagesOf(table, { used, whole, tail: tail < whole * TAIL ? tail : 0 });
      set.push({ kind: 'table', before, block, table, parts });
      used = below;
    } else if (block.kind === 'paragraph' && block.hanging === undefined) {
      const lines = paragraphLines(block, width);
      set.push({ kind: 'paragraph', before, block, lines });
      used += lines.length * pitchOfParagraph(block.role);
    } else {
      set.push({ kind: 'flowing', before, block });
      used = (used + flowingHeight(block, width, tableSize)) % whole;
    }
  }
  return set;
}

/** About how high a list is, or a table in running text. */
function flowingHeight(block: Block, width: number, tableSize: number): number {
  if (block.kind === 'table') {
    const { headerHeight, rows } = setTable(block, tableSize);
    return rows.reduce((sum, { cells }) => sum + Math.max(...cells.map(({ height }) => height)), headerHeight);
  }
  const lines = block.kind === 'paragraph' ? [textOf(block.runs)] : attachmentLines(block);
  const room = (width / STYLES.body.size) * EM;
  return lines.flatMap((each) => linesOf(each, room)).length * GRID.linePitch;
}

function paragraphLines({ role, runs }: Paragraph, width: number): readonly (readonly Run[])[] {
  const { size, indent } = STYLES[role];
  // An indent is white space before the first line.
  const blank = '　'.repeat(indent);
  const [first = [], ...others] = linesOfRuns([{ text: blank }, ...runs], (width / size) * EM);
  const [, ...rest] = first;
  return [rest, ...others];
}

/** How high the paragraphs are that follow a table, up to the next one. */
function tailOf(blocks: readonly Block[], gaps: readonly number[], width: number): number {
  let height = 0;
  for (const [index, block] of blocks.entries()) {
    if (block.kind !== 'paragraph') break;
    height += (gaps[index] ?? 0) * GRID.linePitch + paragraphLines(block, width).length * pitchOfParagraph(block.role);
  }
  return height;
}

function points(millimetres: number): number {
  return (millimetres * 72) / 25.4;
}
