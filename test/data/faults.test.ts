import { describe, expect, it } from 'vitest';
import { finder } from '../support/examined.ts';
import { type Fault, faultsOf, shippedEditions, slipsOf } from '../support/faults/faults.ts';
import { inherentReason } from '../support/faults/inherent.ts';
import { type Finder, unfound } from '../support/faults/unfound.ts';

/** One file of each edition: all of them are tried by `npm run faults`. */
const FILE = 'county/6-institutional-reform.yaml';

const inFile = (edition: string) => faultsOf(edition).filter(({ path }) => path.endsWith(FILE));

/** Every so many of the faults of an edition. */
const some = (edition: string, each: number) => faultsOf(edition).filter((_, index) => index % each === 0);

/** Finds what is wrong as if there were no rule for one code. */
function without(code: string): Finder {
  const find = finder();
  return async (files) => (await find(files)).filter((each) => each.code !== code);
}

const slipping = async (faults: readonly Fault[], findingsOf?: Finder) =>
  (await unfound('2020', faults, findingsOf)).filter((fault) => inherentReason(fault) === undefined);

describe('one figure that is mistyped', () => {
  it.each(shippedEditions())('slips in no number of %s, of those that are tried here', async (edition) => {
    const faults = [...inFile(edition), ...some(edition, 197)];
    expect(faults.length).toBeGreaterThan(300);
    const silent = await unfound(edition, faults);
    expect(silent.filter((fault) => inherentReason(fault) === undefined)).toEqual([]);
    expect(new Set(silent.filter(({ path }) => path.endsWith(FILE)).map(({ key }) => key))).toEqual(
      new Set(['score', 'minus']),
    );
  });

  it('is another figure, one less or more, two that change places, or a point that moves', () => {
    expect(slipsOf('5')).toEqual(['0', '1', '2', '3', '4', '6', '7', '8', '9', '55', '0.5']);
    expect(new Set(slipsOf('12'))).toEqual(
      new Set(
        [...'023456789']
          .flatMap((other) => [`${other}2`, `1${other}`.replace('12', '11')])
          .concat('1', '2', '112', '122', '21', '0.12', '1.2'),
      ),
    );
    expect(slipsOf('0.5')).toEqual(expect.arrayContaining(['1.5', '0.6', '0.55', '5.0', '05']));
    for (const slip of slipsOf('1.50')) expect(Number(slip)).not.toBe(1.5);
  });

  it('is tried in every number of the YAML, and in nothing else', () => {
    const marks = faultsOf('2020').filter(({ key }) => key === 'fullMarks');
    expect(new Set(marks.map(({ was }) => was))).toEqual(new Set(['200', '100']));
    expect(new Set(faultsOf('2020').map(({ key }) => key))).toContain('district-without-townships');
  });

  it('is found among others as it is found alone', async () => {
    const faults = some('2020', 661);
    const alone: Fault[] = [];
    for (const fault of faults) alone.push(...(await unfound('2020', [fault])));
    const together = await unfound('2020', faults);
    expect(new Set(together)).toEqual(new Set(alone));
    expect(alone.length).toBeGreaterThan(0);
  });
});

describe('a rule that no longer does its work', () => {
  it.each([
    ['sum-mismatch', 'points'],
    ['scoring-mismatch', 'minus'],
    ['scoring-mismatch', 'score'],
    ['in-force-late', 'inForceFrom'],
    ['figure-zero', 'leaderBarred'],
    ['threshold-overlap', 'performanceBarred'],
    ['range-reversed', 'least'],
    ['weights-sum', 'performance'],
    ['points-step', 'step'],
  ])('lets faults slip that nobody calls inherent: %s of %s', async (code, key) => {
    const ofKey = faultsOf('2020').filter((fault) => fault.key === key);
    const faults = ofKey.filter(({ path }) => path.endsWith(FILE) || path.endsWith('scheme.yaml')).slice(0, 60);
    expect(await slipping(faults, without(code))).not.toEqual([]);
  });
});
