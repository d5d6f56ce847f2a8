import type { Source, SourcePart } from '../../../src/import/source.ts';
import { sourceOfRows } from '../grids.ts';
import { typedRows } from './notation.ts';

/** A source of lines and, where a text has bars, tables, in their order. */
export function sourceOfParts(...parts: readonly string[]): Source {
  let number = 0;
  const next = () => {
    number += 1;
    return number;
  };
  const read = parts.flatMap((part): readonly SourcePart[] => {
    if (!part.includes('|'))
      return [
        { kind: 'paragraph', text: { number: next(), text: part, place: '' }, numbering: '', outline: undefined },
      ];
    return sourceOfRows(typedRows(part)).parts.map((table): SourcePart => {
      if (table.kind !== 'table') return table;
      const rows = table.rows.map((row) => row.map((cell) => ({ ...cell, text: { ...cell.text, number: next() } })));
      return { ...table, rows };
    });
  });
  return { file: '表.docx', parts: read, hidden: [] };
}
