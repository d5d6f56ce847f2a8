import type ExcelJS from 'exceljs';
import type { Sent } from '../../src/collect/forms.ts';
import { cellIn, fillIn, openForm, sheetIn } from './returned.ts';

/** Gives a share of something, another one each time. */
export type Draw = () => number;

/** All forms for scoring, filled in, and the summary sheet with what the office enters. */
export async function filledForms(
  sent: Sent,
  draw: Draw,
  isWhole = true,
): Promise<Readonly<Record<string, ExcelJS.Workbook>>> {
  const came: Record<string, ExcelJS.Workbook> = { '汇总表.xlsx': await filledSummary(sent, draw) };
  for (const { identity } of sent.forms) {
    if (identity.form !== 'department' && identity.form !== 'arranged') continue;
    const about: Readonly<Record<string, string>> =
      identity.form === 'department' ? { form: 'department', department: identity.department } : { form: 'arranged' };
    const workbook = await openForm(sent, about);
    const scoreOf = ({ most }: { readonly most: number }) =>
      isWhole || draw() < 0.9 ? Math.round(most * 20 * draw()) / 20 : null;
    for (const sheet of workbook.worksheets) fillIn(sheet, scoreOf);
    came[`${about['department'] ?? 'arranged'}.xlsx`] = workbook;
  }
  return came;
}

async function filledSummary(sent: Sent, draw: Draw): Promise<ExcelJS.Workbook> {
  const summary = await openForm(sent, { form: 'summary' });
  const sheet = sheetIn(summary, '汇总表');
  for (const { id } of sent.systems[0]?.units ?? []) {
    cellIn(sheet, id, 'satisfaction').value = Math.round(draw() * 10000) / 100;
    if (draw() < 0.3) cellIn(sheet, id, 'bonus').value = 1 + Math.round(draw() * 20) / 10;
    if (draw() < 0.3) cellIn(sheet, id, 'deduction').value = 1 + Math.round(draw() * 20) / 10;
    if (draw() < 0.2) cellIn(sheet, id, 'bar').value = '一票否决';
  }
  return summary;
}
