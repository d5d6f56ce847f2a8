import { describe, expect, it } from 'vitest';
import { type Grading, gradingOf } from '../../src/model/grading/grading.ts';
import { SMALL } from '../support/fixtures.ts';
import { withSettings } from '../support/settings.ts';
import { sourceOf } from '../support/sources.ts';

/** The grading of the small system, of 10 points, as JSON: decimals are texts. */
async function gradingBy(files: ReadonlyMap<string, string>): Promise<Readonly<Record<string, unknown>>> {
  const { edition } = await sourceOf(files);
  const [system] = edition.systems;
  if (system === undefined) throw new Error('no system');
  return JSON.parse(JSON.stringify(gradingOf(edition, system)));
}

const SATISFACTION = {
  columns: [{ key: 'satisfaction', title: '满意度（%）' }],
  ...{ full: '100', counts: ['10', '10'], dropHighest: 0, dropLowest: 0 },
};
const ADVANCED = {
  ...{ id: 'advanced', name: '先进单位', end: 'first', isBarred: true, needs: [] },
  counts: { all: { units: 1 } },
};
const QUALIFIED = { id: 'qualified', name: '达标单位', end: 'rest', isBarred: false, needs: [] };
const UNQUALIFIED = {
  ...{ id: 'unqualified', name: '未达标单位', end: 'last', isBarred: false, needs: [] },
  counts: { all: { units: 1 } },
  line: { at: ['6', '6'], isInclusive: true },
};
const USUAL = {
  parts: [
    { name: '实绩', weight: '0.9', setting: 'method.yearEnd.performance' },
    { name: '满意度', weight: '0.1', setting: 'method.yearEnd.satisfaction', entered: SATISFACTION },
  ],
  bonus: { keys: ['bonus'] },
  adjusts: 'weighted-total',
  places: 2,
  rounding: 'half-up-once',
  rankBy: 'published-score',
  ties: 'same-rank-then-skip',
  tieAtThreshold: 'decide',
  movingUp: 'never',
  smallGroup: 'unqualified-first',
  grades: [ADVANCED, QUALIFIED, UNQUALIFIED],
};

describe('the grading of a system', () => {
  it('is what is usual where the scheme says nothing', async () => {
    expect(await gradingBy(SMALL)).toEqual(USUAL);
  });

  it.each<[path: string, value: string | number, other: Partial<Record<keyof Grading, unknown>>]>([
    [
      'yearEnd.satisfactionScale',
      'hundred',
      { parts: [USUAL.parts[0], { ...USUAL.parts[1], entered: { ...SATISFACTION, counts: ['100', '100'] } }] },
    ],
    ['adjustment.appliedTo', 'performance', { adjusts: 'performance' }],
    ['adjustment.upperLimit', 'full-marks', { upperLimit: ['10', '10'] }],
    ['summary.places', 3, { places: 3 }],
    ['summary.rounding', 'half-even-once', { rounding: 'half-even-once' }],
    ['summary.rankBy', 'exact-score', { rankBy: 'exact-score' }],
    ['summary.ties', 'same-rank-no-skip', { ties: 'same-rank-no-skip' }],
    ['summary.tieAtThreshold', 'all-in', { tieAtThreshold: 'all-in' }],
    ['deduction.vetoBars', 'qualified', { vetoed: UNQUALIFIED }],
    [
      'grades.advancedFloor',
      'above-unqualified',
      { grades: [{ ...ADVANCED, line: { at: ['6', '6'], isInclusive: false } }, QUALIFIED, UNQUALIFIED] },
    ],
    [
      'grades.atMost',
      'exclusive',
      { grades: [ADVANCED, QUALIFIED, { ...UNQUALIFIED, line: { at: ['6', '6'], isInclusive: false } }] },
    ],
    ['grades.movingUp', 'next-in-rank', { movingUp: 'next-in-rank' }],
    ['grades.smallGroup', 'advanced-first', { smallGroup: 'advanced-first' }],
  ])('is another where %s is %s', async (path, value, other) => {
    expect(await gradingBy(withSettings(new Map([[`method.${path}`, value]])))).toEqual({ ...USUAL, ...other });
  });

  it('is not there for a scheme of which something could not be read', async () => {
    const { edition } = await sourceOf(SMALL);
    const [system] = edition.systems;
    const unread = { method: { ...edition.method, yearEnd: { ...edition.method.yearEnd, performance: undefined } } };
    expect(() => system && gradingOf(unread, system)).toThrow('data with errors');
  });
});
