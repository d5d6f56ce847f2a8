import type { FormIdentity } from '../model/form-identity.ts';
import type { Printing } from '../model/model.ts';
import type { Sheet } from '../model/printing/paper.ts';
import type { EditedWorkbook } from '../model/sheets/edited-workbook.ts';
import type { Field, Formula, Input } from './blanks.ts';
import type { DataFile, Identity } from './identity.ts';

/**
 * A stretch of text in one style. `strong` and `emphasis` come from the measures; `inserted` and `deleted` show what a
 * revision changed.
 */
export interface Run {
  readonly text: string;
  readonly mark?: 'strong' | 'emphasis' | 'inserted' | 'deleted';
}

/** What a paragraph of the page is. Every writer has one style for each role (`typography.ts`). */
export const BLOCK_ROLES = [
  'annex-mark',
  'title',
  'form-title',
  'stage',
  'heading-1',
  'heading-2',
  'heading-3',
  'heading-4',
  'body',
  'item',
  'field',
  'foot',
] as const;
export type BlockRole = (typeof BLOCK_ROLES)[number];

/** What a paragraph in a cell is: the label of an indicator, a number, the wording of a criterion, a smaller note to one of them. */
export const CELL_ROLES = ['label', 'number', 'text', 'note'] as const;
export type CellRole = (typeof CELL_ROLES)[number];

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly role: BlockRole;
  readonly runs: readonly Run[];
  /** The pieces of a line of a form, of which a workbook makes cells; the runs say the same. */
  readonly fields?: readonly Field[];
  /** How an item of a list stands in. */
  readonly hanging?: Hanging;
}

/** How a paragraph stands in, in characters: its first line, and how much further the others, below its text. The first run is its sign where it has one: it is as wide as the others stand further in. */
export interface Hanging {
  readonly indent: number;
  readonly width: number;
}

/** The list of annexes at the end of the measures (附件说明), in printed order; names take no closing punctuation (GB/T 9704-2012, 7.3.4). */
export interface Attachments {
  readonly kind: 'attachments';
  readonly items: readonly { readonly number: number | undefined; readonly title: string }[];
}

export interface Column {
  readonly title: string;
  /** Millimetres on paper; the columns of a table add up to the width of the type area. */
  readonly width: number;
  readonly align: 'left' | 'center';
  /** What a form calls it, by which it is found again in a workbook that came back: `self-score`. */
  readonly key?: string;
  /** Whether a workbook hides it: what it says is for programs. */
  readonly isHidden?: boolean;
}

export interface CellParagraph {
  readonly role: CellRole;
  readonly runs: readonly Run[];
  /** Whose words these are, where others wrote them and nobody here may change them. */
  readonly quoted?: Quoted;
}

/** Where words of others come from: the name of a unit, and the title of the column into which it wrote them. */
export interface Quoted {
  readonly unit: string;
  readonly column: string;
}

/** A cell, stated in the row in which it starts. */
export interface Cell {
  /** The first column that it covers, counted from 0. */
  readonly column: number;
  readonly rowspan: number;
  readonly colspan: number;
  /** None for a cell that is to be filled in by hand. */
  readonly paragraphs: readonly CellParagraph[];
  /** The id of the indicator that it names, over all that lies below it. */
  readonly item?: string;
  /** Its level among the headings, where it heads rows that one looks for: a format with bookmarks leads there. */
  readonly outline?: number;
  /** What is to be filled in; its paragraphs are what stands there already. */
  readonly input?: Input;
  /** What a workbook computes here; the cell has no paragraphs. */
  readonly formula?: Formula;
}

export interface Row {
  /** What stands around the points of the row's criterion, where they stand within a cell: without white space they are what is left of its text between the two. */
  readonly around?: readonly [before: string, after: string];
  /** Only the cells that start in this row, from left to right; with those that started above they cover every column exactly once. */
  readonly cells: readonly Cell[];
  /** The id of the criterion that this row is about, where it is about one. */
  readonly criterion?: string;
  /** The item that a row of changes is about: as it is now, else as it was. */
  readonly changed?: { readonly system: string; readonly item: string };
  readonly role: 'item' | 'total';
  /** Whether a page may end after this row without tearing apart what belongs together. */
  readonly mayEndPage: boolean;
  /** What a workbook writes into hidden columns behind the last one, so that a row is found again by its ids and never by its number. */
  readonly keys?: readonly string[];
}

/** Where the points of a system's criteria stand in a table, so that they can be added up again from the finished document. */
export interface Scored {
  /** The id of the system. */
  readonly system: string;
  /** For each column with points the ids of the unit classes whose points stand in it. */
  readonly columns: readonly { readonly column: number; readonly classes: readonly string[] }[];
}

