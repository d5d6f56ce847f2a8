import { describe, expect, it } from 'vitest';
import { assessmentsWith } from '../../../src/engine/results/assessments.ts';
import { classIndexOf } from '../../../src/model/classes/of-unit.ts';
import { exactText } from '../../../src/model/grading/ratio.ts';
import { scorersIn } from '../../../src/results/scored-by.ts';
import { NO_SCORES } from '../../../src/results/scores.ts';
import { trialOf } from '../../../src/results/trial/trial.ts';
import { changed, SMALL } from '../../support/fixtures.ts';
import { sourceOf } from '../../support/sources.ts';
import { methodOf } from '../../support/trials.ts';

const PATH = 'indicators/2020/county/1-ideology.yaml';
const AT = { file: '评分表.xlsx', sheet: '评分表', cell: 'F9' };

describe('scores by another method, of which several departments gave a part each', () => {
  it('are not known of a unit of which one of several departments did not score its part', async () => {
    const alone = 'title: 基层宣讲\n        points: 2\n        department: publicity\n';
    const together = alone.replace('publicity', '{ publicity: 60%, organization: 40% }');
    const files = changed(SMALL, PATH, alone, together);
    const [source, same] = [await sourceOf(files), await sourceOf(files)];
    const [assessment] = assessmentsWith(new Map(), source);
    if (assessment === undefined) throw new Error('there is no system');
    const scorersOf = scorersIn(source.edition, assessment.view);
    // All have all of their points, 1.2 and 0.8 of them for 宣讲; of 甲县 the 0.8 of the second are missing.
    const scores = new Map(
      assessment.units.map((unit) => {
        const given = [...scorersOf(unit)].map(([id, all]) => {
          const due = all.filter(
            ({ scorer }) => unit.id !== 'jia-xian' || id !== 'lecture-team' || scorer === 'publicity',
          );
          const scored = due.map(({ scorer, part }) => {
            return [
              scorer,
              { amount: part.points[classIndexOf(assessment.view.system, unit)], isRefused: false, note: '', at: AT },
            ] as const;
          });
          return [id, new Map(scored)] as const;
        });
        return [unit.id, { ...NO_SCORES, given: new Map(given) }] as const;
      }),
    );
    const trial = trialOf({ ...assessment, scores }, methodOf(source), methodOf(same));
    expect(trial.units.map(({ after }) => after?.performance && exactText(after.performance))).toEqual([
      undefined,
      ...['10', '10'],
    ]);
    expect(trial.isKnown).toBe(false);
  });
});
