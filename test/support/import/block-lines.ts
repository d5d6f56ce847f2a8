import { attachmentLines, type Block, type Table, textOf } from '../../../src/layout/document.ts';

/** A block of a document as lines of text, with its table as it is given. */
export function blockLines(block: Block, tableLines: (table: Table) => readonly string[]): readonly string[] {
  switch (block.kind) {
    case 'paragraph':
      return [textOf(block.runs)];
    case 'attachments':
      return attachmentLines(block);
    default:
      return tableLines(block);
  }
}
