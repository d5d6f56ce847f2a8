import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { Unreadable } from '../../../src/readers/reading.ts';
import { gridBlocks } from '../../../src/readers/word/grid.ts';
import { readWord } from '../../../src/readers/word/read.ts';
import { viewOf } from '../../../src/readers/word/views.ts';
import { changed, odtFile, region } from '../../support/odt-files.ts';
import { cell, change, paragraph, run, struckRun, wordFile } from '../../support/word-files.ts';

/** A Word file with something of everything. */
const DOCX = wordFile({
  body: `${paragraph(`${run('甲')}${change('ins', run('乙') + change('del', struckRun('丙')))}<w:commentRangeStart w:id="1"/>${run('丁')}<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>`, `<w:numPr><w:numId w:val="1"/></w:numPr><w:rPr>${change('del')}</w:rPr>`)}<w:tbl><w:tr><w:trPr>${change('del')}</w:trPr>${cell(paragraph(run('戊')), '<w:gridSpan w:val="2"/><w:vMerge w:val="restart"/>')}</w:tr></w:tbl>`,
  numbering:
    '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="（%1）"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>',
  comments: `<w:comment w:id="1" w:author="甲">${paragraph(run('议'))}</w:comment>`,
  styles: '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>',
});
const ODT = odtFile(
  `<text:p>甲<text:change text:change-id="b"/><text:change-start text:change-id="a"/>乙<text:change-end text:change-id="a"/></text:p><table:table><table:table-row><table:table-cell table:number-rows-spanned="2"><text:p>丙</text:p></table:table-cell></table:table-row><table:table-row><table:covered-table-cell/></table:table-row></table:table>`,
  { changes: region('a', 'insertion') + region('b', 'deletion', '<text:p>丁</text:p><text:p>戊</text:p>') },
);

