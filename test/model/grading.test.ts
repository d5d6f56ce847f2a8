import { describe, expect, it } from 'vitest';
import { type Grading, gradingOf } from '../../src/model/standing.ts';
import { SMALL } from '../support/fixtures.ts';
import { withSettings } from '../support/settings.ts';
import { sourceOf } from '../support/sources.ts';

/** The grading of the small system, of 10 points, decimals as texts. */
async function gradingBy(files: ReadonlyMap<string, string>): Promise<Readonly<Record<string, unknown>>> {
  const { edition } = await sourceOf(files);
  const [system] = edition.systems;
  if (system === undefined) throw new Error('no system');
  const entries = Object.entries(gradingOf(edition, system));
  return Object.fromEntries(entries.map(([key, each]) => [key, typeof each === 'object' ? String(each) : each]));
}

const USUAL: Readonly<Record<keyof Grading, unknown>> = {
  performance: '0.9',
  satisfaction: '0.1',
  satisfactionFull: '10',
  adjusts: 'weighted-total',
  upperLimit: undefined,
  places: 2,
  rounding: 'half-up-once',
  rankBy: 'published-score',
  ties: 'same-rank-then-skip',
  tieAtThreshold: 'decide',
  vetoBars: 'advanced',
  advancedFloor: 'none',
  atMost: 'inclusive',
  movingUp: 'never',
  smallGroup: 'unqualified-first',
  advanced: 1,
  unqualifiedLast: 1,
  unqualifiedAtMost: '6',
};

describe('the grading of a system', () => {
  it('is what is usual where the scheme says nothing', async () => {
    expect(await gradingBy(SMALL)).toEqual(USUAL);
  });

  it.each<[path: string, value: string | number, other: Partial<Record<keyof Grading, unknown>>]>([
    ['yearEnd.satisfactionScale', 'hundred', { satisfactionFull: '100' }],
    ['adjustment.appliedTo', 'performance', { adjusts: 'performance' }],
    ['adjustment.upperLimit', 'full-marks', { upperLimit: '10' }],
    ['summary.places', 3, { places: 3 }],
    ['summary.rounding', 'half-even-once', { rounding: 'half-even-once' }],
    ['summary.rankBy', 'exact-score', { rankBy: 'exact-score' }],
    ['summary.ties', 'same-rank-no-skip', { ties: 'same-rank-no-skip' }],
    ['summary.tieAtThreshold', 'all-in', { tieAtThreshold: 'all-in' }],
    ['deduction.vetoBars', 'qualified', { vetoBars: 'qualified' }],
    ['grades.advancedFloor', 'above-unqualified', { advancedFloor: 'above-unqualified' }],
    ['grades.atMost', 'exclusive', { atMost: 'exclusive' }],
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
