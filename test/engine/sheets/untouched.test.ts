import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeSheet } from '../../../src/engine/sheets/merge-sheet.ts';
import { gridOfSheet } from '../../../src/import/criteria-sheet/grid.ts';
import { returnedWorkbook } from '../../../src/import/criteria-sheet/workbook.ts';
import { criteriaWorkbook } from '../../../src/layout/criteria-workbook.ts';
import { stateOf } from '../../../src/merge/state.ts';
import { rowsOfState, stateOfRows } from '../../../src/merge/state-rows.ts';
import type { System } from '../../../src/model/model.ts';
import { wholeViews } from '../../../src/model/view.ts';
import { readFormWorkbook } from '../../../src/readers/form-workbook.ts';
import { writeXlsx } from '../../../src/writers/xlsx/write.ts';
import { HASHES } from '../../support/memory-world.ts';
import { repositoryOf, sourceOf } from '../../support/sources.ts';
import { arbitrarySystem } from '../../support/systems.ts';

const stateIn = ({ indicators }: System) => {
  const state = stateOf(indicators.map(({ written }) => written));
  if (state === undefined) throw new Error('no state');
  return state;
};

describe('a workbook that is sent out to be edited', () => {
  it('changes nothing where nobody has edited it, whatever system it is of', async () => {
    await fc.assert(
      fc.asyncProperty(arbitrarySystem, async (drawn) => {
        const { edition, proof, registers } = await sourceOf(repositoryOf(drawn));
        const views = wholeViews(edition, proof);
        const document = criteriaWorkbook(edition, views, registers, {
          stateOf: (system) => rowsOfState(stateIn(system)),
          sealOf: HASHES.sha256,
        });
        const book = readFormWorkbook(await writeXlsx(document), 'criteria.xlsx');
        const returned = typeof book === 'string' ? undefined : returnedWorkbook(book, HASHES.sha256);
        const [sheet] = returned?.systems ?? [];
        const [system] = edition.systems;
        const base = sheet?.base && stateOfRows(sheet.base.state);
        if (sheet?.base === undefined || sheet.sheet === undefined || base === undefined || system === undefined) {
          throw new Error('not read back');
        }
        const grid = gridOfSheet(sheet.sheet);
        const { sent } = sheet.base;
        const merged = mergeSheet({ grid, sent, base }, stateIn(system), system, registers, () => 'new');
        expect(merged).toMatchObject({ remarks: [], merge: { edits: [], conflicts: [] } });
      }),
      { numRuns: 12 },
    );
  });
});