describe('a file that somebody spoilt', () => {
  it.each([
    ['DOCX', DOCX],
    ['ODT', ODT],
  ])('is read or refused, whatever bytes are others (%s)', async (_, file) => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(file.length - 1), fc.nat(255)), { minLength: 1, maxLength: 5 }),
        async (edits) => {
          const spoilt = file.slice();
          for (const [at, byte] of edits) spoilt[at] = byte;
          expect(await outcomeOf(spoilt)).toMatch(/^(?:read|damaged|unsafe|encrypted|too-large)$/);
        },
      ),
      { numRuns: 200 },
    );
  });

  it.each([
    ['DOCX', DOCX],
    ['ODT', ODT],
  ])('is read or refused, whatever is cut from its parts, put in or doubled (%s)', async (_, file) => {
    const parts = unzipSync(file);
    const names = Object.keys(parts).filter((name) => name.endsWith('.xml'));
    const put = fc.constantFrom(
      '',
      '<',
      '>',
      '"',
      '&',
      '</w:p>',
      '<w:p>',
      '<w:tbl>',
      'w:',
      '999999999',
      '-1',
      '</text:p>',
      '<text:p>',
    );
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...names),
        fc.nat(),
        fc.nat(200),
        put,
        fc.boolean(),
        async (name, at, length, text, isDoubled) => {
          const xml = strFromU8(parts[name] ?? new Uint8Array());
          const start = at % xml.length;
          const cut = xml.slice(start, start + length);
          const spoilt = xml.slice(0, start) + (isDoubled ? cut + cut : '') + text + xml.slice(start + length);
          expect(await outcomeOf(zipSync({ ...parts, [name]: strToU8(spoilt) }))).toMatch(
            /^(?:read|damaged|unsafe|too-large)$/,
          );
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('a file that would keep the reader busy', () => {
  const repeated = (cell: string) =>
    `<table:table><table:table-row><table:table-cell table:number-columns-repeated="1000">${cell}</table:table-cell></table:table-row></table:table>`;
  const many = (count: number, text: string) => text.repeat(count);
  const comments = Array.from({ length: 2_000 }, (_, id) => `<w:comment w:id="${id}"/>`).join('');
  const opened = Array.from({ length: 300 }, (_, id) => `<w:commentRangeStart w:id="${id}"/>`).join('');

  it.each([
    [
      'a million cells',
      wordFile({ body: `<w:tbl>${many(1_000, `<w:tr>${many(1_000, '<w:tc/>')}</w:tr>`)}</w:tbl>` }),
      'too-large',
    ],
    [
      'tables in tables',
      wordFile({ body: many(100, '<w:tbl><w:tr><w:tc>') + many(100, '</w:tc></w:tr></w:tbl>') }),
      'unsafe',
    ],
    [
      'a cell over more columns than there are',
      wordFile({ body: `<w:tbl><w:tr>${cell('', '<w:gridSpan w:val="999999999"/>')}</w:tr></w:tbl>` }),
      'too-large',
    ],
    ['comments within comments', wordFile({ body: paragraph(opened + run('甲')), comments }), 'unsafe'],
    [
      'fields that never end',
      wordFile({ body: paragraph(many(100_000, '<w:r><w:fldChar w:fldCharType="begin"/></w:r>') + run('甲')) }),
      'read',
    ],
    [
      'styles in a circle',
      wordFile({
        body: paragraph(run('甲'), '<w:pStyle w:val="a"/>'),
        styles: '<w:style w:type="paragraph" w:styleId="a"><w:basedOn w:val="a"/></w:style>',
      }),
      'read',
    ],
    [
      'an entity from elsewhere',
      wordFile({ body: '' }, '<!DOCTYPE w [<!ENTITY e SYSTEM "file:///etc/passwd">]>'),
      'unsafe',
    ],
    [
      'columns that are repeated for ever',
      odtFile(
        '<table:table><table:table-row><table:table-cell table:number-columns-repeated="999999999"/></table:table-row></table:table>',
      ),
      'too-large',
    ],
    [
      'rows that are repeated for ever',
      odtFile(
        '<table:table><table:table-row table:number-rows-repeated="999999999"><table:table-cell/></table:table-row></table:table>',
      ),
      'too-large',
    ],
    ['blanks for ever', odtFile('<text:p><text:s text:c="999999999"/></text:p>'), 'unsafe'],
    [
      'changes that hold each other',
      odtFile('<text:p><text:change text:change-id="0"/></text:p>', {
        changes: Array.from(
          { length: 40 },
          (_, at) =>
            `<text:changed-region text:id="${at}">${changed('deletion', `<text:p>${`<text:change text:change-id="${at + 1}"/>`.repeat(2)}</text:p>`)}</text:changed-region>`,
        ).join(''),
      }),
      'read',
    ],
    [
      'tables in cells that are repeated, in each other',
      odtFile(Array.from({ length: 5 }).reduce((inner: string) => repeated(inner), '<text:p>甲</text:p>')),
      'too-large',
    ],
    ['rows of cells that are repeated', odtFile(many(20_000, repeated(''))), 'too-large'],
    [
      'a long text that is repeated',
      odtFile(repeated(`<text:p>${many(100_000, '甲')}</text:p><text:p>乙</text:p>`)),
      'too-large',
    ],
    ['blanks beside blanks', odtFile(`<text:p>${many(30_000, '<text:s text:c="10000"/>')}</text:p>`), 'too-large'],
    ['no document', zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet') }), 'damaged'],
  ])('has %s', async (_, file, outcome) => {
    expect(await outcomeOf(file)).toBe(outcome);
  });
});

describe('tables within tables of which the first row was put in and struck out', () => {
  it('are looked at once, not twice for each level', async () => {
    const changes = `<w:trPr>${change('ins')}${change('del')}</w:trPr>`;
    const around = (inner: string) =>
      `<w:tbl><w:tr>${changes}${cell(inner, '<w:vMerge w:val="restart"/>')}</w:tr><w:tr>${cell(paragraph(''), '<w:vMerge/>')}</w:tr></w:tbl>`;
    const file = wordFile({ body: Array.from({ length: 60 }).reduce((inner: string) => around(inner), '') });
    const { blocks } = viewOf(await readWord(file), 'final');
    expect(gridBlocks(blocks)).toEqual([{ kind: 'table', rows: [['']] }]);
  });
});

/** Why a file is refused; `read` when it is not. Any error of another kind fails the test. */
async function outcomeOf(file: Uint8Array): Promise<Unreadable['reason'] | 'read'> {
  try {
    await readWord(file);
    return 'read';
  } catch (error) {
    if (error instanceof Unreadable) return error.reason;
    throw error;
  }
}
