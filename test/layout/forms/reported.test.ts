import type ExcelJS from 'exceljs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Cell, type Document, type Table, textOfCell } from '../../../src/layout/document.ts';
import { setTable } from '../../../src/layout/setting/set-table.ts';
import { FORM_WIDTH } from '../../../src/model/printing/paper.ts';
import { changed, inSheets, SHIPPED, SMALL, unlocked } from '../../support/fixtures.ts';
import { cellAt, tablesOf } from '../../support/form-products.ts';
import { cellIn, collectedFrom, columnOf, fillIn, ITEMS, openForm, sheetIn, textIn } from '../../support/returned.ts';
import { type Office, officeOf, scoresOf, withReports } from '../../support/self-reports.ts';
import { repositoryOf } from '../../support/sources.ts';
import { arbitrarySystem } from '../../support/systems.ts';
import { opened } from '../../support/workbooks.ts';

/** Gives a number from zero to the most, another one each time. */
type Draw = (most: number) => number;

/** The self-assessments of units, each filled in at random: whole steps, blanks, what is too much, notes. */
async function selfForms({ sent }: Office, draw: Draw): Promise<Record<string, ExcelJS.Workbook>> {
  const came: Record<string, ExcelJS.Workbook> = {};
  for (const { identity } of sent.forms) {
    if (identity.form !== 'self' || draw(3) === 0) continue;
    const workbook = await openForm(sent, { form: 'self', unit: identity.unit });
    const sheet = sheetIn(workbook, '自评表');
    const note = columnOf(sheet, 'self-note');
    fillIn(sheet, ({ id, most }) => {
      const kind = draw(6);
      if (kind > 1) cellIn(sheet, id, 'self-note').value = kind === 2 ? '=1+1' : `第${draw(99)}号说明`;
      return kind === 0 ? null : kind === 1 ? most + 1000 : draw(Math.floor(most * 20 + 1e-6)) / 20;
    });
    expect(note).toBeGreaterThan(0);
    came[`${identity.unit}.xlsx`] = workbook;
  }
  return came;
}

interface Scores {
  readonly forms: readonly {
    readonly form: string;
    readonly unit: string;
    readonly use: string;
    readonly rows: readonly {
      readonly criterion: string;
      readonly values: Readonly<Record<string, { readonly value: string }>>;
    }[];
  }[];
}

/** Every row of a form for scoring by the ids of its criterion and its unit. */
function rowsIn(form: Document): ReadonlyMap<string, readonly (Cell | undefined)[]> {
  return new Map(
    tablesOf(form).flatMap((table) =>
      table.rows.flatMap((row) => {
        const [criterion = '', unit = ''] = row.keys ?? [];
        const keys = ['reported-score', 'reported-note', 'reported-evidence'] as const;
        return criterion === '' ? [] : [[`${criterion} ${unit}`, keys.map((key) => cellAt(table, row, key))] as const];
      }),
    ),
  );
}

/** Holds every row of forms for scoring against what units said, and finds each score of theirs on them. */
function expectSaid({ forms }: Scores, reported: Office['sent']): void {
  const said = new Map(
    forms.flatMap(({ unit, rows }) => rows.map(({ criterion, values }) => [`${criterion} ${unit}`, values])),
  );
  const came = new Set(forms.map(({ unit }) => unit));
  const documents = reported.forms.map(({ document }) => document());
  const rows = documents.flatMap((form) => [...rowsIn(form)]);
  for (const { columns } of documents.flatMap(tablesOf)) {
    expect(columns.reduce((sum, { width }) => sum + width, 0)).toBeCloseTo(FORM_WIDTH, 6);
    expect(Math.min(...columns.map(({ width }) => width))).toBeGreaterThan(10);
  }
  for (const [key, [score, note]] of rows) {
    const values = said.get(key);
    const missing = came.has(key.split(' ')[1] ?? '') ? /^(未采用|未填|)$/ : /^(未报|)$/;
    expect(textOfCell(score as Cell).split('\n')[0], key).toMatch(isSaid(values) ?? missing);
    expect(textOfCell(note as Cell)).toBe(values?.['self-note']?.value ?? '');
    expect([score?.input, note?.input]).toEqual([undefined, undefined]);
  }
  const seen = new Set(rows.map(([key]) => key));
  for (const [key, values] of said) if (isSaid(values) !== undefined) expect(seen).toContain(key);
}

