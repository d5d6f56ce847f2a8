import type { Revision, WordBlock, WordParagraph, WordRun, WordTable } from '../../readers/word/document.ts';
import type { FoundCell, FoundRow, Mark, Piece } from '../table/found.ts';

/** The pieces of some blocks: paragraphs, and the cells of tables within, parted by line feeds, which are put in or struck out with the mark of the paragraph. Letters that are never shown are left out. */
function piecesOf(blocks: readonly WordBlock[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let end: readonly Revision[] | undefined;
  for (const block of blocks) {
    if (end !== undefined) pieces.push(pieceOf(LINE_END, end));
    pieces.push(...(block.kind === 'paragraph' ? runPieces(block) : tablePieces(block)));
    end = block.kind === 'paragraph' ? block.marks : [];
  }
  return pieces;
}

const LINE_END = { text: '\n', struck: false, colour: undefined, comments: [] } as const;

/** The pieces of a paragraph, without the mark at its end. */
export function runPieces({ runs }: WordParagraph): readonly Piece[] {
  return runs.filter(({ hidden }) => !hidden).map((run) => pieceOf(run, run.revisions));
}

/** The mark at the end of a paragraph. */
export function endPiece({ marks }: WordParagraph): Piece {
  return pieceOf(LINE_END, marks);
}

function tablePieces({ rows }: WordTable): readonly Piece[] {
  return piecesOf(rows.flatMap(({ cells }) => cells.flatMap(({ blocks }) => blocks)));
}

function pieceOf(
  { text, struck, colour, comments }: Pick<WordRun, 'text' | 'struck' | 'colour' | 'comments'>,
  revisions: readonly Revision[],
): Piece {
  const marks = revisions.filter(({ kind }) => kind === 'inserted' || kind === 'moved-to').map(markOf);
  const deleted = revisions.findLast(({ kind }) => kind === 'deleted' || kind === 'moved-from');
  return {
    text,
    inserted: marks.at(-1),
    within: marks.length > 1 ? marks[0] : undefined,
    deleted: deleted && markOf(deleted),
    isStruck: struck,
    isColoured: colour !== undefined && !BLACK.has(colour),
    comments,
  };
}

/** Colours in which all is printed. */
const BLACK: ReadonlySet<string> = new Set(['000000', 'AUTO']);

/** Who changed something under revision marks, and when. */
function markOf({ author, date }: Revision): Mark {
  return { author, stamp: date };
}

/** The rows of a table with what was done to them. */
export function foundRows({ rows }: WordTable): readonly FoundRow[] {
  return rows.map(({ cells, revisions }): FoundRow => {
    const inserted = revisions.findLast(({ kind }) => kind === 'inserted' || kind === 'moved-to');
    const deleted = revisions.findLast(({ kind }) => kind === 'deleted' || kind === 'moved-from');
    return {
      cells: cells.map(
        ({ column, columnSpan, continues, blocks }): FoundCell => ({
          ...{ column, columnSpan, continues },
          pieces: piecesOf(blocks),
        }),
      ),
      inserted: inserted && markOf(inserted),
      deleted: deleted && markOf(deleted),
    };
  });
}
