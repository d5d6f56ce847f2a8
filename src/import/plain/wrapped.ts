import { displayWidth } from '../../text/width.ts';
import type { Line } from './lines.ts';

/** A cell of a drawing: the borders between which it stands, and its lines, also those in which nothing stands. */
export interface LinedCell {
  readonly left: number;
  readonly right: number;
  readonly lines: readonly Line[];
}

/** From which part of all ends of lines on that a narrow column explains a program has broken them. */
const WRAPPED = 0.8;

/** The end of a line within a figure or brackets, or before what ends a sentence: people end none there. */
const TORN = /(?:\d\n\.\d|\d\.\n\d|[（(《“][^）)》”]{0,40}\n|\n[，。、；：）》”])/u;

/**
 * The lines of each cell in which something stands, as they were before a program broke them to fit into its columns:
 * what stands between two empty lines is one. Where no cell has empty lines and nothing is torn, or most lines end as
 * no narrow column asks for, people have ended them, and all stay; unless it is known that a program has.
 */
export function unwrapped(cells: readonly LinedCell[], isKnown = false): ReadonlyMap<LinedCell, readonly Line[]> {
  const widths = new Map<string, number>();
  for (const cell of cells) {
    const own = cell.lines.reduce((most, { text }) => Math.max(most, displayWidth(text)), 0);
    widths.set(columnOf(cell), Math.max(own, widths.get(columnOf(cell)) ?? 0));
  }
  const broken = cells.map((cell) => ({ cell, ends: endsOf(cell.lines, widths.get(columnOf(cell)) ?? 0) }));
  const isWrapped = isByProgram(broken, isKnown);
  return new Map(
    broken.map(({ cell, ends }) => [
      cell,
      isWrapped ? joined(cell.lines, ends) : cell.lines.filter(({ text }) => text !== ''),
    ]),
  );
}

/** How a line ends before the next one: for want of room, because somebody has ended it, or nothing stands in one of them. */
type End = 'full' | 'ended' | 'blank';

interface Broken {
  readonly cell: LinedCell;
  /** Of each line but the last. */
  readonly ends: readonly End[];
}

function columnOf({ left, right }: LinedCell): string {
  return `${left} ${right}`;
}

/** How the lines of a cell end. What has no spaces in it is broken only where it is wider than the column, and what it leaves on a line may be its beginning as well as its end. */
function endsOf(lines: readonly Line[], width: number): readonly End[] {
  const ends: End[] = [];
  /** How wide what has no spaces is that begins the line below, with what goes on from it. */
  let next = 0;
  for (let at = lines.length - 1; at >= 0; at -= 1) {
    const text = lines[at]?.text ?? '';
    const below = lines[at + 1]?.text;
    const own = displayWidth(text);
    let end: End = 'blank';
    if (below !== undefined && text !== '' && below !== '') {
      const isFull = own >= width - 1 || displayWidth(below) >= width - 1 || own + 1 + next > width;
      end = isFull ? 'full' : 'ended';
    }
    if (below !== undefined) ends.push(end);
    const [word = ''] = text.split(' ', 1);
    next = word === text && end === 'full' ? own + next : displayWidth(word);
  }
  return ends.reverse();
}

function isByProgram(broken: readonly Broken[], isKnown: boolean): boolean {
  const all = broken.flatMap(({ ends }) => ends.filter((end) => end !== 'blank'));
  if (all.filter((end) => end === 'full').length < all.length * WRAPPED) return false;
  return (
    isKnown ||
    broken.some(({ cell: { lines } }) => {
      const text = lines.map((line) => line.text).join('\n');
      return text.trim().includes('\n\n') || TORN.test(text);
    })
  );
}

function joined(lines: readonly Line[], ends: readonly End[]): readonly Line[] {
  const made: Line[] = [];
  let parts: Line[] = [];
  for (const [at, line] of lines.entries()) {
    if (line.text === '') continue;
    parts.push(line);
    if (ends[at] === 'full') continue;
    const [first = line] = parts;
    made.push({ ...first, text: parts.map(({ text }, part) => gap(parts[part - 1]?.text, text) + text).join('') });
    parts = [];
  }
  return made;
}

/** What stood between two lines of one text: a space between words of letters only, since a figure may be broken in a column of figures. */
function gap(before: string | undefined, text: string): string {
  return before !== undefined && /[A-Za-z,;]/u.test(before.slice(-1)) && /^[A-Za-z]/u.test(text) ? ' ' : '';
}
