import type ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { shownOtherwise } from '../../src/readers/form-looks.ts';
import { cellIn, collectedFrom, fillIn, openForm, sentForms, sheetIn } from '../support/returned.ts';

const sent = await sentForms();
const TEAM = 'lecture-team';
const PLAN = 'center-group-plan';

type Forge = (cell: ExcelJS.Cell, sheet: ExcelJS.Worksheet) => void;

/** What is found, and how many scores of 甲县 are used, once something was done to the cell of a score. */
async function foundIn(forge: Forge) {
  const workbook = await openForm(sent, { form: 'self', unit: 'jia-xian' });
  const sheet = sheetIn(workbook);
  fillIn(sheet, ({ most }) => most);
  const cell = cellIn(sheet, TEAM, 'self-score');
  // exceljs gives many cells one style.
  cell.style = { ...cell.style };
  forge(cell, sheet);
  const { findings, collected, forms } = await collectedFrom(sent, { 'a.xlsx': workbook });
  return {
    own: findings.filter(({ place }) => place.file !== '').map(({ code, facts, place }) => [code, facts, place.cell]),
    scored: collected.systems[0]?.units[0]?.self.scored,
    unused: JSON.parse(new TextDecoder().decode(forms[0]?.record)).unused as { value: string; why: string }[],
    address: cell.address,
  };
}

const put =
  (value: ExcelJS.CellValue, numFmt?: string): Forge =>
  (cell) => {
    cell.value = value;
    if (numFmt !== undefined) cell.numFmt = numFmt;
  };

const ASKED: readonly (readonly [about: string, forge: Forge, code: string, facts: object])[] = [
  ['0.5 that shows 1', put(0.5, '0'), 'score-shown', { value: '0.5', shown: '1', format: '0' }],
  ['1.25 that shows 1.3', put(1.25, '0.0'), 'score-shown', { value: '1.25', shown: '1.3', format: '0.0' }],
  ['1 that shows 100%', put(1, '0%'), 'score-shown', { value: '1', shown: '100%', format: '0%' }],
  ['2 that shows nothing', put(2, ';;;'), 'score-shown', { value: '2', shown: '', format: ';;;' }],
  ['2 that shows a word', put(2, '"0.5"'), 'score-shown', { value: '2', shown: undefined, format: '"0.5"' }],
  [
    'a score that is struck through',
    (cell) => {
      cell.font = { ...cell.font, strike: true };
    },
    'cell-struck',
    { value: '2' },
  ],
  ['a raised digit', put('2²'), 'score-not-number', { value: '2²' }],
  ['a circled digit', put('1①'), 'score-not-number', { value: '1①' }],
  ['a part in a hundred', put('100%'), 'score-not-number', { value: '100%' }],
  ['a fraction in one character', put('½'), 'score-not-number', { value: '½' }],
  [
    'a comment on a score',
    (cell) => {
      cell.note = '实为0分';
    },
    'comment-added',
    { author: 'Author', comment: '实为0分', value: '2' },
  ],
];

describe('what people see otherwise than it is stored is asked about, and not used', () => {
  it.each(ASKED)('%s', async (_, forge, code, facts) => {
    const { own, scored, unused, address } = await foundIn(forge);
    expect(own).toEqual([[code, facts, address]]);
    expect(scored).toBe(6);
    expect(unused.map(({ why }) => why)).toEqual([code]);
  });

  it('a part of a score that is struck through', async () => {
    const { own } = await foundIn((cell) => {
      cell.value = { richText: [{ text: '1' }, { text: '2', font: { strike: true } }] };
    });
    expect(own[0]?.slice(0, 2)).toEqual(['cell-struck', { value: '12' }]);
  });

  it('scores that were merged', async () => {
    const { own, scored } = await foundIn((cell, sheet) => {
      const above = cellIn(sheet, PLAN, 'self-score');
      const column = above.fullAddress.col;
      sheet.mergeCells(above.fullAddress.row, column, cell.fullAddress.row, column);
    });
    expect(own.map(([code]) => code)).toEqual(['score-merged', 'scores-missing']);
    expect(scored).toBe(4);
  });

  it('a wording that is struck through, with its score', async () => {
    const { own, scored } = await foundIn((_, sheet) => {
      const wording = cellIn(sheet, TEAM, 'criterion');
      wording.style = { ...wording.style, font: { ...wording.font, strike: true } };
    });
    expect([own.map(([code]) => code), scored]).toEqual([['cell-struck'], 6]);
  });

  it('a comment elsewhere, while all scores are used', async () => {
    const { own, scored } = await foundIn((_, sheet) => {
      cellIn(sheet, TEAM, 'criterion').note = '请从宽';
    });
    expect([own[0]?.slice(0, 2), scored]).toEqual([
      ['comment-added', { author: 'Author', comment: '请从宽', value: '' }],
      7,
    ]);
  });
});

describe('a number format that shows the score as it is', () => {
  it.each([
    ['0.5', 'General'],
    ['0.5', '0.0'],
    ['0.5', '0.00_ '],
    ['0.5', '#,##0.00'],
    ['0.5', '0.00_);[Red]\\(0.00\\)'],
    ['0.5', '0.0"分"'],
    ['0', '0.00;[Red]0.00'],
    ['1', '0'],
    ['12', '@'],
    ['0.5', '[$-804]0.00'],
  ])('%s as %s is not asked about', (text, code) => {
    expect(shownOtherwise({ text, type: 'n' }, code)).toBeUndefined();
  });

  it.each([
    ['0.5', '0.0;[Red]-0.0;"零"', undefined],
    ['0', '0.0;-0.0;"零"', { shown: undefined }],
    ['0.5', '0,', { shown: undefined }],
    ['0.5', '[<1]"1"', { shown: undefined }],
    ['0.5', '0.00E+00', { shown: undefined }],
    ['0.5', '# ?/?', { shown: undefined }],
  ])('%s as %s', (text, code, expected) => {
    expect(shownOtherwise({ text, type: 'n' }, code)).toEqual(expected);
  });
});
