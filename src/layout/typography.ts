import type { Family } from '../ports/families.ts';
import type { Block, BlockRole, CellRole } from './document.ts';

export interface Style {
  readonly family: Family;
  /** Points. */
  readonly size: number;
  readonly align: 'left' | 'center' | 'justify';
  /** Indent of the first line, in characters. */
  readonly indent: number;
  /** Empty lines of the page's grid below. */
  readonly after: number;
  /** The level in the outline: 1 for the title, 2 to 5 for headings; undefined for what is no heading. */
  readonly outline: number | undefined;
}

const BODY = { family: 'fangsong', size: 16, align: 'justify', indent: 2, after: 0 } as const;

/** The styles of paragraphs (GB/T 9704-2012, 7.3.1 to 7.3.4 and 7.4): 3号 is 16 pt, 2号 22 pt. Headings are not bold. */
export const STYLES: Readonly<Record<BlockRole, Style>> = {
  'annex-mark': { ...BODY, family: 'heiti', align: 'left', indent: 0, after: 1, outline: undefined },
  title: { ...BODY, family: 'xiaobiaosong', size: 22, align: 'center', indent: 0, after: 1, outline: 1 },
  'form-title': { ...BODY, family: 'xiaobiaosong', size: 18, align: 'center', indent: 0, after: 0.5, outline: 1 },
  stage: { ...BODY, family: 'kaiti', align: 'center', indent: 0, after: 1, outline: undefined },
  'heading-1': { ...BODY, family: 'heiti', outline: 2 },
  'heading-2': { ...BODY, family: 'kaiti', outline: 3 },
  'heading-3': { ...BODY, outline: 4 },
  'heading-4': { ...BODY, outline: 5 },
  body: { ...BODY, outline: undefined },
  item: { ...BODY, indent: 0, outline: undefined },
  field: { ...BODY, size: 12, align: 'left', indent: 0, after: 0.5, outline: undefined },
  foot: { ...BODY, size: 10.5, align: 'left', indent: 0, outline: undefined },
};

/** What follows a paragraph: another one by its role, a table in running text, or something else. */
export type Next = BlockRole | 'text-table' | 'other';

/** Lines of the grid that stay empty between a paragraph and what follows it, a table for instance: the stage mark stands right below its title, a heading half a line above its table. */
export function linesBetween(role: BlockRole, next: Next): number {
  if (next === 'stage') return 0;
  if (next === 'text-table') return Math.max(0.25, STYLES[role].after);
  return next === 'other' && role.startsWith('heading-') ? 0.5 : STYLES[role].after;
}

/** What a block is to the paragraph before it. */
export function nextOf(block: Block | undefined): Next {
  if (block?.kind === 'paragraph') return block.role;
  return block?.kind === 'table' && block.isInText === true ? 'text-table' : 'other';
}

/** The styles of paragraphs in cells; header cells are 黑体 and centred. `scale` is relative to the table's size of type. */
export const CELL_STYLES: Readonly<Record<CellRole, { readonly family: Family; readonly scale: number }>> = {
  label: { family: 'fangsong', scale: 1 },
  number: { family: 'fangsong', scale: 1 },
  text: { family: 'fangsong', scale: 1 },
  note: { family: 'fangsong', scale: 0.9 },
};
export const HEADER_FAMILY: Family = 'heiti';
/** How far apart lines of a cell are, in sizes of their type, and white space in a cell at each side, in points. */
export const TABLE_PITCH = 1.25;
export const TABLE_INSET = { x: 4.5, y: 2.5 } as const;
/** Figures and Latin letters beside the Chinese families. */
export const LATIN_FAMILY = 'Times New Roman';

/** The grid of the body: 22 lines of 28 characters (GB/T 9704-2012, 5.2.3), in points. */
export const GRID = { lines: 22, linePitch: 29, characters: 28, characterPitch: 15.79 } as const;

/** The page number (GB/T 9704-2012, 7.5): 4号 宋体 between dashes, 7 mm below the type area, one character in from its side. */
export const PAGE_NUMBER = { family: 'songti', size: 14, distance: 7, indent: 1 } as const satisfies Record<
  string,
  Family | number
>;
/** What stands before and after the number of a page. */
export const PAGE_NUMBER_DASH = '—';

/**
 * The code beside the number: a module is so wide and a side at least so long, in millimetres, where the page has room for
 * it; around it so many modules stay white (ISO/IEC 18004, 5.3.8: four); as far from the edge of the paper as printers
 * print; the size of type of what stands beside it, in points, and how far apart its lines are, in sizes of type.
 */
export const PAGE_CODE = { module: 0.5, least: 12, quiet: 4, edge: 4.2, size: 9, pitch: 1.25 } as const;

/** The height of a row of a table with a blank, at least, in millimetres: a hand writes figures and names in 8. */
export const WRITABLE_ROW = 8;
