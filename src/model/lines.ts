import type { Criterion, Indicator } from './model.ts';
import { isIn, type ProvedView, partsIn, seenBy, type View } from './view.ts';

/** A level-3 indicator with what stands above and below it in a table. */
export interface Line {
  readonly level1: Indicator;
  readonly level2: Indicator;
  readonly level3: Indicator;
  /** Counts the level-3 indicators of the whole view, from 1, also where only some of them are shown. */
  readonly number: number;
  readonly criteria: readonly Criterion[];
}

/** The lines of a view, in printed order. Indicators without any criterion in the view have none. */
export function linesOf(view: View): readonly Line[] {
  const lines: Line[] = [];
  for (const level3 of view.system.items) {
    if (level3.kind === 'criterion' || level3.level !== 3 || !isIn(view, level3)) continue;
    const level2 = level3.parent;
    const level1 = level2?.parent;
    const criteria = partsIn(view, level3).filter((each) => each.kind === 'criterion');
    if (level2 === undefined || level1 === undefined || criteria.length === 0) continue;
    lines.push({ level1, level2, level3, number: lines.length + 1, criteria });
  }
  return lines;
}

/** Everything that the units of a class, by its id, are assessed by. */
export function linesFor(view: ProvedView, unitClass: string): readonly Line[] {
  return linesOf(seenBy(view, unitClass));
}
