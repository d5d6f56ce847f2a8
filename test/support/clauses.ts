import fc from 'fast-check';

/** A clause of a scoring rule, as it is written. */
export type WrittenClause = Readonly<Record<string, unknown>>;

/** Words of the kind that offices write, among them some that touch what is printed around them. */
const cause = fc.constantFrom('每少1次', '未建立台账的', '每发生1起较大事故', '未按期办结，', '达到95%');
const sentence = fc.oneof(cause, fc.constantFrom('弄虚作假的。', '以通报为准；'));
const of = fc.constantFrom('完成率', '招商引资额');
/** Hundredths, so that nothing is rounded. */
const amount = fc.integer({ min: 1, max: 999 }).map((each) => each / 100);
const percent = (min: number, max: number): fc.Arbitrary<string> =>
  fc.integer({ min, max }).map((tenths) => `${tenths / 10}%`);
const optional = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> =>
  fc.option(value, { nil: undefined });

/** A mapping without what is undefined. */
function mapping(of: Readonly<Record<string, fc.Arbitrary<unknown>>>): fc.Arbitrary<WrittenClause> {
  return fc
    .record(of)
    .map((each) => Object.fromEntries(Object.entries(each).filter(([, value]) => value !== undefined)));
}

const several = (entry: fc.Arbitrary<unknown>, minLength = 1): fc.Arbitrary<readonly unknown[]> =>
  fc.array(entry, { minLength, maxLength: 3 });

const from = fc.constantFrom('section', 'total');
const steps = fc.tuple(fc.constantFrom('below', 'above'), fc.constantFrom('minus', 'plus')).chain(([side, sign]) =>
  mapping({
    of,
    [side]: fc.constantFrom('95%', '目标', '1000万元'),
    each: fc.constantFrom('1个百分点', '100万元'),
    [sign]: amount,
    upTo: optional(amount),
  }),
);
const share = percent(1, 2000);
const shares = fc.array(share, { minLength: 1, maxLength: 4 });

/** Clauses that a schema accepts, of every form. Figures need not fit one another. */
const arbitraryClause: fc.Arbitrary<WrittenClause> = fc.oneof(
  mapping({ none: sentence }),
  mapping({ deduct: several(mapping({ for: cause, minus: amount, upTo: optional(amount), from: optional(from) })) }),
  mapping({ add: several(mapping({ for: cause, plus: amount, upTo: optional(amount) })) }),
  mapping({
    tiers: several(mapping({ when: cause, score: fc.oneof(amount, fc.constant(0)), least: optional(amount) }), 2),
  }),
  mapping({
    ratio: mapping({
      of,
      target: optional(fc.oneof(share, fc.constant('first'))),
      floor: optional(share),
      cap: optional(share),
    }),
  }),
  mapping({ steps }),
  mapping({ rank: mapping({ of, shares, less: optional(share) }) }),
  mapping({ rank: mapping({ of, shares, rest: optional(percent(0, 900)) }) }),
  mapping({ rank: mapping({ of, last: percent(0, 900) }) }),
  mapping({ allOrNothing: sentence }),
  mapping({ judgement: sentence }),
  mapping({ text: sentence }),
);

/** Scoring rules of one to four clauses; of one, as itself or as a list. */
export const arbitraryScoring: fc.Arbitrary<WrittenClause | readonly WrittenClause[]> = fc.oneof(
  arbitraryClause,
  fc.array(arbitraryClause, { minLength: 1, maxLength: 4 }),
);

/** A value in brackets and braces, as house style has it in one line. */
export function inFlow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inFlow).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return String(value);
  return `{ ${Object.entries(value)
    .map(([key, each]) => `${key}: ${inFlow(each)}`)
    .join(', ')} }`;
}

/** Every place in a written rule where there is a figure or a word, with what else may stand there. */
export function* alteredRules(rule: unknown): Iterable<unknown> {
  if (Array.isArray(rule)) {
    for (const [index, each] of rule.entries()) for (const other of alteredRules(each)) yield rule.with(index, other);
  } else if (typeof rule === 'object' && rule !== null) {
    for (const [key, each] of Object.entries(rule)) {
      for (const other of alteredRules(each)) yield { ...rule, [key]: other };
    }
  } else yield alteredValue(rule);
}

function alteredValue(value: unknown): unknown {
  if (typeof value === 'number') return Math.round(value * 100 + 1) / 100;
  const text = String(value);
  const shares = /^([\d.]+)%$/.exec(text)?.[1];
  if (shares !== undefined) return `${(Math.round(Number(shares) * 10) + 1) / 10}%`;
  return WORDS[text] ?? `甲${text}`;
}

/** Words of which another one must be taken. */
const WORDS: Readonly<Record<string, string>> = { section: 'total', total: 'section', first: '99.9%' };
