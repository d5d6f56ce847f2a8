import type { System } from '../model.ts';

/** What a column of a sheet of criteria holds. Levels are counted from 1, with what their indicators count beside them; points of one class have its id behind them. */
export type SheetKey =
  | ('id' | 'number' | 'text' | 'points' | 'weight' | 'deducts' | 'adds' | 'veto' | 'core' | 'applicability')
  | ('department' | 'cooperating' | 'scoring' | 'targets' | 'evidence' | 'method' | 'split' | 'notApplicable')
  | ('step' | 'remark' | 'note')
  | `level-${number}`
  | `worth-${number}`
  | `points:${string}`;

export interface SheetColumn {
  readonly key: SheetKey;
  readonly title: string;
}

/** A criterion in a row, with the ids of the indicators above it, from level 1 on, and a text for each column. */
export interface SheetRow {
  readonly id: string;
  readonly path: readonly string[];
  readonly cells: readonly string[];
}

/** The criteria of a system as a plain sheet, one row each: what is published for other programs, what is sent out to be edited, and what a sheet that came back is compared with. */
export interface CriteriaSheet {
  readonly system: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly SheetRow[];
}

/** The key of the labels of a level, counted from 1. */
export function levelKey(level: number): SheetKey {
  return `level-${level}`;
}

/** The level of whose labels a key is, counted from 1; undefined for any other key. */
export function levelOfKey(key: SheetKey): number | undefined {
  return key.startsWith('level-') ? Number(key.slice('level-'.length)) : undefined;
}

/** The key of what the indicators of a level count: their points, or their weights. */
export function worthKey(level: number): SheetKey {
  return `worth-${level}`;
}

/** The level, counted from 1, of what indicators count; undefined for any other key. */
export function levelOfWorth(key: SheetKey): number | undefined {
  return key.startsWith('worth-') ? Number(key.slice('worth-'.length)) : undefined;
}

/** The keys of the columns with points: one for each class, or one where all units are of the same. */
export function pointsKeys({ classes }: Pick<System, 'classes'>): readonly SheetKey[] {
  return classes.length > 1 ? classes.map(({ id }): SheetKey => `points:${id}`) : ['points'];
}

/** Whether a column holds points. */
export function isPointsKey(key: SheetKey): boolean {
  return key === 'points' || key.startsWith('points:');
}

/** The id of the class whose points a column holds; undefined for those of all. */
export function classOfKey(key: SheetKey): string | undefined {
  return key.startsWith('points:') ? key.slice('points:'.length) : undefined;
}
