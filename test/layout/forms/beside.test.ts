import type ExcelJS from 'exceljs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resultsOf } from '../../../src/collect/results.ts';
import { summaryForm } from '../../../src/layout/forms/summary.ts';
import { printedRatio } from '../../../src/model/grading/ratio.ts';
import { deliveredAsText } from '../../../src/report/delivered/delivered.ts';
import { painter } from '../../../src/report/text.ts';
import { deliveryIn } from '../../../src/words/languages.ts';
import { expectedOf, type Sample, samples, scoresOf, writtenSample } from '../../support/beside.ts';
import { calculated } from '../../support/calculated.ts';
import { checked } from '../../support/checked.ts';
import { overviewCell } from '../../support/filled.ts';
import { inSheets } from '../../support/fixtures.ts';
import {
  collectedFrom,
  columnOf,
  openForm,
  rowOf,
  scoringSheet,
  sentForms,
  sheetIn,
  textIn,
  textsIn,
} from '../../support/returned.ts';
import { repositoryOf, sourceOf } from '../../support/sources.ts';
import { opened } from '../../support/workbooks.ts';

/** Writes the scores of the sample into a sheet, where it has these criteria for the first unit. */
function fill(sheet: ExcelJS.Worksheet, key: 'self-score' | 'score', sample: Sample): void {
  const reason = key === 'score' ? columnOf(sheet, 'reason') : undefined;
  for (const [id, score] of scoresOf(sample)) {
    const row = ids(sheet).get(id);
    if (row === undefined) continue;
    sheet.getCell(row, columnOf(sheet, key)).value = score;
    if (reason !== undefined) sheet.getCell(row, reason).value = '按材料核定';
  }
}

function ids(sheet: ExcelJS.Worksheet): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (let row = 1; row <= sheet.rowCount; row += 1) {
    const texts = textsIn(sheet, row);
    if (!texts.includes('unit-1')) continue;
    for (const text of texts) if (/^(?:own|plus|minus|group-\d+)-\d+$/.test(text)) found.set(text, row);
  }
  return found;
}

/** The last row that begins with a label; undefined where none does. */
function labelled(sheet: ExcelJS.Worksheet, label: string): number | undefined {
  for (let row = sheet.rowCount; row > 0; row -= 1) if (textIn(sheet.getCell(row, 1)) === label) return row;
  return undefined;
}

const telling = { ...(await deliveryIn('zh')), departments: new Map<string, string>() };

describe('what lies beside the sum', () => {
  it('is added up in forms apart from the total, within every limit', async () => {
    await fc.assert(
      fc.asyncProperty(samples, async (sample) => {
        const files = repositoryOf(writtenSample(sample));
        expect(await checked(files)).toEqual([]);
        const sent = await sentForms(files);
        const expected = expectedOf(sample);
        const workbook = await openForm(sent, { form: 'self', unit: 'unit-1' });
        const sheet = workbook.getWorksheet('自评表');
        const parts = workbook.getWorksheet('分级小计');
        if (sheet === undefined || parts === undefined) throw new Error('there is no sheet');
        fill(sheet, 'self-score', sample);
        const result = await calculated(workbook);
        const score = columnOf(sheet, 'self-score');
        expect(result('自评表', labelled(sheet, '合计') ?? 0, score)).toBeCloseTo(expected.total / 20, 9);
        expect(result('自评表', labelled(sheet, '加分') ?? 0, score)).toBeCloseTo(expected.bonus / 20, 9);
        const rows = [rowOf(parts, '基础工作'), rowOf(parts, '加分事项')];
        const sums = rows.map((row) => result('分级小计', row, 4));
        expect(sums[0]).toBeCloseTo(expected.base.total / 20, 9);
        expect(sums[1]).toBeCloseTo(expected.groups.level / 20, 9);
      }),
      { numRuns: 30 },
    );
  });

  it('is added up by those who score it, and once more when their forms have come', async () => {
    await fc.assert(
      fc.asyncProperty(samples, fc.constantFrom('one', 'per-unit'), async (sample, sheets) => {
        const files = inSheets(repositoryOf(writtenSample(sample)), sheets);
        const sent = await sentForms(files);
        const expected = expectedOf(sample);
        const scoring = {
          publicity: [expected.base.total, sample.bonus.limits.length > 0 ? expected.base.bonus : undefined],
          organization: [0, expected.groups.bonus],
        } as const;
        const came: Record<string, ExcelJS.Workbook> = {};
        for (const [department, [total, bonus]] of Object.entries(scoring)) {
          const workbook = await openForm(sent, { form: 'department', department });
          came[`${department}.xlsx`] = workbook;
          expect(await sumsOf(workbook, sample)).toEqual([total, bonus]);
        }
        const collection = await collectedFrom(sent, came);
        const { collected } = collection;
        const [system] = collected.systems;
        const [part] = sent.systems;
        if (system === undefined || part === undefined) throw new Error('there is no system');
        const verified = system.units[0]?.verified.sum;
        expect(verified && Number(printedRatio(verified))).toBe(expected.total / 20);
        expect(system.units[0]?.bonus?.toString()).toBe(String(expected.bonus / 20));
        const told = deliveredAsText(collection, telling, painter(false)).split('\n');
        expect(told.some((line) => / {2}核实合计 {2}加分$/.test(line))).toBe(true);
        const own = told.find((line) => line.startsWith('  第1单位'));
        expect(own?.split(/ {2,}/).slice(-2)).toEqual([String(expected.total / 20), String(expected.bonus / 20)]);
        const results = resultsOf(system, part.view.system);
        const levels = ['base', 'bonus'].map((id) => {
          const level = results.get('unit-1')?.levels.get(id);
          return level && Number(printedRatio(level));
        });
        expect(levels).toEqual([expected.base.level / 20, expected.groups.level / 20]);
        const { edition } = await sourceOf(files);
        const summary = await opened(summaryForm({ edition, view: part.view, units: part.units, results }, 'summary'));
        const sheet = sheetIn(summary);
        const performance = (await calculated(summary))(
          sheet.name,
          rowOf(sheet, 'unit-1'),
          columnOf(sheet, 'performance'),
        );
        expect(performance).toBeCloseTo(expected.performance / 20, 9);
      }),
      { numRuns: 30 },
    );
  });
});

/** What a form for scoring says of the first unit, in steps, once it is filled in: the total, and what is added beside it; undefined where it does not say it. On a sheet of the unit and in the overview it is the same. */
async function sumsOf(workbook: ExcelJS.Workbook, sample: Sample): Promise<readonly (number | undefined)[]> {
  const sheet = scoringSheet(workbook, UNIT);
  fill(sheet, 'score', sample);
  const result = await calculated(workbook);
  // Zero is added, since what binary fractions leave below zero is rounded to a zero of its own.
  const inSteps = (each: number) => Math.round(each * 2e6) / 1e5 + 0;
  const sums = ['核实分', '加分'].map((title) => {
    const cell = overviewCell(workbook, UNIT, title);
    return cell === undefined ? undefined : inSteps(result(cell.worksheet.name, Number(cell.row), Number(cell.col)));
  });
  if (sheet.name !== UNIT) return sums;
  const own = ['合计', '加分'].map((label) => {
    const row = labelled(sheet, label);
    return row === undefined ? undefined : inSteps(result(UNIT, row, columnOf(sheet, 'score')));
  });
  expect(own).toEqual(sums);
  return own;
}

const UNIT = '第1单位';
