import { isForUnits, noteOf } from '../applicability.ts';

/** A cell of points without the lines below that say what some units have instead, and these lines; all of them where each says what it is for some. */
export function pointsAndNotes(text: string): { readonly points: string; readonly notes: readonly string[] } {
  const lines = text.trim().split(/(?:[\s；;，,]|(?<=[\d分])、)+/u);
  if (lines.length > 1 && lines.every(isForUnits))
    return { points: noteOf(lines[0] ?? '')?.points ?? '', notes: lines };
  const [points = '', ...notes] = text.trim().split('\n');
  return notes.every((line) => noteOf(line)?.kind === 'points') ? { points, notes } : { points: text, notes: [] };
}
