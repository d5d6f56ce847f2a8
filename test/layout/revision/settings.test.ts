import { expect, it } from 'vitest';
import { compareEditions } from '../../../src/changes/compare.ts';
import { unprintedSettings } from '../../../src/layout/revision/settings.ts';
import type { StatedMethod } from '../../support/methods.ts';
import { withMethod } from '../../support/settings.ts';
import { sourceOf } from '../../support/sources.ts';

it('a setting of a component, a bonus or a grade is told by the names of what it is in', async () => {
  const stated = (of: {
    weight: number;
    points: number;
    first: number;
    needs: string;
    atLeast: number;
  }): StatedMethod => ({
    method: {
      yearEnd: {
        components: [
          { id: 'year-end', name: '年终考核', weight: `${100 - of.weight}%`, of: 'indicators' },
          { id: 'everyday', name: '平时考核', weight: `${of.weight}%` },
        ],
      },
      bonus: {
        kinds: [{ id: 'honours', name: '表彰奖励', amounts: [{ id: 'national', name: '国家级', points: of.points }] }],
      },
    },
    system: {
      grades: [
        { id: 'excellent', name: '优秀', first: { county: of.first, district: 1 }, needs: { ideology: of.needs } },
        { id: 'good', name: '良好', atLeast: of.atLeast },
        { id: 'fair', name: '一般' },
      ],
    },
  });
  const [before, after] = [
    await sourceOf(withMethod(stated({ weight: 30, points: 5, first: 1, needs: '80%', atLeast: 8 }))),
    await sourceOf(withMethod(stated({ weight: 40, points: 6, first: 2, needs: '90%', atLeast: 7 }))),
  ];
  const told = unprintedSettings(compareEditions(before, after));
  expect(told.map((each) => [each.name, each.before, each.after])).toEqual([
    ['指标体系／县（区）指标体系／等次／优秀／前几名／县', '1', '2'],
    ['指标体系／县（区）指标体系／等次／优秀／单项门槛／思想建设', '80%', '90%'],
    ['指标体系／县（区）指标体系／等次／良好／得分下限', '8', '7'],
    ['考核方法／年终考核／得分构成／年终考核／比重', '70%', '60%'],
    ['考核方法／年终考核／得分构成／平时考核／比重', '30%', '40%'],
    ['考核方法／加分／加分种类／表彰奖励／加分标准／国家级／加分数', '5', '6'],
  ]);
});

it('what is stated of one unit alone is told by its name, and whether something holds in a word', async () => {
  const grades = (of: object) => [
    { id: 'excellent', name: '优秀', first: 1, ...of },
    { id: 'fair', name: '一般' },
  ];
  const [before, after] = [
    await sourceOf(withMethod({ method: {}, system: { grades: grades({ noVeto: true }) } })),
    await sourceOf(
      withMethod({ method: {}, system: { grades: grades({}), units: [{ id: 'unit-0', fullMarks: 10 }] } }),
    ),
  ];
  const told = unprintedSettings(compareEditions(before, after));
  expect(told.map((each) => [each.name, each.before, each.after])).toEqual([
    ['指标体系／县（区）指标体系／个别单位／第0单位／本单位满分', '', '10'],
    ['指标体系／县（区）指标体系／等次／优秀／不得有一票否决', '是', ''],
  ]);
});
