import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Source } from '../../../src/artifact/generator.ts';
import { readKept } from '../../../src/collect/kept/read.ts';
import { reportingOf } from '../../../src/engine/collect/self-reports.ts';
import { assessmentsWith } from '../../../src/engine/results/assessments.ts';
import { exactText } from '../../../src/model/grading/ratio.ts';
import type { Assessment } from '../../../src/results/outcome.ts';
import { scorersIn } from '../../../src/results/scored-by.ts';
import { type EnteredValue, NO_SCORES, type Scores, type UnitScores } from '../../../src/results/scores.ts';
import { decidedOtherwise, type Trial, trialOf } from '../../../src/results/trial/trial.ts';
import { type Draw, drawnFor, givenAs } from '../../support/drawn-scores.ts';
import { changed, SMALL, SMALL_YEAR, withYear } from '../../support/fixtures.ts';
import { decimal } from '../../support/gradings.ts';
import { repositoryOf, sourceOf } from '../../support/sources.ts';
import { arbitrarySystem } from '../../support/systems.ts';
import { methodOf } from '../../support/trials.ts';

const PATH = 'indicators/2021/county/1-ideology.yaml';
const SCHEME = 'indicators/2021/scheme.yaml';
const AT = { file: '汇总表.xlsx', sheet: '汇总表', cell: 'F9' };

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

/** The small scores by an edition of the next year, with one of its files as another. */
async function triedWith(path: string, alter: (text: string) => string): Promise<Trial> {
  const [source, assessment] = await smallScores();
  const files = withYear(SMALL, '2021');
  files.set(path, alter(files.get(path) ?? ''));
  return trialOf(assessment, methodOf(source), methodOf(await sourceOf(files, '2021')));
}

const publishedIn = ({ units }: Trial, side: 'before' | 'after') =>
  units.map((each) => each[side]?.standing.published?.toString());

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

  it('tell what was not scored for units of one class alone', async () => {
    const trial = await triedWith('indicators/2021/county/2-organization.yaml', (text) =>
      text.replace('        except: [district]\n', '').replaceAll(/ +pointsFor: \{ district: 4 \}\n/g, ''),
    );
    expect(trial.after.estimated.map(({ id }) => id)).toEqual(['township-congress-yearly']);
    // 丙区 had all of 组织建设.
    expect(performanceOf(trial, 'after')).toEqual(['9.5', '10', '10']);
  });

  it('tell what counts in another way, and that nobody was judged by it', async () => {
    const trial = await tried(
      ['调研报告\n            points: 1\n', '调研报告\n            adds: 1\n'],
      ['按月落实\n            points: 1\n', '按月落实\n            points: 2\n'],
    );
    const { estimated, dropped, unjudged } = trial.after;
    expect(estimated).toEqual([]);
    expect([dropped, unjudged].map((all) => all.map(({ id }) => id))).toEqual([
      ['center-group-report'],
      ['center-group-report'],
    ]);
  });

  it('count no deduction by a method that has none, and say so', async () => {
    const [source, assessment] = await smallScores();
    const value: EnteredValue = { text: '1', amount: decimal('1'), at: AT };
    const scores: Scores = new Map(
      [...assessment.scores].map(([id, own]) => [
        id,
        { ...own, entered: new Map([...own.entered, ['deduction', value] as const]) },
      ]),
    );
    const files = withYear(SMALL, '2021');
    const none = changed(files, SCHEME, '  deduction: { least: 1, most: 3 }\n', '');
    const trial = trialOf({ ...assessment, scores }, methodOf(source), methodOf(await sourceOf(none, '2021')));
    expect(trial.after.unplaced).toEqual(['deduction']);
    expect(publishedIn(trial, 'before')).toEqual(['8.45', '8.9', '8.9']);
    expect(publishedIn(trial, 'after')).toEqual(['9.45', '9.9', '9.9']);
  });

  it('take a component in proportion where it is out of other full marks', async () => {
    const outOf = (year: string, full: string) => {
      const files = withYear(SMALL, year);
      const measures = `indicators/${year}/measures.md`;
      files.set(measures, (files.get(measures) ?? '').replaceAll(/\{\{percent method\.yearEnd\.\w+\}\}/g, '一部分'));
      return changed(
        files,
        `indicators/${year}/scheme.yaml`,
        '    performance: 0.9\n    satisfaction: 0.1\n',
        `    components:\n      - { id: work, name: 实绩, weight: 90%, of: indicators }\n      - { id: poll, name: 测评, weight: 10%, full: ${full} }\n`,
      );
    };
    const source = await sourceOf(outOf('2020', '100'), '2020');
    const [, { scores }] = await smallScores();
    const entered = new Map([['component.poll', { text: '90', amount: decimal('90'), at: AT }]] as const);
    const all: Scores = new Map([...scores].map(([id, own]) => [id, { ...own, entered }]));
    const [assessment] = assessmentsWith(all, source);
    if (assessment === undefined) throw new Error('there is no system');
    const trial = trialOf(assessment, methodOf(source), methodOf(await sourceOf(outOf('2021', '20'), '2021')));
    expect(publishedIn(trial, 'before')).toEqual(['9.45', '9.9', '9.9']);
    expect(publishedIn(trial, 'after')).toEqual(['9.45', '9.9', '9.9']);
  });

  it('are known where a unit is assessed by one method only', async () => {
    const [, assessment] = await smallScores();
    const decided = () => new Set(['yi-xian']);
    const [source, files] = [await sourceOf(SMALL), withYear(SMALL, '2021')];
    const other = new Map([...files].map(([path, text]) => [path, text.replaceAll('district', 'quarter')]));
    const history = () => 'qualified';
    const trial = trialOf(
      { ...assessment, decided, history },
      methodOf(source),
      methodOf(await sourceOf(other, '2021')),
    );
    expect(trial.units.map(({ after }) => after?.unit.id)).toEqual(['jia-xian', 'yi-xian', undefined]);
    expect(trial.isKnown).toBe(true);
  });

  it('are not known where people have to decide, though nothing else is', async () => {
    const [source, assessment] = await smallScores();
    const trial = trialOf(assessment, methodOf(source), methodOf(await sourceOf(SMALL)));
    expect(trial.units.flatMap(({ changes }) => changes)).toEqual([]);
    expect(trial.units.map(({ after }) => after?.standing.isOpen)).toEqual([false, true, true]);
    expect(trial.isKnown).toBe(false);
  });
});
