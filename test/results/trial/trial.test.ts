import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Source } from '../../../src/artifact/generator.ts';
import { readKept } from '../../../src/collect/kept/read.ts';
import { reportingOf } from '../../../src/engine/collect/self-reports.ts';
import { assessmentsWith } from '../../../src/engine/results/assessments.ts';
import { exactText } from '../../../src/model/grading/ratio.ts';
import { wholeViews } from '../../../src/model/view.ts';
import type { Assessment } from '../../../src/results/outcome.ts';
import { scorersIn } from '../../../src/results/scored-by.ts';
import { NO_SCORES, type Scores, type UnitScores } from '../../../src/results/scores.ts';
import { decidedOtherwise, type Trial, trialOf } from '../../../src/results/trial/trial.ts';
import { type Draw, drawnFor, givenAs } from '../../support/drawn-scores.ts';
import { changed, SMALL, SMALL_YEAR, withYear } from '../../support/fixtures.ts';
import { decimal } from '../../support/gradings.ts';
import { repositoryOf, sourceOf } from '../../support/sources.ts';
import { arbitrarySystem } from '../../support/systems.ts';

const PATH = 'indicators/2021/county/1-ideology.yaml';
const AT = { file: '汇总表.xlsx', sheet: '汇总表', cell: 'F9' };

/** The first system of an edition. */
function methodOf({ edition, proof }: Source) {
  const [view] = wholeViews(edition, proof);
  if (view === undefined) throw new Error('there is no system');
  return { edition, view };
}

/** The kept scores of the small repository, with a satisfaction of 90 for each unit. */
async function smallScores(
  text = SMALL_YEAR.get('results/2020/scores.csv') ?? '',
): Promise<readonly [Source, Assessment]> {
  const source = await sourceOf(SMALL);
  const { scores } = readKept({ path: 'results/2020/scores.csv', text }, reportingOf(source));
  const entered = new Map([['satisfaction', { text: '90', amount: decimal('90'), at: AT }]] as const);
  const all: Scores = new Map([...scores].map(([id, own]) => [id, { ...own, entered }]));
  const [assessment] = assessmentsWith(all, source);
  if (assessment === undefined) throw new Error('there is no system');
  return [source, assessment];
}

/** The small scores by an edition of the next year, after changes in one of its files. */
async function tried(...changes: readonly (readonly [right: string, wrong: string])[]): Promise<Trial> {
  const [source, assessment] = await smallScores();
  let files = withYear(SMALL, '2021');
  for (const [right, wrong] of changes) files = changed(files, PATH, right, wrong);
  return trialOf(assessment, methodOf(source), methodOf(await sourceOf(files, '2021')));
}

const performanceOf = ({ units }: Trial, side: 'before' | 'after') =>
  units.map((each) => exactText(each[side]?.performance ?? { over: decimal('-1'), under: decimal('1') }));

