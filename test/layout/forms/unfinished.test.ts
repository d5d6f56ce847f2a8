import { describe, expect, it } from 'vitest';
import { shownIn } from '../../support/calculated.ts';
import { labelled } from '../../support/filled.ts';
import { cellIn, columnOf, fillIn, openForm, sentForms, sheetIn } from '../../support/returned.ts';

/** The row with the sum in the head of a form. */
function headRow(sheet: ReturnType<typeof sheetIn>): number {
  const rows = Array.from({ length: sheet.rowCount }, (_, row) => row + 1);
  return rows.find((row) => JSON.stringify(sheet.getCell(row, 1).value).includes('自评合计')) ?? 0;
}

/** What the head of the form of 甲县 and the row of its total say when it is filled in with full marks, but for what is changed. */
async function saidOf(change: (sheet: ReturnType<typeof sheetIn>) => void): Promise<readonly unknown[]> {
  const workbook = await openForm(await sentForms(), { form: 'self', unit: 'jia-xian' });
  const sheet = sheetIn(workbook, '自评表');
  fillIn(sheet, ({ most }) => most);
  change(sheet);
  const result = await shownIn(workbook);
  return [
    result('自评表', headRow(sheet), 1),
    result('自评表', labelled(sheet, '合计') ?? 0, columnOf(sheet, 'self-note')),
  ];
}

describe('a sum of a form', () => {
  it('says that it is not the last word, as long as a score is open or no number', async () => {
    const id = 'lecture-team';
    expect(await saidOf(() => undefined)).toEqual(['自评合计（满分10分）：10', '']);
    const open = await saidOf((sheet) => {
      cellIn(sheet, id, 'self-score').value = null;
    });
    expect(open).toEqual([expect.stringContaining('未完成，暂计'), '未完成：还有1项未评分']);
    const refused = await saidOf((sheet) => {
      cellIn(sheet, id, 'self-score').value = '优';
    });
    expect(refused).toEqual(open);
  });
});
