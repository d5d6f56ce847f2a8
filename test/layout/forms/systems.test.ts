import type ExcelJS from 'exceljs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Sent } from '../../../src/collect/forms.ts';
import { resultsOf } from '../../../src/collect/results.ts';
import { summaryForm } from '../../../src/layout/forms/summary.ts';
import { classIndexOf } from '../../../src/model/classes/of-unit.ts';
import { hasClass } from '../../../src/model/classes.ts';
import { exactText, NONE, plus, total } from '../../../src/model/grading/ratio.ts';
import type { UnitResult } from '../../../src/model/grading/result.ts';
import type { System } from '../../../src/model/model.ts';
import { calculated, shownIn } from '../../support/calculated.ts';
import { type Draw, drawnFor, type Got } from '../../support/drawn-scores.ts';
import type { ExactSums } from '../../support/exact-scores.ts';
import { fillScores, labelled, overviewCell } from '../../support/filled.ts';
import { inSheets } from '../../support/fixtures.ts';
import { collectedFrom, columnOf, openForm, rowOf, sentForms, sheetIn } from '../../support/returned.ts';
import { repositoryOf, sourceOf } from '../../support/sources.ts';
import { arbitrarySystem } from '../../support/systems.ts';
import { opened } from '../../support/workbooks.ts';

const near = (ratio: ExactSums['total']): number => Number(String(ratio.over)) / Number(String(ratio.under));

/** All text of a sheet. */
function textOf(sheet: ExcelJS.Worksheet): string {
  const texts: string[] = [];
  sheet.eachRow((row) => row.eachCell(({ value }) => texts.push(JSON.stringify(value))));
  return texts.join('\n');
}

/** Fills the self-assessment of a unit in, finds the titles of all its indicators, and holds every sum of it against the exact one. */
async function expectSelf(sent: Sent, system: System, { unit, scores, sums }: Got): Promise<void> {
  const workbook = await openForm(sent, { form: 'self', unit: unit.id });
  const [sheet, parts] = [sheetIn(workbook, '自评表'), sheetIn(workbook, '分级小计')];
  fillScores(sheet, 'self-score', scores);
  const labels = textOf(sheet);
  for (const each of system.items) {
    const isFor = hasClass(each.applies, classIndexOf(system, unit));
    if (each.kind === 'indicator' && isFor) expect(labels).toContain(each.title);
  }
  const [result, score] = [await calculated(workbook), columnOf(sheet, 'self-score')];
  const rowOfLabel = (each: ExcelJS.Worksheet, label: string) => labelled(each, label) ?? 0;
  expect(result('自评表', rowOfLabel(sheet, '合计'), score)).toBeCloseTo(near(sums.total), 7);
  const note = (await shownIn(workbook))('自评表', rowOfLabel(sheet, '合计'), columnOf(sheet, 'self-note'));
  expect(note).toBe('');
  const bonus = labelled(sheet, '加分');
  if (bonus !== undefined) expect(result('自评表', bonus, score)).toBeCloseTo(near(sums.bonus), 7);
  for (const item of system.items) {
    if (item.kind !== 'indicator' || !hasClass(item.applies, classIndexOf(system, unit))) continue;
    const subtotal = sums.subtotals.get(item.id);
    if (subtotal === undefined) throw new Error(`nothing is known of ${item.id}`);
    expect(result('分级小计', rowOfLabel(parts, item.title), 4), item.id).toBeCloseTo(near(subtotal), 7);
  }
}

/** Fills a form for scoring in, whether it has one table or a sheet for each unit of which anything is scored on it. */
function fillUnits(workbook: ExcelJS.Workbook, all: readonly Got[]): void {
  for (const { unit, scores } of all) {
    const sheet = workbook.getWorksheet(unit.name) ?? workbook.getWorksheet('评分表');
    if (sheet !== undefined) fillScores(sheet, 'score', scores, unit.id);
  }
}

