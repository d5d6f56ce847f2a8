import { commonPairs } from '../text/common-pairs.ts';
import { NUMBER } from '../text/numbers.ts';

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
  const found = editsBetween(a, b);
  for (const [index, edit] of found.entries()) spread(edit, found[index - 1], found[index + 1], a, b);
  const edits = folded(found);
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
const CHARACTER = new RegExp(`(?:${NUMBER}|[A-Za-z]+|\\P{M})\\p{M}*|\\p{M}+`, 'gu');

/** The same in a text without marks. */
const UNMARKED = new RegExp(`${NUMBER}|[A-Za-z]+|[^]`, 'gu');
/** A character that may be a mark, and every one beyond the first plane: without classes of Unicode, which are slow to compile. */
const MAYBE_MARK =
  /[^\0-\u02ff\u2000-\u20cf\u2100-\u2bff\u3000-\u3029\u3030-\u3098\u309b-\ua4ff\uac00-\ud7af\uff00-\uffef]/;

function charactersOf(text: string): readonly string[] {
  return text.match(MAYBE_MARK.test(text) ? CHARACTER : UNMARKED) ?? [];
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

/** How far an edit is moved at most. */
const FURTHEST = 100;
/** What stays the same beside an edit is a word when it has as many characters. */
const WORD = 2;

/** Moves an edit that only inserts or only deletes so that what stays the same beside it is a word and not a single character: 党[员党]史 becomes [党员]党史. */
function spread(edit: Edit, previous: Edit | undefined, next: Edit | undefined, a: Texts, b: Texts): void {
  const left = previous === undefined ? Number.POSITIVE_INFINITY : edit.a0 - previous.a1;
  const right = next === undefined ? Number.POSITIVE_INFINITY : next.a0 - edit.a1;
  const shorter = (by: number): number => Math.min(left + by, right - by, WORD);
  move(edit, previous, next, a, b, (_, by) => shorter(by));
}

const PUNCTUATION = /^[\p{P}\s]/u;

/** Moves an edit that only inserts or only deletes to where it begins and ends at punctuation: of 甲、乙 + 、丙 and 甲 + 、乙、丙 the better one. */
function slide(edit: Edit, previous: Edit | undefined, next: Edit | undefined, a: Texts, b: Texts): void {
  move(edit, previous, next, a, b, (text, by, from, to) => scoreAt(text, from + by, to + by));
}

type Texts = readonly string[];

/** Moves an edit to the place with the highest score of those where it says the same; the nearest of equal ones. An edit that both inserts and deletes stays. */
function move(
  edit: Edit,
  previous: Edit | undefined,
  next: Edit | undefined,
  a: Texts,
  b: Texts,
  score: (text: Texts, by: number, from: number, to: number) => number,
): void {
  if (edit.a1 > edit.a0 && edit.b1 > edit.b0) return;
  const [text, from, to] = edit.a1 > edit.a0 ? [a, edit.a0, edit.a1] : [b, edit.b0, edit.b1];
  // Edits stay apart.
  const least = -Math.min(previous === undefined ? edit.a0 : edit.a0 - previous.a1 - 1, FURTHEST);
  const most = Math.min(next === undefined ? a.length - edit.a1 : next.a0 - edit.a1 - 1, FURTHEST);
  let [best, bestScore] = [0, score(text, 0, from, to)];
  const consider = (by: number): void => {
    const found = score(text, by, from, to);
    if (found > bestScore) [best, bestScore] = [by, found];
  };
  for (let by = -1; by >= least && text[from + by] === text[to + by]; by -= 1) consider(by);
  for (let by = 1; by <= most && text[from + by - 1] === text[to + by - 1]; by += 1) consider(by);
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
