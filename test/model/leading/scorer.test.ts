import { describe, expect, it } from 'vitest';
import { ratioFrom } from '../../../src/model/grading/ratio.ts';
import { ARRANGED, scoredLinesOf } from '../../../src/model/leading/scorer.ts';
import { type Line, linesFor } from '../../../src/model/lines.ts';
import type { Edition } from '../../../src/model/model.ts';
import type { AssessedUnit } from '../../../src/model/registers.ts';
import { sumFor } from '../../../src/model/totals.ts';
import { SMALL } from '../../support/fixtures.ts';
import { viewsOf } from '../../support/sources.ts';

const [view] = await viewsOf(SMALL);
const [sample] = view === undefined ? [] : linesFor(view, 'county');
if (sample === undefined) throw new Error('there is no line');

const line = (departments: readonly string[], shares?: readonly string[]): Line => {
  const parts = shares?.flatMap((each) => ratioFrom(each) ?? []);
  return { ...sample, departments, shares: parts };
};
const unit = (department?: string): AssessedUnit => ({ department }) as AssessedUnit;

/** Who scores a line of a unit, each with the points of what he scores. */
function scorers(who: AssessedUnit, what: Line, ownScore: 'never' | 'allowed' = 'never'): Record<string, string> {
  const scoredLineOf = scoredLinesOf({ method: { yearEnd: { ownScore } } } as Edition);
  const all = ['police', 'emergency', 'agriculture', '', ARRANGED].flatMap((each) => {
    const scored = scoredLineOf(who, what, each);
    return scored === undefined ? [] : [[each, sumFor(scored.criteria, 0)?.toString() ?? '无'] as const];
  });
  return Object.fromEntries(all);
}

describe('what nobody shares', () => {
  it('is scored by the only department that leads it', () => {
    expect(scorers(unit(), line(['police']))).toEqual({ police: '2' });
    expect(scorers(unit('agriculture'), line(['police']))).toEqual({ police: '2' });
  });

  it('is scored by nobody who is known where nobody leads it', () => {
    expect(scorers(unit(), line([]))).toEqual({ '': '2' });
    expect(scorers(unit('police'), line([]))).toEqual({ '': '2' });
  });

  it('is scored by the first of several, or by the next where the first may not score itself', () => {
    expect(scorers(unit(), line(['police', 'emergency']))).toEqual({ police: '2' });
    expect(scorers(unit('police'), line(['police', 'emergency']))).toEqual({ emergency: '2' });
    expect(scorers(unit('emergency'), line(['police', 'emergency']))).toEqual({ police: '2' });
    expect(scorers(unit('police'), line(['police', 'emergency', 'agriculture']))).toEqual({ emergency: '2' });
  });

  it('is arranged by the office where all that lead it are the unit itself', () => {
    expect(scorers(unit('police'), line(['police']))).toEqual({ [ARRANGED]: '2' });
  });

  it('is scored by the unit itself where the method allows it', () => {
    expect(scorers(unit('police'), line(['police', 'emergency']), 'allowed')).toEqual({ police: '2' });
    expect(scorers(unit('police'), line(['police']), 'allowed')).toEqual({ police: '2' });
  });
});

describe('what several departments score a part of each', () => {
  const shared = line(['police', 'emergency'], ['75%', '25%']);

  it('is scored by all of them, each its part', () => {
    expect(scorers(unit(), shared)).toEqual({ police: '1.5', emergency: '0.5' });
    expect(scorers(unit('agriculture'), shared)).toEqual({ police: '1.5', emergency: '0.5' });
  });

  it('has the part of the unit itself arranged by the office', () => {
    expect(scorers(unit('police'), shared)).toEqual({ [ARRANGED]: '1.5', emergency: '0.5' });
    expect(scorers(unit('emergency'), shared)).toEqual({ police: '1.5', [ARRANGED]: '0.5' });
    expect(scorers(unit('emergency'), shared, 'allowed')).toEqual({ police: '1.5', emergency: '0.5' });
  });
});