/** What the overview of a form for scoring says of each unit, once it is filled in. */
async function overviewOf(
  sent: Sent,
  department: string,
  all: readonly Got[],
): Promise<readonly (readonly number[])[]> {
  const workbook = await openForm(sent, { form: 'department', department });
  fillUnits(workbook, all);
  const result = await calculated(workbook);
  return all.map(({ unit }) =>
    ['核实分', '加分', '尚未评分（项）', '缺少扣分原因（项）'].flatMap((title) => {
      const cell = overviewCell(workbook, unit.name, title);
      return cell?.formula === undefined
        ? []
        : [Math.round(result(cell.worksheet.name, Number(cell.row), Number(cell.col)) * 1e7) / 1e7 + 0];
    }),
  );
}

/** What comes back from all who score, filled in. */
async function collectedResults(sent: Sent, all: readonly Got[]): Promise<ReadonlyMap<string, UnitResult>> {
  const came: Record<string, ExcelJS.Workbook> = {};
  for (const { identity } of sent.forms) {
    if (identity.form !== 'department') continue;
    const { department } = identity;
    const workbook = await openForm(sent, { form: 'department', department });
    fillUnits(workbook, all);
    came[`${department}.xlsx`] = workbook;
  }
  const { collected } = await collectedFrom(sent, came);
  const [[part], [system]] = [sent.systems, collected.systems];
  if (part === undefined || system === undefined) throw new Error('nothing is collected');
  return resultsOf(system, part.view.system);
}

/** Holds what a system's summary sheet makes of results against the exact sums, and so the results of each unit. */
async function expectSummary(files: ReadonlyMap<string, string>, sent: Sent, all: readonly Got[]): Promise<void> {
  const [part] = sent.systems;
  if (part === undefined) throw new Error('there is no system');
  const results = await collectedResults(sent, all);
  const { edition } = await sourceOf(files);
  const summary = await opened(summaryForm({ edition, view: part.view, units: part.units, results }, 'summary'));
  const [sheet, result] = [sheetIn(summary), await calculated(summary)];
  for (const { unit, sums } of all) {
    const exact = plus(sums.total, sums.bonus);
    const levels = [...(results.get(unit.id)?.levels.values() ?? [])].map((each) => each ?? NONE);
    expect(exactText(total(levels)), unit.id).toBe(exactText(exact));
    const performance = result(sheet.name, rowOf(sheet, unit.id), columnOf(sheet, 'performance'));
    expect(performance, unit.id).toBeCloseTo(near(exact), 7);
  }
}

/** Systems of few classes: there is a form for each of their units. */
const someSystem = arbitrarySystem.filter(({ classes }) => classes.length <= 4);

describe('all forms of a system of any shape', () => {
  it('name every indicator and give the exact sums of any scores, for every class and unit, in scales and with full marks of their own', async () => {
    await fc.assert(
      fc.asyncProperty(someSystem, fc.infiniteStream(fc.nat(1_000_000)), async (written, numbers) => {
        const files = repositoryOf(written);
        const sent = await sentForms(inSheets(files, 'one'));
        const [part] = sent.systems;
        if (part === undefined) throw new Error('there is no system');
        const draw: Draw = (most) => Number(numbers.next().value) % (most + 1);
        const all = part.units.map((unit) => drawnFor(written, part.view.system, unit, draw));
        // Units are of the classes in turn: the first ones have something of their own, the last ones have not.
        const ones = [...all.slice(0, written.units?.length ?? 0), ...all.slice(-written.classes.length)];
        for (const each of ones) await expectSelf(sent, part.view.system, each);
        await expectSummary(files, sent, all);
        const apart = await sentForms(inSheets(files, 'per-unit'));
        for (const { identity } of sent.forms) {
          if (identity.form !== 'department') continue;
          const sums = await overviewOf(sent, identity.department, all);
          expect(sums).toEqual(await overviewOf(apart, identity.department, all));
        }
      }),
      { numRuns: 6 },
    );
  });
});
