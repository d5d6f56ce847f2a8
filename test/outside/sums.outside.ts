import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type Collection, collectionOf, startDelivery } from '../../src/collect/delivery.ts';
import type { Sent } from '../../src/collect/forms.ts';
import { resultsOf } from '../../src/collect/results.ts';
import { summaryForm } from '../../src/layout/forms/summary.ts';
import { Decimal } from '../../src/model/decimal.ts';
import { exactText, minus, NONE, plus, type Ratio, total, whole } from '../../src/model/grading/ratio.ts';
import type { UnitResult } from '../../src/model/grading/result.ts';
import { readFormWorkbook } from '../../src/readers/form-workbook.ts';
import { writeXlsx } from '../../src/writers/xlsx/write.ts';
import { checked } from '../support/checked.ts';
import { asked, DEPARTMENTS, FILLINGS, givenBy, scoresFor } from '../support/clause-scores.ts';
import { CLAUSE_UNITS, type ClauseUnit, clauseSums, fullMarksOf, type Scores } from '../support/clause-sums.ts';
import { CLAUSE_SYSTEM } from '../support/clause-system.ts';
import { type Filling, labelled, overviewCell, scoreCells } from '../support/filled.ts';
import { inSheets } from '../support/fixtures.ts';
import { columnOf, formAbout, openForm, rowOf, sentForms, sheetIn } from '../support/returned.ts';
import { repositoryOf, sourceOf } from '../support/sources.ts';
import { convert, python, recalculating } from './programs.ts';

