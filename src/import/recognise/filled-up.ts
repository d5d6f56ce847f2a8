import { sumOf } from '../said/numbers.ts';
import type { Growing } from './growing.ts';

/** Gives indicators without points what all that lies below them counts, and weights the scale that they are weights of; left alone where one of their parts says nothing. */
export function filledUp(items: readonly Growing[]): void {
  for (const item of items) {
    filledUp(item.children);
    if (item.children.length === 0) continue;
    const { points } = item;
    if (points !== undefined && (points.kind !== 'weight' || points.scale !== undefined)) continue;
    const within = item.children.filter((each) => each.points === undefined || each.points.kind === 'points');
    const figures = within.flatMap(({ points }) => (points?.kind === 'points' ? [points.value] : []));
    const value = sumOf(figures);
    if (within.length === 0 || figures.length < within.length || value === undefined) continue;
    item.points = points === undefined ? { kind: 'points', value, sureness: 'inferred' } : { ...points, scale: value };
  }
}
