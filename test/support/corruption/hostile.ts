import { zipSync } from 'fflate';
import { odtFile } from '../odt-files.ts';
import { cell, paragraph, run, wordFile } from '../word-files.ts';
import { nested, renamed, withOtherSum, workbook } from './packages.ts';

/** A file that somebody may send to do harm, or by mistake. */
export interface HostileFile {
  readonly what: string;
  readonly name: string;
  readonly bytes: () => Uint8Array;
}

const text = (content: string): Uint8Array => new TextEncoder().encode(content);

const WORD = wordFile({ body: `<w:tbl><w:tr>${cell(paragraph(run('考核内容')))}</w:tr></w:tbl>` });

/** Files of some kilobytes. */
export const HOSTILE_FILES: readonly HostileFile[] = [
  { what: 'no byte', name: '空.docx', bytes: () => new Uint8Array() },
  { what: 'no byte, as a text', name: '空.txt', bytes: () => new Uint8Array() },
  { what: 'a package with nothing in it', name: '无.docx', bytes: () => zipSync({}) },
  { what: 'a package that breaks off', name: '断.docx', bytes: () => WORD.slice(0, WORD.length / 2) },
  {
    what: 'an encrypted document',
    name: '密.docx',
    bytes: () =>
      Buffer.concat([
        Buffer.from('d0cf11e0a1b11ae1', 'hex'),
        Buffer.alloc(2_000),
        Buffer.from('EncryptedPackage', 'utf16le'),
      ]),
  },
  {
    what: 'a name above the package',
    name: '上.docx',
    bytes: () => renamed(zipSync({ 'aa/aa/x.xml': text('<a/>') }), 'aa/aa/', '../../'),
  },
  {
    what: 'a name from the root',
    name: '根.docx',
    bytes: () => renamed(zipSync({ 'etc/x.xml': text('<a/>') }), 'etc/x', '/etcx'),
  },
  {
    what: 'two entries of one name',
    name: '双.docx',
    bytes: () => renamed(zipSync({ 'a.xml': text('<a/>'), 'b.xml': text('<a/>') }), 'b.xml', 'a.xml'),
  },
  { what: 'content that is not what its check sum says', name: '错.docx', bytes: () => withOtherSum(WORD) },
  { what: 'an entity from elsewhere', name: '外.docx', bytes: () => wordFile({ body: paragraph(run('&e;')) }, ENTITY) },
  {
    what: 'an entity from elsewhere in a workbook',
    name: '外.xlsx',
    bytes: () => workbook('', '', { 'xl/sharedStrings.xml': `${ENTITY}<sst/>` }),
  },
  { what: 'entities that multiply', name: '倍.docx', bytes: () => wordFile({ body: paragraph(run('&i;')) }, LAUGHS) },
  {
    what: '10,000 tables in each other',
    name: '套.docx',
    bytes: () => wordFile({ body: nested('<w:tbl><w:tr><w:tc>', '</w:tc></w:tr></w:tbl>') }),
  },
  {
    what: '10,000 elements in each other',
    name: '深.docx',
    bytes: () => wordFile({ body: nested('<w:sdt>', '</w:sdt>') }),
  },
  {
    what: '10,000 tables in each other, as a page',
    name: '套.html',
    bytes: () => text(nested('<table><tr><td>', '</td></tr></table>')),
  },
  { what: '10,000 elements in each other, as a page', name: '深.html', bytes: () => text(nested('<div>', '</div>')) },
  { what: '10,000 lists in each other, as Markdown', name: '深.md', bytes: () => text(`${'- '.repeat(10_000)}甲`) },
  {
    what: '10,000 tables in each other, as OpenDocument',
    name: '套.odt',
    bytes: () =>
      odtFile(
        nested(
          '<table:table><table:table-row><table:table-cell>',
          '</table:table-cell></table:table-row></table:table>',
        ),
      ),
  },
  {
    what: 'a cell over 1,000,000 columns',
    name: '宽.docx',
    bytes: () => wordFile({ body: `<w:tbl><w:tr>${cell('', '<w:gridSpan w:val="1000000"/>')}</w:tr></w:tbl>` }),
  },
  {
    what: 'a cell over 1,000,000 columns and rows, as a page',
    name: '宽.html',
    bytes: () =>
      text(
        '<table><tr><td colspan="1000000" rowspan="1000000">考核内容</td><td>分值</td></tr><tr><td>1</td></tr></table>',
      ),
  },
  {
    what: 'a thousand cells over a thousand columns, as a page',
    name: '重.html',
    bytes: () =>
      text(`<table>${`<tr>${'<td colspan="1000" rowspan="1000">甲</td>'.repeat(30)}</tr>`.repeat(30)}</table>`),
  },
  {
    what: 'merged cells over a whole sheet',
    name: '并.xlsx',
    bytes: () =>
      workbook(
        '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>考核内容</t></is></c></row></sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>',
      ),
  },
  {
    what: 'a cell in the last row and column',
    name: '远.xlsx',
    bytes: () =>
      workbook(
        '<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>',
      ),
  },
];

const ENTITY = '<!DOCTYPE w [<!ENTITY e SYSTEM "file:///etc/passwd">]>';
const LAUGHS = `<!DOCTYPE w [<!ENTITY a "哈">${[...'bcdefghi'].map((name, at) => `<!ENTITY ${name} "${`&${'abcdefgh'[at]};`.repeat(10)}">`).join('')}]>`;
