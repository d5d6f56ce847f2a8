import { fullGrid } from '../../layout/grid.ts';
import { departmentsById } from '../../model/departments.ts';
import type { ReadBlock } from '../../readers/reading.ts';
import type { WordDocument } from '../../readers/word/document.ts';
import { type ViewBlock, viewOf } from '../../readers/word/views.ts';
import { remembering } from '../../text/remembering.ts';
import { together } from '../gathered.ts';
import { sentParagraphs } from '../measures/sent-text.ts';
import { answererIn, repliesIn } from '../replies/replies.ts';
import type { ReadDraft, Sent, SentDocument } from '../returned.ts';
import { changesOf, sentTables } from '../sent-tables.ts';
import { matchRows } from '../table/rows.ts';
import { tableChanges } from '../table/table-changes.ts';
import { sameKey } from '../table/wording.ts';
import { originOf } from '../which.ts';
import { commentsIn, type PlacedTable } from './comments.ts';
import { othersIn } from './others.ts';
import { pairTables, placesIn } from './tables.ts';
import { textBlocks } from './text-blocks.ts';
import { textChanges } from './text-changes.ts';

/** Reads a text document that was made from one of those that were sent out; undefined where it was made from none; that it is of another year. */
export function readWordDraft(
  file: string,
  word: WordDocument,
  sent: readonly Sent[],
): ReadDraft | 'other-year' | undefined {
  const origin = originOf(viewOf(word, 'original').blocks.map(readBlock), 'docx', sent);
  if (origin === undefined || origin === 'other-year') return origin;
  const { document, isOfOtherState } = origin;
  const { edition, registers } = origin.sent;
  const departments = departmentsById(registers.departments);
  const changes = changesOf(document, origin.sent);
  const isOfChanges = changes.length > 0;
  const { pairs, others } = pairTables(isOfChanges ? changes : sentTables(document, origin.sent), word);
  const tables = pairs.map(
    (each): PlacedTable => ({
      table: matchRows(each.sent, { rows: each.rows.map((row) => row.found) }),
      places: placesIn(file, each.rows),
    }),
  );
  const answerer = answererIn(textsOf(word));
  const found = together(
    tables.map(({ table, places }) =>
      isOfChanges ? repliesIn(table, places, answerer, departments) : tableChanges(table, places, departments),
    ),
  );
  const text = textBlocks(word.blocks, sentParagraphs(document));
  const isMeasures = document.name === 'measures';
  const inText = textChanges(text.blocks, text.missing, { file, edition, isMeasures, isForm: isOfChanges });
  return {
    ...{ kind: 'read', file, as: isOfChanges ? 'revision' : isMeasures ? 'measures' : 'annex' },
    ...{ edition: edition.id, product: document.name, isOfOtherState },
    ...found,
    suggestions: [...inText.suggestions, ...found.suggestions, ...commentsIn(word, tables, text.blocks, file)],
    unread: [...found.unread, ...othersIn(word, others, knownTexts(document))],
    left: found.left + inText.left,
  };
}

/** Every text of the cells of a document: made once for all drafts of it. */
const knownTexts = remembering(
  (document: SentDocument): ReadonlySet<string> =>
    new Set(
      document
        .document()
        .sections.flatMap(({ blocks }) => blocks)
        .flatMap((block) =>
          block.kind === 'table' ? [block.columns.map(({ title }) => title), ...fullGrid(block)].flat() : [],
        )
        .map(sameKey),
    ),
);

/** A view of a text document as readers of finished documents give it, for telling which document it is. */
function readBlock(block: ViewBlock): ReadBlock {
  if (block.kind === 'paragraph') return { kind: 'text', text: block.text };
  return { kind: 'table', rows: block.rows.map(({ cells }) => cells.map(({ text }) => text)) };
}

/** The paragraphs outside of tables as they are when all is accepted. */
function textsOf(word: WordDocument): readonly string[] {
  return viewOf(word, 'final').blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
}
