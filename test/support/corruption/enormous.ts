import { zipSync } from 'fflate';
import { cell, change, paragraph, run, wordFile } from '../word-files.ts';
import type { HostileFile } from './hostile.ts';
import { rows, workbook } from './packages.ts';

const text = (content: string): Uint8Array => new TextEncoder().encode(content);
const HEAD = '一级指标,考核内容,分值\n';
const BOMB = 300 * 2 ** 20;

/** Files that are small only as they are sent, or not even then. */
export const ENORMOUS_FILES: readonly HostileFile[] = [
  {
    what: '300 MB of nothing, packed',
    name: '弹.docx',
    bytes: () => zipSync({ 'word/document.xml': new Uint8Array(BOMB).fill(32) }, { level: 9 }),
  },
  {
    what: 'the same once more packed',
    name: '套弹.docx',
    bytes: () => zipSync({ 'word/document.xml': zipSync({ a: new Uint8Array(BOMB) }) }),
  },
  {
    what: '1,000,000 cells',
    name: '格.docx',
    bytes: () =>
      wordFile({ body: `<w:tbl>${`<w:tr>${cell(paragraph(run('1'))).repeat(1_000)}</w:tr>`.repeat(1_000)}</w:tbl>` }),
  },
  {
    what: '1,000,000 cells in a workbook',
    name: '格.xlsx',
    bytes: () =>
      workbook(
        `<sheetData>${rows(1_000, (row) => `<row r="${row}">${'<c><v>1</v></c>'.repeat(1_000)}</row>`)}</sheetData>`,
      ),
  },
  {
    what: '1,000,000 cells, as a page',
    name: '格.html',
    bytes: () => text(`<table>${`<tr>${'<td>1</td>'.repeat(1_000)}</tr>`.repeat(1_000)}</table>`),
  },
  { what: '1,000,000 cells, as CSV', name: '格.csv', bytes: () => text(`${'1,'.repeat(999)}1\n`.repeat(1_000)) },
  {
    what: '1,000,000 cells one below the other, as CSV',
    name: '长.csv',
    bytes: () => text(HEAD + '甲,乙,1\n'.repeat(333_333)),
  },
  { what: '1,000,000 lines', name: '长.txt', bytes: () => text(HEAD + '组织建设\n按时换届\n1\n'.repeat(333_333)) },
  { what: '200 MB of text', name: '大.txt', bytes: () => Buffer.alloc(200 * 2 ** 20, '每季度开展宣讲，') },
  { what: '60 MB of text in one line', name: '行.txt', bytes: () => Buffer.alloc(60 * 2 ** 20, '每季度开展宣讲，') },
  {
    what: '1,000,000 shared texts',
    name: '串.xlsx',
    bytes: () =>
      workbook(
        '<sheetData><row r="1"><c r="A1" t="s"><v>1</v></c></row></sheetData>',
        rows(1_000_000, (at) => `<si><t>甲${at}</t></si>`),
      ),
  },
  {
    what: 'a shared text of 20 MB in 1,000 cells',
    name: '同.xlsx',
    bytes: () =>
      workbook(
        `<sheetData>${rows(1_000, (row) => `<row r="${row}"><c r="A${row}" t="s"><v>0</v></c></row>`)}</sheetData>`,
        `<si><t>${'甲'.repeat(7_000_000)}</t></si>`,
      ),
  },
  {
    what: '100,000 comments',
    name: '批.docx',
    bytes: () =>
      wordFile({
        body: rows(100_000, (id) =>
          paragraph(
            `<w:commentRangeStart w:id="${id}"/>${run('甲')}<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`,
          ),
        ),
        comments: rows(100_000, (id) => `<w:comment w:id="${id}" w:author="甲">${paragraph(run('议'))}</w:comment>`),
      }),
  },
  {
    what: '100,000 tracked changes',
    name: '修.docx',
    bytes: () => wordFile({ body: rows(10_000, () => paragraph(change('ins', run('甲')).repeat(10))) }),
  },
  {
    what: '100,000 tracked changes in one paragraph',
    name: '改.docx',
    bytes: () => wordFile({ body: paragraph(change('ins', run('甲')).repeat(100_000)) }),
  },
];
