import type { Line } from '../../model/lines.ts';
import type { CellSource } from '../item-cells.ts';
import type { Place } from '../item-table.ts';
import { type SaidKey, saidOf } from './shapes.ts';

/** What a column would say of every criterion alike, of two at least; undefined where it would not, or would say nothing. */
export function saidOnce(key: SaidKey, source: CellSource, lines: readonly Line[]): string | undefined {
  const places = lines.flatMap((line) =>
    line.criteria.map((criterion): Place => ({ ...line, criterion, position: undefined })),
  );
  const [first, ...others] = places;
  if (first === undefined || others.length === 0) return undefined;
  const said = saidOf(key, source, first);
  return said !== '' && others.every((each) => saidOf(key, source, each) === said) ? said : undefined;
}
