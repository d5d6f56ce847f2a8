import { greater } from '../said/numbers.ts';
import { type Growing, growing } from './growing.ts';

/**
 * Items whose rows are tiers: grades, or several rows of which one at least gives nothing or takes something off, below
 * one title or beside one wording. Such an item is one criterion, worth what the best tier gives, and its tiers are its
 * rule. The most that may be taken off is no tier.
 */
export function tiered(items: readonly Growing[]): readonly Growing[] {
  return ofOneWording(items).map((item) => {
    if (item.kind === 'criterion') return item;
    if (isTiers(item.children)) return asCriterion(item);
    const children = tiered(item.children);
    item.children.splice(0, item.children.length, ...children);
    return item;
  });
}

/** What grades are called: of several that stand below one title a unit gets one. */
const GRADE =
  /^(?:优秀|良好|中等|一般|较好|较差|好|优|良|中|差|合格|基本合格|不合格|称职|基本称职|不称职|[ABCD甲乙丙丁][级等档]?|第?[一二三四五][等档])$/u;

/** Criteria of which those of one wording over several rows are one where these are tiers. */
function ofOneWording(items: readonly Growing[]): readonly Growing[] {
  const runs: Growing[][] = [];
  for (const item of items) {
    const last = runs.at(-1)?.at(-1);
    const isSame =
      item.kind === 'criterion' && item.cell !== undefined && last?.cell === item.cell && last.key === item.key;
    if (isSame) runs.at(-1)?.push(item);
    else runs.push([item]);
  }
  return runs.flatMap((run) => {
    const [first] = run;
    if (first === undefined || run.length < 2 || !isScale(run)) return run;
    const tiers = run.map((each) => ({ ...each, words: each.scoring ?? each.words, children: [] }));
    return asCriterion({ ...first, points: undefined, children: tiers });
  });
}

function isTiers(children: readonly Growing[]): boolean {
  if (children.length > 1 && children.every(isGrade)) return true;
  return isScale(children) && new Set(children.map(({ cell }) => cell)).size === children.length;
}

/** Whether one at least of several gives something, and another one nothing or takes something off. */
function isScale(children: readonly Growing[]): boolean {
  const figures = children.map(({ points }) =>
    points?.kind === 'points' || points?.kind === 'deducts' ? points : undefined,
  );
  if (children.length < 2 || children.some(({ hasLimit }) => hasLimit)) return false;
  if (figures.some((each) => each === undefined || each.value === 'unlimited')) return false;
  const best = figures.some((each) => each?.kind === 'points' && each.value !== '0');
  const none = figures.some((each) => each?.kind === 'deducts' || each?.value === '0');
  return best && none;
}

/** Whether an item is a grade that counts something, by itself or by the one criterion that says when it is given. */
function isGrade({ words, points, children }: Growing): boolean {
  const [only] = children;
  const counted = children.length === 0 ? points : children.length === 1 ? (points ?? only?.points) : undefined;
  return GRADE.test(words.trim()) && counted?.kind === 'points';
}

/** An item with what the one criterion below it says. */
function withCondition(item: Growing): Growing {
  const [only] = item.children;
  return only === undefined
    ? item
    : { ...item, words: `${item.words}：${only.words}`, points: item.points ?? only.points };
}

function asCriterion(item: Growing): Growing {
  const children = item.children.map(withCondition);
  const stated = children.flatMap(({ points }) => (points?.kind === 'points' ? [points.value] : []));
  const criterion = growing('criterion', item.rank, item.words, item.from, item.cell, item.label);
  criterion.points = item.points ?? { kind: 'points', value: stated.reduce(greater, '0'), sureness: 'inferred' };
  criterion.scoring = children.map(({ words, points }) => `${words}：${figure(points)}分`).join('\n');
  const named = [...new Set(children.flatMap(({ departments }) => departments))];
  criterion.departments = item.departments.length > 0 ? item.departments : named;
  criterion.remark = item.remark;
  return criterion;
}

function figure(points: Growing['points']): string {
  if (points === undefined || !('value' in points)) return '';
  return `${points.kind === 'deducts' ? '-' : ''}${points.value}`;
}
