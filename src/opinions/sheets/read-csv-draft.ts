import { gridOfReading } from '../../import/criteria-sheet/grid.ts';
import type { Reading } from '../../readers/reading.ts';
import type { ReadDraft, Sent } from '../returned.ts';
import { criteriaChanges, criteriaIn } from './criteria.ts';

/** Reads a CSV file with one row a criterion; undefined for any other. */
export function readCsvDraft(file: string, reading: Reading, sent: readonly Sent[]): ReadDraft | undefined {
  const grid = gridOfReading(reading);
  const found = grid && criteriaIn(grid, sent);
  if (found === undefined) return undefined;
  const about = { edition: found.sent.edition.id, product: undefined, isOfOtherState: false };
  return { kind: 'read', file, as: 'criteria', ...about, ...criteriaChanges(found, file) };
}
