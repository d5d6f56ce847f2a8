import { type Edit, withEdits } from '../../text/mending.ts';
import { type ItemDifferences, itemDifferences } from './conflict-items.ts';
import { note, type Scan } from './scan.ts';

/** One side of a merge that was left open: what stands behind its mark, and its lines. */
interface Side {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** A merge that somebody has to finish: from the line with `<<<<<<<` to the one with `>>>>>>>`. */
interface Conflict {
  readonly ours: Side;
  readonly theirs: Side;
  /** The line that begins it. */
  readonly mark: readonly [start: number, end: number];
  readonly end: number;
}

const MARK = /^(<{7}|\|{7}|={7}|>{7})(?: (.*))?$/;

interface Marked {
  readonly sign: string;
  readonly name: string;
  readonly start: number;
  readonly end: number;
  /** Where the next line begins. */
  readonly next: number;
}

/** Notes every merge that was left open, with what its two sides say, and reads on with the first. Gives the stretches that belong to no line of the data. */
export function noteConflicts(scan: Scan): readonly Edit[] {
  const { text } = scan.source;
  if (!/^(?:<{7}|>{7})/m.test(text)) return [];
  const dropped: Edit[] = [];
  const conflicts = [...conflictsIn(marksIn(text))];
  const read = conflicts.length > MOST_READ ? () => undefined : readerOf(text, conflicts);
  for (const conflict of conflicts) {
    const { ours, theirs, mark } = conflict;
    const [one, other] = differing(linesOf(text, ours), linesOf(text, theirs));
    const { items = [], sums = [] } = read(conflict) ?? {};
    const facts = { ours: one, theirs: other, ourName: ours.name, theirName: theirs.name, items, sums };
    for (const edit of droppedWith(conflict, 'ours')) {
      note(scan, mark, 'merge-conflict', facts, edit);
      dropped.push(edit);
    }
  }
  return dropped;
}

/** In a file with more of them than this, only the lines of both sides are shown. */
const MOST_READ = 20;

/** What a conflict means item by item, when all others are decided for their first side. */
function readerOf(text: string, conflicts: readonly Conflict[]): (conflict: Conflict) => ItemDifferences | undefined {
  const decided = (conflict: Conflict, side: 'ours' | 'theirs'): string =>
    withEdits(
      text,
      conflicts.flatMap((each) => droppedWith(each, each === conflict ? side : 'ours')),
    );
  return (conflict) => itemDifferences(decided(conflict, 'ours'), decided(conflict, 'theirs'));
}

/** What goes when a conflict is decided for a side. */
function droppedWith(conflict: Conflict, side: 'ours' | 'theirs'): readonly Edit[] {
  const { start, end } = conflict[side];
  return [
    { start: conflict.mark[0], end: start, text: '' },
    { start: end, end: conflict.end, text: '' },
  ];
}

function marksIn(text: string): readonly Marked[] {
  const marks: Marked[] = [];
  for (const { 0: line, index } of text.matchAll(/^(?:<{7}|\|{7}|={7}|>{7}).*$/gm)) {
    const match = MARK.exec(line.trimEnd());
    const end = index + line.length;
    if (match === null) continue;
    const { 1: sign = '', 2: name = '' } = match;
    marks.push({
      sign: sign.charAt(0),
      name: name.trim(),
      start: index,
      end: end - (line.endsWith('\r') ? 1 : 0),
      next: Math.min(end + 1, text.length),
    });
  }
  return marks;
}

/** The marks put together; one without its others, of a merge that was half finished, has two empty sides. */
function* conflictsIn(marks: readonly Marked[]): Iterable<Conflict> {
  let begin: Marked | undefined;
  let base: Marked | undefined;
  let middle: Marked | undefined;
  for (const mark of marks) {
    if (mark.sign === '<') {
      yield* unfinished(begin);
      [begin, base, middle] = [mark, undefined, undefined];
    } else if (mark.sign === '|') base ??= mark;
    else if (mark.sign === '=') middle ??= begin && mark;
    else {
      yield closed(begin, base, middle, mark);
      if (middle !== undefined) begin = undefined;
    }
  }
  yield* unfinished(begin);
}

function* unfinished(begin: Marked | undefined): Iterable<Conflict> {
  if (begin !== undefined) yield alone(begin);
}

function closed(
  begin: Marked | undefined,
  base: Marked | undefined,
  middle: Marked | undefined,
  mark: Marked,
): Conflict {
  if (begin === undefined || middle === undefined) return alone(mark);
  return {
    mark: [begin.start, begin.end],
    ours: { name: begin.name, start: begin.next, end: (base ?? middle).start },
    theirs: { name: mark.name, start: middle.next, end: mark.start },
    end: mark.next,
  };
}

function alone({ name, start, end, next }: Marked): Conflict {
  const nothing = { name, start: next, end: next };
  return { mark: [start, end], ours: nothing, theirs: { ...nothing, name: '' }, end: next };
}

function linesOf(text: string, { start, end }: Side): readonly string[] {
  return text
    .slice(start, end)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** Of both sides the lines that the other does not have, in one. */
function differing(ours: readonly string[], theirs: readonly string[]): readonly [string, string] {
  return [without(ours, theirs), without(theirs, ours)];
}

function without(lines: readonly string[], others: readonly string[]): string {
  const other = new Set(others);
  return lines.filter((line) => !other.has(line)).join(' / ');
}