describe('scores of a year by another method', () => {
  it('are what they are by one that says the same, whatever the system and the scores', async () => {
    await fc.assert(
      fc.asyncProperty(arbitrarySystem, fc.infiniteStream(fc.nat(1_000_000)), async (written, numbers) => {
        const [source, same] = [await sourceOf(repositoryOf(written)), await sourceOf(repositoryOf(written))];
        const [method, other] = [methodOf(source), methodOf(same)];
        const draw: Draw = (most) => Number(numbers.next().value) % (most + 1);
        const [assessment] = assessmentsWith(new Map(), source);
        if (assessment === undefined) throw new Error('there is no system');
        const scorersOf = scorersIn(source.edition, method.view);
        const given = (unit: Assessment['units'][number]): UnitScores =>
          givenAs(drawnFor(written, method.view.system, unit, draw).scores, scorersOf(unit));
        const scores = new Map(assessment.units.map((unit) => [unit.id, given(unit)]));
        const trial = trialOf({ ...assessment, scores }, method, other);
        expect(performanceOf(trial, 'after')).toEqual(performanceOf(trial, 'before'));
        expect(trial.units.flatMap(({ changes }) => changes)).toEqual([]);
        expect([trial.after.estimated, trial.after.dropped, trial.after.unplaced]).toEqual([[], [], []]);
      }),
      { numRuns: 60 },
    );
  });

  it('keep the share of the points, exactly', async () => {
    // 甲县 has 1.5 of the 2 points of 宣讲, of 1 point that is 0.75; all else is full. Performance 9.5 → 9.75.
    const less = await tried(
      ['title: 中心组学习\n        points: 2\n', 'title: 中心组学习\n        points: 3\n'],
      ['按月落实\n            points: 1\n', '按月落实\n            points: 2\n'],
      ['title: 基层宣讲\n        points: 2\n', 'title: 基层宣讲\n        points: 1\n'],
      ['每季度开展宣讲\n            points: 2\n', '每季度开展宣讲\n            points: 1\n'],
      ['score: 2 }', 'score: 1.0 }'],
      ['达到2次, score: 1 }', '达到2次, score: 0.5 }'],
    );
    expect(performanceOf(less, 'before')).toEqual(['9.5', '10', '10']);
    expect(performanceOf(less, 'after')).toEqual(['9.75', '10', '10']);
    // 9.75 × 0.9 + 9 × 0.1 = 9.675, of which two places are 9.68 (half up), and before 9.5 × 0.9 + 0.9 = 9.45.
    expect(less.units[0]?.before?.standing.published?.toString()).toBe('9.45');
    expect(less.units[0]?.after?.standing.published?.toString()).toBe('9.68');
    expect(less.units[0]?.changes).toEqual(['score']);
    expect(decidedOtherwise(less)).toEqual([]);
  });

  it('are taken as in the level-1 indicator where nobody scored, and what is no more does not count', async () => {
    // 甲县 has all of the 2 other points of 思想建设, and 1.5 of 2: 3.5/4 of the 2 points of what came in that place, 1.75.
    const trial = await tried([
      'id: lecture-team\n',
      'id: lecture-days\n            lineage: { replaces: lecture-team, reason: 换了 }\n',
    ]);
    expect(trial.after.estimated.map(({ id }) => id)).toEqual(['lecture-days']);
    expect(trial.after.dropped.map(({ id }) => id)).toEqual(['lecture-team']);
    expect(performanceOf(trial, 'after')).toEqual(['9.75', '10', '10']);
  });

  it('follow a criterion that was split into its parts', async () => {
    const part = (id: string) =>
      `id: ${id}\n            lineage: { splits: lecture-team, reason: 分开 }\n            text: 宣讲${id}\n            points: 1\n`;
    const trial = await tried(
      [
        'id: lecture-team\n            text: 组建宣讲队伍，每季度开展宣讲\n            points: 2\n',
        `${part('lecture-days')}          - ${part('lecture-nights')}`,
      ],
      ['score: 2 }', 'score: 1.0 }'],
      ['达到2次, score: 1 }', '达到2次, score: 0.5 }'],
    );
    expect([trial.after.estimated, trial.after.dropped]).toEqual([[], []]);
    expect(performanceOf(trial, 'after')).toEqual(['9.5', '10', '10']);
  });

  it('stay unknown where they are, so that nothing is said of ranks', async () => {
    const text = (SMALL_YEAR.get('results/2020/scores.csv') ?? '').replace(/^jia-xian,lecture-team.*\n/m, '');
    const [source, assessment] = await smallScores(text);
    const trial = trialOf(assessment, methodOf(source), methodOf(await sourceOf(SMALL)));
    expect(trial.isKnown).toBe(false);
    expect(trial.units[0]?.after?.standing.published).toBeUndefined();
    expect(trial.units[1]?.after?.standing.rank).toBeUndefined();
  });

  it('tell what was entered for which there is no place any more', async () => {
    const [source, assessment] = await smallScores();
    const entered = new Map([['bonus.honours', { text: '1', amount: decimal('1'), at: AT }]] as const);
    const scores = new Map([...assessment.scores, ['yi-xian', { ...NO_SCORES, entered }]] as const);
    const trial = trialOf({ ...assessment, scores }, methodOf(source), methodOf(await sourceOf(SMALL)));
    expect(trial.after.unplaced).toEqual(['bonus.honours']);
  });
});
