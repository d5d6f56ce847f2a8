import { lineEndOf } from '../edit/lines.ts';
import { commonPairs } from '../text/common-pairs.ts';
import { chunksOf } from './chunks.ts';
import { mergeTexts } from './texts.ts';

/** What both sides are called behind the marks of a merge that is left open. */
export interface SideNames {
  readonly ours: string;
  readonly theirs: string;
}

/** A text and what two people made of it. */
export interface ThreeTexts {
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
}

/** A text with marks where both sides are in dispute; how many places that are. */
export interface MarkedText {
  readonly text: string;
  readonly disputes: number;
}

/** Puts two changes of a text together, line by line: for what no merge by items is sure of. */
export function mergeLines({ base, ours, theirs }: ThreeTexts, names: SideNames): MarkedText {
  return marked(linesOf(base), linesOf(ours), linesOf(theirs), names, () => undefined);
}

/** The same of prose in Markdown, by paragraph, and within paragraphs by character. */
export function mergeParagraphs({ base, ours, theirs }: ThreeTexts, names: SideNames): MarkedText {
  return marked(paragraphsOf(base), paragraphsOf(ours), paragraphsOf(theirs), names, (a, b, c) =>
    a.trim() === '' ? undefined : mergeTexts(a, b, c),
  );
}

/** Two texts in one, with marks around what differs; what each has begins with the item in which it stands. */
export function withMarks(ours: string, theirs: string, names: SideNames): MarkedText {
  const [own, other] = [linesOf(ours), linesOf(theirs)];
  const hunks = hunksOf(own, other);
  let [text, at, disputes] = ['', 0, 0];
  for (const [index, hunk] of hunks.entries()) {
    const end = hunks[index + 1]?.a0 ?? own.length;
    const moved = whole(hunk, own, other);
    // Stretches that are moved stay apart.
    const { a0, a1, b0, b1 } = moved.a0 >= at && moved.a1 <= end ? moved : hunk;
    const lead = Math.min(leadOf(own, a0, a1 > a0 ? own[a0] : other[b0]), a0 - at);
    text += own.slice(at, a0 - lead).join('');
    text += open(own.slice(a0 - lead, a1).join(''), other.slice(b0 - lead, b1).join(''), names, lineEndOf(ours));
    at = a1;
    disputes += 1;
  }
  return { text: text + own.slice(at).join(''), disputes };
}

/** A stretch in which two lists of lines differ, ends exclusive. */
interface Hunk {
  readonly a0: number;
  readonly a1: number;
  readonly b0: number;
  readonly b1: number;
}

function hunksOf(own: readonly string[], other: readonly string[]): readonly Hunk[] {
  const hunks: Hunk[] = [];
  let [a0, b0] = [0, 0];
  for (const [a1, b1] of [...commonPairs(own, other), [own.length, other.length] as const]) {
    if (a1 > a0 || b1 > b0) hunks.push({ a0, a1, b0, b1 });
    [a0, b0] = [a1 + 1, b1 + 1];
  }
  return hunks;
}

/** A stretch that only one side has, moved down or up to where it begins with the line of an item, if it says the same there. */
function whole({ a0, a1, b0, b1 }: Hunk, own: readonly string[], other: readonly string[]): Hunk {
  if (a1 > a0 && b1 > b0) return { a0, a1, b0, b1 };
  const [lines, from, to] = a1 > a0 ? [own, a0, a1] : [other, b0, b1];
  const begins = (at: number): boolean => /^ *- id:/.test(lines[at] ?? '');
  for (let by = 0; by < to - from; by += 1) {
    if (begins(from + by)) return { a0: a0 + by, a1: a1 + by, b0: b0 + by, b1: b1 + by };
    if (lines[from + by] !== lines[to + by]) break;
  }
  for (let by = 1; by < to - from && lines[from - by] === lines[to - by]; by += 1) {
    if (begins(from - by)) return { a0: a0 - by, a1: a1 - by, b0: b0 - by, b1: b1 - by };
  }
  return { a0, a1, b0, b1 };
}

/** How many lines above a line belong to the item in which it stands, from its dash on; none for what begins one, or belongs to the file. */
function leadOf(lines: readonly string[], at: number, line = ''): number {
  const column = line.search(/\S/);
  for (let above = at - 1; above >= 0; above -= 1) {
    const each = lines[above] ?? '';
    const indent = each.search(/\S/);
    if (indent >= 0 && indent < column) return /^ *- id:/.test(each) ? at - above : 0;
  }
  return 0;
}

function marked(
  base: readonly string[],
  ours: readonly string[],
  theirs: readonly string[],
  names: SideNames,
  merge: (base: string, ours: string, theirs: string) => string | undefined,
): MarkedText {
  let [text, disputes] = ['', 0];
  const lineEnd = lineEndOf(ours.join('').slice(0, 10_000));
  for (const chunk of chunksOf(base, ours, theirs)) {
    if (chunk.kind === 'settled') text += chunk.members.join('');
    else {
      const [own, other] = [chunk.ours.join(''), chunk.theirs.join('')];
      const merged = merge(chunk.base.join(''), own, other);
      text += merged ?? open(own, other, names, lineEnd);
      if (merged === undefined) disputes += 1;
    }
  }
  return { text, disputes };
}

/** Both sides between the marks that Git writes. */
function open(ours: string, theirs: string, names: SideNames, lineEnd: string): string {
  const ended = (lines: string): string => (lines === '' || lines.endsWith('\n') ? lines : `${lines}${lineEnd}`);
  const [begin, middle, end] = [`<<<<<<< ${names.ours}`, '=======', `>>>>>>> ${names.theirs}`];
  return `${begin}${lineEnd}${ended(ours)}${middle}${lineEnd}${ended(theirs)}${end}${lineEnd}`;
}

function linesOf(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

/** Paragraphs and the blank lines between them. */
function paragraphsOf(text: string): readonly string[] {
  return text.match(/(?:[^\S\n]*\n)+|(?:[^\n]*\S[^\n]*(?:\n|$))+/g) ?? [];
}
