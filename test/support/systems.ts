import fc from 'fast-check';
import { classesNamed, type WrittenSystem } from './sources.ts';

/** Points are counted in steps of 0.05 here, so that they can be added exactly; a class that has none has zero. */
type Steps = readonly number[];
interface Branch {
  readonly kind: 'criterion' | 'deduction' | 'bonus' | 'veto' | 'indicator';
  /** Whose it is: none of its own, one, or several together. */
  readonly departments: readonly string[];
  readonly steps: Steps;
  readonly parts: readonly Branch[];
  readonly core?: boolean;
  /** Whether what it adds or deducts has no limit of its own. */
  readonly isUnlimited?: boolean;
}

const NAMES = [
  '县',
  '县级市',
  '城市区',
  '无乡镇的城市区',
  ...Array.from({ length: 36 }, (_, index) => `第${index + 5}类`),
];
const DEPARTMENTS = ['organization', 'publicity'];
const LEVELS = ['考核项目', '考核类别', '考核要素', '考核方面', '工作要求'];

/**
 * Sound systems of any shape: one to four classes, at times 40, with the same full marks or others, at times up to two
 * units that have something of their own, one to five levels, branches that
 * end early, items that apply to some classes, points that differ, indicators that only group, items that only deduct,
 * are added beside the sum or are vetoes, departments that change from one indicator or criterion to the next.
 */
export const arbitrarySystem: fc.Arbitrary<WrittenSystem> = fc
  .record({
    count: fc.oneof(
      { weight: 9, arbitrary: fc.integer({ min: 1, max: 4 }) },
      { weight: 1, arbitrary: fc.constant(40) },
    ),
    own: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 2 })),
    levels: fc.oneof(fc.constant(3), fc.integer({ min: 1, max: 5 })),
    differs: fc.boolean(),
    /** On which levels indicators only group: all of a level, or none. */
    grouping: fc.oneof(fc.constant<readonly number[]>([]), fc.subarray([1, 2, 3, 4, 5], { maxLength: 2 })),
  })
  .chain(({ count, own, levels, differs, grouping }) =>
    fc
      .array(arbitraryIndicator(1, levels, { count, own }), { minLength: 1, maxLength: 3 })
      .map((branches) => writtenSystem(branches, { count, own, levels, differs, grouping })),
  );

/** How many classes there are, and how many units that are classes of their own behind them. */
interface Counts {
  readonly count: number;
  readonly own: number;
}

function arbitraryIndicator(level: number, levels: number, counts: Counts): fc.Arbitrary<Branch> {
  const leaf = arbitraryLeaf(counts);
  if (level === levels) return leaf;
  const upper = fc
    .array(
      fc.constant(undefined).chain(() => arbitraryIndicator(level + 1, levels, counts)),
      { minLength: 1, maxLength: level < 3 ? 3 : 2 },
    )
    .map((parts) => branch(parts));
  return fc.oneof({ weight: 4, arbitrary: upper }, { weight: 1, arbitrary: leaf });
}

const rarely = fc.integer({ min: 0, max: 4 }).map((each) => each === 0);

