import fc from 'fast-check';

/** What a scheme says of its method, and what of the first system in place of its thresholds, as plain data. */
export interface StatedMethod {
  readonly method: Readonly<Record<string, unknown>>;
  readonly system: Readonly<Record<string, unknown>>;
}

const optional = <Value>(key: string, value: fc.Arbitrary<Value>) =>
  fc.option(value, { nil: undefined }).map((each) => (each === undefined ? {} : { [key]: each }));

const joined = (...parts: readonly fc.Arbitrary<object>[]): fc.Arbitrary<Record<string, unknown>> =>
  fc.tuple(...parts).map((all) => Object.assign({}, ...all));

const half = (most: number) => fc.integer({ min: 1, max: most * 2 }).map((each) => each / 2);
const percent = (most: number) => fc.integer({ min: 1, max: most }).map((each) => `${each}%`);

/** How a component is entered: once, by periods, or by raters. */
const entry = fc.oneof(
  fc.constant({}),
  fc.constant({ full: 30 }),
  fc.constantFrom(['上半年', '下半年'], ['一季度', '二季度', '三季度']).map((periods) => ({ periods })),
  fc
    .record({ count: fc.integer({ min: 3, max: 5 }), dropHighest: fc.nat(1), dropLowest: fc.nat(1) })
    .map((raters) => ({ raters })),
);

/** Weights that add to 100%, in hundredths of a percent. */
const components = fc.array(fc.tuple(fc.integer({ min: 1, max: 3300 }), entry), { maxLength: 3 }).map((entered) => {
  const rest = entered.reduce((sum, [weight]) => sum - weight, 10_000);
  const own = { id: 'year-end', name: '年终考核', weight: `${rest / 100}%`, of: 'indicators' };
  const others = entered.map(([weight, how], index) => ({
    ...{ id: `part-${index}`, name: `第${index + 1}部分`, weight: `${weight / 100}%` },
    ...how,
  }));
  return { components: [...others.slice(0, 1), own, ...others.slice(1)] };
});

const yearEnd = fc.oneof(
  fc.constant({}),
  fc.constant({ performance: 0.9, satisfaction: 0.1 }),
  fc.constant({ performance: 0.85, satisfaction: 0.15, satisfactionScale: 'hundred' }),
  components,
);

const bonus = fc.oneof(
  fc.constant({ least: 1, most: 3 }),
  joined(
    fc
      .array(
        joined(
          optional('amounts', fc.constant([{ id: 'national', name: '国家级', points: 2 }])),
          optional('most', fc.constant(3)),
        ),
        { minLength: 1, maxLength: 2 },
      )
      .map((kinds) => ({
        kinds: kinds.map((each, index) => ({ id: `kind-${index}`, name: `第${index + 1}种`, ...each })),
      })),
    optional('most', fc.constant(4)),
  ),
);

const choice = (key: string, ...words: readonly string[]) => optional(key, fc.constantFrom(...words));

/** The grades of a list: lines fall and numbers rise, and one takes the rest. */
const listed = fc
  .record({
    lines: fc.uniqueArray(fc.integer({ min: 4, max: 10 }), { minLength: 1, maxLength: 3 }),
    firsts: fc.subarray([1, 2, 4]),
    byClass: fc.boolean(),
    noVeto: fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }),
    needs: fc.option(percent(100), { nil: undefined }),
    core: fc.option(fc.constantFrom('100%', '90%'), { nil: undefined }),
    low: fc.option(fc.record({ last: fc.constantFrom(1, 2, '40%'), atMost: fc.constantFrom(2, '35%') }), {
      nil: undefined,
    }),
  })
  .map(({ lines, low, ...other }) => [
    ...lines.toSorted((a, b) => b - a).map((line, index) => highGrade(line, index, other)),
    { id: 'rest', name: '其余' },
    ...(low === undefined ? [] : [{ id: 'low', name: '末等', ...low }]),
  ]);

/** A grade that is given from the first down; its line is of 10 points. */
function highGrade(
  line: number,
  index: number,
  {
    firsts,
    byClass,
    noVeto,
    needs,
    core,
  }: {
    readonly firsts: readonly number[];
    readonly byClass: boolean;
    readonly noVeto: readonly boolean[];
    readonly needs: string | undefined;
    readonly core: string | undefined;
  },
): object {
  const first = firsts[index];
  const ranked = first === undefined ? {} : { first: byClass ? { county: first, district: '50%' } : first };
  const scored = line === 10 && first !== undefined ? {} : { atLeast: index % 2 === 0 ? line : `${line * 10}%` };
  return {
    ...{ id: `grade-${index}`, name: `第${index + 1}等`, ...ranked, ...scored },
    ...(noVeto[index] === true ? { noVeto: true } : {}),
    ...(index === 0 && needs !== undefined ? { needs: { ideology: needs } } : {}),
    ...(index === 0 && core !== undefined ? { core } : {}),
  };
}

const grading = fc.oneof(
  fc.constant({}),
  fc.constant({ thresholds: { performanceBarred: 1 } }),
  fc.record({
    thresholds: joined(
      optional('advanced', fc.constantFrom(1, 2, 3)),
      optional('unqualified', fc.record({ last: fc.constantFrom(1, 2), atMost: half(10) })),
      fc.constant({ leaderBarred: 1 }),
    ),
  }),
  listed.map((grades) => ({ grades })),
);

/** Any method that a scheme may state for a system of 10 points with the classes county and district and the level-1 indicator ideology. */
export const methods: fc.Arbitrary<StatedMethod> = fc.record({
  method: joined(
    yearEnd.map((each) => ({ yearEnd: each })),
    joined(
      optional('places', fc.constantFrom(0, 1, 2, 3)),
      choice('rounding', 'half-even-once'),
      choice('rankBy', 'exact-score'),
      choice('ties', 'same-rank-no-skip', 'decide'),
      choice('tieAtThreshold', 'all-in', 'all-out'),
    ).map((summary) => ({ summary })),
    optional('bonus', bonus),
    optional('deduction', joined(fc.constant({ least: 0.5, most: 3 }), choice('gravest', 'most'))),
    optional(
      'fraud',
      joined(fc.constant({ least: 1, most: 2 }), choice('ledger', 'with-deductions'), choice('gravest', 'most')),
    ),
    joined(choice('appliedTo', 'performance'), choice('upperLimit', 'full-marks')).map((adjustment) => ({
      adjustment,
    })),
    joined(
      choice('atMost', 'exclusive'),
      choice('movingUp', 'next-in-rank'),
      choice('smallGroup', 'advanced-first'),
    ).map((grades) => ({ grades })),
  ),
  system: grading,
});