/** A pattern of the score alone; undefined where none was given. */
function isSaid(values: Scores['forms'][number]['rows'][number]['values'] | undefined): RegExp | undefined {
  const score = values?.['self-score']?.value;
  return score === undefined ? undefined : new RegExp(`^${score.replace('.', '\\.')}$`);
}

const someSystem = arbitrarySystem.filter(({ classes }) => classes.length <= 4);

describe('forms for scoring with what units have said of themselves', () => {
  it('have every score of a unit once, in its row, and are read back as those without, for systems of any shape', async () => {
    await fc.assert(
      fc.asyncProperty(
        someSystem,
        fc.infiniteStream(fc.nat(1_000_000)),
        fc.constantFrom('one', 'per-unit'),
        async (written, numbers, sheets) => {
          const draw: Draw = (most) => Number(numbers.next().value) % (most + 1);
          const office = await officeOf(inSheets(repositoryOf(written), sheets as 'one' | 'per-unit'));
          const text = await scoresOf(office.sent, await selfForms(office, draw));
          const reported = await withReports(office, text);
          expectSaid(JSON.parse(text) as Scores, reported);
          expect(await scored(office, reported)).toEqual(await scored(office, office.sent));
        },
      ),
      { numRuns: 6 },
    );
  });

  it.each([
    ['at the usual size', SHIPPED],
    ['for the small data', SMALL],
    [
      'in larger type',
      changed(SMALL, 'indicators/2020/scheme.yaml', 'step: 0.05\n', 'step: 0.05\nprinting: { tableSize: 12 }\n'),
    ],
  ])(
    'are as wide as the page and part neither a title within a word nor a figure from its unit: %s',
    async (_, files) => {
      const office = await officeOf(unlocked(files));
      for (const sheets of ['one', 'per-unit'] as const) {
        const own = await officeOf(inSheets(unlocked(files), sheets));
        const { forms } = await withReports(own, await scoresOf(own.sent, {}));
        for (const { document } of forms.slice(0, 6)) {
          const form = document();
          const table = tablesOf(form).find(({ columns }) =>
            columns.some(({ key }) => key === 'reported-score'),
          ) as Table;
          expect(table.columns.reduce((sum, { width }) => sum + width, 0)).toBeCloseTo(FORM_WIDTH, 6);
          const set = setTable(table, form.printing.tableSize);
          const lines = (cells: typeof set.header) =>
            cells.flatMap(({ paragraphs }) =>
              paragraphs.map((each) => each.lines.map((line) => line.map(({ text }) => text).join(''))),
            );
          const broken = lines(set.header).filter((each) => each.length > 1 && each.some((line) => line.length < 2));
          expect(broken).toEqual([]);
          const parted = set.rows
            .flatMap((row) => lines(row.cells))
            .filter((each) => each.some((line) => /^分?）/u.test(line)));
          expect(parted).toEqual([]);
        }
      }
      expect(office.sent.forms.length).toBeGreaterThan(0);
    },
  );

  it('say which score is missing and why, and that a part is scored here of what a unit scored as a whole', async () => {
    const office = await officeOf(inSheets(SMALL, 'one'));
    const workbook = await openForm(office.sent, { form: 'self', unit: 'jia-xian' });
    cellIn(sheetIn(workbook), 'lecture-team', 'self-score').value = 99;
    cellIn(sheetIn(workbook), 'center-group-plan', 'self-score').value = 0.5;
    const { forms } = await withReports(office, await scoresOf(office.sent, { 'a.xlsx': workbook }));
    const rows = new Map(forms.flatMap(({ document }) => [...rowsIn(document())]));
    const score = (key: string) => textOfCell(rows.get(key)?.[0] as Cell);
    expect(score('lecture-team jia-xian')).toBe('未采用');
    expect(score('center-group-plan jia-xian')).toBe('0.5');
    expect(score('center-group-report jia-xian')).toBe('未填');
    expect(score('lecture-team yi-xian')).toBe('未报');
  });

  it('have in workbooks texts alone, whatever begins with a sign of formulas, in cells that are locked', async () => {
    const office = await officeOf(inSheets(SMALL, 'one'));
    const self = await openForm(office.sent, { form: 'self', unit: 'jia-xian' });
    const notes = ['=1+1', '=HYPERLINK("http://x.example","点")', '#N/A', '12', '+1', '@a', "'=1"];
    for (const [index, id] of ITEMS.entries()) cellIn(sheetIn(self), id, 'self-note').value = notes[index] ?? '';
    const { forms } = await withReports(office, await scoresOf(office.sent, { 'a.xlsx': self }));
    const found: string[] = [];
    for (const { document } of forms) {
      const sheet = sheetIn(await opened(document()), '评分表');
      for (const id of ITEMS) {
        if (!hasRow(sheet, id)) continue;
        const cell = cellIn(sheet, id, 'reported-note', 'jia-xian');
        expect([cell.formula, cell.hyperlink, cell.protection?.locked ?? true]).toEqual([undefined, undefined, true]);
        expect(typeof cell.value === 'number').toBe(false);
        found.push(textIn(cell));
      }
    }
    expect(found.toSorted()).toEqual(notes.toSorted());
  });

  it('print the beginning of a long text, and say how long it is', async () => {
    const office = await officeOf(inSheets(SMALL, 'one'));
    const self = await openForm(office.sent, { form: 'self', unit: 'jia-xian' });
    cellIn(sheetIn(self), 'lecture-team', 'self-note').value = '长'.repeat(500);
    cellIn(sheetIn(self), 'center-group-plan', 'self-note').value = '行\n'.repeat(9);
    const { forms } = await withReports(office, await scoresOf(office.sent, { 'a.xlsx': self }));
    const rows = new Map(forms.flatMap(({ document }) => [...rowsIn(document())]));
    const note = (key: string) => textOfCell(rows.get(key)?.[1] as Cell);
    expect(note('lecture-team jia-xian')).toBe(`${'长'.repeat(120)}……（共500字，全文见自评表）`);
    expect(note('center-group-plan jia-xian')).toBe(Array.from({ length: 9 }, () => '行').join('　'));
  });

  it('have the columns that the self-assessment form of the edition has', async () => {
    const scheme = 'indicators/2020/scheme.yaml';
    const written =
      'forms: { selfAssessment: { columns: [evidence] }, department: { columns: [number], sheets: per-unit } }';
    const fewer = changed(SMALL, scheme, 'step: 0.05\n', `step: 0.05\n${written}\n`);
    const office = await officeOf(fewer);
    const { forms } = await withReports(office, await scoresOf(office.sent, {}));
    const titles = forms.map(({ document }) => tablesOf(document())[1]?.columns.map(({ title }) => title));
    expect(titles[0]).toEqual(['序号', '考核内容', '分值', '自评分', '佐证材料编号', '核实分', '扣分原因']);
  });
});

function hasRow(sheet: ExcelJS.Worksheet, id: string): boolean {
  let has = false;
  sheet.eachRow((row) => row.eachCell((cell) => (has ||= cell.text === id)));
  return has;
}

/** What is collected of forms for scoring that are filled in alike, without what is found of forms that did not come. */
async function scored({ sent }: Office, forms: Office['sent']) {
  const came: Record<string, ExcelJS.Workbook> = {};
  for (const { identity } of forms.forms) {
    if (identity.form !== 'department') continue;
    const workbook = await openForm(forms, { form: 'department', department: identity.department });
    let count = 0;
    for (const sheet of workbook.worksheets) {
      fillIn(sheet, ({ most }) => {
        count += 1;
        return count % 5 === 0 ? null : Math.floor(most * (count % 3) * 10) / 20;
      });
    }
    came[`${identity.department}.xlsx`] = workbook;
  }
  const { collected, findings } = await collectedFrom(sent, came);
  // Cells have other addresses, and nothing else is different.
  return { collected, findings: findings.map(({ code, facts, place }) => [code, facts, place.sheet]) };
}