function arbitraryLeaf({ count, own }: Counts): fc.Arbitrary<Branch> {
  const steps = fc
    .array(fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 30 })), {
      minLength: count + own,
      maxLength: count + own,
    })
    .map((each) => sayable(each, count))
    .filter((each) => each.some((step) => step > 0));
  const criterion = fc.record({
    steps,
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
  return steps.map((step, index) => (index < count || step > 0 ? step : (steps[classOfUnit(index, count)] ?? 0)));
}

/** The index of the class of a unit by its own index: units are of the classes in turn. */
function classOfUnit(index: number, count: number): number {
  return (index - count) % count;
}

function branch(parts: readonly Branch[], departments: readonly string[] = []): Branch {
  const steps = (parts[0]?.steps ?? []).map((_, index) =>
    parts.reduce((sum, part) => sum + (part.steps[index] ?? 0), 0),
  );
  return { kind: 'indicator', departments, steps, parts };
}

interface Shape extends Counts {
  readonly levels: number;
  readonly differs: boolean;
  readonly grouping: readonly number[];
}

/** The last level-1 indicator brings every class to the same total, or each to one of its own. */
function writtenSystem(branches: readonly Branch[], { count, own, levels, differs, grouping }: Shape): WrittenSystem {
  const totals = branch(branches).steps;
  const most = Math.max(...totals) + 1;
  const rest = totals.map((total, index) => most - total + (differs ? index : 0));
  const criterion: Branch = { kind: 'criterion', departments: [], steps: rest, parts: [] };
  const last = branch([criterion], DEPARTMENTS.slice(0, 1));
  const classes = classesNamed(...NAMES.slice(0, count)).map((each, index) =>
    differs && index > 0 ? { ...each, fullMarks: (most + index) / 20 } : each,
  );
  const units = Array.from({ length: own }, (_, index) => ({
    id: `unit-${index + 1}`,
    fullMarks: (most + (differs ? count + index : 0)) / 20,
  }));
  const named = { ids: [...classes, ...units].map(({ id }) => id), count };
  return {
    classes,
    fullMarks: most / 20,
    ...(own === 0 ? {} : { units }),
    ...(levels === 3 ? {} : { levels: LEVELS.slice(0, levels), scored: '评分要点' }),
    indicators: [...branches, last].map((each, index) => ({
      ...written(each, `item-${index + 1}`, named, grouping),
      id: `item-${index + 1}`,
    })),
  };
}

function written(
  { kind, departments, steps, parts, core, isUnlimited }: Branch,
  id: string,
  named: Named,
  grouping: readonly number[],
  level = 1,
  above = named.ids,
): Readonly<Record<string, unknown>> {
  const having = havingOf(steps, named);
  const special = specialOf(having, named);
  const below = parts.map((each, index) =>
    written(
      each,
      `${id}-${index + 1}`,
      named,
      grouping,
      level + 1,
      having.map(([one]) => one),
    ),
  );
  const hasPoints = kind === 'criterion' || (kind === 'indicator' && !grouping.includes(level));
  return {
    id,
    ...applicabilityOf(having, named, above),
    ...(hasPoints ? { points: having[0]?.[1] } : {}),
    ...besideOf(kind, isUnlimited ? 'unlimited' : 1),
    ...(hasPoints && special.length > 0 ? { pointsFor: Object.fromEntries(special) } : {}),
    ...(kind === 'indicator' ? { title: `指标${id}` } : { text: `内容${id}` }),
    ...(core ? { core } : {}),
    ...(departments.length > 0 ? { department: departments.length === 1 ? departments[0] : departments } : {}),
    ...(parts.length === 0 ? {} : { [parts[0]?.kind === 'indicator' ? 'indicators' : 'criteria']: below }),
  };
}

/** The ids of the classes and of the units that are classes of their own, and how many the classes are. */
interface Named {
  readonly ids: readonly string[];
  readonly count: number;
}

type Having = readonly (readonly [id: string, points: number])[];

/** Those for whom something is, with their points. */
function havingOf(steps: Steps, { ids }: Named): Having {
  return ids.flatMap((each, index) => ((steps[index] ?? 0) > 0 ? [[each, (steps[index] ?? 0) / 20] as const] : []));
}

/** The points of those that have others than the general ones, those of the first; of units others than those of their class. */
function specialOf(having: Having, { ids, count }: Named): Having {
  const general = having[0]?.[1];
  const ofClasses = having.filter(([each, points]) => ids.indexOf(each) < count && points !== general);
  const ofUnits = having.filter(([each, points]) => {
    const of = ids[classOfUnit(ids.indexOf(each), count)];
    return ids.indexOf(each) >= count && points !== (ofClasses.find(([one]) => one === of)?.[1] ?? general);
  });
  return [...ofClasses, ...ofUnits];
}

/** For whom something is of those for whom what is above it is: all but some units, or only some. */
function applicabilityOf(
  having: Having,
  { ids, count }: Named,
  above: readonly string[],
): Readonly<Record<string, unknown>> {
  const lacking = above.filter((each) => having.every(([one]) => one !== each));
  const isButUnits = lacking.length > 0 && lacking.every((each) => ids.indexOf(each) >= count);
  return isButUnits ? { except: lacking } : { only: having.map(([each]) => each) };
}

/** What stands in place of points of a criterion that is in no sum. */
function besideOf(kind: Branch['kind'], limit: number | 'unlimited'): Readonly<Record<string, unknown>> {
  if (kind === 'veto') return { veto: true };
  if (kind === 'deduction') return { deducts: limit };
  return kind === 'bonus' ? { adds: limit } : {};
}
