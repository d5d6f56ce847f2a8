import { type Segment, textDifference } from '../changes/text-difference.ts';

/** What one side put in the place of a stretch of the base; offsets in UTF-16 code units, `end` exclusive. */
interface Change {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * One text of two that were made of the same, by character; a number or a Latin word is one character. Undefined where
 * both changed the same place in different ways, or places that touch: nobody knows then what the passage is to say.
 */
export function mergeTexts(base: string, ours: string, theirs: string): string | undefined {
  if (ours === theirs || base === theirs) return ours;
  if (base === ours) return theirs;
  const mine = changesIn(textDifference(base, ours));
  const others = changesIn(textDifference(base, theirs)).filter((each) => !mine.some((own) => isSame(own, each)));
  if (others.some((each) => mine.some((own) => touches(own, each)))) return undefined;
  const changes = [...mine, ...others].sort((a, b) => a.start - b.start);
  let [result, at] = ['', 0];
  for (const { start, end, text } of changes) {
    result += base.slice(at, start) + text;
    at = end;
  }
  return result + base.slice(at);
}

function changesIn(segments: readonly Segment[]): readonly Change[] {
  const changes: Change[] = [];
  let at = 0;
  for (const { kind, text } of segments) {
    const last = changes.at(-1);
    const isBeside = last !== undefined && last.end === at;
    if (kind === 'deleted') changes.push({ start: at, end: at + text.length, text: '' });
    if (kind === 'inserted' && isBeside) changes.splice(-1, 1, { ...last, text });
    else if (kind === 'inserted') changes.push({ start: at, end: at, text });
    if (kind !== 'inserted') at += text.length;
  }
  return changes;
}

function isSame(a: Change, b: Change): boolean {
  return a.start === b.start && a.end === b.end && a.text === b.text;
}

function touches(a: Change, b: Change): boolean {
  return a.start <= b.end && b.start <= a.end;
}
