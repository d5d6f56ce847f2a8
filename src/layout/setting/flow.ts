import type { Printing } from '../../model/model.ts';
import { points } from '../../model/printing/length.ts';
import { PAGES, pageName } from '../../model/printing/paper.ts';
import { EM } from '../../text/advance.ts';
import { remembering } from '../../text/remembering.ts';
import {
  attachmentLines,
  type Block,
  type Paragraph,
  type Run,
  type Section,
  type Table,
  tableSizeOf,
  textOf,
} from '../document.ts';
import { GRID, linesBetween, nextOf, STYLES, TABLE_PITCH } from '../typography.ts';
import { linesOf, linesOfRuns } from './lines.ts';
import { type PagePart, pagesOf, type Room } from './pages.ts';
import { type SetTable, setTable } from './set-table.ts';

/** A block of a section whose pages are planned, with the empty lines of the grid before it. */
export type SetBlock = { readonly before: number } & (
  | {
      readonly kind: 'paragraph';
      readonly block: Paragraph;
      readonly lines: readonly (readonly Run[])[];
      /** Whether a page ends before it: a heading moves to the page of its table. */
      readonly beginsPage: boolean;
    }
  | { readonly kind: 'table'; readonly block: Table; readonly table: SetTable; readonly parts: readonly PagePart[] }
  /** A list, or a table in running text, whose lines each program makes by itself. */
  | { readonly kind: 'flowing'; readonly block: Block }
);

/** Empty lines between a table and a paragraph below it. */
const BELOW_TABLE = 0.25;
/** What follows a table and is higher than this share of a page may stand alone. */
const TAIL = 1 / 4;
/** Room for the errors of floats, in points. */
const SLACK = 0.5;

/** Whether a section has a table that is not in running text: then its pages are planned here, once for every format. */
export function isPlanned({ blocks }: Section): boolean {
  return blocks.some(isPlannedTable);
}

function isPlannedTable(block: Block): block is Table {
  return block.kind === 'table' && block.isInText !== true;
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

/** What blocks are set by: the size of their pages in points, and what is known of each before. */
interface Flow {
  readonly blocks: readonly Block[];
  readonly width: number;
  readonly whole: number;
  readonly tableSize: number;
  readonly tables: readonly (SetTable | undefined)[];
  /** Points before each block. */
  readonly gaps: readonly number[];
}

/** Sets the blocks of a section that has tables: its paragraphs in lines, its tables on pages. Once, for every document and format that it is in. */
export const setSection = remembering(setBlocks);

function setBlocks(section: Section, printing: Printing): readonly SetBlock[] {
  const { blocks } = section;
  const page = PAGES[pageName(section)];
  const tableSize = tableSizeOf(section, printing);
  const flow: Flow = {
    ...{ blocks, tableSize },
    width: points(page.width - page.left - page.right),
    whole: points(page.height - page.top - page.bottom),
    tables: blocks.map((block) => (isPlannedTable(block) ? setTable(block, tableSize) : undefined)),
    gaps: blocks.map((block, index) => linesBefore(block, blocks[index - 1]) * GRID.linePitch),
  };
  const set: SetBlock[] = [];
  let used = 0;
  for (const index of blocks.keys()) {
    const placed = place(index, used, flow);
    set.push(placed.set);
    used = placed.used;
  }
  return set;
}

/** A block below what is used of a page, and what is used then. */
function place(index: number, used: number, flow: Flow): { readonly set: SetBlock; readonly used: number } {
  const { blocks, tables, gaps, width, whole, tableSize } = flow;
  const block = blocks[index] as Block;
  const table = tables[index];
  const gap = gaps[index] ?? 0;
  const before = gap / GRID.linePitch;
  if (block.kind === 'table' && table !== undefined) {
    const { parts, used: below } = pagesOf(table, roomFor(index, used + gap, flow));
    return { set: { kind: 'table', before, block, table, parts }, used: below };
  }
  if (block.kind === 'paragraph' && block.hanging === undefined) {
    const lines = paragraphLines(block, width);
    const beginsPage = used > 0 && isTornOff(index, used, flow);
    const below = belowLines(beginsPage ? 0 : used + gap, lines.length, pitchOfParagraph(block.role), whole);
    return { set: { kind: 'paragraph', before: beginsPage ? 0 : before, block, lines, beginsPage }, used: below };
  }
  const below = (used + gap + flowingHeight(block, width, tableSize)) % whole;
  return { set: { kind: 'flowing', before, block }, used: below };
}

function roomFor(index: number, used: number, { blocks, gaps, width, whole }: Flow): Room {
  const tail = tailOf(blocks.slice(index + 1), gaps.slice(index + 1), width);
  return { used, whole, tail: tail < whole * TAIL ? tail : 0 };
}

/** Whether a heading with what it and further ones head, a table, is not on one page if it begins where it would. */
function isTornOff(first: number, used: number, flow: Flow): boolean {
  const { blocks, tables, gaps, width, whole } = flow;
  if (!isHeading(blocks[first]) || isHeading(blocks[first - 1])) return false;
  let at = used;
  for (let index = first; ; index += 1) {
    const block = blocks[index];
    const top = at + (gaps[index] ?? 0);
    const table = tables[index];
    if (table !== undefined) return pagesOf(table, roomFor(index, top, flow)).parts[0]?.beginsPage === true;
    if (block?.kind !== 'paragraph' || !isHeading(block)) return false;
    at = belowLines(top, paragraphLines(block, width).length, pitchOfParagraph(block.role), whole);
    if (at < top) return true;
  }
}

function isHeading(block: Block | undefined): boolean {
  return block?.kind === 'paragraph' && block.role.startsWith('heading-');
}

/** What is used of the page on which so many lines end that begin below what is used of another. */
function belowLines(used: number, count: number, pitch: number, whole: number): number {
  let below = used;
  for (let line = 0; line < count; line += 1) below = below + pitch > whole + SLACK ? pitch : below + pitch;
  return below;
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
    height += (gaps[index] ?? 0) + paragraphLines(block, width).length * pitchOfParagraph(block.role);
  }
  return height;
}
