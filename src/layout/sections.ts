import { points } from '../model/printing/length.ts';
import { type Block, type Document, fieldsLine, type Section, type Table, textOf } from './document.ts';
import { fieldLines } from './field-lines.ts';

/** The sections that a file has: sections for workbooks, and lines of which only a workbook shows anything, are in workbooks only. There a line of fields becomes as many as the columns of its table have no room for. */
export function sectionsFor({ sections }: Pick<Document, 'sections'>, isWorkbook: boolean): readonly Section[] {
  if (isWorkbook) return sections.map(withRows);
  return sections.filter(({ isForWorkbooks = false }) => !isForWorkbooks).map(onPaper);
}

/** A table of a section with the paragraphs that stand with it on a sheet of its own. */
export interface SheetContent {
  readonly before: readonly Exclude<Block, Table>[];
  readonly table: Table;
  readonly after: readonly Exclude<Block, Table>[];
}

/** The tables of a section, each with what stands before it; what ends the section stands below the last. Without a table there is nothing but what is left. */
export function tablesIn(blocks: readonly Block[]): {
  readonly sheets: readonly SheetContent[];
  readonly rest: SheetContent['before'];
} {
  const sheets: SheetContent[] = [];
  let waiting: Exclude<Block, Table>[] = [];
  for (const block of blocks) {
    if (block.kind !== 'table') {
      waiting.push(block);
      continue;
    }
    sheets.push({ before: waiting, table: block, after: [] });
    waiting = [];
  }
  const last = sheets.pop();
  if (last === undefined) return { sheets, rest: waiting };
  return { sheets: [...sheets, { ...last, after: waiting }], rest: [] };
}

/** The section itself where all of it is printed, so that what is made of it once serves all documents that it is in. */
function onPaper(section: Section): Section {
  const blocks = section.blocks.filter((block) => !isComputedLine(block));
  return blocks.length === section.blocks.length ? section : { ...section, blocks };
}

function withRows(section: Section): Section {
  const { blocks } = section;
  const isTable = (block: Block): block is Table => block.kind === 'table';
  return {
    ...section,
    blocks: blocks.flatMap((block, index): Block | readonly Block[] => {
      if (block.kind !== 'paragraph' || block.fields === undefined) return block;
      const table = blocks.slice(index).find(isTable) ?? blocks.findLast(isTable);
      if (table === undefined) return block;
      const widths = table.columns.map(({ width }) => points(width));
      return fieldLines(block.fields, widths).map(fieldsLine);
    }),
  };
}

function isComputedLine(block: Block): boolean {
  return block.kind === 'paragraph' && block.fields !== undefined && textOf(block.runs) === '';
}
