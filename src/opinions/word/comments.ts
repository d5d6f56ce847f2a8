import type { SuggestedPlace, Suggestion } from '../../model/opinions/suggestion.ts';
import type { WordComment, WordDocument } from '../../readers/word/document.ts';
import { dayOf, suggestion } from '../made.ts';
import type { FoundCell, Piece } from '../table/found.ts';
import type { MatchedTable } from '../table/rows.ts';
import type { Places } from '../table/table-changes.ts';
import { inHouseStyle } from '../table/wording.ts';
import type { TextBlock } from './text-blocks.ts';

/** A place that a comment is on: a cell, or a paragraph. */
interface Anchor {
  readonly place: SuggestedPlace;
  readonly system: string | undefined;
  /** Of a cell: the item that it is about, and the criterion of its row. */
  readonly item: string | undefined;
  readonly criterion: string | undefined;
  readonly text: string;
}

/** A table with the places of its cells. */
export interface PlacedTable {
  readonly table: MatchedTable;
  readonly places: Places;
}

/** The comments of a document, with what was answered to each; in the order in which the file lists them. */
export function commentsIn(
  { comments }: WordDocument,
  tables: readonly PlacedTable[],
  blocks: readonly TextBlock[],
  file: string,
): readonly Suggestion[] {
  const anchors = anchorsIn(tables, blocks);
  const known = new Map(comments.map((each) => [each.id, each]));
  return comments
    .filter(({ parent }) => parent === undefined || !known.has(parent))
    .map((comment) => {
      const answers = comments.filter((each) => each !== comment && rootOf(each, known) === comment);
      return commentOf(comment, answers, anchors.get(comment.id) ?? [], file);
    });
}

/** The comment at the head of a thread. */
function rootOf(comment: WordComment, known: ReadonlyMap<string, WordComment>): WordComment {
  let root = comment;
  for (let steps = 0; steps < known.size; steps += 1) {
    const parent = root.parent === undefined ? undefined : known.get(root.parent);
    if (parent === undefined) break;
    root = parent;
  }
  return root;
}

function commentOf(
  { author, date, text, done }: WordComment,
  answers: readonly WordComment[],
  anchors: readonly Anchor[],
  file: string,
): Suggestion {
  const rows = [...new Set(anchors.map(({ place }) => place.row))];
  const [first] = anchors;
  const place = first?.place ?? {};
  const systems = [...new Set(anchors.flatMap(({ system }) => system ?? []))];
  const items = [...new Set(anchors.flatMap(({ criterion }) => criterion ?? []))];
  const isWide = rows.length > 1 && items.length > 1;
  const toRow = isWide ? anchors.at(-1)?.place.row : undefined;
  const marked = anchors.map((each) => each.text).join('');
  return suggestion(file, toRow === undefined ? place : { ...place, toRow }, {
    ...{ field: 'comment', author, stamp: date, after: inHouseStyle(text) },
    ...(systems.length === 1 ? { system: systems[0] } : {}),
    ...(isWide ? { items } : { item: first?.item }),
    ...(isWide || marked === '' ? {} : { about: marked }),
    ...(done ? { settled: true } : {}),
    ...(answers.length === 0
      ? {}
      : {
          answers: answers.map((each) => ({
            author: each.author,
            date: dayOf(each.date),
            text: inHouseStyle(each.text),
          })),
        }),
  });
}

/** Where each comment is, in the order of the document: paragraphs, then tables. */
function anchorsIn(
  tables: readonly PlacedTable[],
  blocks: readonly TextBlock[],
): ReadonlyMap<string, readonly Anchor[]> {
  const found = new Map<string, Anchor[]>();
  const note = (pieces: readonly Piece[], anchor: Omit<Anchor, 'text'>): void => {
    for (const { comments, text } of pieces) {
      for (const id of comments) found.set(id, [...(found.get(id) ?? []), { ...anchor, text }]);
    }
  };
  for (const { pieces, heading, after } of blocks) {
    const place = { ...(heading === '' ? {} : { heading }), paragraph: after + 1 };
    note(pieces, { place, system: undefined, item: undefined, criterion: undefined });
  }
  for (const { cell, ...anchor } of tables.flatMap(cellsOf)) note(cell.pieces, anchor);
  return found;
}

/** The cells of a table with what each is about. */
function cellsOf({ table, places }: PlacedTable): readonly (Omit<Anchor, 'text'> & { readonly cell: FoundCell })[] {
  const system = table.sent.system.id;
  return table.rows.flatMap((row) =>
    row.cells.flatMap((cell, index) => {
      const column = table.sent.columns[index];
      if (cell === undefined || column === undefined || row.cells.indexOf(cell) !== index) return [];
      const about = { item: row.sent?.cells[index]?.item?.id, criterion: row.sent?.criterion?.id };
      return [{ cell, place: places.cell(row.number, column, cell), system, ...about }];
    }),
  );
}
