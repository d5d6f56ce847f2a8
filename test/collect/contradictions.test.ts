import type ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { inSheets, SMALL } from '../support/fixtures.ts';
import {
  cellIn,
  collectedFrom,
  columnOf,
  fillIn,
  openForm,
  rowOf,
  sentForms,
  sheetIn,
  splitCells,
  textIn,
} from '../support/returned.ts';

const sent = await sentForms();
const apart = await sentForms(inSheets(SMALL, 'per-unit'));
const SELF = { form: 'self', unit: 'jia-xian' };
const SCORING = { form: 'department', department: 'publicity' };

type Forge = (workbook: ExcelJS.Workbook) => void;

/** What is used of a form in which every item has full points, once something was done to it. */
async function usedOf(about: Readonly<Record<string, string>>, forge: Forge, from = sent) {
  const workbook = await openForm(from, about);
  for (const sheet of workbook.worksheets) fillIn(sheet, ({ most }) => most);
  forge(workbook);
  const { collected, findings, forms } = await collectedFrom(from, { 'a.xlsx': workbook });
  const units = collected.systems[0]?.units ?? [];
  return {
    codes: [...new Set(findings.filter(({ place }) => place.file !== '').map(({ code }) => code))],
    self: units.map(({ self }) => self.scored),
    verified: units.map(({ verified }) => verified.scored),
    unused: JSON.parse(new TextDecoder().decode(forms[0]?.record)).unused as { value: string; why: string }[],
  };
}

/** Replaces a text in whatever cell of a sheet ends with it. */
function rewrite(sheet: ExcelJS.Worksheet, from: string, to: string): void {
  sheet.eachRow((row) =>
    row.eachCell((cell) => {
      const text = textIn(cell);
      if (text.endsWith(from)) cell.value = `${text.slice(0, text.length - from.length)}${to}`;
    }),
  );
}

/** Swaps what stands in two rows between two columns, as somebody does who sorts a part of the table. */
function swapCells(sheet: ExcelJS.Worksheet, [a, b]: readonly [string, string], keys: readonly string[]): void {
  for (const key of keys) {
    const [one, other] = [cellIn(sheet, a, key), cellIn(sheet, b, key)];
    [one.value, other.value] = [other.value, one.value];
  }
}

const PAIR = ['center-group-plan', 'lecture-team'] as const;

const SELF_FORGERIES: readonly (readonly [about: string, forge: Forge, code: string, scored: number])[] = [
  ['the unit in its head', (book) => rewrite(sheetIn(book), '甲县', '乙县'), 'identity-contradictory', 0],
  [
    'the unit in the head of its last sheet',
    (book) => rewrite(sheetIn(book, '佐证材料清单'), '甲县', '乙县'),
    'identity-contradictory',
    0,
  ],
  [
    'the class of the unit in its head',
    (book) => rewrite(sheetIn(book), '单位类型：县', '单位类型：城市区'),
    'text-changed',
    0,
  ],
  [
    'its sheet, called after another unit',
    (book) => {
      sheetIn(book).name = '乙县自评表';
    },
    'identity-contradictory',
    0,
  ],
  [
    'the wording of an item',
    (book) => {
      cellIn(sheetIn(book), 'lecture-team', 'criterion').value = '写一份材料';
    },
    'text-changed',
    6,
  ],
  [
    'the points of an item',
    (book) => {
      cellIn(sheetIn(book), 'lecture-team', 'points').value = 9;
    },
    'points-changed',
    6,
  ],
  [
    'a sorted column of wordings and points',
    (book) => swapCells(sheetIn(book), PAIR, ['criterion', 'points']),
    'points-changed',
    5,
  ],
  [
    'the titles of two columns, which changed places',
    (book) => {
      const sheet = sheetIn(book);
      const row = titleRow(sheet);
      const [points, score] = [
        sheet.getCell(row, columnOf(sheet, 'points')),
        sheet.getCell(row, columnOf(sheet, 'self-score')),
      ];
      [points.value, score.value] = [score.value, points.value];
    },
    'title-changed',
    0,
  ],
];

/** The number of the row with the titles of columns: the one below their keys. */
function titleRow(sheet: ExcelJS.Worksheet): number {
  return rowOf(sheet, 'criterion') + 1;
}

describe('when what people see contradicts the hidden keys, it is not used and that is said', () => {
  it.each(SELF_FORGERIES)('%s', async (_, forge, code, scored) => {
    const { codes, self, unused } = await usedOf(SELF, forge);
    expect(codes).toContain(code);
    expect(self[0]).toBe(scored);
    // Nothing of it is lost: every score that is not used is listed with the reason.
    if (scored > 0) expect(unused.filter(({ why }) => why === code)).toHaveLength(7 - scored);
  });

  it('the label of an indicator, with all its items', async () => {
    const { codes, self } = await usedOf(SELF, (book) => {
      const sheet = sheetIn(book);
      const label = textIn(sheet.getCell(rowOf(sheet, 'center-group-plan'), columnOf(sheet, 'criterion') - 1));
      rewrite(sheet, label, '别的指标');
    });
    expect(codes).toEqual(['text-changed']);
    expect(self[0]).toBe(5);
  });

  it('the unit on one sheet of a department, and no other sheet of it', async () => {
    const { codes, verified } = await usedOf(SCORING, (book) => rewrite(sheetIn(book, '甲县'), '甲县', '丁县'), apart);
    expect(codes).toContain('identity-contradictory');
    expect(verified).toEqual([0, 3, 3]);
  });

  it('the tabs of two units that changed places', async () => {
    const { codes, verified } = await usedOf(
      SCORING,
      (book) => {
        const [jia, yi] = [sheetIn(book, '甲县'), sheetIn(book, '乙县')];
        jia.name = '暂';
        yi.name = '甲县';
        jia.name = '乙县';
      },
      apart,
    );
    expect(codes).toContain('identity-contradictory');
    expect(verified).toEqual([0, 0, 3]);
  });

  it('the names of two units in one table of a department, and no other row of it', async () => {
    const { codes, verified } = await usedOf(SCORING, (book) => {
      const sheet = sheetIn(book);
      const [jia, yi] = ['jia-xian', 'yi-xian'].map((unit) => cellIn(sheet, 'lecture-team', 'unit', unit));
      if (jia === undefined || yi === undefined) throw new Error('there are no such rows');
      [jia.value, yi.value] = [yi.value, jia.value];
    });
    expect(codes).toContain('text-changed');
    expect(verified).toEqual([2, 2, 3]);
  });

  it('a wording in one table of a department, with the rows of all units', async () => {
    const { codes, verified } = await usedOf(SCORING, (book) => {
      cellIn(sheetIn(book), 'lecture-team', 'criterion', 'jia-xian').value = '写一份材料';
    });
    expect(codes).toContain('text-changed');
    expect(verified).toEqual([2, 2, 2]);
  });

  it('the names of two units in the summary sheet', async () => {
    const workbook = await openForm(sent, { form: 'summary' });
    const sheet = sheetIn(workbook);
    splitCells(sheet);
    const [jia, yi] = [cellIn(sheet, 'jia-xian', 'unit'), cellIn(sheet, 'yi-xian', 'unit')];
    [jia.value, yi.value] = [yi.value, jia.value];
    cellIn(sheet, 'jia-xian', 'bonus').value = 2;
    const { collected } = await collectedFrom(sent, { 'a.xlsx': workbook });
    expect(collected.systems[0]?.units.map(({ adjustments }) => adjustments.size)).toEqual([0, 0, 0]);
  });
});
