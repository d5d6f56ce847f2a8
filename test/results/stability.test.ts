import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Decimal } from '../../src/model/decimal.ts';
import type { Grading } from '../../src/model/grading/grading.ts';
import {
  compareRatios,
  exactText,
  minus,
  NONE,
  ONE,
  plus,
  product,
  quotient,
  type Ratio,
  roundedRatio,
  times,
  whole,
} from '../../src/model/grading/ratio.ts';
import type { Standing } from '../../src/model/grading/standing.ts';
import type { Decided } from '../../src/model/grading/trying.ts';
import { type Outcome, outcomeOf } from '../../src/results/outcome.ts';
import type { End, StableFigure } from '../../src/results/stability/stability.ts';
import { methods } from '../support/methods.ts';
import { movedIn, totalBefore } from '../support/moved-figures.ts';
import { settledYear } from '../support/settled-years.ts';

const said = (standings: readonly Standing[]): string =>
  standings.map(({ grade, isOpen }) => `${grade?.id}${isOpen ? '?' : ''}`).join(' ');

const decimal = (text: string): Ratio => whole(Decimal.parse(text) ?? Decimal.zero);

/** Of equals the first by the register is given a grade; and nobody has decided anything. */
const FIRST: Decided = (_, tied) => new Set(tied.slice(0, 1));
const NOBODY: Decided = () => undefined;

/** So far an end is looked for that there is not. */
const FAR = decimal('100');

/** A hair, so that nothing lies between. */
const HAIR: Ratio = { over: Decimal.one, under: Decimal.of(10n ** 60n, 0) };

const RUNS = 10;

describe('the interval of a figure', () => {
  it('has no grade changed in it and one at its end or right behind, by the engine itself, for any method', async () => {
    let ends = 0;
    await fc.assert(
      fc.asyncProperty(methods, fc.infiniteStream(fc.nat(1_000_000)), async (stated, numbers) => {
        const draw = (most: number) => Number(numbers.next().value) % (most + 1);
        const assessment = {
          ...(await settledYear(stated, draw)),
          decided: (draw(1) === 0 ? FIRST : NOBODY) satisfies Decided,
        };
        const outcome = outcomeOf(assessment);
        const figures = outcome.stability();
        if (figures === undefined) return;
        const movedTo = movedIn(assessment);
        const probe = probing(outcome, movedTo, draw);
        const present = said(outcome.units.map(({ standing }) => standing));
        for (const figure of figures) {
          expect(said(movedTo(figure, figure.now))).toBe(present);
          ends += probe(figure, figure.from, -1) + probe(figure, figure.to, 1);
        }
      }),
      { numRuns: RUNS },
    );
    expect(ends).toBeGreaterThan(RUNS);
  });

  it('is not told while a score is missing or a tie is open', async () => {
    const stated = {
      method: {},
      system: {
        grades: [
          { id: 'first', name: '一等', first: 1 },
          { id: 'rest', name: '其余' },
        ],
      },
    };
    const equal = await settledYear(stated, () => 1);
    const undecided = outcomeOf(equal);
    expect(undecided.units.filter(({ standing }) => standing.isOpen)).toHaveLength(7);
    expect(undecided.stability()).toBeUndefined();
    const decided = { ...equal, decided: FIRST };
    expect(outcomeOf(decided).stability()).not.toBeUndefined();
    const [first] = equal.units;
    const scores = new Map([...equal.scores].filter(([id]) => id !== first?.id));
    expect(outcomeOf({ ...decided, scores }).stability()).toBeUndefined();
  });
});

/** Holds one end of a figure, and the way there, against the engine; 1 where a grade changes there. */
function probing({ units, grading }: Outcome, movedTo: ReturnType<typeof movedIn>, draw: (most: number) => number) {
  const present = said(units.map(({ standing }) => standing));
  return (figure: StableFigure, { at, isWithin, changes }: End, sign: 1 | -1): number => {
    const { now } = figure;
    const saidAt = (x: Ratio): string => said(movedTo(figure, x));
    const label = `${figure.figure.kind} of ${exactText(now)} to ${at && exactText(at)}`;
    const end = at ?? plus(now, FAR);
    const hair: Ratio = sign > 0 ? HAIR : minus(NONE, HAIR);
    for (const x of insideOf(figure, end, movedTo, grading, draw))
      expect(saidAt(x), `${label}: at ${exactText(x)}`).toBe(present);
    if (at === undefined) return 0;
    if (compareRatios(now, end) !== 0) expect(saidAt(minus(end, hair)), `${label}: before it`).toBe(present);
    if (isWithin) expect(saidAt(end), `${label}: at it`).toBe(present);
    else expect(saidAt(end), `${label}: at it`).not.toBe(present);
    if (changes.length === 0) return 0;
    if (isWithin) expect(saidAt(plus(end, hair)), `${label}: behind it`).not.toBe(present);
    return 1;
  };
}

/** Points within: everywhere where a total of a unit is halfway between two published scores or that of another, and between each two of these; any, where they are too many. */
function insideOf(
  figure: StableFigure,
  end: Ratio,
  movedTo: ReturnType<typeof movedIn>,
  { places }: Grading,
  draw: (most: number) => number,
): readonly Ratio[] {
  const { now } = figure;
  const way = minus(end, now);
  const any = Array.from({ length: 6 }, () =>
    plus(now, product(way, { over: Decimal.of(BigInt(draw(9999)), 0), under: Decimal.of(10_000n, 0) })),
  );
  if (figure.figure.kind === 'line' || figure.figure.kind === 'full' || compareRatios(way, NONE) === 0) return any;
  const [starts, stops] = [now, end].map((x) => movedTo(figure, x).map(totalBefore)) as [Ratio[], Ratio[]];
  const step: Ratio = { over: Decimal.one, under: Decimal.of(10n ** BigInt(places), 0) };
  const shares: Ratio[] = [];
  starts.forEach((start, index) => {
    const slope = minus(stops[index] as Ratio, start);
    starts.forEach((other, at) => {
      const turn = minus(slope, minus(stops[at] as Ratio, other));
      shares.push(...quotientOf(minus(other, start), turn));
    });
    const [from, to] = [start, stops[index] as Ratio].toSorted(compareRatios) as [Ratio, Ratio];
    const count = Number(roundedRatio(quotient(minus(to, from), step), 0, 'half-up-once').toString());
    const first = roundedRatio(from, places, 'half-up-once').times(Decimal.of(10n ** BigInt(places), 0));
    const wanted =
      count <= 12
        ? Array.from({ length: count + 2 }, (_, each) => each - 1)
        : Array.from({ length: 12 }, () => draw(count));
    for (const each of wanted) {
      const half = times(step, first.plus(Decimal.of(BigInt(each), 0)).plus(Decimal.of(5n, 1)));
      shares.push(...quotientOf(minus(half, start), slope));
    }
  });
  const events = shares
    .filter((each) => compareRatios(each, NONE) > 0 && compareRatios(each, ONE) < 0)
    .toSorted(compareRatios);
  const between = events.map((each, index) => times(plus(each, events[index + 1] ?? ONE), Decimal.of(5n, 1)));
  return [...any, ...[...events, ...between].map((share) => plus(now, product(way, share)))];
}

function quotientOf(a: Ratio, b: Ratio): readonly Ratio[] {
  const sign = compareRatios(b, NONE);
  if (sign === 0) return [];
  return [sign > 0 ? quotient(a, b) : quotient(minus(NONE, a), minus(NONE, b))];
}
