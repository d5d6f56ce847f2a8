import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isUnreadable } from '../../../src/readers/reading.ts';
import { NO_MEMORY, sheetMemory } from '../../../src/readers/sheets/memory.ts';
import { sharedStrings } from '../../../src/readers/sheets/shared-strings.ts';
import type { SharedStrings } from '../../../src/readers/sheets/sheet.ts';
import { usualWorksheet } from '../../../src/readers/sheets/usual-sheet.ts';
import { usualStrings } from '../../../src/readers/sheets/usual-strings.ts';
import { visitedWorksheet } from '../../../src/readers/sheets/visited-sheet.ts';
import { visitedStrings } from '../../../src/readers/sheets/visited-strings.ts';
import { worksheetOf } from '../../../src/readers/sheets/worksheet.ts';

const MOST = 500;
const STRINGS: SharedStrings = { textAt: (index) => ['甲', ' ', '0.5', 'a_b'][index] ?? '' };

/** Cells as Excel, WPS, LibreOffice, openpyxl, exceljs and this program write them; `@` is where they stand. */
const CELLS = [
  '<c r="@" s="2"/>',
  '<c r="@" s="2" t="n"></c>',
  '<c r="@"><v>12.50</v></c>',
  '<c r="@" s="3"><v>0.30000000000000004</v></c>',
  '<c r="@" t="n"><v>-1E-3</v></c>',
  '<c r="@" s="1" t="s"><v>0</v></c>',
  '<c r="@" t="s" s="4"><v>2</v></c>',
  '<c r="@" t="s"><v>1</v></c>',
  '<c r="@" t="s"><v>99</v></c>',
  '<c r="@" s="1" t="inlineStr"><is><t>领导班子&amp;干部</t></is></c>',
  '<c r="@" t="inlineStr"><is><t xml:space="preserve"> &#30002;_x000D_\r\n乙 </t></is></c>',
  '<c r="@" t="inlineStr"><is><r><rPr><sz val="9"/></rPr><t>甲</t></r><r><t>乙</t></r></is></c>',
  '<c r="@" t="str"><f aca="false">A1&amp;"甲"</f><v>甲</v></c>',
  '<c r="@"><f t="shared" ref="A1:A3" si="0">SUM(B1)</f><v/></c>',
  '<c r="@"><f t="shared" si="0"/><v>3</v></c>',
  '<c r="@"><f>1+1</f></c>',
  '<c r="@" t="b"><v>1</v></c>',
  '<c r="@" t="e"><v>#N/A</v></c>',
  '<c r="@" t="d"><v>2026-01-05</v></c>',
];

const ROWS = ['<row r="@">', '<row r="@" spans="1:9" ht="30" customHeight="1">', '<row r="@" hidden="1">'];
const OTHER_ROWS = ['<row r="@" hidden="false" collapsed="false">', '<row r="@" customFormat="true" hidden="true">'];

/** What stands in sheets that no office program writes, and what breaks them. */
const DEBRIS = [
  ...['<', '>', '"', "'", '&', '&x;', '/', ' ', '\n', '0', 'Z', 's', '\ufffd', '<!-- <row> -->', '<![CDATA[1]]>'],
  ...[
    '<row>',
    '</row>',
    '<row/>',
    '<c>',
    '</c>',
    '<v>',
    '</v>',
    '<f>',
    '<is>',
    '</is>',
    '<t>',
    '</t>',
    '<rPh>',
    '</rPh>',
  ],
  ...[
    '<sheetData>',
    '</sheetData>',
    '<sheetData/>',
    '<x:row r="9">',
    'hidden="1"',
    ' r="B2"',
    ' s="1"',
    ' t="s"',
    '<col',
  ],
  ...['<mergeCell ref="A1:B2"/>', '<mergeCell ref="B2:A1"/>', '<cols><col min="2" max="3" hidden="1"/></cols>'],
];

const cell = fc.constantFrom(...CELLS);
const row = fc.record({ open: fc.constantFrom(...ROWS, ...OTHER_ROWS), cells: fc.array(cell, { maxLength: 6 }) });
const sheet = fc.array(row, { maxLength: 8 }).map((rows) => {
  const lines = rows.map(({ open, cells }, index) => {
    const number = String(index * 2 + 1);
    const line = cells.map((each, column) => each.replace('@', `${'ABCXYZ'[column]}${number}`)).join('');
    return `${open.replace('@', number)}${line}</row>`;
  });
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://…/main">',
    '<cols><col min="11" max="12" hidden="1"/></cols>',
    `<sheetData>${lines.join('')}</sheetData>`,
    '<mergeCells count="1"><mergeCell ref="A1:B2"/></mergeCells></worksheet>',
  ].join('');
});

/** A text into which something was put, once or twice, in place of some of its characters. */
function spoilt(text: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const change = fc.record({ at: fc.nat(), length: fc.constantFrom(0, 0, 1, 4), put: fc.constantFrom('', ...DEBRIS) });
  return fc.tuple(text, fc.array(change, { maxLength: 2 })).map(([sound, changes]) =>
    changes.reduce((all, { at, length, put }) => {
      const place = at % (all.length + 1);
      return all.slice(0, place) + put + all.slice(place + length);
    }, sound),
  );
}

