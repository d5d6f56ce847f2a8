import { points } from '../model/printing/length.ts';
import { type Block, type Document, fieldsLine, type Section, type Table, textOf } from './document.ts';
import { fieldLines } from './field-lines.ts';

/** The sections that a file has: sections for workbooks, and lines of which only a workbook shows anything, are in workbooks only. There a line of fields becomes as many as the columns of its table have no room for. */
export function sectionsFor({ sections }: Pick<Document, 'sections'>, isWorkbook: boolean): readonly Section[] {
  if (isWorkbook) return sections.map(withRows);
  return sections
    .filter(({ isForWorkbooks = false }) => !isForWorkbooks)
    .map((section) => ({ ...section, blocks: section.blocks.filter((block) => !isComputedLine(block)) }));
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
