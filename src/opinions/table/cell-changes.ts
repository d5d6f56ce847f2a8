import { type Gathered, NOTHING } from '../gathered.ts';
import { changedFields, objectionTo, saidOf, suggestion } from '../made.ts';
import { type CellPair, itemMeant } from './cell-pair.ts';
import { fieldsOf } from './fields.ts';
import type { FoundCell, Piece } from './found.ts';
import type { MatchedRow } from './rows.ts';
import type { SentColumn } from './sent-table.ts';
import { typedIn } from './typed.ts';
import { type AuthorView, finalText, originalText, type Undone, viewsOf } from './views.ts';
import { sameKey } from './wording.ts';

/** The cells of a row that came back with those that were sent, without what is only continued. */
export function cellPairs(
  { cells, sent, deleted }: MatchedRow,
  columns: readonly SentColumn[],
): readonly Pick<CellPair, 'column' | 'sent' | 'found' | 'struckBy'>[] {
  const seen = new Set<FoundCell>();
  return columns.flatMap((column, index) => {
    const [found, own] = [cells[index], sent?.cells[index]];
    if (found === undefined || own === undefined || found.continues || seen.has(found)) return [];
    seen.add(found);
    return [{ column, sent: own, found, struckBy: deleted?.author }];
  });
}

/** What somebody changed in a cell: each author's changes for themselves, what differs without a mark, and what was typed between the words. */
export function cellChanges(pair: CellPair): Gathered {
  const { column, sent, found, system, file, place } = pair;
  const original = originalText(found.pieces);
  if (sent.item === undefined || column.kind === 'blank' || column.kind === 'number') return strayText(pair);
  const item = sent.item;
  const before = fieldsOf(column.kind, original);
  const views = viewsOf(found.pieces).filter(({ author, text }) => author !== pair.struckBy || sameKey(text) !== '');
  const tracked = views.flatMap(({ text, undoes, ...who }) => {
    const said =
      undoes === undefined
        ? changedFields(before, fieldsOf(column.kind, text)).flatMap((each) =>
            saidOf(each, itemMeant(each, column, item), system),
          )
        : [{ system: system.id, item: item.id, ...objectionIn(column, undoes, who.over) }];
    return said.map((each) => suggestion(file, place, { ...each, ...who }));
  });
  const isSame = sameKey(original) === sameKey(sent.text) || isEmptied(pair, original);
  const untracked = isSame ? NOTHING : typedIn(pair, item, pair.departments);
  return { ...untracked, suggestions: [...tracked, ...untracked.suggestions] };
}

/** Whether nothing stands any more where a label or a name was: where the first row of merged cells went, these are empty. */
function isEmptied({ column: { kind } }: CellPair, original: string): boolean {
  return (kind === 'label' || kind === 'department') && sameKey(original) === '';
}

/** What stands in a column in which nothing was printed, or in a row of totals: it is told, since it is no field of an item. */
function strayText({ column, sent, found, system, place }: CellPair): Gathered {
  const text = finalText(found.pieces).trim();
  const isTotal = sent.item === undefined && column.kind !== 'points';
  if (column.kind === 'number' || isTotal || sameKey(text) === sameKey(sent.text)) return NOTHING;
  return {
    ...NOTHING,
    unread: [{ text, place, system: system.id, item: sent.item?.id, author: authorOf(found.pieces) }],
  };
}

function authorOf(pieces: readonly Piece[]): string {
  return pieces.find(({ inserted }) => inserted !== undefined)?.inserted?.author ?? '';
}

/** Points are told as they would be, wordings by the words. */
function objectionIn({ kind }: SentColumn, { kind: undone, text }: Undone, over: AuthorView['over']) {
  const isFigure = kind === 'points' && text.trim() !== '';
  return isFigure ? objectionTo('change', text.trim()) : objectionTo(undone, over?.value ?? '');
}
