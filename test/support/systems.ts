import fc from 'fast-check';
import { classesNamed, type WrittenSystem } from './sources.ts';

/** Points are counted in steps of 0.05 here, so that they can be added exactly; a class that has none has zero. */
type Steps = readonly number[];
interface Branch {
  readonly kind: 'criterion' | 'deduction' | 'indicator';
  readonly department: string;
  readonly steps: Steps;
  readonly parts: readonly Branch[];
}

const NAMES = ['县', '县级市', '城市区', '无乡镇的城市区'];
const DEPARTMENTS = ['organization', 'publicity'];

/** Sound systems of any shape: one to four classes, items that apply to some of them, points that differ, items that only deduct, departments that change from one indicator to the next. */
export const arbitrarySystem: fc.Arbitrary<WrittenSystem> = fc.integer({ min: 1, max: 4 }).chain((count) => {
  const steps = fc
    .array(fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 30 })), { minLength: count, maxLength: count })
    .filter((each) => each.some((step) => step > 0));
  const level3 = fc
    .record({
      department: fc.constantFrom(...DEPARTMENTS),
      criteria: fc.array(steps, { minLength: 1, maxLength: 4 }),
      deducts: fc.boolean(),
    })
    .map(({ department, criteria, deducts }) => {
      const scored = criteria.map((each) => leaf('criterion', each));
      const whole = branch(scored, department);
      return deducts ? { ...whole, parts: [...scored, leaf('deduction', whole.steps)] } : whole;
    });
  const level2 = fc.array(level3, { minLength: 1, maxLength: 3 }).map((parts) => branch(parts));
  const level1 = fc.array(level2, { minLength: 1, maxLength: 3 }).map((parts) => branch(parts));
  return fc.array(level1, { minLength: 1, maxLength: 3 }).map((branches) => writtenSystem(branches, count));
});

function leaf(kind: Branch['kind'], steps: Steps): Branch {
  return { kind, department: '', steps, parts: [] };
}

function branch(parts: readonly Branch[], department = ''): Branch {
  const steps = (parts[0]?.steps ?? []).map((_, index) =>
    parts.reduce((sum, part) => sum + (part.steps[index] ?? 0), 0),
  );
  return { kind: 'indicator', department, steps, parts };
}

/** The last level-1 indicator brings every class to the same total. */
function writtenSystem(branches: readonly Branch[], count: number): WrittenSystem {
  const totals = branch(branches).steps;
  const most = Math.max(...totals) + 1;
  const rest = leaf(
    'criterion',
    totals.map((total) => most - total),
  );
  const last = branch([branch([branch([rest], DEPARTMENTS[0])])]);
  const classes = classesNamed(...NAMES.slice(0, count));
  const ids = classes.map(({ id }) => id);
  return {
    classes,
    fullMarks: most / 20,
    indicators: [...branches, last].map((each, index) => ({
      ...written(each, `item-${index + 1}`, ids, 1),
      id: `item-${index + 1}`,
    })),
  };
}

function written(
  { kind, department, steps, parts }: Branch,
  id: string,
  classes: readonly string[],
  level: number,
): Readonly<Record<string, unknown>> {
  const having = classes.flatMap((each, index) =>
    (steps[index] ?? 0) > 0 ? [[each, (steps[index] ?? 0) / 20] as const] : [],
  );
  const below = parts.map((each, index) => written(each, `${id}-${index + 1}`, classes, level + 1));
  const special = having.slice(1).filter(([, points]) => points !== having[0]?.[1]);
  return {
    id,
    only: having.map(([each]) => each),
    ...(kind === 'deduction' ? { deducts: 1 } : { points: having[0]?.[1] }),
    ...(kind !== 'deduction' && special.length > 0 ? { pointsFor: Object.fromEntries(special) } : {}),
    ...(kind === 'indicator' ? { title: `指标${id}` } : { text: `内容${id}` }),
    ...(level === 3 ? { department } : {}),
    ...(level < 3 ? { indicators: below } : {}),
    ...(level === 3 ? { criteria: below } : {}),
  };
}