const FILES = repositoryOf(CLAUSE_SYSTEM);
/** As one table, what is collected; with sheets of units, whose sums must be the same. */
const sent = await sentForms(inSheets(FILES, 'one'));
const apart = await sentForms(inSheets(FILES, 'per-unit'));
const work = mkdtempSync(join(tmpdir(), 'zhunsheng-sums-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

/** One unit of each kind. */
const SELF = CLAUSE_UNITS.slice(0, 3);

const pathOf = (folder: string, name: string): string => join(work, folder, `${name}.xlsx`);

/** Lets openpyxl fill a form in, sheet by sheet. */
async function fill(
  from: Sent,
  about: Readonly<Record<string, string>>,
  name: string,
  cellsOf: (sheet: ExcelJS.Worksheet) => Filling | undefined,
): Promise<void> {
  const workbook = await openForm(from, about);
  const cells = workbook.worksheets.flatMap((sheet) => {
    const filling = cellsOf(sheet);
    return filling === undefined ? [] : [[sheet.name, filling] as const];
  });
  writeFileSync(pathOf('sent', name), await writeXlsx(formAbout(from, about)));
  await python(
    'fill-cells.py',
    pathOf('sent', name),
    pathOf('filled', name),
    JSON.stringify(Object.fromEntries(cells)),
  );
}

/** Lets LibreOffice calculate workbooks anew and save them. */
async function recalculate(folder: string, names: readonly string[]): Promise<void> {
  const to = { format: 'xlsx', folder: join(work, 'saved'), profile: recalculating(join(work, 'profile')) };
  await convert(
    names.map((name) => pathOf(folder, name)),
    { ...to, fonts: inject('fonts') },
  );
}

async function saved(name: string): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  return workbook.xlsx.readFile(pathOf('saved', name));
}

const nameOf = (filling: string, about: string): string => `${filling}-${about}`;
const collections = new Map<string, Collection>();
const results = new Map<string, ReadonlyMap<string, UnitResult>>();
const [{ view, units } = { view: undefined, units: [] }] = sent.systems;

/** The scores of a department in a sheet with the rows of some units. */
function scoredBy(
  sheet: ExcelJS.Worksheet,
  units: readonly ClauseUnit[],
  filling: string,
  department: string,
): Filling {
  return Object.assign(
    {},
    ...units.map((unit) => scoreCells(sheet, 'score', asked(scoresFor(filling, unit), department), unit.id)),
  );
}

/** What is collected of the forms that LibreOffice has saved. */
function collect(filling: string): void {
  const delivery = startDelivery(sent);
  for (const about of [...SELF.map(({ id }) => id), ...DEPARTMENTS]) {
    const path = pathOf('saved', nameOf(filling, about));
    const workbook = readFormWorkbook(new Uint8Array(readFileSync(path)), path);
    if (typeof workbook === 'string') throw new Error(`${path} is taken for ${workbook}`);
    delivery.receive(path, workbook);
  }
  const collection = collectionOf(sent, delivery.came());
  const [system] = collection.collected.systems;
  if (system === undefined || view === undefined) throw new Error('nothing is collected');
  collections.set(filling, collection);
  results.set(filling, resultsOf(system, view.system));
}

beforeAll(async () => {
  for (const folder of ['sent', 'filled']) mkdirSync(join(work, folder));
  for (const filling of FILLINGS) {
    const units = SELF.map((unit) => {
      const scores = asked(scoresFor(filling, unit));
      return fill(sent, { form: 'self', unit: unit.id }, nameOf(filling, unit.id), (sheet) =>
        sheet.name === '自评表' ? scoreCells(sheet, 'self-score', scores) : undefined,
      );
    });
    const departments = DEPARTMENTS.flatMap((department) => [
      fill(sent, { form: 'department', department }, nameOf(filling, department), (sheet) =>
        sheet.name === '评分表' ? scoredBy(sheet, CLAUSE_UNITS, filling, department) : undefined,
      ),
      fill(apart, { form: 'department', department }, nameOf(filling, `${department}-apart`), (sheet) => {
        const units = CLAUSE_UNITS.filter(({ name }) => name === sheet.name);
        return units.length === 0 ? undefined : scoredBy(sheet, units, filling, department);
      }),
    ]);
    await Promise.all([...units, ...departments]);
  }
  const abouts = [...SELF.map(({ id }) => id), ...DEPARTMENTS.flatMap((each) => [each, `${each}-apart`])];
  await recalculate(
    'filled',
    FILLINGS.flatMap((filling) => abouts.map((about) => nameOf(filling, about))),
  );
  const { edition } = await sourceOf(FILES);
  for (const filling of FILLINGS) {
    collect(filling);
    const source = { edition, view, units, results: results.get(filling) };
    if (source.view === undefined) throw new Error('there is no system');
    const summary = await writeXlsx(summaryForm({ ...source, view: source.view }, 'summary'));
    writeFileSync(pathOf('filled', nameOf(filling, 'summary')), summary);
  }
  await recalculate(
    'filled',
    FILLINGS.map((filling) => nameOf(filling, 'summary')),
  );
});

/** What stands in a cell that is computed. */
function resultIn(sheet: ExcelJS.Worksheet, row: number | undefined, column: number): number {
  const { formula, result } = sheet.getCell(row ?? 1, column);
  if (row === undefined || formula === undefined) throw new Error(`${sheet.name} computes nothing in row ${row}`);
  return Number(result ?? Number.NaN);
}

const near = ({ over, under }: Ratio): number => Number(over.toString()) / Number(under.toString());

/** Holds the total and the bonus of a sheet against exact ones. */
function expectSums(sheet: ExcelJS.Worksheet, key: 'self-score' | 'score', unit: ClauseUnit, scores: Scores): void {
  const exact = clauseSums(unit, scores);
  const where = `${sheet.name} ${unit.id}`;
  expect(resultIn(sheet, labelled(sheet, '合计'), columnOf(sheet, key)), where).toBeCloseTo(near(exact.total), 7);
  expect(resultIn(sheet, labelled(sheet, '加分'), columnOf(sheet, key)), where).toBeCloseTo(
    near(whole(exact.bonus)),
    9,
  );
}

describe('LibreOffice adds up', () => {
  it('a system in which there is nothing to complain of', async () => {
    expect(await checked(FILES)).toEqual([]);
  });

  it.each(FILLINGS)(
    'self-assessments in scales, with deductions and bonuses within all limits: %s',
    async (filling) => {
      for (const unit of SELF) {
        const workbook = await saved(nameOf(filling, unit.id));
        const scores = scoresFor(filling, unit);
        expectSums(sheetIn(workbook, '自评表'), 'self-score', unit, scores);
        const sum = clauseSums(unit, scores).total;
        if (filling === 'points') expect(exactText(sum)).toBe(fullMarksOf(unit).toString());
        const self = collections.get(filling)?.collected.systems[0]?.units.find(({ id }) => id === unit.id)?.self;
        expect(self && exactText(self.sum), unit.id).toBe(exactText(sum));
      }
    },
  );

  it.each(FILLINGS)('scoring forms, with parts of an item for two departments: %s', async (filling) => {
    for (const department of DEPARTMENTS) {
      const one = await saved(nameOf(filling, department));
      const sheets = await saved(nameOf(filling, `${department}-apart`));
      for (const unit of CLAUSE_UNITS) {
        const scores = givenBy(department, scoresFor(filling, unit));
        expectSums(sheetIn(sheets, unit.name), 'score', unit, scores);
        for (const workbook of [one, sheets]) expectOverview(workbook, unit, scores);
      }
    }
  });

  it.each(FILLINGS)('what was collected into the summary sheet, exactly what the forms say: %s', async (filling) => {
    const findings = collections.get(filling)?.findings.filter(({ code }) => code !== 'form-missing');
    expect(findings).toEqual([]);
    const sheet = sheetIn(await saved(nameOf(filling, 'summary')));
    for (const unit of CLAUSE_UNITS) {
      const exact = clauseSums(unit, scoresFor(filling, unit));
      const performance = plus(exact.total, whole(exact.bonus));
      const { levels, amounts } = results.get(filling)?.get(unit.id) ?? { levels: new Map(), amounts: new Map() };
      const collected = total([...levels.values()].map((each) => each ?? NONE));
      const beyond = amounts.get('beyond') ?? Decimal.zero;
      expect(exactText(minus(collected, whole(beyond))), unit.id).toBe(exactText(performance));
      const found = resultIn(sheet, rowOf(sheet, unit.id), columnOf(sheet, 'performance'));
      expect(found, unit.id).toBeCloseTo(near(performance), 7);
    }
  });
});

/** Holds what the overview of a scoring form says of a unit: its sums, and that nothing is open. */
function expectOverview(workbook: ExcelJS.Workbook, unit: ClauseUnit, scores: Scores): void {
  const exact = clauseSums(unit, scores);
  const said = (title: string): number => {
    const cell = overviewCell(workbook, unit.name, title);
    if (cell?.formula === undefined) throw new Error(`the overview computes no ${title}`);
    return Number(cell.result ?? Number.NaN);
  };
  expect(said('核实分'), unit.id).toBeCloseTo(near(exact.total), 7);
  expect(said('加分'), unit.id).toBeCloseTo(near(whole(exact.bonus)), 9);
  expect([said('尚未评分（项）'), said('缺少扣分原因（项）')], unit.id).toEqual([0, 0]);
}
