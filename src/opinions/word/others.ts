import type { WordDocument, WordTable } from '../../readers/word/document.ts';
import { viewOf } from '../../readers/word/views.ts';
import type { Remark } from '../returned.ts';
import type { Piece } from '../table/found.ts';
import { finalText } from '../table/views.ts';
import { inHouseStyle, sameKey } from '../table/wording.ts';
import { foundRows, runPieces } from './pieces.ts';

/** What stands in text boxes, notes, heads and feet of pages and in tables that are none of those that were sent: somebody has to read it there. Heads and feet that say nothing but the number of their page, or what was sent, are ours. */
export function othersIn(
  word: WordDocument,
  tables: readonly WordTable[],
  known: ReadonlySet<string>,
): readonly Remark[] {
  return [...asidesIn(word, known), ...tables.flatMap((table) => tableTexts(table, word, known))];
}

function asidesIn(word: WordDocument, known: ReadonlySet<string>): readonly Remark[] {
  const shown = viewOf(word, 'final').asides;
  return word.asides.flatMap(({ kind, blocks }, index) => {
    const isOurs = kind === 'header' || kind === 'footer';
    const pieces = blocks.flatMap((block) => (block.kind === 'paragraph' ? runPieces(block) : []));
    const texts = (shown[index]?.blocks ?? []).flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
    const text = inHouseStyle(texts.join('\n'));
    const isSent = isOurs && !pieces.some(isChanged) && known.has(sameKey(text));
    return text === '' || isSent || PAGE_NUMBER.test(text) ? [] : [remark(text, {}, pieces)];
  });
}

const PAGE_NUMBER = /^[—–\-\s]{0,4}\d{0,5}[—–\-\s]{0,4}$/u;

function isChanged({ inserted, deleted }: Piece): boolean {
  return inserted !== undefined || deleted !== undefined;
}

function remark(text: string, place: Remark['place'], pieces: readonly Piece[]): Remark {
  const author = pieces.find(({ inserted }) => inserted !== undefined)?.inserted?.author ?? '';
  return { text, place, system: undefined, item: undefined, author };
}

/** The rows of a table in which anything stands that was not sent, or that somebody changed. */
function tableTexts(table: WordTable, { blocks }: WordDocument, known: ReadonlySet<string>): readonly Remark[] {
  const number = blocks.filter(({ kind }) => kind === 'table').indexOf(table) + 1;
  return foundRows(table).flatMap(({ cells }, index) => {
    const own = cells.filter(({ pieces }) => pieces.some(isChanged) || !known.has(sameKey(finalText(pieces))));
    const text = inHouseStyle(own.map(({ pieces }) => finalText(pieces)).join(' '));
    const pieces = own.flatMap((cell) => cell.pieces);
    return text === '' ? [] : [remark(text, { table: number, row: index + 1 }, pieces)];
  });
}
