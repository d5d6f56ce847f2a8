import { type SeenPage, seenPartsOf } from '../../readers/html-grid.ts';
import { decodedText } from '../../readers/plain/decoded.ts';
import type { Source, SourcePart } from '../source.ts';
import { struckRemarks } from './struck-out.ts';
import { cellPlace, numbering } from './texts.ts';

/** The paragraphs and tables of a page, in the encodings that offices use; what it hides or strikes out is kept as what is no content. Throws `Unreadable` for what is too large or nested too deeply. */
export function sourceOfHtml(bytes: Uint8Array, file: string): Source {
  return sourceOfSeen(seenPartsOf(decodedText(bytes).text), file);
}

/** What a page shows, and what it does not, with a number for each text. */
export function sourceOfSeen(page: SeenPage, file: string): Source {
  const numbered = numbering();
  let tables = 0;
  let texts = 0;
  const parts = page.parts.map((part): SourcePart => {
    if (part.kind === 'text') {
      texts += 1;
      return { kind: 'paragraph', text: numbered(part.text, `第 ${texts} 段`), numbering: '', outline: undefined };
    }
    const table = tables;
    tables += 1;
    const rows = part.rows.map((row) =>
      row
        .filter(({ rowspan }) => rowspan > 0)
        .map(({ text, ...cell }) => ({ ...cell, text: numbered(text, cellPlace(table, cell.row, cell.column)) })),
    );
    return { kind: 'table', name: `第 ${tables} 张表`, columns: part.columns, rows };
  });
  const hidden = page.unseen.map(({ text }) => numbered(text, '正文'));
  const struck = page.unseen.flatMap(({ text, by }) => (by === 'struck' ? [text] : []));
  return { file, parts, hidden, remarks: struckRemarks(struck) };
}
