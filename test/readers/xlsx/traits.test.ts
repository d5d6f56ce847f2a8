import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { departuresOf } from '../../../src/artifact/departures.ts';
import { readXlsx } from '../../../src/readers/xlsx.ts';
import { writeXlsx } from '../../../src/writers/xlsx/write.ts';
import { sampleDocument } from '../../support/documents.ts';
import { sampleForm } from '../../support/forms.ts';

const ANNEX = await writeXlsx(sampleDocument());
const FORM = await writeXlsx(sampleForm());
const SHEET = 'xl/worksheets/sheet1.xml';
const STYLES = 'xl/styles.xml';
const BOOK = 'xl/workbook.xml';
/** A row of which no height is stated, up to where it could be: empty type of 19.5 points keeps it at 23 at least. */
const GROWS = /(<row r="\d+")(?![^>]* ht=)/;

describe('of a workbook that says the same is told', () => {
  test.each([
    ['a number format', ANNEX, STYLES, /numFmtId="0" fontId="4"/, 'numFmtId="9" fontId="4"', 'cell-format'],
    ['another size of type', ANNEX, STYLES, /<sz val="10.5"\/>/, '<sz val="1"/>', 'cell-font'],
    ['white type', ANNEX, STYLES, /<sz val="16"\/>/, '<color rgb="FFFFFFFF"/><sz val="16"/>', 'cell-font'],
    ['another typeface', ANNEX, STYLES, /黑体/, 'Wingdings', 'cell-typeface'],
    ['another alignment', ANNEX, STYLES, /horizontal="left"/, 'horizontal="fill"', 'cell-alignment'],
    ['lines of another kind', ANNEX, STYLES, /<left style="thin">/, '<left style="thick">', 'cell-border'],
    ['a row without height', ANNEX, SHEET, / ht="[\d.]+"/, ' ht="0"', 'row'],
    ['a row that grows, lower than what is printed in it', FORM, SHEET, GROWS, '$1 ht="22"', 'row'],
    ['a row that grows, without what keeps it high', FORM, STYLES, /<sz val="29"\/>/, '<sz val="1"/>', 'row'],
    ['a row that grows, hidden', FORM, SHEET, GROWS, '$1 hidden="1"', 'row'],
    ['a narrow column', ANNEX, SHEET, /width="[\d.]+"/, 'width="0.2"', 'column'],
    ['a merged area more', ANNEX, SHEET, /<mergeCell /, '<mergeCell ref="Y1:Z2"/><mergeCell ', 'merge'],
    ['zeros that are not shown', ANNEX, SHEET, /<sheetView /, '<sheetView showZeros="0" ', 'element'],
    ['another paper', ANNEX, SHEET, /paperSize="9"/, 'paperSize="11"', 'sheet-page'],
    ['another footer', ANNEX, SHEET, /第 &amp;P 页/, '作废', 'sheet-page'],
    ['an element that nobody knows', ANNEX, SHEET, /<printOptions/, '<oleObjects/><printOptions', 'element'],
    ['another name of a sheet', ANNEX, BOOK, /<sheet name="/, '<sheet name="新', 'sheet'],
    ['other rows to repeat', ANNEX, BOOK, /\$(\d+):\$\d+</, '$1:$1<', 'book-name'],
    ['dates from another year', ANNEX, BOOK, /<bookViews>/, '<workbookPr date1904="1"/><bookViews>', 'book-setting'],
    ['what a formula does not give', FORM, SHEET, /(<\/f><v>)0</, '$17<', 'cell-result'],
    ['another formula', FORM, SHEET, /<f>/, '<f>1+', 'cell-formula'],
    ['a sheet without protection', FORM, SHEET, /<sheetProtection [^>]*>/, '', 'sheet-protection'],
    ['a rule that is gone', FORM, SHEET, /<dataValidations.*<\/dataValidations>/s, '', 'cell-rule'],
    [
      'a colouring that is gone',
      FORM,
      SHEET,
      /<conditionalFormatting.*<\/conditionalFormatting>/s,
      '',
      'cell-colouring',
    ],
    ['cells that are locked', FORM, STYLES, /<protection locked="0"\/>/g, '', 'cell-protection'],
  ])('%s', async (_, built, part, pattern, replacement, kind) => {
    const found = await departures(built, part, pattern, replacement);
    expect(found.map((each) => each.kind)).toContain(kind);
  });
});

describe('nothing is told of', () => {
  test.each([
    ['the same file', ANNEX, SHEET, /^/, ''],
    ['another view of it', ANNEX, SHEET, /<sheetView /, '<sheetView tabSelected="1" zoomScale="85" '],
    ['panes that were lost', ANNEX, SHEET, /<pane [^>]*\/>/, ''],
    ['a column that was rounded', ANNEX, SHEET, /width="([\d.]+)"/, 'width="$11"'],
    ['a row that has grown', FORM, SHEET, GROWS, '$1 ht="300"'],
    ['an empty row more', FORM, SHEET, /<\/sheetData>/, '<row r="999"/></sheetData>'],
    ['black as a program writes it', ANNEX, STYLES, /<color rgb="FF000000"\/>/g, '<color indexed="64"/>'],
    ['results that were lost', FORM, SHEET, /(<\/f>)<v>[^<]*<\/v>/g, '$1'],
    ['a structure that is open', FORM, BOOK, /<workbookProtection[^>]*>/, ''],
  ])('%s', async (_, built, part, pattern, replacement) => {
    expect(await departures(built, part, pattern, replacement)).toEqual([]);
  });
});

test('numbers in a file that are none hurt nobody', async () => {
  for (const [pattern, replacement] of [
    [/<col min="1" max="1"/, '<col min="0" max="-5"'],
    [/<col min="1" max="1"/, '<col min="x" max="1e9"'],
    [/ ht="[\d.]+"/g, ' ht="x"'],
    [/<brk id="\d+"/g, '<brk id="x"'],
  ] as const) {
    await expect(departures(ANNEX, SHEET, pattern, replacement)).resolves.toBeDefined();
  }
});

/** In what a workbook departs from a built one in one part of which something was replaced. */
async function departures(built: Uint8Array, part: string, pattern: RegExp, replacement: string) {
  const parts = unzipSync(built);
  const text = strFromU8(parts[part] ?? new Uint8Array());
  const changed = zipSync({ ...parts, [part]: strToU8(text.replace(pattern, replacement)) });
  const [own, found] = [await readXlsx(built), await readXlsx(changed)];
  return departuresOf(own, found);
}
