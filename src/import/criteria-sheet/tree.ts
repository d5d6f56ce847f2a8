import { type CriteriaSheet, levelKey } from '../../model/sheets/criteria-sheet.ts';
import { plainText } from './plain.ts';

/** An indicator as the rows of a sheet have it. */
export interface Indicator {
  readonly id: string;
  readonly parent: Indicator | undefined;
  /** Counted from 1. */
  readonly level: number;
  readonly before: string;
  /** The title that it has now. */
  title: string;
  readonly children: Indicator[];
  /** The ids of the criteria right below it, and of those at any depth. */
  readonly own: string[];
  readonly criteria: string[];
}

/** The indicators of a sheet that was sent out, those of level 1 first, each before those below it. */
export function indicatorsOf({ columns, rows }: CriteriaSheet): readonly Indicator[] {
  const found = new Map<string, Indicator>();
  for (const { id, path, cells } of rows) {
    let parent: Indicator | undefined;
    for (const [index, above] of path.entries()) {
      const column = columns.findIndex(({ key }) => key === levelKey(index + 1));
      const title = plainText(cells[column] ?? '');
      const known = found.get(above) ?? newIndicator(above, parent, index + 1, title);
      if (!found.has(above)) parent?.children.push(known);
      found.set(above, known);
      known.criteria.push(id);
      parent = known;
    }
    parent?.own.push(id);
  }
  return [...found.values()].sort((a, b) => a.level - b.level);
}

function newIndicator(id: string, parent: Indicator | undefined, level: number, title: string): Indicator {
  return { id, parent, level, before: title, title, children: [], own: [], criteria: [] };
}

/** Whether criteria are right below an indicator. */
export function isDeepest({ own }: Indicator): boolean {
  return own.length > 0;
}

/** The indicators from level 1 down to this one; none where there is none. */
export function pathOf(indicator: Indicator | undefined): readonly Indicator[] {
  return indicator === undefined ? [] : [...pathOf(indicator.parent), indicator];
}

/** The indicator to which titles lead, as they are now or as they were. Undefined where there is none. */
export function find(
  roots: readonly Indicator[],
  titles: readonly string[],
  by: 'title' | 'before',
): Indicator | undefined {
  let among = roots;
  let found: Indicator | undefined;
  for (const title of titles) {
    found = among.find((each) => each[by] === title);
    if (found === undefined) return undefined;
    among = found.children;
  }
  return found;
}
