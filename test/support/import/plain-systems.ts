import fc from 'fast-check';
import type { WrittenSystem } from '../sources.ts';
import { type Branch, branch, DEPARTMENTS, type Shape, type Steps, writtenSystem } from '../systems-written.ts';

/** Items that are in no sum. */
const BESIDE: Branch['kind'][] = ['deduction', 'bonus', 'veto'];

/** Steps of 0.05 for each of some classes. */
function steps(count: number, differs: boolean): fc.Arbitrary<Steps> {
  const step = fc.integer({ min: 1, max: 60 });
  if (!differs) return step.map((each) => Array.from({ length: count }, () => each));
  return fc.array(step, { minLength: count, maxLength: count });
}

/**
 * Sound systems of one to five levels, whose branches may end early, with points for each class, core items, items that
 * only deduct, are added beside the sum or are vetoes, and departments that change: all but weights and scales.
 */
export const arbitraryPlainSystem: fc.Arbitrary<WrittenSystem> = fc
  .record({
    count: fc.integer({ min: 1, max: 3 }),
    levels: fc.integer({ min: 1, max: 5 }),
    differs: fc.boolean(),
  })
  .chain(({ count, levels, differs }) => {
    const shape: Shape = {
      ...{ count, own: 0, levels, differs: false, grouping: [], isUniform: !differs, weights: undefined, scaled: null },
    };
    return fc
      .array(below(1, levels, steps(count, differs && count > 1)), { minLength: 1, maxLength: 3 })
      .map((branches) => worded(writtenSystem(branches, shape)));
  });

function below(level: number, levels: number, points: fc.Arbitrary<Steps>): fc.Arbitrary<Branch> {
  const leaf = leafOf(points);
  if (level === levels) return leaf;
  const upper = fc
    .constant(undefined)
    .chain(() => fc.array(below(level + 1, levels, points), { minLength: 1, maxLength: 3 }))
    .map((parts) => branch(parts));
  return fc.oneof({ weight: 4, arbitrary: upper }, { weight: 1, arbitrary: leaf });
}

function leafOf(points: fc.Arbitrary<Steps>): fc.Arbitrary<Branch> {
  const criterion = fc.record({ steps: points, core: fc.nat({ max: 4 }).map((each) => each === 0) });
  return fc
    .record({
      departments: fc.shuffledSubarray(DEPARTMENTS, { minLength: 1 }),
      criteria: fc.array(criterion, { minLength: 1, maxLength: 4 }),
      beside: fc.subarray(BESIDE),
    })
    .map(({ departments, criteria, beside }): Branch => {
      const scored = criteria.map((each) => ({ kind: 'criterion', departments: [], parts: [], ...each }) as const);
      const whole = branch(scored, departments);
      const others = beside.map((kind) => ({ kind, departments: [], steps: whole.steps, parts: [] }));
      return { ...whole, parts: [...scored, ...others] };
    });
}

/** The same with words in place of ids in titles and wordings: figures in them would be read as points by anybody. */
export function worded(system: WrittenSystem): WrittenSystem {
  const said = JSON.stringify(system).replace(/"(指标|内容)item([-\d]+)"/gu, (_, what: string, number: string) => {
    return `"${what}${number.replace(/\D/gu, '').replace(/\d/gu, (digit) => SIGNS[Number(digit)] ?? '')}"`;
  });
  return JSON.parse(said) as WrittenSystem;
}

const SIGNS = ['癸', '甲', '乙', '丙', '丁', '戊', '己', '庚', '辛', '壬'];
