import type { CellRole, Document, Paragraph, Run, Table } from '../../src/layout/document.ts';
import { sampleDocument } from './documents.ts';

/** A document with every mark, in a paragraph and in a cell, one right beside the other. */
export function markedDocument(first: string, second: string): Document {
  const runs: readonly Run[] = [
    { text: first, mark: 'strong' },
    { text: second },
    { text: first, mark: 'emphasis' },
    { text: second },
    { text: first, mark: 'inserted' },
    { text: second, mark: 'deleted' },
    { text: second, mark: 'strong' },
    { text: first, mark: 'strong' },
    { text: second, mark: 'emphasis' },
  ];
  const paragraph: Paragraph = { kind: 'paragraph', role: 'body', runs };
  const role: CellRole = 'text';
  const table: Table = {
    kind: 'table',
    name: '修订表',
    columns: [{ title: '修订后', width: 156, align: 'left' }],
    rows: [
      { role: 'item', mayEndPage: true, cells: [{ column: 0, rowspan: 1, colspan: 1, paragraphs: [{ role, runs }] }] },
    ],
  };
  return { ...sampleDocument(), sections: [{ orientation: 'portrait', blocks: [paragraph, table] }] };
}
