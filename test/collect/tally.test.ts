import { describe, expect, it } from 'vitest';
import { NOTHING, type Tally, withinLimits } from '../../src/collect/tally.ts';
import { Decimal } from '../../src/model/decimal.ts';
import { printedRatio, whole } from '../../src/model/grading/ratio.ts';
import { TOWN } from '../support/fixtures.ts';
import { viewsOf } from '../support/sources.ts';

const [view] = await viewsOf(TOWN);
if (view === undefined) throw new Error('there is no system');
const [safety, farming, ...others] = view.system.indicators;
if (safety === undefined || farming === undefined) throw new Error('there are no indicators');
const decimal = (text: string): Decimal => Decimal.parse(text) ?? Decimal.zero;
const LIMITED = { ...view.system, indicators: [safety, { ...farming, deducts: decimal('1') }, ...others] };

/** Scores of a unit of which so much is deducted: 50 in farming without that, 10 elsewhere. */
function tallied(deducted: string): Tally {
  const own = whole(decimal('50').minus(decimal(deducted)));
  const sum = whole(decimal('60').minus(decimal(deducted)));
  const levels = new Map([['farming', { sum: own, scored: 3, total: 3 }]]);
  return { ...NOTHING, sum, levels, single: new Map([['fire', decimal(deducted)]]) };
}

const sumsOf = ({ sum, levels }: Tally): readonly string[] =>
  [sum, ...[...levels.values()].map((each) => each.sum)].map((each) => printedRatio(each));

describe('the sums of what was collected', () => {
  it('give back what is deducted beyond a limit, in the section and in all', () => {
    expect(sumsOf(withinLimits(tallied('3'), LIMITED))).toEqual(['59', '49']);
  });

  it('stay what they are within a limit, and where there is none', () => {
    expect(sumsOf(withinLimits(tallied('1'), LIMITED))).toEqual(['59', '49']);
    expect(sumsOf(withinLimits(tallied('3'), view.system))).toEqual(['57', '47']);
  });
});
