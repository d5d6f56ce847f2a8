import { describe, expect, it } from 'vitest';
import { gradingOf } from '../../src/model/grading/grading.ts';
import { standingsOf } from '../../src/model/grading/standing.ts';
import type { YearEnd } from '../../src/model/grading/year-end.ts';
import { unitsOf } from '../../src/model/registers.ts';
import { wholeViews } from '../../src/model/view.ts';
import { consequencesOf, type History } from '../../src/results/consequences.ts';
import { ofEdition, SHIPPED } from '../support/fixtures.ts';
import { decimal, unit } from '../support/gradings.ts';
import { sourceOf } from '../support/sources.ts';

const { edition, proof, registers } = await sourceOf(ofEdition(SHIPPED, '2020'));

/** What the measures of 2020 give the units of a system: score, rank, grade, and what follows. */
function judged(system: 'county' | 'municipal', ends: readonly YearEnd[], history?: History) {
  const view = wholeViews(edition, proof).find((each) => each.system.id === system);
  if (view === undefined) throw new Error(`there is no system ${system}`);
  const units = unitsOf(registers.units ?? [], system, edition.year).slice(0, ends.length);
  const grading = gradingOf(edition, view.system);
  const standings = standingsOf(ends, grading);
  const consequences = consequencesOf({ edition, view, units, grading, standings, history });
  return standings.map(({ published, rank, grade, isOpen }, index) => ({
    score: published?.toString(),
    rank,
    grade: `${grade?.id}${isOpen ? '?' : ''}`,
    follows: (consequences[index] ?? []).map((each) => `${each.kind}${each.isOpen ? '?' : ''}`),
  }));
}

/** A unit whose final score is a number exactly: it has that share of both parts, so that 0.9 f + 0.1 f = f. */
function withScore(score: string, fullMarks: 200 | 100): YearEnd {
  const satisfaction = fullMarks === 200 ? decimal(score).times(decimal('0.5')) : decimal(score);
  const own = unit(score, { satisfaction });
  return fullMarks === 200 ? own : { ...own, class: 'municipal' };
}

const counties = (scores: readonly string[], history?: History) =>
  judged(
    'county',
    scores.map((each) => withScore(each, 200)),
    history,
  );
const municipal = (scores: readonly string[]) =>
  judged(
    'municipal',
    scores.map((each) => withScore(each, 100)),
  );
const gradesOf = (all: ReturnType<typeof judged>) => all.map(({ grade }) => grade);
const followsOf = (all: ReturnType<typeof judged>) => all.map(({ follows }) => follows.join(' '));

/** So many scores from one down, in steps of one. */
const down = (from: number, count: number) => Array.from({ length: count }, (_, index) => String(from - index));

