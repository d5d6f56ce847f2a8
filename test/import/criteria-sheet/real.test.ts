import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { sheetDifferences } from '../../../src/import/criteria-sheet/differences.ts';
import { gridOfReading, gridOfSheet } from '../../../src/import/criteria-sheet/grid.ts';
import type { SheetDifferences } from '../../../src/import/criteria-sheet/types.ts';
import type { CriteriaSheet } from '../../../src/model/sheets/criteria-sheet.ts';
import { readCsv } from '../../../src/readers/csv.ts';
import { readFormWorkbook } from '../../../src/readers/form-workbook.ts';
import { HAS_OPINIONS, OPINIONS, sheetOf } from '../../support/criteria-sheets.ts';
import { SHIPPED } from '../../support/fixtures.ts';

/** What the truth beside a file says of a suggestion, as far as a sheet can say it. */
interface Truth {
  readonly item: string | null;
  readonly field: string;
  readonly before?: unknown;
  readonly after?: unknown;
  readonly classes?: 'all' | readonly string[];
  readonly under?: string;
}

function truthOf(file: string): readonly Truth[] {
  const { suggestions } = JSON.parse(readFileSync(join(OPINIONS, `${file}.expected.json`), 'utf8'));
  return suggestions.map(({ item, field, before, after, classes, under }: Truth) =>
    JSON.parse(JSON.stringify({ item, field, before, after, classes, under })),
  );
}

/** Differences in the words of the truth; what a row in only some places says is unsure there, and a remark here. */
function inItsWords({ changes, retitled, added, deleted, comments, remarks }: SheetDifferences, sheet: CriteriaSheet) {
  const cells = (id: string) => sheet.rows.find((row) => row.id === id)?.cells ?? [];
  const at = (key: string) => sheet.columns.findIndex((column) => column.key === key);
  return [
    ...changes.map(({ id, key, before, after, classes }) => ({ item: id, field: key, before, after, classes })),
    ...retitled.map(({ id, before, after }) => ({ item: id, field: 'title', before, after })),
    ...remarks.map(({ id, before, after }) => ({ item: id, field: 'title', before, after })),
    ...deleted.map((id) => ({
      item: id,
      field: 'delete',
      before: { text: cells(id)[at('text')], points: cells(id)[at('points:county')] },
      after: null,
    })),
    ...added.map(({ cells: texts, under }) => ({
      item: null,
      field: 'insert',
      before: null,
      after: { text: texts.get('text'), points: texts.get('points:county') },
      under,
    })),
    ...comments.map(({ id, text }) => ({ item: id, field: 'comment', before: null, after: text })),
  ].map((each) => JSON.parse(JSON.stringify(each)));
}

const sorted = (all: readonly unknown[]): readonly string[] =>
  all.map((each) => JSON.stringify(each, Object.keys(each as object).toSorted())).toSorted();

// They are files that other programs made, and no part of the project: without them all of this is skipped.
describe.skipIf(!HAS_OPINIONS)('the sheets of criteria that other programs saved', () => {
  let sheet: CriteriaSheet;

  beforeAll(async () => {
    sheet = await sheetOf(SHIPPED, { edition: '2021', system: 'county', purpose: 'publishing' });
  });

  async function differences(file: string): Promise<SheetDifferences> {
    const bytes = readFileSync(join(OPINIONS, file));
    const book = file.endsWith('.csv') ? undefined : readFormWorkbook(bytes, file);
    const first = typeof book === 'object' ? book.sheets[0] : undefined;
    const grid = first === undefined ? gridOfReading(await readCsv(bytes)) : gridOfSheet(first);
    const found = grid && sheetDifferences(grid, sheet);
    if (found === undefined || typeof found === 'string') throw new Error(found);
    return found;
  }

  it.each(['13-criteria-edited.xlsx', '13-criteria-edited.csv'])('%s differs in what its truth says', async (file) => {
    expect(sorted(inItsWords(await differences(file), sheet))).toEqual(sorted(truthOf(file)));
  });

  it('13-criteria-base.csv is what was sent out', async () => {
    const { changes, retitled, moved, added, deleted, remarks } = await differences('13-criteria-base.csv');
    expect([changes, retitled, moved, added, deleted, remarks].flat()).toEqual([]);
  });
});
