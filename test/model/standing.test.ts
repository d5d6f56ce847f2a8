import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Decimal } from '../../src/model/decimal.ts';
import { standingsOf } from '../../src/model/grading/standing.ts';
import type { YearEnd } from '../../src/model/grading/year-end.ts';
import { decimal, grading, type Settings, unit } from '../support/gradings.ts';

const scores = (units: readonly YearEnd[], other: Settings = {}) =>
  standingsOf(units, grading(other)).map(({ published }) => published?.toString());
const ranks = (units: readonly YearEnd[], other: Settings = {}) =>
  standingsOf(units, grading(other)).map(({ rank }) => rank);
const grades = (units: readonly YearEnd[], other: Settings = {}) =>
  standingsOf(units, grading(other)).map(({ grade, isOpen }) => `${grade?.id}${isOpen ? '?' : ''}`);

describe('the final score of a unit', () => {
  it('is performance and satisfaction by their weights, the latter scaled to the full marks', () => {
    expect(scores([unit('180.5')])).toEqual(['180.45']);
    expect(scores([unit('180.5')], { satisfactionScale: 'hundred' })).toEqual(['171.45']);
    expect(scores([unit('200', { satisfaction: decimal('100') })])).toEqual(['200']);
    expect(scores([unit('0', { satisfaction: decimal('0') })])).toEqual(['0']);
  });

  it('has bonus and deductions after the weighting, or before it where the office decides so', () => {
    const adjusted = unit('180', { bonus: decimal('3'), deduction: decimal('1'), fraud: decimal('5') });
    expect(scores([adjusted])).toEqual(['177']);
    expect(scores([adjusted], { appliedTo: 'performance' })).toEqual(['177.3']);
  });

  it('may exceed the full marks unless that is ruled out', () => {
    const best = unit('200', { satisfaction: decimal('100'), bonus: decimal('3') });
    expect(scores([best])).toEqual(['203']);
    expect(scores([best], { upperLimit: 'full-marks' })).toEqual(['200']);
  });

  it('is rounded once, half up or half even', () => {
    const half = [unit('178.35', { satisfaction: decimal('0') }), unit('178.25', { satisfaction: decimal('0') })];
    expect(scores(half)).toEqual(['160.52', '160.43']);
    expect(scores(half, { rounding: 'half-even-once' })).toEqual(['160.52', '160.42']);
    expect(scores([unit('0', { satisfaction: decimal('0'), fraud: decimal('0.005') })])).toEqual(['-0.01']);
  });

  it('is not known while performance or satisfaction is not, and then nobody has a rank or a grade', () => {
    const units = [unit('180'), unit(undefined), unit('170', { satisfaction: undefined })];
    expect(scores(units)).toEqual(['180', undefined, undefined]);
    expect(ranks(units)).toEqual([undefined, undefined, undefined]);
    expect(grades(units)).toEqual(['undefined', 'undefined', 'undefined']);
  });
});

describe('the rank of a unit', () => {
  const units = ['190', '180', '180', '170'].map((each) => unit(each));

  it('is shared by equals, with the next left out or not', () => {
    expect(ranks(units)).toEqual([1, 2, 2, 4]);
    expect(ranks(units, { ties: 'same-rank-no-skip' })).toEqual([1, 2, 2, 3]);
  });

  it('goes by the published score, so that what is rounded away decides nothing, unless that is wanted', () => {
    const near = [unit('180.001'), unit('180.002')];
    expect(ranks(near)).toEqual([1, 1]);
    expect(ranks(near, { rankBy: 'exact-score' })).toEqual([2, 1]);
  });
});

