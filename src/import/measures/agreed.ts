import { Decimal } from '../../model/decimal.ts';
import type { Remark } from '../draft.ts';
import { stretchOf } from './sentences.ts';
import type { FoundSetting } from './settings.ts';

/** Settings of which one alone says nothing: all of a list, or none of it. */
const TOGETHER: readonly (readonly string[])[] = [
  ['method.yearEnd.performance', 'method.yearEnd.satisfaction'],
  ['method.bonus.least', 'method.bonus.most'],
  ['method.deduction.least', 'method.deduction.most'],
  ['method.fraud.least', 'method.fraud.most'],
  ['method.grades.advanced', 'method.grades.qualified', 'method.grades.unqualified'],
];

const LAST = /^(systems\..+\.thresholds\.unqualified)\.(?:last|atMost)$/u;

/** The settings that can be meant in one way only: all sentences that state one agree, and what belongs together is whole. The others stay words of the measures, which is said. */
export function agreedSettings(found: readonly FoundSetting[]): {
  readonly settings: readonly FoundSetting[];
  readonly remarks: readonly Remark[];
} {
  const values = new Map<string, FoundSetting[]>();
  for (const each of found) values.set(each.path, [...(values.get(each.path) ?? []), each]);
  const differing = new Set(
    [...values].flatMap(([path, all]) => (new Set(all.map(({ value }) => value)).size > 1 ? [path] : [])),
  );
  const has = (path: string): boolean => values.has(path) && !differing.has(path);
  const isWhole = ({ path }: FoundSetting): boolean => partnersOf(path).every(has) && isSound(path, values);
  const settings = found.filter((each) => has(each.path) && isWhole(each));
  const left = found.filter((each) => !settings.includes(each));
  return { settings, remarks: [...new Map(left.map((each) => [each.path, each])).values()].map(keptRemark) };
}

function partnersOf(path: string): readonly string[] {
  const threshold = LAST.exec(path)?.[1];
  if (threshold !== undefined) return [`${threshold}.last`, `${threshold}.atMost`];
  return TOGETHER.find((each) => each.includes(path)) ?? [path];
}

/** Weights add to one, and a range has its least before its most. */
function isSound(path: string, values: ReadonlyMap<string, readonly FoundSetting[]>): boolean {
  const of = (each: string): Decimal => Decimal.parse(values.get(each)?.[0]?.value ?? '') ?? Decimal.zero;
  const [one = '', other = ''] = partnersOf(path);
  if (path.startsWith('method.yearEnd.')) return of(one).plus(of(other)).equals(Decimal.one);
  return /\.(?:least|most)$/u.test(path) ? of(one).compare(of(other)) <= 0 : true;
}

function keptRemark({ path, value, sentence, figure }: FoundSetting): Remark {
  const { paragraph, start, text } = sentence;
  const [from, to] = figure === undefined ? [start, start + text.length] : [figure.start, figure.end];
  return { code: 'setting-unclear', facts: { path, value }, at: stretchOf(paragraph, from, to), changesTotal: false };
}
