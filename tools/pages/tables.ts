import { type Box, isIn } from './box.ts';
import { type Ems, type Line, linesOf, type Word } from './lines.ts';

/** A cell with the text in it. */
export interface Cell extends Box {
  readonly lines: readonly Line[];
  /** Without white space. */
  readonly text: string;
}

/** Cells that touch. */
export interface Table {
  /** The cells of its first rows, if they are a head. */
  readonly head: readonly Cell[];
  readonly body: readonly Cell[];
  /** What stands in its head, to know its other parts on other pages by. */
  readonly key: string;
  /** Where the rows of its body begin. */
  readonly rows: readonly number[];
}

/** Edges nearer than this are the same, in points. */
const SAME = 2.5;
/** The longest title of a column. */
const LONGEST_TITLE = 14;
/** The least number of columns of a table with a head. */
const LEAST_COLUMNS = 3;

/** The tables of a page from the top, from its cells and words. */
export function tablesOf(boxes: readonly Box[], words: readonly Word[], ems: Ems): readonly Table[] {
  const cells = boxes.map((box): Cell => {
    const lines = linesOf(
      words.filter((word) => isIn(word, box)),
      ems,
    );
    return { ...box, lines, text: lines.map(({ text }) => text.replace(/\s/g, '')).join('') };
  });
  return groupsOf(cells).map(tableOf);
}

/** How many rows of its table a cell covers. */
export function rowsOf({ top, bottom }: Box, { rows }: Table): number {
  return rows.filter((row) => row > top - SAME && row < bottom - SAME).length;
}

/** The cells of the body that stand under a cell of the head, from the top. */
export function below(head: Box, { body }: Table): readonly Cell[] {
  const under = body.filter(({ left, right }) => isSame(left, head.left) && isSame(right, head.right));
  return under.toSorted((a, b) => a.top - b.top);
}

/** The cells of the head that have no other ones of it below them, from the left: one a column. */
export function columnsOf({ head }: Table): readonly Cell[] {
  const bottom = Math.max(...head.map((cell) => cell.bottom));
  return head.filter((cell) => isSame(cell.bottom, bottom)).toSorted((a, b) => a.left - b.left);
}

function isSame(one: number, other: number): boolean {
  return Math.abs(one - other) <= SAME;
}

function groupsOf(cells: readonly Cell[]): readonly (readonly Cell[])[] {
  const groups: Cell[][] = [];
  for (const cell of cells) {
    const touching = groups.filter((group) => group.some((each) => touches(each, cell)));
    const others = touching.slice(1);
    const [first] = touching;
    if (first === undefined) groups.push([cell]);
    else {
      first.push(cell, ...others.flat());
      for (const other of others) groups.splice(groups.indexOf(other), 1);
    }
  }
  return groups.toSorted((a, b) => topOf(a) - topOf(b));
}

function touches(one: Box, other: Box): boolean {
  return (
    one.left <= other.right + SAME &&
    other.left <= one.right + SAME &&
    one.top <= other.bottom + SAME &&
    other.top <= one.bottom + SAME
  );
}

function topOf(cells: readonly Cell[]): number {
  return Math.min(...cells.map(({ top }) => top));
}

function tableOf(cells: readonly Cell[]): Table {
  const first = cells.filter(({ top }) => isSame(top, topOf(cells)));
  const isHead = first.length >= LEAST_COLUMNS && first.every(({ text }) => isTitle(text));
  const end = isHead ? Math.max(...first.map(({ bottom }) => bottom)) : topOf(cells);
  const head = cells.filter(({ bottom }) => isHead && bottom <= end + SAME);
  const body = cells.filter((cell) => !head.includes(cell));
  const key = head.map(({ text, left }) => `${text}@${Math.round(left / (2 * SAME))}`).join('|');
  return { head, body, key, rows: placesOf(body.map(({ top }) => top)) };
}

/** Titles of columns are short words; what stands below them has figures, sentences or nothing. */
function isTitle(text: string): boolean {
  return text !== '' && [...text].length <= LONGEST_TITLE && !/[\d。；，]/.test(text);
}

function placesOf(tops: readonly number[]): readonly number[] {
  const places: number[] = [];
  for (const top of tops.toSorted((a, b) => a - b)) {
    if (top - (places.at(-1) ?? Number.NEGATIVE_INFINITY) > SAME) places.push(top);
  }
  return places;
}
