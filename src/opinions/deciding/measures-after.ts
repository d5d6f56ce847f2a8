import { type Segment, textDifference } from '../../changes/text-difference.ts';
import { printedFigure } from '../../model/figures.ts';
import type { Edition } from '../../model/model.ts';
import { replacePlaceholders } from '../../text/measures.ts';
import type { Obstacle } from './obstacle.ts';

/** A stretch of the measures: words as they stand, or a placeholder with what is printed for it. */
interface Piece {
  readonly raw: string;
  readonly printed: string;
  readonly path: string | undefined;
}

/**
 * The measures with a passage as it is printed put in other words. What is printed for a placeholder must stay: figures
 * stand in the scheme. The passage must be there once; where the words that are wanted are there already and the passage is not, nothing
 * changes.
 */
export function measuresAfter(
  raw: string,
  before: string,
  wanted: string,
  edition: Pick<Edition, 'figures' | 'systems'>,
): string | Obstacle {
  const pieces = piecesOf(raw, edition);
  const printed = pieces.map((each) => each.printed).join('');
  if (before === '') return { kind: 'passage', text: wanted };
  const at = printed.indexOf(before);
  if (at < 0) return wanted !== '' && printed.includes(wanted) ? raw : { kind: 'passage', text: before };
  if (printed.indexOf(before, at + 1) >= 0) return { kind: 'passage', text: before };
  return inPieces(raw, pieces, at, textDifference(before, wanted));
}

/** The measures with a difference made in them that begins at an offset of what is printed. */
function inPieces(
  raw: string,
  pieces: readonly Piece[],
  at: number,
  difference: readonly Segment[],
): string | Obstacle {
  let [result, from, offset] = ['', 0, at];
  for (const { kind, text } of difference) {
    const length = kind === 'inserted' ? 0 : text.length;
    if (kind !== 'same') {
      const stretch = rawStretch(pieces, offset, length);
      if ('kind' in stretch) return stretch;
      result += raw.slice(from, stretch.start) + (kind === 'inserted' ? text : '');
      from = stretch.end;
    }
    offset += length;
  }
  return result + raw.slice(from);
}

/** Where in the measures a stretch of what is printed lies, which is in words that are written there. */
function rawStretch(
  pieces: readonly Piece[],
  offset: number,
  length: number,
): { readonly start: number; readonly end: number } | Obstacle {
  const path = placeholderWithin(pieces, offset, offset + length);
  if (path !== undefined) return { kind: 'placeholder', path };
  const start = rawOffset(pieces, offset, length === 0 ? 'end' : 'start');
  const end = rawOffset(pieces, offset + length, 'end');
  if (typeof start !== 'number') return start;
  return typeof end === 'number' ? { start, end } : end;
}

function piecesOf(raw: string, edition: Pick<Edition, 'figures' | 'systems'>): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  replacePlaceholders(raw, (placeholder) => {
    const start = raw.indexOf(placeholder.text, at);
    const words = raw.slice(at, start);
    pieces.push({ raw: words, printed: words, path: undefined });
    const printed = printedFigure(edition, placeholder) ?? placeholder.text;
    pieces.push({ raw: placeholder.text, printed, path: placeholder.path });
    at = start + placeholder.text.length;
    return '';
  });
  const rest = raw.slice(at);
  return [...pieces, { raw: rest, printed: rest, path: undefined }];
}

/** Where in the measures an offset of what is printed lies; a place within a placeholder is none. */
function rawOffset(pieces: readonly Piece[], offset: number, side: 'start' | 'end'): number | Obstacle {
  let [raw, printed] = [0, 0];
  for (const piece of pieces) {
    const isWithin =
      side === 'start' ? offset < printed + piece.printed.length : offset <= printed + piece.printed.length;
    if (isWithin) {
      if (piece.path === undefined) return raw + offset - printed;
      if (offset === printed) return raw;
      if (offset === printed + piece.printed.length) return raw + piece.raw.length;
      return { kind: 'placeholder', path: piece.path };
    }
    raw += piece.raw.length;
    printed += piece.printed.length;
  }
  return raw;
}

function placeholderWithin(pieces: readonly Piece[], start: number, end: number): string | undefined {
  let printed = 0;
  for (const { printed: text, path } of pieces) {
    if (path !== undefined && printed < end && printed + text.length > start) return path;
    printed += text.length;
  }
  return undefined;
}
