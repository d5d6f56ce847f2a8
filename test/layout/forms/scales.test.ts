import type ExcelJS from 'exceljs';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Sent } from '../../../src/collect/forms.ts';
import { resultsOf } from '../../../src/collect/results.ts';
import { Decimal } from '../../../src/model/decimal.ts';
import { plus, whole } from '../../../src/model/grading/ratio.ts';
import { bookOf } from '../../../src/readers/xlsx/traits.ts';
import { collectedFrom, columnOf, openForm, sentForms, sheetIn, textIn } from '../../support/returned.ts';
import { classesNamed, repositoryOf } from '../../support/sources.ts';

/**
 * A table of three level-1 indicators: one with a scale of 100 that counts 50 and has a deduction, one with a part whose
 * scale of 90 counts 10 of 25, and one that streets do not have, whose 75 points are scaled to 100 instead.
 */
const FILES = repositoryOf({
  classes: classesNamed('县', '街道').map((each, index) => (index === 0 ? each : { ...each, scale: 75 })),
  fullMarks: 100,
  indicators: [
    {
      ...{ id: 'base', title: '基础工作', points: 50, scale: 100, department: 'publicity' },
      criteria: [
        { id: 'own-1', text: '完成甲事项', points: 30 },
        { id: 'own-2', text: '完成乙事项', points: 70 },
        { id: 'own-3', text: '发生问题', deducts: 2 },
      ],
    },
    {
      ...{ id: 'daily', title: '日常工作', points: 25, department: 'publicity' },
      indicators: [
        {
          ...{ id: 'daily-own', title: '分制的一组', points: 10, scale: 90 },
          criteria: [{ id: 'own-4', text: '完成丙事项', points: 90 }],
        },
        {
          ...{ id: 'daily-plain', title: '直接计分的一组', points: 15 },
          criteria: [{ id: 'own-5', text: '完成丁事项', points: 15 }],
        },
      ],
    },
    {
      ...{ id: 'towns', title: '乡镇工作', points: 25, only: ['class-1'], department: 'publicity' },
      criteria: [{ id: 'own-6', text: '完成戊事项', points: 25 }],
    },
  ],
});

const MOST = { 'own-1': 30, 'own-2': 70, 'own-3': 2, 'own-4': 90, 'own-5': 15, 'own-6': 25 } as const;
type Scores = Readonly<Record<keyof typeof MOST, number>>;

/** The total of scores, reckoned in 90ths. */
function expected(own: Scores, isStreet: boolean): number {
  const inScale = (own['own-1'] + own['own-2']) * 0.5 * 90 + own['own-4'] * 10 + own['own-5'] * 90;
  const all = isStreet ? (inScale * 100) / 75 : inScale + own['own-6'] * 90;
  return all / 90 - own['own-3'];
}

/** Writes scores into a sheet, where it has these criteria. */
function fill(sheet: ExcelJS.Worksheet, key: 'self-score' | 'score', own: Scores): void {
  for (let row = 1; row <= sheet.rowCount; row += 1) {
    for (let column = 1; column <= sheet.columnCount; column += 1) {
      const id = textIn(sheet.getCell(row, column)) as keyof Scores;
      if (!Object.hasOwn(MOST, id)) continue;
      sheet.getCell(row, columnOf(sheet, key)).value = own[id];
      if (key === 'score') sheet.getCell(row, columnOf(sheet, 'reason')).value = '按材料核定';
    }
  }
}

/** What the formula beside a label in the first column gives, as another program has saved the workbook. */
async function calculated(workbook: ExcelJS.Workbook, sheet: ExcelJS.Worksheet, label: string, column: number) {
  const parts = new Map(Object.entries(unzipSync(new Uint8Array(await workbook.xlsx.writeBuffer()))));
  const { resultAt } = bookOf(parts);
  const found: number[] = [];
  for (let row = 1; row <= sheet.rowCount; row += 1) {
    const texts = [1, 2].map((each) => textIn(sheet.getCell(row, each)).replace(/^　+/, ''));
    if (texts.includes(label)) found.push(Number(resultAt(sheet.name, row - 1, column - 1)));
  }
  return found;
}

const scores: fc.Arbitrary<Scores> = fc.record({
  'own-1': fc.nat(30),
  'own-2': fc.nat(70),
  'own-3': fc.nat(2),
  'own-4': fc.nat(90),
  'own-5': fc.nat(15),
  'own-6': fc.nat(25),
});

const UNITS = [
  ['unit-1', false],
  ['unit-2', true],
] as const;

/** Fills the form of a unit in, and holds what its formulas give against what is expected. */
async function expectForm(sent: Sent, unit: string, own: Scores, isStreet: boolean): Promise<void> {
  const workbook = await openForm(sent, { form: 'self', unit });
  const [sheet, parts] = [sheetIn(workbook, '自评表'), sheetIn(workbook, '分级小计')];
  fill(sheet, 'self-score', own);
  const [total] = await calculated(workbook, sheet, '合计', columnOf(sheet, 'self-score'));
  expect(total).toBeCloseTo(expected(own, isStreet), 7);
  expect(await calculated(workbook, parts, '基础工作', 4)).toEqual([own['own-1'] + own['own-2']]);
  const [daily = 0] = await calculated(workbook, parts, '日常工作', 4);
  expect(daily).toBeCloseTo(own['own-4'] / 9 + own['own-5'], 7);
}

/** What is collected of the units from the form of the department, filled in. */
async function collectedResults(sent: Sent, own: Scores) {
  const form = await openForm(sent, { form: 'department', department: 'publicity' });
  fill(sheetIn(form), 'score', own);
  const { collected } = await collectedFrom(sent, { 'publicity.xlsx': form });
  const [system, part] = [collected.systems[0], sent.systems[0]];
  if (system === undefined || part === undefined) throw new Error('there is no system');
  return resultsOf(system, part.view.system);
}

describe('scores in scales of their own', () => {
  it('are converted to the full marks by the workbooks, and by those who add them up', async () => {
    const sent = await sentForms(FILES);
    await fc.assert(
      fc.asyncProperty(scores, async (own) => {
        for (const [unit, isStreet] of UNITS) await expectForm(sent, unit, own, isStreet);
        const results = await collectedResults(sent, own);
        for (const [unit, isStreet] of UNITS) {
          const levels = [...(results.get(unit)?.levels.values() ?? [])].flatMap((each) => each ?? []);
          const all = levels.reduce(plus, whole(Decimal.zero));
          expect(Number(String(all.over)) / Number(String(all.under))).toBeCloseTo(expected(own, isStreet), 7);
        }
      }),
      { numRuns: 4 },
    );
  });

  it('give exactly the full marks where nothing is lost', async () => {
    const sent = await sentForms(FILES);
    for (const unit of ['unit-1', 'unit-2']) {
      const workbook = await openForm(sent, { form: 'self', unit });
      const sheet = sheetIn(workbook, '自评表');
      fill(sheet, 'self-score', { ...MOST, 'own-3': 0 });
      expect(await calculated(workbook, sheet, '合计', columnOf(sheet, 'self-score'))).toEqual([100]);
    }
  });
});