/** A table with merged cells, which are decided here once and for every writer. */
export interface Table {
  readonly kind: 'table';
  /** What it is called where it stands alone: the name of its sheet in a workbook (at most 31 characters, none of `[]:*?/\`). */
  readonly name: string;
  /** The header row, which repeats on every page. */
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** Undefined for a table without criteria. */
  readonly scored?: Scored;
  /** Whether it stands in running text, over whose pages it goes on as it comes. */
  readonly isInText?: boolean;
  /** Whether its lines are made for programs that squeeze no punctuation at line ends and count type in half points, so that these need no more of them whatever the widths. */
  readonly isCautious?: boolean;
  /** How many more rows like its last one a workbook has, for lists whose length nobody knows. */
  readonly spareRows?: number;
  /** Whether a workbook lets people sort and filter its rows by the header. */
  readonly isFiltered?: boolean;
}

export type Block = Paragraph | Attachments | Table;

/** A part of a document that starts on a new page. */
export interface Section extends Sheet {
  /** The size of type in its tables, in points, where it is not that of the document. */
  readonly tableSize?: number;
  readonly blocks: readonly Block[];
  /** Whether only workbooks have it: sums that nobody fills in by hand. */
  readonly isForWorkbooks?: boolean;
}

/** Another view of the same document, to switch to on a screen: the annex as one unit class sees it. */
interface Alternative {
  /** ASCII, unique in the document. */
  readonly id: string;
  readonly label: string;
  readonly sections: readonly Section[];
}

/** A document in memory, laid out but in no format. */
export interface Document {
  readonly title: string;
  readonly identity: Identity;
  /** What each of its check codes is of, in their order, for a format that carries files; left out where it has no code. */
  readonly data?: readonly DataFile[];
  readonly printing: Printing;
  readonly sections: readonly Section[];
  /** Empty but for documents with views of unit classes; only formats that are read on a screen show them. */
  readonly alternatives: readonly Alternative[];
  /** What is said on a screen in place of views, where there would be too many of them: no part of what is published. */
  readonly advice?: string;
  /** Which form it is, where it is one: it comes back with a workbook. */
  readonly form?: FormIdentity;
  /** What was sent out, where it is a workbook that people edit: it comes back, too. Its tables are those of the systems, in their order. */
  readonly editing?: EditedWorkbook;
}

/** The lines of the list of annexes: the first begins with 附件：, a single annex has no number. */
export function attachmentLines({ items }: Attachments): readonly string[] {
  return items.map(({ number, title }, index) => {
    const numbered = number === undefined ? title : `${number}. ${title}`;
    return index === 0 ? `附件：${numbered}` : numbered;
  });
}

/** A line of a form's head or foot (表头、签字栏): labels with what is known, or with blanks wide enough to write in. */
export function fieldsLine(fields: readonly Field[]): Paragraph {
  const pieces = fields.flatMap(({ label, content, room = BLANK, follows = false }) => {
    const gap = follows ? '' : GAP;
    if (typeof content === 'string') return `${gap}${label}${content}`;
    return 'parts' in content ? [] : `${gap}${label}${'　'.repeat(room)}`;
  });
  return { ...paragraph('field', pieces.join('').slice(GAP.length)), fields };
}

const GAP = '　　';
/** Characters. */
const BLANK = 7;

/** Whether something is written into a row by hand, on paper: it is high enough for it (`WRITABLE_ROW`). */
export function hasBlank({ cells }: Row): boolean {
  return cells.some(({ input }) => input !== undefined);
}

/** A paragraph of one unmarked run. */
export function paragraph(role: BlockRole, text: string): Paragraph {
  return { kind: 'paragraph', role, runs: [{ text }] };
}

/** The paragraphs of a cell: one for each line of the text. */
export function cellParagraphs(role: CellRole, text: string): readonly CellParagraph[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => ({ role, runs: [{ text: line }] }));
}

/** A cell of one row and one column. */
export function cell(column: number, paragraphs: readonly CellParagraph[], rowspan = 1, colspan = 1): Cell {
  return { column, rowspan, colspan, paragraphs };
}

/** The text of runs, without their marks. */
export function textOf(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('');
}

/** The text of a cell: its paragraphs, one a line. */
export function textOfCell({ paragraphs }: Pick<Cell, 'paragraphs'>): string {
  return paragraphs.map(({ runs }) => textOf(runs)).join('\n');
}

/** The size of type in the tables of a section, in points. */
export function tableSizeOf({ tableSize }: Pick<Section, 'tableSize'>, printing: Pick<Printing, 'tableSize'>): number {
  return tableSize ?? printing.tableSize;
}
