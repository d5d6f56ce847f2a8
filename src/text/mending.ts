import { remembering } from './remembering.ts';
import type { SourceText, Span } from './source.ts';

/** What comes into the place of a stretch of a text; offsets in UTF-16 code units. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A text in which slips are mended as they were probably meant, so that all the rest of a file can be read and judged. It is only looked at: findings say their places in the original. */
export interface MendedText extends SourceText {
  readonly original: SourceText;
  /** In their order, none reaching into another. */
  readonly edits: readonly Edit[];
}

/** The text with edits made, which are in their order and do not reach into each other. */
export function withEdits(text: string, edits: readonly Edit[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const edit of edits) {
    pieces.push(text.slice(at, edit.start), edit.text);
    at = edit.end;
  }
  return pieces.join('') + text.slice(at);
}

/** The edits in their order, without those that reach into one before them. */
export function inOrder(edits: readonly Edit[]): readonly Edit[] {
  let end = 0;
  return [...edits]
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .filter((edit) => {
      if (edit.start < end) return false;
      end = edit.end;
      return true;
    });
}

/** A source text with slips mended. */
export function mended(original: SourceText, edits: readonly Edit[]): MendedText {
  const kept = inOrder(edits);
  return { path: original.path, text: withEdits(original.text, kept), original, edits: kept };
}

/** A place of a mended text as the place in the original that it comes from; any other place as it is. What was put in is where it was put in. */
export function inOriginal(place: Span): Span {
  if (!isMended(place.source)) return place;
  const { original, edits } = place.source;
  const shifts = shiftsOf(edits);
  const start = originalOffset(shifts, place.start, 'start');
  return {
    source: original,
    start,
    end: place.end === place.start ? start : originalOffset(shifts, place.end, 'end'),
  };
}

/** Whether slips were mended in a text: what is read from it is a guess, and nothing may be proved by it. */
export function isMended(source: SourceText): source is MendedText {
  return 'original' in source;
}

/** An edit with the place of its text in the mended text. */
interface Shift extends Edit {
  readonly newStart: number;
  readonly newEnd: number;
}

const shiftsOf = remembering((edits: readonly Edit[]): readonly Shift[] => {
  let longer = 0;
  return edits.map((edit) => {
    const newStart = edit.start + longer;
    const newEnd = newStart + edit.text.length;
    longer = newEnd - edit.end;
    return { ...edit, newStart, newEnd };
  });
});

function originalOffset(shifts: readonly Shift[], offset: number, side: 'start' | 'end'): number {
  let low = -1;
  let high = shifts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    const begins = shifts[middle]?.newStart ?? 0;
    if (side === 'start' ? begins <= offset : begins < offset) low = middle;
    else high = middle;
  }
  const shift = shifts[low];
  if (shift === undefined) return offset;
  if (offset >= shift.newEnd) return offset - shift.newEnd + shift.end;
  return side === 'start' ? shift.start : shift.end;
}
