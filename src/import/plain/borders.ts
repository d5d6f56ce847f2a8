import type { Line } from './lines.ts';

/** Signs at which borders between columns begin, end, or go on. */
const BEGINS = new Set('┬┭┮┯┰┱┲┳╤╥╦┌┍┎┏┐┑┒┓╔╗╒╓╕╖╭╮');
const ENDS = new Set('┴┵┶┷┸┹┺┻╧╨╩└┕┖┗┘┙┚┛╚╝╘╙╛╜╰╯');
const GOES_ON = new Set('│┃║├┝┞┟┠┡┢┣┤┥┦┧┨┩┪┫┼┽┾┿╀╁╂╃╄╅╆╇╈╉╊╋╞╟╠╡╢╣╪╫╬');

const RULE = /^[─━═╌┄┅┈┉-]+$/u;

/** How many columns a drawing has at most. */
export const MOST_COLUMNS = 32;

/** A drawing whose borders are known in each of its lines. */
export interface Drawn {
  /** All borders from left to right, by what they are called. */
  readonly borders: readonly number[];
  readonly lines: readonly DrawnLine[];
  /** Whether nothing goes down from its last line. */
  readonly isClosed: boolean;
}

/** A line of a drawing: the borders that it has, and what stands between each two of them: undefined for a rule. */
interface DrawnLine {
  readonly line: Line;
  readonly signs: readonly number[];
  readonly segments: readonly (string | undefined)[];
}

/** What is drawn with box-drawing characters. Undefined where lines do not meet, or there are too many columns. */
export function boxDrawing(lines: readonly Line[]): Drawn | undefined {
  const borders: number[] = [];
  /** Those that go down from the line before. */
  let active: readonly number[] = [];
  const drawn: DrawnLine[] = [];
  for (const line of lines) {
    const parts = partsOf(line.raw);
    if (parts === undefined || parts.signs.length > MOST_COLUMNS + 1) return undefined;
    const next = bordersBelow(parts.signs, active, borders);
    if (next === undefined || borders.length > MOST_COLUMNS + 1) return undefined;
    const segments = parts.segments.map((text) => (RULE.test(text) ? undefined : text));
    drawn.push({ line, signs: next.above, segments });
    active = next.below;
  }
  return { borders, lines: drawn, isClosed: active.length === 0 };
}

/** From border to border. */
interface Stretch {
  readonly left: number;
  readonly right: number;
}

/** The parts of a line, or undefined where something stands outside of its first and last sign. */
function partsOf(raw: string): { readonly signs: readonly string[]; readonly segments: readonly string[] } | undefined {
  const signs: string[] = [];
  const segments: string[] = [];
  let segment = '';
  for (const character of raw.trim()) {
    if (!(GOES_ON.has(character) || BEGINS.has(character) || ENDS.has(character))) segment += character;
    else {
      segments.push(segment);
      signs.push(character);
      segment = '';
    }
  }
  const [before, ...between] = segments;
  return before === '' && segment === '' ? { signs, segments: between } : undefined;
}

/** The borders that a line has, and those that go down from it. A border that begins takes the place of one that ended there before. */
function bordersBelow(
  signs: readonly string[],
  active: readonly number[],
  borders: number[],
): { readonly above: readonly number[]; readonly below: readonly number[] } | undefined {
  const above: number[] = [];
  const below: number[] = [];
  let next = 0;
  for (const sign of signs) {
    if (BEGINS.has(sign) || active.length === 0) {
      const border = borderBetween(above.at(-1), active[next], borders, above);
      above.push(border);
      below.push(border);
      continue;
    }
    const border = active[next];
    next += 1;
    if (border === undefined) return undefined;
    above.push(border);
    if (!ENDS.has(sign)) below.push(border);
  }
  return next === active.length ? { above, below } : undefined;
}

function borderBetween(
  left: number | undefined,
  right: number | undefined,
  borders: number[],
  taken: readonly number[],
): number {
  const from = left === undefined ? 0 : borders.indexOf(left) + 1;
  const to = right === undefined ? borders.length : borders.indexOf(right);
  const earlier = borders.slice(from, to).find((border) => !taken.includes(border));
  if (earlier !== undefined) return earlier;
  const made = borders.length;
  borders.splice(from, 0, made);
  return made;
}

/** Whether two stretches from border to border have a column in common. */
export function overlap(borders: readonly number[], one: Stretch, other: Stretch): boolean {
  const at = (border: number): number => borders.indexOf(border);
  return at(one.left) < at(other.right) && at(other.left) < at(one.right);
}
