import { describe, expect, it } from 'vitest';
import { accountOf } from '../../../src/import/account.ts';
import { recognised } from '../../../src/import/recognise/recognise.ts';
import { inLines, outdented, typedRows } from '../../support/foreign/notation.ts';
import { FOREIGN_TABLES } from '../../support/foreign/tables.ts';
import { sourceOfRows } from '../../support/grids.ts';
import { remarked } from '../../support/real/imported.ts';

describe.each(FOREIGN_TABLES)('a table $name', ({ table, items, fullMarks, remarks }) => {
  it('is read as what it says, and is told to be wrong where it is', () => {
    const source = sourceOfRows(typedRows(table));
    const draft = recognised(source);
    expect(draft.systems.map(inLines).join('——\n')).toBe(outdented(items));
    expect(remarked(draft).toSorted()).toEqual([...(remarks ?? [])].toSorted());
    expect(draft.systems[0]?.fullMarks?.value).toBe(fullMarks);
    expect(accountOf(source, draft).unaccounted).toBe(0);
  });
});
