import { commonPairs } from '../text/common.ts';

/** A stretch of two texts: common to both, only in the earlier (deleted), or only in the later (inserted). */
export interface Segment {
  readonly kind: 'same' | 'deleted' | 'inserted';
  readonly text: string;
}

/**
 * In what two texts differ, by character as Chinese is read; a number or a Latin word is one character. What was deleted
 * stands before what was inserted in its place. Single characters that two rewritten passages happen to share are
 * not told apart, and an insertion stands at a punctuation mark where it may. The same, turned round, for the texts
 * turned round; texts that are too long to be compared differ in all but their beginning and end.
 */
export function textDifference(before: string, after: string): readonly Segment[] {
  if (before === after) return before === '' ? [] : [{ kind: 'same', text: before }];
  const a = charactersOf(before);
  const b = charactersOf(after);
  const edits = folded(editsBetween(a, b));
  for (const [index, edit] of edits.entries()) slide(edit, edits[index - 1], edits[index + 1], a, b);
  return segmentsOf(edits, a, b);
}

/** A stretch in which two texts differ: from `a0` to `a1` in the earlier, from `b0` to `b1` in the later, ends exclusive. */
interface Edit {
  a0: number;
  a1: number;
  b0: number;
  b1: number;
}

/** A character with the marks that belong to it; digits and Latin letters as one for each number or word. */
const CHARACTER = /[\d０-９]+(?:[.．][\d０-９]+)*|[A-Za-z]+|\P{M}\p{M}*|\p{M}+/gu;

function charactersOf(text: string): readonly string[] {
  return text.match(CHARACTER) ?? [];
}

function editsBetween(a: readonly string[], b: readonly string[]): readonly Edit[] {
  const edits: Edit[] = [];
  let [a0, b0] = [0, 0];
  for (const [a1, b1] of [...commonPairs(a, b), [a.length, b.length] as const]) {
    if (a1 > a0 || b1 > b0) edits.push({ a0, a1, b0, b1 });
    [a0, b0] = [a1 + 1, b1 + 1];
  }
  return edits;
}

/** Edits with those made one between which too little stays the same. */
function folded(edits: readonly Edit[]): Edit[] {
  const kept: Edit[] = [];
  for (let edit of edits) {
    for (let last = kept.at(-1); last !== undefined && isCoincidence(last, edit); last = kept.at(-1)) {
      kept.pop();
      edit = { a0: last.a0, b0: last.b0, a1: edit.a1, b1: edit.b1 };
    }
    kept.push({ ...edit });
  }
  return kept;
}

/** Whether what two edits leave between them is shorter than both, or a single character beside more than one. */
function isCoincidence(first: Edit, second: Edit): boolean {
  const between = second.a0 - first.a1;
  const [one, other] = [sizeOf(first), sizeOf(second)];
  return between < Math.min(one, other) || (between === 1 && Math.max(one, other) > 1);
}

function sizeOf({ a0, a1, b0, b1 }: Edit): number {
  return Math.max(a1 - a0, b1 - b0);
}

const PUNCTUATION = /^[\p{P}\s]/u;
/** How far an edit is moved at most to stand at a punctuation mark. */
const FURTHEST = 100;

/** Moves an edit that only inserts or only deletes to where it begins and ends at punctuation, if it says the same there: of 甲、乙 + 、丙 and 甲 + 、乙、丙 the better one. */
function slide(
  edit: Edit,
  previous: Edit | undefined,
  next: Edit | undefined,
  a: readonly string[],
  b: readonly string[],
): void {
  if (edit.a1 > edit.a0 && edit.b1 > edit.b0) return;
  const [text, from, to] = edit.a1 > edit.a0 ? [a, edit.a0, edit.a1] : [b, edit.b0, edit.b1];
  const least = -Math.min(edit.a0 - (previous?.a1 ?? 0), FURTHEST);
  const most = Math.min((next?.a0 ?? a.length) - edit.a1, FURTHEST);
  let [best, bestScore] = [0, scoreAt(text, from, to)];
  const consider = (by: number): void => {
    const score = scoreAt(text, from + by, to + by);
    if (score > bestScore) [best, bestScore] = [by, score];
  };
  for (let by = -1; by > least && text[from + by] === text[to + by]; by -= 1) consider(by);
  for (let by = 1; by < most && text[from + by - 1] === text[to + by - 1]; by += 1) consider(by);
  edit.a0 += best;
  edit.a1 += best;
  edit.b0 += best;
  edit.b1 += best;
}

/** How well a stretch of a text stands for itself: after a mark and with one at its end is best. */
function scoreAt(text: readonly string[], from: number, to: number): number {
  const isMark = (at: number): boolean => at < 0 || at >= text.length || PUNCTUATION.test(text[at] ?? '');
  return (isMark(from - 1) ? 1 : 0) + (isMark(to - 1) || isMark(to) ? 1 : 0);
}

function segmentsOf(edits: readonly Edit[], a: readonly string[], b: readonly string[]): readonly Segment[] {
  const segments: Segment[] = [];
  const add = (kind: Segment['kind'], characters: readonly string[]): void => {
    if (characters.length > 0) segments.push({ kind, text: characters.join('') });
  };
  let at = 0;
  for (const { a0, a1, b0, b1 } of edits) {
    add('same', a.slice(at, a0));
    add('deleted', a.slice(a0, a1));
    add('inserted', b.slice(b0, b1));
    at = a1;
  }
  add('same', a.slice(at));
  return segments;
}
