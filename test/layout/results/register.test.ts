import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareBlocks } from '../../../src/artifact/compare.ts';
import { expectedIn } from '../../../src/artifact/expected.ts';
import { registerDocument } from '../../../src/layout/results/register.ts';
import { wholeViews } from '../../../src/model/view.ts';
import type { OpenTasks } from '../../../src/results/register.ts';
import { asWritten } from '../../../src/text/written.ts';
import { SMALL } from '../../support/fixtures.ts';
import { ROUNDS } from '../../support/rounds.ts';
import { sourceOf } from '../../support/sources.ts';

const { edition, proof, registers } = await sourceOf(SMALL);
const units = registers.units ?? [];
const views = wholeViews(edition, proof);
const written = asWritten({ source: { path: 'x', text: '' }, value: {}, places: new Map() }, {});

const texts = fc.constantFrom(
  '台账不全',
  '=1+1',
  '# 没有 **记录** <b>1次</b>',
  '第一条\n第二条|a|`b`',
  '- 少1次',
  '长'.repeat(300),
  '1. 未按时',
);

const task = fc.record({
  unit: fc.constantFrom(...units),
  overdue: fc.option(fc.nat(3000), { nil: undefined }),
  task: fc.record({
    ...{
      id: fc.constant('a'),
      year: fc.constantFrom(2018, 2019),
      isCarried: fc.constant(true),
      unit: fc.constant('x'),
    },
    ...{
      item: fc.constant(undefined),
      problem: texts,
      goal: texts,
      measures: fc.array(texts, { minLength: 1, maxLength: 3 }),
    },
    due: fc.constantFrom('2020-06-30', '2020-12-31'),
    ...{ responsible: texts, done: fc.constant(undefined), written: fc.constant(written) },
  }),
});
const registersOf: fc.Arbitrary<OpenTasks> = fc.record({
  asOf: fc.constantFrom('2020-12-31', undefined),
  count: fc.integer({ min: 1, max: 9 }),
  open: fc.array(task, { maxLength: 4 }),
});
const documentOf = (tasks: OpenTasks) => registerDocument({ edition, views, tasks, isSample: false }, 'register');

describe('the register of what is open', () => {
  it.each([
    ['docx', 12],
    ['html', 12],
    ['xlsx', 12],
    ['pdf', 4],
  ] as const)('is read back from %s as it was meant, also where nothing is open', async (format, numRuns) => {
    await fc.assert(
      fc.asyncProperty(registersOf, async (tasks) => {
        const document = documentOf(tasks);
        const read = await ROUNDS[format](document);
        expect(compareBlocks(expectedIn(document, format), read).differences).toEqual([]);
      }),
      { numRuns, examples: [[{ asOf: '2020-12-31', count: 1, open: [] }]] },
    );
  });

  it('tells days only by the day that it names, and says how many of how many are open', () => {
    const said = (tasks: OpenTasks) => JSON.stringify(documentOf(tasks));
    const [open] = fc.sample(task, 1);
    if (open === undefined) throw new Error('nothing was drawn');
    const late = { ...open, overdue: 12 };
    expect(said({ asOf: '2020-12-31', count: 3, open: [late] })).toMatch(/截至2020年12月31日.*超期天数.*超过期限 1 项/);
    expect(said({ asOf: undefined, count: 3, open: [{ ...late, overdue: undefined }] })).not.toMatch(/超期|截至|超过/);
    expect(said({ asOf: undefined, count: 3, open: [late] })).toContain(
      '登记的整改任务 3 项　未完成 1 项　涉及单位 1 个',
    );
  });
});
