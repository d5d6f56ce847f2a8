import type { Draft, DraftItem, DraftPoints, DraftSystem } from '../../../src/import/draft.ts';
import { type Plan, planned, type Surroundings } from '../../../src/import/written/plan.ts';

/** Points as a file states them. */
export function points(value: string): DraftPoints {
  return { kind: 'points', value, sureness: 'stated' };
}

const BARE: Omit<DraftItem, 'kind' | 'words' | 'points' | 'children'> = {
  from: [],
  label: '',
  adds: undefined,
  core: false,
  departments: [],
  cooperating: [],
  scoring: undefined,
  method: undefined,
  evidence: undefined,
  remark: undefined,
  applicability: undefined,
  sureness: 'stated',
};

/** A criterion as a file has it; without points where none are given. */
export function criterion(words: string, value?: string, more: Partial<DraftItem> = {}): DraftItem {
  return {
    ...BARE,
    kind: 'criterion',
    words,
    points: value === undefined ? undefined : points(value),
    children: [],
    ...more,
  };
}

/** An indicator as a file has it. */
export function indicator(
  words: string,
  value: string | undefined,
  children: readonly DraftItem[],
  more: Partial<DraftItem> = {},
): DraftItem {
  return {
    ...BARE,
    kind: 'indicator',
    words,
    points: value === undefined ? undefined : points(value),
    children,
    ...more,
  };
}

/** A table of these items. */
export function systemOf(items: readonly DraftItem[], more: Partial<DraftSystem> = {}): DraftSystem {
  return { title: '县（市、区）考核指标体系', levels: [], scored: '', fullMarks: undefined, items, ...more };
}

/** A file with these tables. */
export function draftOf(...systems: readonly DraftSystem[]): Draft {
  return { systems, measures: [], remarks: [], uses: [] };
}

/** A repository in which nothing is. */
const NOTHING_THERE: Surroundings = {
  year: '2020',
  system: undefined,
  edition: undefined,
  like: undefined,
  registers: { departments: undefined, units: undefined, retired: [] },
  used: new Map(),
  fullMarks: new Map(),
};

/** What a draft becomes there. */
export async function planOf(draft: Draft, around: Partial<Surroundings> = {}): Promise<Plan> {
  const plan = await planned(draft, { ...NOTHING_THERE, ...around });
  if ('unusual' in plan) throw new Error(`${plan.unusual} cannot be added to`);
  return plan;
}

/** The files of a plan by path. */
export function filesOf({ files }: Plan): ReadonlyMap<string, string> {
  return new Map(files.map(({ path, after }) => [path, after]));
}
