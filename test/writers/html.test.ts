import fc from 'fast-check';
import { parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import { expectedIn } from '../../src/artifact/expected.ts';
import { normalise } from '../../src/artifact/normalise.ts';
import { cell, cellParagraphs, type Document, type Row, type Table } from '../../src/layout/document.ts';
import { readHtml } from '../../src/readers/html.ts';
import { writeHtml } from '../../src/writers/html/write.ts';
import { arbitraryDocument, sampleDocument } from '../support/documents.ts';
import { markedDocument } from '../support/marks.ts';

function faultsOf(html: string): readonly string[] {
  const faults: string[] = [];
  parse(html, { onParseError: ({ code, startLine }) => faults.push(`${code} in line ${startLine}`) });
  return faults;
}

async function holds(document: Document): Promise<void> {
  const html = writeHtml(document);
  expect(faultsOf(html)).toEqual([]);
  const { blocks } = await readHtml(new TextEncoder().encode(html));
  expect(normalise(blocks)).toEqual(normalise(expectedIn(document, 'html')));
}

const SAMPLE = sampleDocument();
const SWITCHED: Document = {
  ...SAMPLE,
  alternatives: [
    { id: 'district', label: '城市区 & "郊区"', sections: sampleDocument(['甲项', '乙项']).sections },
    { id: 'county', label: '<县>', sections: sampleDocument(['丙项']).sections },
  ],
};

describe('an HTML file', () => {
  it('carries every text and merged cell of any document', async () => {
    await fc.assert(fc.asyncProperty(arbitraryDocument, holds), { numRuns: 60 });
  });

  it('carries texts that look like markup, and every view that one can switch to', async () => {
    await holds(SAMPLE);
    await holds(SWITCHED);
  });

  it('says what to use in place of views, which is no content', async () => {
    const advised: Document = { ...SAMPLE, advice: '请用 <另外的> 文件' };
    await holds(advised);
    expect(writeHtml(advised)).toContain('<p>请用 &lt;另外的&gt; 文件</p></nav>');
    expect(writeHtml(SAMPLE)).not.toContain('<nav');
  });

  it('marks what is strong, emphasized, inserted and deleted', async () => {
    await holds(markedDocument('甲', '乙'));
    expect(writeHtml(markedDocument('<甲>', '乙'))).toContain(
      '<strong>&lt;甲&gt;</strong>乙<em>&lt;甲&gt;</em>乙<ins>&lt;甲&gt;</ins><del>乙</del>',
    );
  });

  it('runs nothing and fetches nothing', () => {
    const html = writeHtml(SWITCHED);
    expect(html).not.toMatch(/<script|\son\w+=|<link|<img|@import|url\(|javascript:/i);
    expect(html.replaceAll('(http://example.test)', '')).not.toMatch(/https?:|\/\//);
    expect(html).toContain(`content="default-src 'none'; style-src 'unsafe-inline'`);
    expect(html.indexOf('<meta charset="utf-8">')).toBeLessThan(html.indexOf('<title>'));
  });

  it('has the same bytes twice', () => {
    expect(writeHtml(SWITCHED)).toBe(writeHtml(structuredClone(SWITCHED)));
  });

  it('names its edition, its product and its check codes', () => {
    const html = writeHtml(SAMPLE);
    expect(html).toContain('<html lang="zh-CN">');
    expect(html).toContain('<title>县（市、区）样例考核指标体系</title>');
    expect(html).toContain('<meta name="edition" content="2020">');
    expect(html).toContain('<meta name="product" content="annex-1-sample">');
    expect(html).toContain('<meta name="check-code" content="8F3A-22C1-90DE-4B17">');
  });

  it('switches between views only where there are any', () => {
    expect(writeHtml(SAMPLE)).not.toMatch(/<input|<nav|\.view \{ display: none/);
    const html = writeHtml(SWITCHED);
    expect(html.match(/<input class="choice" type="radio" name="view" id="view-\d"( checked)?>/g)).toHaveLength(3);
    expect(html.match(/ checked>/g)).toHaveLength(1);
    expect(html).toContain('<label for="view-1">全部</label>');
    expect(html).toContain('<label for="view-2">城市区 &amp; &quot;郊区&quot;</label>');
    expect(html).toContain('#view-3:checked ~ div .view:nth-of-type(3) { display: block; }');
    expect(html).not.toContain(':has(');
  });

  it('tells headers of columns, of groups and of rows apart', () => {
    const html = writeHtml(SAMPLE);
    expect(html).toContain('<th scope="col">一级指标</th>');
    expect(html).toMatch(/<th scope="rowgroup" rowspan="13"[^>]*>.*思想建设/);
    expect(html).toMatch(/<th scope="row" rowspan="7"[^>]*>.*网络宣传/);
    expect(html.match(/<tbody>/g)).toHaveLength(2);
  });

  it('tells a row that merged cells reach into what they say, without a second text', async () => {
    const html = writeHtml(SAMPLE);
    const [first = '', second = ''] = html.match(/<tr class="item[\s\S]*?<\/tr>/g) ?? [];
    expect(first).not.toContain('data-within');
    expect(second).toMatch(/^<tr class="item[^"]*" data-within="思想建设 › 理论武装工作"/);
    expect(second.match(/思想建设/g)).toHaveLength(1);
    expect(second).toContain('data-title="分值"');
    const { blocks } = await readHtml(new TextEncoder().encode(html));
    expect(JSON.stringify(blocks)).not.toContain('›');
  });

  it('calls headers only what a row begins with', () => {
    const columns = ['三级指标', '考核内容', '考核单位'].map((title) => ({ title, width: 60, align: 'left' as const }));
    const cells = [
      [
        cell(0, cellParagraphs('label', '甲'), 2),
        cell(1, cellParagraphs('text', '乙')),
        cell(2, cellParagraphs('label', '丙'), 2),
      ],
      [cell(1, cellParagraphs('text', '丁'))],
    ];
    const rows = cells.map((each): Row => ({ role: 'item', mayEndPage: true, cells: each }));
    const table: Table = { kind: 'table', name: '附件1', columns, rows };
    const html = writeHtml({ ...SAMPLE, sections: [{ orientation: 'landscape', blocks: [table] }] });
    expect(html).toMatch(/<th scope="rowgroup" rowspan="2"[^>]*><div class="lines"><p class="label">甲/);
    expect(html).toMatch(/<td rowspan="2"[^>]*><div class="lines"><p class="label">丙/);
    expect(html).toContain('data-within="甲" data-beside="考核单位 丙"');
  });

  it('says on paper which file has the labels on every page', () => {
    const html = writeHtml(SAMPLE);
    expect(html).toContain('.landscape::before { display: block; content: "打印、装订请用 annex-1-sample.pdf：');
    const hostile = writeHtml({ ...SAMPLE, identity: { ...SAMPLE.identity, product: '甲"</style>\\' } });
    expect(hostile).toContain('content: "打印、装订请用 甲\\22 \\3c /style>\\5c .pdf');
  });

  it('prints on the pages of the standard, with the numbers as the edition sets them', () => {
    const html = writeHtml(SAMPLE);
    expect(html).toContain('@page portrait { size: 210mm 297mm; margin: 37mm 26mm 35mm 28mm; }');
    expect(html).toContain('@page landscape { size: 297mm 210mm; margin: 28mm 37mm 26mm 35mm; }');
    expect(html).toContain('<section class="landscape">');
    expect(html).toContain('@page portrait:left { @bottom-left');
    const centred = writeHtml({ ...SAMPLE, printing: { pageNumbers: 'centred', tableSize: 12, pageCodes: 'none' } });
    expect(centred).toContain('@page portrait { @bottom-center');
    expect(centred).not.toContain('@page portrait:left');
    expect(centred).toContain('--table: 12;');
  });

  it('refuses a table whose cells leave a gap', () => {
    const [section] = SAMPLE.sections.slice(1);
    const blocks = section?.blocks.map((block) =>
      block.kind === 'table'
        ? { ...block, rows: block.rows.map((row) => ({ ...row, cells: row.cells.slice(1) })) }
        : block,
    );
    const torn: Document = { ...SAMPLE, sections: [{ orientation: 'landscape', blocks: blocks ?? [] }] };
    expect(() => writeHtml(torn)).toThrow('leave a gap or overlap');
  });
});
