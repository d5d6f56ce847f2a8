import { describe, expect, it } from 'vitest';
import { blocksOf } from '../../src/readers/html-grid.ts';

const rowsOf = (html: string) => {
  const [block] = blocksOf(html);
  return block?.kind === 'table' ? block.rows : undefined;
};
const refused = (reason: string) => expect.objectContaining({ message: reason });

describe('paragraphs of HTML', () => {
  it('end where a block begins or ends, and keep their own line breaks', () => {
    const html = '甲<div>乙<b>丙</b>\n丁<p>戊<br>己</p>庚</div><ul><li>辛<li>壬</ul>';
    expect(blocksOf(html).map((block) => block.kind === 'text' && block.text)).toEqual([
      '甲',
      '乙丙 丁',
      '戊\n己',
      '庚',
      '辛',
      '壬',
    ]);
  });

  it('have digits that are set above the line as such, so that they are no part of the figure before them', () => {
    expect(blocksOf('20<sup><a>1</a></sup>m<sup>2</sup>H<sub>2</sub>O')).toEqual([{ kind: 'text', text: '20¹m²H2O' }]);
  });

  it('have ideographic spaces, and no other white space twice', () => {
    expect(blocksOf('<p>  校验码　8F3A \t\n 总分　200 </p><p> </p>')).toEqual([
      { kind: 'text', text: '校验码　8F3A 总分　200' },
    ]);
  });
});

describe('tables of HTML', () => {
  it('become full grids, cells repeated wherever they reach', () => {
    const html =
      '<table><tr><th>一<th>二<th>三<tr><td rowspan=2>甲<td colspan=2>乙<tr><td>丙<td>丁<tr><td colspan=3>合计</table>';
    expect(rowsOf(html)).toEqual([
      ['一', '二', '三'],
      ['甲', '乙', '乙'],
      ['甲', '丙', '丁'],
      ['合计', '合计', '合计'],
    ]);
  });

  it('have the lines of a cell, also those of a table in it', () => {
    const inner = '<table><tr><td>丙<td>丁<tr><td>戊</table>';
    expect(rowsOf(`<table><tr><td><p>甲<br>乙</p>${inner}<td>己<tr><td>庚</table>`)).toEqual([
      ['甲\n乙\n丙\n丁\n戊', '己'],
      ['庚', ''],
    ]);
  });

  it('are read apart from those that only lay out the page around them', () => {
    const table = '<table><tr><th>指标<th>分值<tr><td>巡查<td>5<tr><td>台账<td>3</table>';
    const menu = '<table><tr><td>首页<td>公开</table>';
    const framed = `<table><tr><td>考核指标<tr><td>${table}<tr><td>附件</table>`;
    const page = `<table><tr><td colspan=2>${menu}<tr><td>导航<td>${framed}<tr><td colspan=2>某市</table>`;
    const said = blocksOf(page).map((block) => (block.kind === 'text' ? block.text : block.rows.flat().join(' ')));
    expect(said).toEqual(['首页 公开', '导航', '考核指标', '指标 分值 巡查 5 台账 3', '附件', '某市']);
  });

  it('stay whole where one within a cell has more cells, but less of the text', () => {
    const inner = `<table>${'<tr><td>一<td>1'.repeat(3)}</table>`;
    expect(rowsOf(`<table><tr><td>每月开展河道巡查<td>5<tr><td>${inner}<td>3</table>`)).toHaveLength(2);
  });

  it('are filled up where rows are too short, and where spans overlap or reach too far', () => {
    expect(rowsOf('<table><tr><td>甲<tr><td>乙<td>丙</table>')).toEqual([
      ['甲', ''],
      ['乙', '丙'],
    ]);
    expect(rowsOf('<table><tr><td>甲<td rowspan=9>乙<tr><td colspan=3>丙</table>')).toEqual([
      ['甲', '乙', ''],
      ['丙', '乙', '丙'],
    ]);
    expect(rowsOf('<table><tr><td rowspan=0>甲<td colspan=-1>乙<tr><td>丙<tr></table>')).toEqual([
      ['甲', '乙'],
      ['甲', '丙'],
      ['甲', ''],
    ]);
  });

  it('have their captions before them, and are nothing without a cell', () => {
    expect(blocksOf('<table><caption>附件1</caption><tr></tr></table>')).toEqual([{ kind: 'text', text: '附件1' }]);
  });

  it('are refused when they would fill the memory', () => {
    const wide = '<tr><td colspan=1000 rowspan=65534>甲'.repeat(100);
    expect(() => blocksOf(`<table>${wide}${'<tr>'.repeat(3000)}</table>`)).toThrow(refused('too-large'));
    expect(() => blocksOf(`<table>${'<tr>'.repeat(3000)}<td colspan=1000>甲</table>`)).not.toThrow();
  });

  it('are refused when they are nested too deeply or have too many elements', () => {
    expect(() => blocksOf('<table><tr><td>'.repeat(200))).toThrow(refused('unsafe'));
    expect(() => blocksOf('<br>'.repeat(1_000_001))).toThrow(refused('too-large'));
  });
});
