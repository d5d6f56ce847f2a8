/** Signs at which borders between columns begin, end, or go on. */
const BEGINS = new Set('┬┭┮┯┰┱┲┳╤╥╦┌┍┎┏┐┑┒┓╔╗╒╓╕╖╭╮');
const ENDS = new Set('┴┵┶┷┸┹┺┻╧╨╩└┕┖┗┘┙┚┛╚╝╘╙╛╜╰╯');
const GOES_ON = new Set('│┃║├┝┞┟┠┡┢┣┤┥┦┧┨┩┪┫┼┽┾┿╀╁╂╃╄╅╆╇╈╉╊╋╞╟╠╡╢╣╪╫╬');

/** A line of a drawing: its signs, and what stands between each two of them. */
export interface DrawnLine {
  readonly signs: readonly string[];
  readonly segments: readonly string[];
}

/** From border to border. */
interface Stretch {
  readonly left: number;
  readonly right: number;
}

/** The parts of a line, or undefined where something stands outside of its first and last sign. */
export function partsOf(raw: string): DrawnLine | undefined {
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
export function bordersBelow(
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