describe('the measures of 2020', () => {
  it('weigh performance by 90 % and satisfaction, brought to the full marks, by 10 % (四（二）)', () => {
    // 180 × 0.9 = 162; 88.25 % of 200 are 176.5, × 0.1 = 17.65; together 179.65. Of 100: 90 × 0.9 + 88.25 × 0.1 = 89.825.
    expect(judged('county', [unit('180', { satisfaction: decimal('88.25') })])[0]?.score).toBe('179.65');
    const own = { ...unit('90', { satisfaction: decimal('88.25') }), class: 'municipal' };
    expect(judged('municipal', [own])[0]?.score).toBe('89.83');
    expect(counties(['200'])[0]?.score).toBe('200');
    expect(municipal(['100'])[0]?.score).toBe('100');
  });

  it('add a bonus and take off deductions and fraud behind the weighting, without an upper limit (五、六（三）)', () => {
    // 180 × 0.9 + 180 × 0.1 = 180; + 2 − 1 − 5 = 176. At the full marks a bonus of 3 gives 203.
    const [bonus, deduction, fraud] = [decimal('2'), decimal('1'), decimal('5')];
    expect(judged('county', [unit('180', { bonus, deduction, fraud })])[0]?.score).toBe('176');
    const best = unit('200', { satisfaction: decimal('100'), bonus: decimal('3') });
    expect(judged('county', [best])[0]?.score).toBe('203');
  });

  it('round once, at the end, half up (四（三）)', () => {
    // 150.0049 is 150.00 at once, and 150.01 over 150.005; 150.005 is 150.01.
    expect(counties(['150.0049', '150.005']).map(({ score }) => score)).toEqual(['150', '150.01']);
  });

  it('call the first three counties and the first ten municipal units advanced, whatever their scores (六（二）)', () => {
    expect(gradesOf(counties(down(12, 10)))).toEqual([
      ...['advanced', 'advanced', 'advanced', 'qualified', 'qualified'],
      ...['qualified', 'qualified', 'qualified', 'unqualified', 'unqualified'],
    ]);
    expect(gradesOf(municipal(down(99, 20))).filter((each) => each === 'advanced')).toHaveLength(10);
  });

  it('call the last two counties unqualified only at or below 150, the published score (六（二）)', () => {
    const high = down(190, 7);
    // 150 is at the line; 150.004 is published as 150.00, 150.005 as 150.01, which is above.
    for (const [last, grade] of [
      ['150', 'unqualified'],
      ['150.004', 'unqualified'],
      ['150.005', 'qualified'],
      ['150.01', 'qualified'],
      ['149.99', 'unqualified'],
    ] as const) {
      expect(gradesOf(counties([...high, '160', last])).at(-1), last).toBe(grade);
    }
    // The third from the end is below the line and is not among the last two.
    expect(gradesOf(counties([...high, '140', '139', '138'])).slice(7)).toEqual([
      ...['qualified', 'unqualified', 'unqualified'],
    ]);
  });

  it('call the last five municipal units unqualified only at or below 75 (六（二）)', () => {
    const last = gradesOf(municipal([...down(99, 14), '74', '75', '75.01', '74.99', '60', '50']));
    // From the end: 50, 60, 74, 74.99, 75; 75.01 is the sixth.
    expect(last.slice(14)).toEqual([
      'unqualified',
      'unqualified',
      'qualified',
      'unqualified',
      'unqualified',
      'unqualified',
    ]);
  });

  it('rank equals alike, and leave it to people who is advanced where they stand across the line', () => {
    // 190, 180, 180: the third place is one of the two second ones, and all three are within the line.
    expect(counties(['190', '180', '180', '170', '160', '155']).map(({ rank }) => rank)).toEqual([1, 2, 2, 4, 5, 6]);
    expect(gradesOf(counties(['190', '180', '180', '170', '160', '155'])).slice(0, 4)).toEqual([
      ...['advanced', 'advanced', 'advanced', 'qualified'],
    ]);
    // Three equals at the first place take the three; at the second they are 2, 3 and 4, of whom two can be.
    expect(gradesOf(counties(['180', '180', '180', '170', '160', '155'])).slice(0, 4)).toEqual([
      ...['advanced', 'advanced', 'advanced', 'qualified'],
    ]);
    expect(gradesOf(counties(['190', '180', '180', '180', '160', '155'])).slice(0, 5)).toEqual([
      ...['advanced', 'advanced?', 'advanced?', 'advanced?', 'qualified'],
    ]);
  });

  it('let unqualified go before advanced in a group with fewer units than places', () => {
    // Of three, the last two are at or below 150: only one is left to be advanced. Of two above it both are.
    expect(gradesOf(counties(['160', '150', '140']))).toEqual(['advanced', 'unqualified', 'unqualified']);
    expect(gradesOf(counties(['150', '140']))).toEqual(['unqualified', 'unqualified']);
    expect(gradesOf(counties(['190', '180']))).toEqual(['advanced', 'advanced']);
  });

  it('bar who is vetoed from being advanced, and nobody moves up (五、六（二）)', () => {
    const ends = down(190, 6).map((each, index) => ({
      ...withScore(each, 200),
      ...(index === 1 ? { bar: 'veto' } : {}),
    }));
    expect(gradesOf(judged('county', ends as readonly YearEnd[])).slice(0, 4)).toEqual([
      ...['advanced', 'qualified', 'advanced', 'qualified'],
    ]);
  });

  it('bar the last three counties from an advanced performance grade, and the leader of the last from excellent (七)', () => {
    expect(followsOf(counties(down(190, 6)))).toEqual([
      ...['', '', '', 'performance-barred', 'performance-barred', 'performance-barred leader-barred'],
    ]);
    const follows = followsOf(municipal(down(99, 20)));
    expect(follows.filter((each) => each.includes('performance-barred'))).toHaveLength(10);
    expect(follows.filter((each) => each.includes('leader-barred'))).toHaveLength(3);
    // Two who share the last place share one of one: people decide whose leader it is.
    expect(followsOf(counties([...down(190, 4), '160', '160'])).slice(4)).toEqual([
      ...['performance-barred leader-barred?', 'performance-barred leader-barred?'],
    ]);
  });

  it('order a talk and rectification of who is unqualified, and adjust the leader after two years in a row (七（三）)', () => {
    const scores = [...down(190, 8), '149', '140'];
    const past =
      (grades: Readonly<Record<string, string>>): History =>
      (id, year) =>
        year === 2019 ? grades[id] : undefined;
    const all = counties(scores, past({ 'ren-qu': 'qualified', 'gui-qu': 'unqualified' }));
    expect(followsOf(all).slice(8)).toEqual([
      'performance-barred unqualified',
      'performance-barred leader-barred unqualified repeated',
    ]);
    // Without a history there is no rule of two years, and one of 2018 alone says nothing of 2019.
    expect(followsOf(counties(scores)).at(-1)).toBe('performance-barred leader-barred unqualified');
    const earlier: History = (_, year) => (year === 2018 ? 'unqualified' : undefined);
    expect(followsOf(counties(scores, earlier)).at(-1)).toBe('performance-barred leader-barred unqualified');
  });
});
