import { describe, expect, it } from 'vitest';
import { sumInput } from '../../../src/layout/forms/inputs.ts';
import { Decimal } from '../../../src/model/decimal.ts';
import { changed, TOWN } from '../../support/fixtures.ts';
import { viewsOf } from '../../support/sources.ts';

const FARMING = 'indicators/2026/town/2-farming.yaml';

/** From what to what the score of a level-1 indicator may be filled in for 乡 and for 街道. */
async function rangesIn(files: ReadonlyMap<string, string>, id: string): Promise<readonly string[]> {
  const [view] = await viewsOf(files);
  const level1 = view?.system.indicators.find((each) => each.id === id);
  if (view === undefined || level1 === undefined) throw new Error(`there is no ${id}`);
  return [0, 1].map((index) => {
    const { least, most } = sumInput(level1, view.system, index, Decimal.of(5n, 1));
    return `${least} ${most}`;
  });
}

describe('the score of a level-1 indicator in a summary sheet that is filled in by hand', () => {
  it('goes up to the points of the class of the unit', async () => {
    expect(await rangesIn(TOWN, 'farming')).toEqual(['-3 50', '-3 60']);
  });

  it('goes below zero only by what is deducted from the class', async () => {
    const urban = changed(TOWN, FARMING, '发生秸秆焚烧, deducts: 3', '发生秸秆焚烧, only: [urban], deducts: 3');
    expect(await rangesIn(urban, 'farming')).toEqual(['0 50', '-3 60']);
  });

  it('goes below zero only by what the indicators allow', async () => {
    const open = changed(TOWN, FARMING, 'deducts: 3', 'deducts: unlimited');
    const limited = changed(open, FARMING, 'department: agriculture', 'deducts: 2\ndepartment: agriculture');
    expect(await rangesIn(limited, 'farming')).toEqual(['-2 50', '-2 60']);
  });

  it('takes what nothing limits up to the full marks of the class', async () => {
    const open = changed(TOWN, FARMING, 'deducts: 3', 'deducts: unlimited');
    expect(await rangesIn(open, 'farming')).toEqual(['-90 50', '-100 60']);
  });

  it('is in points of the total where the indicator has a scale of its own, but for what is deducted, which is so already', async () => {
    const own = changed(TOWN, FARMING, 'pointsFor: { urban: 60 }', 'pointsFor: { urban: 60 }\nscale: 100');
    const scaled = ['30, only', '40, only'].reduce((all, row) => changed(all, FARMING, row, '80, only'), own);
    expect(await rangesIn(scaled, 'farming')).toEqual(['-3 50', '-3 60']);
  });
});
