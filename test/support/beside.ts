import fc from 'fast-check';
import { classesNamed, type WrittenSystem } from './sources.ts';

/** Everything is counted in steps of 0.05 here, so that it can be added exactly. */
type Steps = number;
type StatedLimit = Steps | 'unlimited';

/** What is added or deducted below one indicator, each criterion within a limit, and all of them within another. */
interface Beside {
  readonly limits: readonly StatedLimit[];
  readonly scores: readonly Steps[];
  readonly isLimited: boolean;
}

/** A system with a section that has a base, bonuses and deductions, and one of bonuses in groups; and the scores of a unit. */
export interface Sample {
  readonly base: readonly { readonly points: Steps; readonly score: Steps }[];
  readonly bonus: Beside;
  readonly deduction: Beside;
  readonly groups: readonly Beside[];
  readonly areGroupsLimited: boolean;
  readonly isSystemLimited: boolean;
}

const limit = fc.oneof({ weight: 3, arbitrary: fc.integer({ min: 1, max: 40 }) }, fc.constant('unlimited' as const));

function besides(least: number): fc.Arbitrary<Beside> {
  return fc
    .array(fc.tuple(limit, fc.integer({ min: 0, max: 40 })), { minLength: least, maxLength: 3 })
    .chain((entries) =>
      fc.boolean().map((isLimited) => ({
        limits: entries.map(([most]) => most),
        scores: entries.map(([most, score]) => (most === 'unlimited' ? score : Math.min(score, most))),
        isLimited: isLimited && entries.length > 0,
      })),
    );
}

/** Systems and scores of any amounts. The full marks are above whatever a criterion without a limit gets. */
export const samples: fc.Arbitrary<Sample> = fc.record({
  base: fc
    .array(fc.tuple(fc.integer({ min: 40, max: 60 }), fc.integer({ min: 0, max: 40 })), { minLength: 1, maxLength: 3 })
    .map((entries) => entries.map(([points, score]) => ({ points, score }))),
  bonus: besides(0),
  deduction: besides(0),
  groups: fc.array(besides(1), { minLength: 1, maxLength: 2 }),
  areGroupsLimited: fc.boolean(),
  isSystemLimited: fc.boolean(),
});

/** The limit of all together: as much as the largest of them, which all together reach. */
function limitOf({ limits, isLimited }: Beside): Steps | undefined {
  return isLimited ? Math.max(1, ...limits.map((each) => (each === 'unlimited' ? 0 : each))) : undefined;
}

const sum = (steps: readonly Steps[]): Steps => steps.reduce((all, each) => all + each, 0);
const capped = (amount: Steps, most: Steps | undefined): Steps =>
  most === undefined ? amount : Math.min(amount, most);
const amount = (beside: Beside): Steps => capped(sum(beside.scores), limitOf(beside));
const stated = (steps: StatedLimit): number | 'unlimited' => (steps === 'unlimited' ? steps : steps / 20);

function groupsLimit({ groups, areGroupsLimited }: Sample): Steps | undefined {
  const below = groups.flatMap(
    (group) => limitOf(group) ?? group.limits.map((each) => (each === 'unlimited' ? 0 : each)),
  );
  return areGroupsLimited ? Math.max(1, ...below) : undefined;
}

function systemLimit(sample: Sample): Steps | undefined {
  const below = [limitOf(sample.bonus) ?? 0, groupsLimit(sample) ?? 0];
  return sample.isSystemLimited ? Math.max(1, ...below) : undefined;
}

/** What the forms and the results must say, counted by hand: in steps. */
export function expectedOf(sample: Sample) {
  const ofBase = sum(sample.base.map(({ score }) => score)) - amount(sample.deduction);
  const [added, ofGroups] = [amount(sample.bonus), capped(sum(sample.groups.map(amount)), groupsLimit(sample))];
  const most = systemLimit(sample);
  return {
    total: ofBase,
    bonus: capped(added + ofGroups, most),
    base: { total: ofBase, bonus: capped(added, most), level: ofBase + added },
    groups: { bonus: capped(ofGroups, most), level: ofGroups },
    performance: ofBase + capped(added + ofGroups, most),
  };
}

/** The system as it is written, of which `base` is led by one department and `bonus` by another. */
export function writtenSample(sample: Sample): WrittenSystem {
  const { base, bonus, deduction, groups } = sample;
  const fullMarks = sum(base.map(({ points }) => points)) / 20;
  const [added, taken, most] = [limitOf(bonus), limitOf(deduction), groupsLimit(sample)];
  const limited = systemLimit(sample);
  const beside = (key: 'adds' | 'deducts', { limits }: Beside, id: string) =>
    limits.map((each, index) => ({ id: `${id}-${index + 1}`, text: `${id}第${index + 1}项`, [key]: stated(each) }));
  return {
    classes: classesNamed('县'),
    fullMarks,
    levels: ['考核项目', '考核要素'],
    ...(limited === undefined ? {} : { adds: limited / 20 }),
    indicators: [
      {
        ...{ id: 'base', title: '基础工作', points: fullMarks, department: 'publicity' },
        ...(added === undefined ? {} : { adds: added / 20 }),
        ...(taken === undefined ? {} : { deducts: taken / 20 }),
        criteria: [
          // What counts and what does not stand in turn, as in the tables of offices.
          ...beside('adds', bonus, 'plus').slice(0, 1),
          ...base.map(({ points }, index) => ({
            id: `own-${index + 1}`,
            text: `工作${index + 1}`,
            points: points / 20,
          })),
          ...beside('deducts', deduction, 'minus'),
          ...beside('adds', bonus, 'plus').slice(1),
          { id: 'barred', text: '发生重大事故', veto: true },
        ],
      },
      {
        ...{ id: 'bonus', title: '加分事项', department: 'organization' },
        ...(most === undefined ? {} : { adds: most / 20 }),
        indicators: groups.map((group, index) => {
          const own = limitOf(group);
          const id = `group-${index + 1}`;
          const criteria = beside('adds', group, id);
          return { id, title: `第${index + 1}类`, ...(own === undefined ? {} : { adds: own / 20 }), criteria };
        }),
      },
    ],
  };
}

/** The scores of the unit, by the ids of criteria. */
export function scoresOf({ base, bonus, deduction, groups }: Sample): ReadonlyMap<string, number> {
  const of = (id: string, scores: readonly Steps[]) =>
    scores.map((each, index) => [`${id}-${index + 1}`, each / 20] as const);
  return new Map([
    ...of(
      'own',
      base.map(({ score }) => score),
    ),
    ...of('plus', bonus.scores),
    ...of('minus', deduction.scores),
    ...groups.flatMap((group, index) => of(`group-${index + 1}`, group.scores)),
  ]);
}
