import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { textsOf } from '../../src/import/account.ts';
import type { Source } from '../../src/import/source.ts';
import { sourceOf } from '../../src/import/sources/source-of.ts';
import { blocksOf } from '../../src/readers/html-grid.ts';
import { wordFile } from '../support/word-files.ts';

/** What of a file is read, what is listed as not read with its place, and what is said of it. */
function shortOf(source: Source | undefined) {
  if (source === undefined) throw new Error('the file was not read');
  return {
    read: textsOf(source).map(({ text }) => text),
    hidden: source.hidden.map(({ place, text }) => `${place} ${text}`),
    said: (source.remarks ?? []).map(({ code, facts, changesTotal }) => [code, facts['count'], changesTotal]),
  };
}

async function ofHtml(html: string) {
  return shortOf(await sourceOf(new TextEncoder().encode(`<!DOCTYPE html>${html}`), '表.html'));
}

describe('a page', () => {
  it.each([
    ...['<s>30</s>', '<del>30</del>', '<strike>30</strike>', '<i style="text-decoration: line-through">30</i>'],
    '<i class="a font6">30</i><style><!-- /* } */ .b, .font6 {color:red; text-decoration:line-through;} --></style>',
  ])('does not say what it strikes out: %s', async (struck) => {
    const html = `<table><tr><td>党建</td><td>${struck}40</td></tr></table>`;
    expect(await ofHtml(html)).toEqual({ read: ['党建', '40'], hidden: ['正文 30'], said: [['struck-out', 1, true]] });
  });

  it.each([
    ...['<i style="color:red;display : none">30</i>', '<i style="VISIBILITY:hidden">30</i>', '<p hidden>30</p>'],
    ...['<i style="mso-hide:all">30</i>'],
  ])('does not say what it hides: %s', async (hidden) => {
    const html = `<table><tr><td>党建</td><td>40${hidden}</td></tr></table>`;
    expect(await ofHtml(html)).toEqual({ read: ['党建', '40'], hidden: ['正文 30'], said: [] });
  });

  it('is read at once whatever its styles repeat', async () => {
    const repeated = ' text-decoration:'.repeat(60_000);
    const html = `<style>.a {${repeated}}</style><p style="${repeated}">甲</p>`;
    expect(await ofHtml(html)).toEqual({ read: ['甲'], hidden: [], said: [] });
  });

  it('keeps cells in their places where others are struck out, and closes up where others take no room', async () => {
    const rows = '<tr style="text-decoration:line-through"><td>甲</td><td rowspan=2>乙</td></tr><tr><td>丙</td></tr>';
    const gone = '<tr><td colspan=2>丁</td><td style="display:none">戊</td></tr><tr hidden><td>己</td></tr>';
    const source = await sourceOf(new TextEncoder().encode(`<!DOCTYPE html><table>${rows}${gone}</table>`), '表.html');
    const [table] = source?.parts ?? [];
    const cells =
      table?.kind === 'table' ? table.rows.map((row) => row.map((cell) => [cell.column, cell.text.text])) : [];
    expect(cells).toEqual([
      [
        [0, ''],
        [1, ''],
      ],
      [[0, '丙']],
      [[0, '丁']],
    ]);
    expect(shortOf(source).hidden).toEqual(['正文 己', '正文 甲', '正文 乙', '正文 戊']);
  });

  it('shows what paper or another view hides, and all of it to who proves what was built', async () => {
    const html =
      '<style>@media print { .a { text-decoration:line-through } } .a { display:none }</style><p class=a>甲</p>';
    expect(await ofHtml(html)).toEqual({ read: ['甲'], hidden: [], said: [] });
    expect(blocksOf('<p>甲<s>乙</s><i style="display:none">丙</i></p>')).toEqual([{ kind: 'text', text: '甲乙丙' }]);
  });
});

describe('a workbook', () => {
  it('does not say what it strikes out, in a cell or a part of one, nor what comments say', async () => {
    const workbook = new ExcelJS.Workbook();
    const sheet = workbook.addWorksheet('表');
    sheet.addRow(['党建', '主题党日', 30]);
    sheet.getCell('B1').value = {
      richText: [
        { font: { strike: true }, text: '党课' },
        { font: {}, text: '党日_x000D_' },
      ],
    };
    sheet.getCell('C1').font = { strike: true };
    sheet.getCell('A1').note = '改名';
    const source = await sourceOf(new Uint8Array(await workbook.xlsx.writeBuffer()), '表.xlsx');
    const { read, hidden, said } = shortOf(source);
    expect(read.map((text) => text.trim())).toEqual(['党建', '党日']);
    expect(hidden.map((text) => text.replace(/（.*）/u, ''))).toEqual(['B1 党课', 'C1 30', 'A1 的批注 改名']);
    expect(said).toEqual([['struck-out', 2, true]]);
  });
});

describe('a document of Word', () => {
  it('does not say what it strikes out by format', async () => {
    const run = (text: string, look = '') => `<w:r><w:rPr>${look}</w:rPr><w:t>${text}</w:t></w:r>`;
    const body = `<w:p>${run('主题')}${run('党', '<w:strike/>')}${run('课', '<w:strike/><w:b/>')}${run('党日')}</w:p>`;
    const source = await sourceOf(wordFile({ body }), '表.docx');
    expect(shortOf(source)).toEqual({ read: ['主题党日'], hidden: ['正文 党课'], said: [['struck-out', 1, false]] });
  });

  it('counts what it strikes out in each paragraph, also beside what is deleted under revision marks', async () => {
    const run = (text: string, kind = 't') => `<w:r><w:rPr><w:strike/></w:rPr><w:${kind}>${text}</w:${kind}></w:r>`;
    const deleted = `<w:del w:id="1" w:author="甲">${run('党', 'delText')}</w:del>`;
    const body = `<w:p>${run('主题')}</w:p><w:p>${deleted}${run('党日')}</w:p>`;
    const source = await sourceOf(wordFile({ body }), '表.docx');
    expect(shortOf(source).said).toContainEqual(['struck-out', 2, false]);
  });
});
