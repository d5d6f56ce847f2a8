import type { Line } from '../../model/lines.ts';
import type { System } from '../../model/model.ts';

/** What the hidden columns of keys hold: the ids by which a row is found again, then those of its indicators from the deepest level up. */
export type RowKey = 'criterion' | 'unit' | { readonly level: number };

/** Which hidden column of a system's forms holds a key, counted from 0. */
export function keyColumn({ levels }: Pick<System, 'levels'>, key: RowKey): number {
  if (key === 'criterion') return 0;
  return key === 'unit' ? 1 : 2 + levels.length - key.level;
}

/** The hidden keys of a row: the ids of its criterion and its unit, those of its indicators from the deepest level up. */
export function keysOfRow(
  { levels }: Pick<System, 'levels'>,
  criterion: string,
  unit: string,
  { path }: Pick<Line, 'path'>,
): readonly string[] {
  return [criterion, unit, ...levels.map((_, index) => path[index]?.id ?? '').reverse()];
}
