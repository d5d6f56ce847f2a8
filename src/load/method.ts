import type schema from '../../schemas/scheme.schema.json';
import type { Method } from '../model/method.ts';
import type { Diagnostic } from '../text/diagnostic.ts';
import { hasKey, type Written, within } from '../text/written.ts';
import { bonusKinds } from './method/bonus-kinds.ts';
import { components } from './method/components.ts';
import { choice, count, exact, readSettings, type Setting, type Settings, text, texts } from './settings.ts';

/** Reads the method of a scheme: every setting of it, with the default of what is not stated. */
export function readMethod(scheme: Written, report: (diagnostic: Diagnostic) => void): Method {
  return readSettings<Method, Properties>(METHOD, within(scheme, 'method'), report);
}

type Properties = (typeof schema)['definitions']['method']['properties'];

/** The keys of the parts of the method: of the properties that have properties. */
type PartKey = {
  [Key in keyof Properties]: Properties[Key] extends { readonly properties: object } ? Key : never;
}[keyof Properties];

/** Every setting of the method under the key of its schema; of a choice the first word is the default. */
const METHOD: Settings<Method, Properties> = {
  revision: choice('yearly', 'as-needed'),
  everyday: part<'everyday'>({
    counts: choice('evidence', 'adjustment', 'record'),
    notices: texts('意见书', '督办单'),
    reply: choice('written-with-measures', 'written', 'none'),
  }),
  yearEnd: part<'yearEnd'>({
    performance: exact,
    satisfaction: exact,
    satisfactionScale: choice('full-marks', 'hundred'),
    components,
    scoring: choice('joint-on-site', 'by-department', 'self-score-then-verify'),
    fewItems: choice('self-score-then-verify', 'joint-on-site', 'by-department'),
    ownScore: choice('never', 'allowed'),
  }),
  summary: part<'summary'>({
    departments: choice('scores-and-opinion', 'scores'),
    office: choice('audit-weigh-sum', 'weigh-sum'),
    places: count(2, 0, 6),
    rounding: choice('half-up-once', 'half-even-once'),
    rankBy: choice('published-score', 'exact-score'),
    ties: choice('same-rank-then-skip', 'same-rank-no-skip', 'decide'),
    tieAtThreshold: choice('decide', 'all-in', 'all-out'),
    notApplicable: choice('zero', 'scale', 'full'),
  }),
  bonus: optionalPart<'bonus'>({
    least: exact,
    most: exact,
    grounds: texts('表彰', '批示肯定', '推广经验'),
    kinds: bonusKinds,
  }),
  deduction: optionalPart<'deduction'>({
    least: exact,
    most: exact,
    grounds: texts('通报批评', '严重不良影响', '廉政严重问题'),
    gravest: choice('veto', 'most'),
    vetoBars: choice('advanced', 'qualified'),
  }),
  adjustment: part<'adjustment'>({
    bonusDeclaredBy: choice('unit', 'department'),
    deductionReportedBy: choice('department', 'office'),
    firstReview: choice('department', 'office', 'none'),
    appliedBy: choice('office', 'leading-group'),
    appliedTo: choice('weighted-total', 'performance'),
    entries: choice('one-per-unit', 'many'),
    upperLimit: choice('none', 'full-marks'),
  }),
  fraud: optionalPart<'fraud'>({
    least: exact,
    most: exact,
    ledger: choice('separate', 'with-deductions'),
    gravest: choice('loses-eligibility', 'most'),
  }),
  grades: part<'grades'>({
    advanced: text('先进单位'),
    qualified: text('达标单位'),
    unqualified: text('未达标单位'),
    advancedFloor: choice('none', 'above-unqualified'),
    atMost: choice('inclusive', 'exclusive'),
    movingUp: choice('never', 'next-in-rank'),
    smallGroup: choice('unqualified-first', 'advanced-first'),
  }),
  consequences: part<'consequences'>({
    unqualified: choice('talk-and-rectification', 'talk', 'rectification'),
    repeatedYears: count(2, 2),
    repeated: choice('leader-adjusted', 'leader-admonished', 'decide'),
    noPromotionYears: count(1, 0),
    withoutHistory: choice('not-applied', 'decide'),
  }),
  rectification: part<'rectification'>({
    due: choice('next-year', 'half-year'),
    states: texts('整改目标', '整改措施', '整改进度', '责任人'),
  }),
};

/** A part of the method, with where it was written. */
function part<Key extends PartKey>(
  settings: Settings<Omit<Method[Key], 'written'>, Properties[Key]['properties']>,
): Setting<Method[Key]> {
  return {
    read: (method, key, report) => {
      const written = within(method, key);
      return { ...readSettings(settings, written, report), written } as Method[Key];
    },
  };
}

/** A part that a method need not have: undefined where it is not written. */
function optionalPart<Key extends PartKey>(
  settings: Settings<Omit<NonNullable<Method[Key]>, 'written'>, Properties[Key]['properties']>,
): Setting<Method[Key] | undefined> {
  const { read } = part<Key>(settings as Parameters<typeof part<Key>>[0]);
  return { read: (method, key, report) => (hasKey(method, key) ? read(method, key, report) : undefined) };
}
