import { departmentsById } from '../../model/departments.ts';
import type { ReadBlock } from '../../readers/reading.ts';
import type { WordDocument } from '../../readers/word/document.ts';
import { type ViewBlock, viewOf } from '../../readers/word/views.ts';
import { together } from '../gathered.ts';
import { sentParagraphs } from '../measures/sent-text.ts';
import { answererIn, repliesIn } from '../replies/replies.ts';
import type { ReadDraft, Sent } from '../returned.ts';
import { changesOf, sentTables } from '../sent-tables.ts';
import { matchRows } from '../table/rows.ts';
import type { SentTable } from '../table/sent-table.ts';
import { tableChanges } from '../table/table-changes.ts';
import { originOf } from '../which.ts';
import { commentsIn, type PlacedTable } from './comments.ts';
import { pairTables, placesIn } from './tables.ts';
import { textBlocks } from './text-blocks.ts';
import { textChanges } from './text-changes.ts';

/** Reads a text document that was made from one of those that were sent out; undefined where it was made from none. */
export function readWordDraft(file: string, word: WordDocument, sent: readonly Sent[]): ReadDraft | undefined {
  const origin = originOf(viewOf(word, 'original').blocks.map(readBlock), 'docx', sent);
  if (origin === undefined) return undefined;
  const { document, isOfOtherState } = origin;
  const { edition, registers } = origin.sent;
  const departments = departmentsById(registers.departments);
  const paired = (tables: readonly SentTable[]) =>
    pairTables(tables, word).map(
      (each): PlacedTable => ({
        table: matchRows(each.sent, { rows: each.rows.map((row) => row.found) }),
        places: placesIn(file, each.rows),
      }),
    );
  const head = { kind: 'read', file, edition: edition.id, product: document.name, isOfOtherState } as const;
  const answered = changesOf(document, origin.sent);
  if (answered.length > 0) {
    const answerer = answererIn(textsOf(word));
    const replies = paired(answered).map(({ table, places }) => repliesIn(table, places, answerer, departments));
    return { ...head, as: 'revision', ...together(replies) };
  }
  const tables = paired(sentTables(document, origin.sent));
  const text = textBlocks(word.blocks, sentParagraphs(document));
  const isMeasures = document.name === 'measures';
  const inTables = together(tables.map(({ table, places }) => tableChanges(table, places, departments)));
  return {
    ...head,
    as: isMeasures ? 'measures' : 'annex',
    suggestions: [
      ...textChanges(text.blocks, text.missing, { file, edition, isMeasures }),
      ...inTables.suggestions,
      ...commentsIn(word, tables, text.blocks, file),
    ],
    agreements: inTables.agreements,
    unread: inTables.unread,
  };
}

/** A view of a text document as readers of finished documents give it, for telling which document it is. */
function readBlock(block: ViewBlock): ReadBlock {
  if (block.kind === 'paragraph') return { kind: 'text', text: block.text };
  return { kind: 'table', rows: block.rows.map(({ cells }) => cells.map(({ text }) => text)) };
}

/** The paragraphs outside of tables as they are when all is accepted. */
function textsOf(word: WordDocument): readonly string[] {
  return viewOf(word, 'final').blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
}