describe('the grade of a unit', () => {
  const five = ['190', '185', '180', '150', '140'].map((each) => unit(each, { satisfaction: decimal('70') }));

  it('is advanced for the first, unqualified for the last at or below the line, else qualified', () => {
    expect(grades(five)).toEqual(['advanced', 'advanced', 'advanced', 'unqualified', 'unqualified']);
    expect(grades(five, { unqualifiedAtMost: decimal('140') })).toEqual([
      ...['advanced', 'advanced', 'advanced', 'qualified', 'unqualified'],
    ]);
  });

  it('counts the line itself, or does not', () => {
    const line = scores(five).at(-1) ?? '';
    const at = { unqualifiedAtMost: decimal(line), unqualifiedLast: 1 };
    expect(grades(five, at).at(-1)).toBe('unqualified');
    expect(grades(five, { ...at, atMost: 'exclusive' }).at(-1)).toBe('qualified');
  });

  it('is left to people where equals stand across a line, or decided beforehand', () => {
    const equal = ['190', '185', '180', '180', '170', '160'].map((each) => unit(each));
    expect(grades(equal)).toEqual(['advanced', 'advanced', 'advanced?', 'advanced?', 'qualified', 'qualified']);
    expect(grades(equal, { tieAtThreshold: 'all-in' }).slice(2, 4)).toEqual(['advanced', 'advanced']);
    expect(grades(equal, { tieAtThreshold: 'all-out' }).slice(2, 4)).toEqual(['qualified', 'qualified']);
  });

  it('is not advanced after a veto, and nobody moves up, unless that is wanted', () => {
    const vetoed = ['190', '185', '180', '175', '170', '165'].map((each, index) =>
      unit(each, index === 1 ? { bar: 'veto' } : {}),
    );
    expect(grades(vetoed).slice(0, 4)).toEqual(['advanced', 'qualified', 'advanced', 'qualified']);
    expect(grades(vetoed, { movingUp: 'next-in-rank' }).slice(0, 4)).toEqual([
      ...['advanced', 'qualified', 'advanced', 'advanced'],
    ]);
    expect(grades(vetoed, { vetoBars: 'qualified' })[1]).toBe('unqualified');
  });

  it('is unqualified before advanced in a group so small that both hold, or the other way round', () => {
    const small = ['140', '130'].map((each) => unit(each));
    expect(grades(small)).toEqual(['unqualified', 'unqualified']);
    expect(grades(small, { smallGroup: 'advanced-first' })).toEqual(['advanced', 'advanced']);
    expect(grades(small, { smallGroup: 'advanced-first', advancedFloor: 'above-unqualified' })).toEqual([
      ...['unqualified', 'unqualified'],
    ]);
  });
});

describe('the standings of any units', () => {
  const step = (most: number) => fc.integer({ min: 0, max: most }).map((each) => Decimal.of(BigInt(each) * 5n, 2));
  const units = fc.array(
    fc
      .record({
        performance: step(4000),
        satisfaction: fc.integer({ min: 0, max: 10_000 }).map((each) => Decimal.of(BigInt(each), 2)),
        bonus: step(60),
        deduction: step(60),
        fraud: step(200),
        bar: fc.constantFrom(undefined, undefined, undefined, 'veto' as const, 'ineligible' as const),
      })
      .map(({ performance, ...got }) => unit(performance.toString(), got)),
    { minLength: 1, maxLength: 12 },
  );

  it('rank a higher score never behind a lower one, and equals alike', () => {
    fc.assert(
      fc.property(units, (all) => {
        const standings = standingsOf(all, grading());
        for (const one of standings) {
          for (const other of standings) {
            const difference = one.published?.compare(other.published ?? Decimal.zero) ?? 0;
            expect(Math.sign((other.rank ?? 0) - (one.rank ?? 0))).toBe(Math.sign(difference));
          }
        }
      }),
    );
  });

  it('are the same in whatever order the units come', () => {
    fc.assert(
      fc.property(units, fc.infiniteStream(fc.nat(1000)), (all, draws) => {
        const keyed = all.map((each) => ({ each, at: Number(draws.next().value) }));
        const shuffled = keyed.toSorted((one, other) => one.at - other.at).map(({ each }) => each);
        const [own, others] = [standingsOf(all, grading()), standingsOf(shuffled, grading())];
        const said = ({ published, rank, grade, isOpen }: (typeof own)[number]) =>
          `${published} ${rank} ${grade?.id} ${isOpen}`;
        expect(shuffled.map((each, index) => [all.indexOf(each), said(others[index] as never)]).sort()).toEqual(
          all.map((each, index) => [all.indexOf(each), said(own[index] as never)]).sort(),
        );
      }),
    );
  });

  it('never give a unit a worse rank or grade for a higher score', () => {
    const order = ['unqualified', 'qualified', 'advanced'];
    fc.assert(
      fc.property(units, fc.nat(11), step(2000), (all, which, more) => {
        const index = which % all.length;
        const raised = all.map((each, at) => {
          if (at !== index) return each;
          const performance = each.performance.value?.over.plus(more).toString();
          return { ...each, performance: unit(performance).performance };
        });
        const [before, after] = [standingsOf(all, grading())[index], standingsOf(raised, grading())[index]];
        expect(after?.rank).toBeLessThanOrEqual(before?.rank ?? 0);
        if (before?.isOpen || after?.isOpen) return;
        expect(order.indexOf(after?.grade?.id ?? '')).toBeGreaterThanOrEqual(order.indexOf(before?.grade?.id ?? ''));
      }),
    );
  });

  it('never have more advanced or unqualified than there are places for, unless a tie is open', () => {
    fc.assert(
      fc.property(units, (all) => {
        const standings = standingsOf(all, grading());
        const settled = (grade: string): number =>
          standings.filter((each) => each.grade?.id === grade && !each.isOpen).length;
        expect(settled('advanced')).toBeLessThanOrEqual(3);
        expect(settled('unqualified')).toBeLessThanOrEqual(2);
        for (const [index, { grade }] of standings.entries()) {
          if (all[index]?.bar !== undefined) expect(grade?.id).not.toBe('advanced');
        }
      }),
    );
  });
});
