import type { Table } from '../layout/document.ts';
import { remembering } from '../text/remembering.ts';
import { sentChanges } from './replies/sent-changes.ts';
import type { Sent, SentDocument } from './returned.ts';
import { type SentTable, sentTable } from './table/sent-table.ts';

/** The tables of items of a document: made once for all drafts of it. */
export const sentTables = remembering((document: SentDocument, { edition }: Sent): readonly SentTable[] =>
  document
    .document()
    .sections.flatMap(({ blocks }) => blocks.filter((block): block is Table => block.kind === 'table'))
    .flatMap((table) => sentTable(table, edition) ?? []),
);

/** The tables of changes of a revision table: made once for all drafts of it. */
export const changesOf = remembering((document: SentDocument, { edition }: Sent): readonly SentTable[] =>
  sentChanges(document.document(), edition),
);
