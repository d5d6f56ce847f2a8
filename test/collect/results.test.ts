import { describe, expect, it } from 'vitest';
import type { CollectedSystem, CollectedUnit } from '../../src/collect/collected.ts';
import { resultsOf } from '../../src/collect/results.ts';
import { Decimal } from '../../src/model/decimal.ts';
import { printedRatio, whole } from '../../src/model/grading/ratio.ts';
import { TOWN } from '../support/fixtures.ts';
import { viewsOf } from '../support/sources.ts';

const [view] = await viewsOf(TOWN);
if (view === undefined) throw new Error('there is no system');
const { system } = view;

const decimal = (text: string): Decimal => Decimal.parse(text) ?? Decimal.zero;

/** What the summary sheet says of a unit with these bonuses, whose other scores are 50 in farming: in farming, and in the section of bonuses. */
function summed(bonuses: Readonly<Record<string, string>>, isComplete = true): readonly (string | undefined)[] {
  const none = { sum: whole(Decimal.zero), scored: 3, total: isComplete ? 3 : 4 };
  const levels = new Map([
    ['farming', { sum: whole(decimal('50')), scored: 3, total: 3 }],
    ['bonus', none],
  ]);
  const scores = new Map(Object.entries(bonuses).map(([id, score]) => [id, decimal(score)]));
  const unit = {
    id: 'jia',
    verified: { ...none, levels, single: scores },
    adjustments: new Map(),
    open: new Set(),
  } as unknown as CollectedUnit;
  const result = resultsOf({ units: [unit] } as unknown as CollectedSystem, system).get('jia');
  return [result?.levels.get('farming'), result?.levels.get('bonus')].map((each) => each && printedRatio(each));
}

describe('a bonus that was collected', () => {
  it('is in the score of its section', () => {
    expect(summed({ national: '2', 'on-site': '3' })).toEqual(['50', '5']);
  });

  it('counts no more than the limit of the indicator above it', () => {
    expect(summed({ national: '6', provincial: '3' })).toEqual(['50', '6']);
  });

  it('counts no more than the limit of its section, which all below it reach together', () => {
    expect(summed({ national: '6', provincial: '3', 'on-site': '4' })).toEqual(['50', '8']);
  });

  it('is taken back where the system lets less count than its sections have together', () => {
    const limited = { ...system, adds: decimal('5') };
    const unit = (scores: readonly (readonly [string, string])[]) =>
      ({
        id: 'jia',
        verified: { levels: new Map(), single: new Map(scores.map(([id, score]) => [id, decimal(score)])) },
        adjustments: new Map(),
        open: new Set(),
      }) as unknown as CollectedUnit;
    const beyond = (...scores: readonly (readonly [string, string])[]) =>
      resultsOf({ units: [unit(scores)] } as unknown as CollectedSystem, limited)
        .get('jia')
        ?.amounts.get('beyond')
        ?.toString();
    expect(beyond(['national', '6'], ['on-site', '4'])).toBe('3');
    expect(beyond(['national', '5'])).toBe('0');
  });

  it('leaves its section without a score until all of it is scored', () => {
    expect(summed({ national: '2' }, false)).toEqual(['50', undefined]);
  });
});

describe('the core items of a grade', () => {
  const [excellent] = system.grades;
  if (excellent === undefined) throw new Error('there is no grade');

  /** How many core items a unit has below the share, whose only one is worth 15 points. */
  const missed = (share: string, score: string | undefined): string | undefined => {
    const graded = { ...system, grades: [{ ...excellent, core: decimal(share) }] };
    const scored = score === undefined ? 0 : 1;
    const unit = {
      ...{ id: 'jia', class: 'rural', adjustments: new Map(), open: new Set() },
      verified: {
        ...{ scored, total: 1, levels: new Map() },
        single: new Map(score === undefined ? [] : [['ledger', decimal(score)]]),
      },
    } as unknown as CollectedUnit;
    const amounts = resultsOf({ units: [unit] } as unknown as CollectedSystem, graded).get('jia')?.amounts;
    return amounts?.get('core.excellent')?.toString();
  };

  it('are counted where they have less than their share of the points', () => {
    expect(missed('1', '15')).toBe('0');
    expect(missed('1', '14.5')).toBe('1');
    expect(missed('0.9', '13.5')).toBe('0');
    expect(missed('0.9', '13')).toBe('1');
  });

  it('are counted once everything is scored', () => {
    expect(missed('1', undefined)).toBeUndefined();
  });
});
