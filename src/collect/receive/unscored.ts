import type { FormKind } from '../../model/form-identity.ts';
import { unitNameIn } from '../expected.ts';
import type { Notes } from '../notes.ts';
import type { ReadForm } from '../read-form.ts';
import { isScored, SCORES, type Tally } from '../tally.ts';

/** Says for each unit how many of its scores were left blank; of what was refused or is gone it has been said. */
export function findUnscored(
  tallies: ReadonlyMap<string, Tally>,
  read: Pick<ReadForm, 'rows'>,
  kind: FormKind,
  unit: string,
  notes: Notes,
): void {
  const column = SCORES[kind];
  if (column === undefined) return;
  const blanks = new Map<string, { readonly sheet: string; readonly name: string | undefined; count: number }>();
  for (const { expected, sheet, values, refused } of read.rows) {
    if (!isScored(expected, column) || values.has(column) || refused.has(column)) continue;
    const id = expected.keys[1] || unit;
    const known = blanks.get(id);
    if (known === undefined) blanks.set(id, { sheet, name: unitNameIn(expected), count: 1 });
    else known.count += 1;
  }
  for (const [id, { total }] of tallies) {
    const blank = blanks.get(id);
    if (blank === undefined) continue;
    const counts = { count: String(blank.count), total: String(total) };
    notes.find('scores-missing', { ...counts, unit: blank.name }, blank.sheet);
  }
}
