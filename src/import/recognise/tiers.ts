import { greater } from '../said/numbers.ts';
import { type Growing, growing } from './growing.ts';

/**
 * Items whose rows are tiers: several rows of which one at least gives nothing or takes something off. Such an item is
 * one criterion, worth what the best tier gives, and its tiers are its rule. The most that may be taken off is no tier.
 */
export function tiered(items: readonly Growing[]): readonly Growing[] {
  return items.map((item) => {
    if (item.kind === 'criterion') return item;
    if (isTiers(item.children)) return asCriterion(item);
    const children = tiered(item.children);
    item.children.splice(0, item.children.length, ...children);
    return item;
  });
}

function isTiers(children: readonly Growing[]): boolean {
  const figures = children.map(({ points }) =>
    points?.kind === 'points' || points?.kind === 'deducts' ? points : undefined,
  );
  if (children.length < 2 || children.some(({ hasLimit }) => hasLimit)) return false;
  if (figures.some((each) => each === undefined || each.value === 'unlimited')) return false;
  const best = figures.some((each) => each?.kind === 'points' && each.value !== '0');
  const none = figures.some((each) => each?.kind === 'deducts' || each?.value === '0');
  const cells = new Set(children.map(({ cell }) => cell));
  return best && none && cells.size === children.length;
}

function asCriterion(item: Growing): Growing {
  const { children } = item;
  const stated = children.flatMap(({ points }) => (points?.kind === 'points' ? [points.value] : []));
  const criterion = growing('criterion', item.rank, item.words, item.from, item.cell, item.label);
  criterion.points = item.points ?? { kind: 'points', value: stated.reduce(greater, '0'), sureness: 'inferred' };
  criterion.scoring = children.map(({ words, points }) => `${words}：${figure(points)}分`).join('\n');
  criterion.departments = item.departments;
  criterion.remark = item.remark;
  return criterion;
}

function figure(points: Growing['points']): string {
  if (points === undefined || !('value' in points)) return '';
  return `${points.kind === 'deducts' ? '-' : ''}${points.value}`;
}
