import type ExcelJS from 'exceljs';
import type { Sent } from '../../src/collect/forms.ts';
import { cellIn, fillIn, openForm, scoringSheet, sentForms, sheetIn } from './returned.ts';
import { scoresOf } from './self-reports.ts';

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

/**
 * Every unit has full scores and a satisfaction of 90, but for 甲县, which has 1.2 of the 2 points of 基层宣讲, 1.5 of
 * bonus and 1 of deduction: performance 10 − 0.8 = 9.2; 9.2 × 0.9 + 9 × 0.1 + 1.5 − 1 = 8.28 + 0.9 + 0.5 = 9.68. Of the
 * others each has 10 × 0.9 + 9 × 0.1 = 9.9. The one who is advanced is the first by rank: the two others share that place.
 */
export async function scoresByHand(isWhole: boolean): Promise<string> {
  const sent = await sentForms();
  const came = await filledForms(sent, () => 1);
  const publicity = came['publicity.xlsx'];
  const summary = came['汇总表.xlsx'];
  if (publicity === undefined || summary === undefined) throw new Error('there is no form');
  const sheet = scoringSheet(publicity, '甲县');
  cellIn(sheet, 'lecture-team', 'score', 'jia-xian').value = isWhole ? 1.2 : null;
  cellIn(sheet, 'lecture-team', 'reason', 'jia-xian').value = '少开展2次';
  for (const { id } of sent.systems[0]?.units ?? []) cellIn(sheetIn(summary, '汇总表'), id, 'satisfaction').value = 90;
  cellIn(sheetIn(summary, '汇总表'), 'jia-xian', 'bonus').value = 1.5;
  cellIn(sheetIn(summary, '汇总表'), 'jia-xian', 'deduction').value = 1;
  return scoresOf(sent, came);
}
