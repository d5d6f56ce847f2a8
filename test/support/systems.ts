import fc from 'fast-check';
import type { WrittenSystem } from './sources.ts';
import {
  type Branch,
  branch,
  DEPARTMENTS,
  type Shape,
  type Steps,
  type Weights,
  writtenSystem,
} from './systems-written.ts';

/** How weights are written, mostly not at all. */
const weightings = fc.constantFrom<Weights>(undefined, undefined, 'percentage', 'decimal', 'fraction');

/**
 * Sound systems of any shape: one to four classes, at times 40, with the same full marks or others, at times up to two
 * units that have something of their own, one to five levels, branches that
 * end early, items that apply to some classes, points that differ, indicators that only group, items that only deduct,
 * are added beside the sum or are vetoes, departments that change from one indicator or criterion to the next, scales
 * of indicators in each other, of units, of classes and of the whole, weights in place of points.
 */
export const arbitrarySystem: fc.Arbitrary<WrittenSystem> = systemsOf(
  fc.oneof({ weight: 9, arbitrary: fc.integer({ min: 1, max: 4 }) }, { weight: 1, arbitrary: fc.constant(40) }),
  fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 2 })),
);

/** The same with one class, so that everything is for all units alike. */
export const systemOfOneClass: fc.Arbitrary<WrittenSystem> = systemsOf(fc.constant(1), fc.constant(0));

/** Systems with so many classes, and units with something of their own. */
function systemsOf(count: fc.Arbitrary<number>, own: fc.Arbitrary<number>): fc.Arbitrary<WrittenSystem> {
  const shape = fc.record({
    count,
    own,
    levels: fc.oneof(fc.constant(3), fc.integer({ min: 1, max: 5 })),
    differs: fc.boolean(),
    /** On which levels indicators only group: all of a level, or none. */
    grouping: fc.oneof(fc.constant<readonly number[]>([]), fc.subarray([1, 2, 3, 4, 5], { maxLength: 2 })),
    /** Whether everything counts the same for all, so that weights can say it. */
    isUniform: fc.nat({ max: 2 }).map((each) => each === 0),
    weights: weightings,
    scaled: fc.option(
      fc.record({ marks: fc.integer({ min: 1, max: 400 }), isByClass: fc.boolean(), doMarksDiffer: fc.boolean() }),
      { freq: 2 },
    ),
  });
  return shape.chain((each) =>
    fc
      .array(arbitraryIndicator(1, each), { minLength: 1, maxLength: 3 })
      .map((branches) => writtenSystem(branches, each)),
  );
}

function arbitraryIndicator(level: number, shape: Shape): fc.Arbitrary<Branch> {
  const leaf = arbitraryLeaf(shape).chain((each) => arbitraryScale(each, level, shape));
  if (level === shape.levels) return leaf;
  const upper = fc
    .array(
      fc.constant(undefined).chain(() => arbitraryIndicator(level + 1, shape)),
      { minLength: 1, maxLength: level < 3 ? 3 : 2 },
    )
    .chain((parts) => arbitraryScale(branch(parts), level, shape));
  return fc.oneof({ weight: 4, arbitrary: upper }, { weight: 1, arbitrary: leaf });
}

/** A hundred points. */
const HUNDRED = 2000;

/** The same branch, or one with weights for its parts, or with a scale to which a last part brings all that it is for. */
function arbitraryScale(whole: Branch, level: number, shape: Shape): fc.Arbitrary<Branch> {
  if (shape.grouping.includes(level)) return fc.constant(whole);
  return fc
    .record({
      own: fc.option(arbitrarySteps(shape), { freq: 2 }),
      more: fc.option(fc.integer({ min: 0, max: 20 }), { freq: 2 }),
      weights: weightings,
    })
    .map(({ own, more, weights }) => {
      if (own === null) return { ...whole, weights };
      const [scale, isReached] = scaleOf(whole.steps, more);
      // Nothing of it is for a class for which it counts nothing.
      const steps = own.map((step, index) => (whole.steps[index] === 0 ? 0 : Math.max(step, 1)));
      if (isReached) return { ...whole, steps, scale, weights };
      const rest = whole.steps.map((step) => (step === 0 ? 0 : scale - step));
      const criterion: Branch = { kind: 'criterion', departments: [], steps: rest, parts: [] };
      const isLeaf = whole.parts[0]?.kind === 'criterion';
      const last = isLeaf ? criterion : branch([criterion], DEPARTMENTS.slice(0, 1));
      return { ...whole, steps, parts: [...whole.parts, last], scale, weights };
    });
}

/** A scale above what parts add to, a multiple of a hundred points unless it is said by how much; and whether they reach it as they are. */
function scaleOf(sums: Steps, more: number | null): readonly [scale: number, isReached: boolean] {
  const having = sums.filter((step) => step > 0);
  const most = Math.max(...having);
  if (more === 0 && having.every((step) => step === most)) return [most, true];
  return [more === null ? HUNDRED * Math.ceil((most + 1) / HUNDRED) : most + Math.max(more, 1), false];
}

const rarely = fc.integer({ min: 0, max: 4 }).map((each) => each === 0);

function arbitrarySteps({ count, own, isUniform }: Shape): fc.Arbitrary<Steps> {
  const length = count + own;
  const step = fc.integer({ min: 1, max: 30 });
  if (isUniform) return step.map((each) => Array.from({ length }, () => each));
  return fc
    .array(fc.oneof(fc.constant(0), step), { minLength: length, maxLength: length })
    .map((each) => sayable(each, count))
    .filter((each) => each.some((one) => one > 0));
}

function arbitraryLeaf(shape: Shape): fc.Arbitrary<Branch> {
  const criterion = fc.record({
    steps: arbitrarySteps(shape),
    core: rarely,
    departments: fc.oneof(
      { weight: 5, arbitrary: fc.constant([]) },
      { weight: 1, arbitrary: fc.shuffledSubarray(DEPARTMENTS, { minLength: 1 }) },
    ),
  });
  const beside: fc.Arbitrary<readonly Branch['kind'][]> = fc.subarray(['deduction', 'bonus', 'veto'] as const);
  return fc
    .record({
      departments: fc.shuffledSubarray(DEPARTMENTS, { minLength: 1 }),
      criteria: fc.array(criterion, { minLength: 1, maxLength: 4 }),
      beside: fc.oneof(
        { weight: 2, arbitrary: fc.constant<readonly Branch['kind'][]>([]) },
        { weight: 1, arbitrary: beside },
      ),
      isUnlimited: fc.boolean(),
    })
    .map(({ departments, criteria, beside, isUnlimited }) => {
      const scored = criteria.map((each) => ({ kind: 'criterion', parts: [], ...each }) as const);
      const whole = branch(scored, departments);
      const others = beside.map((kind) => ({ kind, departments: [], steps: whole.steps, parts: [], isUnlimited }));
      return { ...whole, parts: [...scored, ...others] };
    });
}

/** Steps that one `only` or `except` can say: it takes units out of their classes, or adds them to others, but not both. */
function sayable(steps: Steps, count: number): Steps {
  if (steps.slice(0, count).every((step) => step > 0)) return steps;
  return steps.map((step, index) => (index < count || step > 0 ? step : (steps[(index - count) % count] ?? 0)));
}