/** What something gives, or the reason why it cannot be read. */
function outcome<Read>(read: () => Read): Read | string {
  try {
    return read();
  } catch (error) {
    if (isUnreadable(error)) return error.reason;
    throw error;
  }
}

const bytesOf = (text: string) => Buffer.from(text);

describe('a sheet as office programs spell it', () => {
  it('is read without a visitor, and says the same', () => {
    fc.assert(
      fc.property(sheet, (text) => {
        const usual = usualWorksheet(bytesOf(text), STRINGS, MOST, NO_MEMORY);
        expect(usual).toBeDefined();
        expect(usual).toEqual(visitedWorksheet(bytesOf(text), STRINGS, MOST));
      }),
    );
  });

  it('says the same as a visitor whatever is wrong with it, with a memory of others and without', () => {
    const memory = sheetMemory();
    fc.assert(
      fc.property(spoilt(sheet), fc.constantFrom(3, MOST), (text, most) => {
        const visited = outcome(() => visitedWorksheet(bytesOf(text), STRINGS, most));
        expect(outcome(() => worksheetOf(bytesOf(text), STRINGS, most))).toEqual(visited);
        expect(outcome(() => worksheetOf(bytesOf(text), STRINGS, most, memory))).toEqual(visited);
      }),
      { numRuns: 2000 },
    );
  });

  it('says the same where bytes are no UTF-8', () => {
    const sound = bytesOf(
      CELLS.map((each) => each)
        .join('')
        .replaceAll('@', 'A1'),
    );
    const part = (rows: Buffer) =>
      Buffer.concat([bytesOf('<worksheet><sheetData><row r="1">'), rows, bytesOf('</row></sheetData></worksheet>')]);
    for (let at = 0; at < sound.length; at += 1) {
      const bytes = part(Buffer.from(sound.with(at, 0xff)));
      expect(outcome(() => worksheetOf(bytes, STRINGS, MOST))).toEqual(
        outcome(() => visitedWorksheet(bytes, STRINGS, MOST)),
      );
    }
  });

  it('has no rows where their beginning stands in a comment, a value or a section', () => {
    for (const around of [
      ['<!--', '-->'],
      ['<![CDATA[', ']]>'],
      ['<a b="', '"/>'],
      ['<?a ', '?>'],
    ] as const) {
      const text = `<worksheet>${around[0]}<sheetData>${around[1]}<row r="1"><c r="A1"><v>1</v></c></row></sheetData></worksheet>`;
      expect(usualWorksheet(bytesOf(text), STRINGS, MOST, NO_MEMORY)).toBeUndefined();
    }
  });
});

const STRING_ITEMS = [
  '<si><t>甲</t></si>',
  '<si><t xml:space="preserve"> 甲&lt;乙_x000A_\r</t></si>',
  '<si><t/></si>',
  '<si/>',
  '<si><t>甲</t><phoneticPr fontId="1" type="noConversion"/></si>',
  '<si><t>甲</t><rPh sb="0" eb="1"><t>jia</t></rPh><phoneticPr fontId="1"/></si>',
  '<si><r><rPr><b/><sz val="9"/><color theme="1"/></rPr><t>甲</t></r><r><t xml:space="preserve"> 乙</t></r></si>',
];
const strings = fc
  .array(fc.constantFrom(...STRING_ITEMS), { maxLength: 8 })
  .map((items) => `<?xml version="1.0"?>\n<sst xmlns="a" count="1">${items.join('')}</sst>`);

describe('the strings that sheets share', () => {
  it('say the same as to a visitor, whatever is wrong with them, with a memory of others and without', () => {
    const memory = sheetMemory();
    const texts = (read: SharedStrings) => Array.from({ length: 12 }, (_, index) => read.textAt(index));
    fc.assert(
      fc.property(spoilt(strings), (text) => {
        const visited = outcome(() => visitedStrings(bytesOf(text)));
        const usual = outcome(() => usualStrings(bytesOf(text), MOST, NO_MEMORY.stringOf, NO_MEMORY.plain));
        if (Array.isArray(usual)) expect(usual).toEqual(visited);
        expect(outcome(() => texts(sharedStrings(bytesOf(text), memory)))).toEqual(
          outcome(() => texts(sharedStrings(bytesOf(text)))),
        );
      }),
      { numRuns: 2000 },
    );
  });

  it('are read without a visitor where all of them are as office programs write them', () => {
    for (const item of STRING_ITEMS.filter((each) => each !== '<si/>')) {
      const part = bytesOf(`<sst>${item}${item}</sst>`);
      expect(usualStrings(part, MOST, NO_MEMORY.stringOf, NO_MEMORY.plain)).toEqual(visitedStrings(part));
    }
  });
});
