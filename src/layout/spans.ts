/** The room that a piece of a line needs, in points. */
export interface Need {
  readonly width: number;
  /** Whether more room does no harm: a blank may be longer, a label would stand alone. */
  readonly isBlank: boolean;
}

/** What a line more of a label costs, above all, and each point that is too little for a blank or too much for a label. */
const COST = { newLine: 1e9, tooLittle: 1e4, tooMuch: 1 } as const;
/** Programs break a label only where it is this much too long, relative to its room. */
const SLACK = 1.02;

/** A way to share out columns: how many each piece has, and what the whole costs. */
interface Way {
  readonly spans: readonly number[];
  readonly cost: number;
}

/**
 * Shares columns of these widths out to pieces, in their order: how many columns each piece has, one at least, so that
 * the room fits as well as it can. There are as many columns as pieces at least.
 */
export function sharedOut(needs: readonly Need[], widths: readonly number[]): readonly number[] {
  // The best ways for the pieces so far, by the number of columns that they take.
  let ways: ReadonlyMap<number, Way> = new Map([[0, { spans: [], cost: 0 }]]);
  for (const [index, need] of needs.entries()) ways = waysOn(ways, need, needs.length - index - 1, widths);
  return ways.get(widths.length)?.spans ?? [];
}

/**
 * The same with one column for each blank, since no program makes a row higher for what is typed into several that are
 * merged; columns at the end may belong to none. Undefined where there is no such way in which every piece fits.
 */
export function sharedSingly(needs: readonly Need[], widths: readonly number[]): readonly number[] | undefined {
  let ways: ReadonlyMap<number, Way> = new Map([[0, { spans: [], cost: 0 }]]);
  const isAllowed: Allowed = (need, span, room) => fits(need, room) && (!need.isBlank || span === 1);
  for (const [index, need] of needs.entries()) ways = waysOn(ways, need, needs.length - index - 1, widths, isAllowed);
  return [...ways.values()].toSorted((one, other) => one.cost - other.cost)[0]?.spans;
}

/** Whether a piece may have so many columns, with so much room. */
type Allowed = (need: Need, span: number, room: number) => boolean;

/** The best ways for one piece more; each of those that are left needs a column. */
function waysOn(
  ways: ReadonlyMap<number, Way>,
  need: Need,
  left: number,
  widths: readonly number[],
  isAllowed: Allowed = () => true,
): ReadonlyMap<number, Way> {
  const next = new Map<number, Way>();
  for (const [taken, { spans, cost }] of ways) {
    for (let end = taken + 1; end <= widths.length - left; end += 1) {
      const room = sum(widths.slice(taken, end));
      const total = cost + costOf(need, room);
      if (isAllowed(need, end - taken, room) && total < (next.get(end)?.cost ?? Number.POSITIVE_INFINITY)) {
        next.set(end, { spans: [...spans, end - taken], cost: total });
      }
    }
  }
  return next;
}

/** Whether a piece stands whole in a room, in points. */
export function fits({ width }: Need, room: number): boolean {
  return width <= room * SLACK;
}

function costOf({ width, isBlank }: Need, room: number): number {
  if (isBlank) return COST.tooLittle * Math.max(0, width - room) ** 2;
  return COST.newLine * (Math.ceil(width / (room * SLACK)) - 1) + COST.tooMuch * Math.max(0, room - width) ** 2;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
