import fc from 'fast-check';
import { extractText, getDocumentProxy } from 'unpdf';
import { beforeAll, describe, expect, it } from 'vitest';
import { blocksOf } from '../../generators/measures/blocks.ts';
import { compareBlocks } from '../../src/artifact/compare.ts';
import { expectedIn } from '../../src/artifact/expected.ts';
import { type Document, textOf } from '../../src/layout/document.ts';
import type { Typesetter } from '../../src/ports/typesetter.ts';
import { readDocx } from '../../src/readers/docx.ts';
import { readHtml } from '../../src/readers/html.ts';
import { readMarkdown } from '../../src/readers/markdown.ts';
import { readPdf } from '../../src/readers/pdf.ts';
import type { ReadBlock } from '../../src/readers/reading.ts';
import { markup } from '../../src/rules/measures/markup.ts';
import { findFonts } from '../../src/world/typesetting/fonts.ts';
import { typesetterOf } from '../../src/world/typesetting/typesetter.ts';
import { writeDocx } from '../../src/writers/docx/write.ts';
import { writeHtml } from '../../src/writers/html/write.ts';
import { writeMarkdown } from '../../src/writers/markdown/write.ts';
import { writePdf } from '../../src/writers/pdf/write.ts';
import { sampleDocument } from '../support/documents.ts';
import { SMALL } from '../support/fixtures.ts';
import { sourceOf } from '../support/sources.ts';

let typesetter: Typesetter;
beforeAll(() => {
  typesetter = typesetterOf(findFonts([]), 'fastest');
});

function documentOf(markdown: string): Document {
  const blocks = blocksOf(markdown, (text) => text);
  return { ...sampleDocument(), sections: [{ orientation: 'portrait', blocks }] };
}

/** Writes a document in a format, and reads it back. */
const ROUNDS: Readonly<Record<'docx' | 'html' | 'md' | 'pdf', (document: Document) => Promise<readonly ReadBlock[]>>> =
  {
    docx: async (document) => (await readDocx(writeDocx(document))).blocks,
    html: async (document) => (await readHtml(new TextEncoder().encode(writeHtml(document)))).blocks,
    md: async (document) => (await readMarkdown(new TextEncoder().encode(writeMarkdown(document)))).blocks,
    pdf: async (document) => (await readPdf(await writePdf(document, typesetter, { standard: '1.7' }))).blocks,
  };

const WHOLE = `# 办法

考核按以下程序进行：

- 对照指标**自查**，形成自查报告，并于年度考核会议召开十个工作日以前报市委党建办和各牵头的考核单位；
- 逐项评分：
  1. 查阅资料；

     以一次为限。
  2. 走访群众。

各部分如下：

| 序号 | 部分 | 说明 |
|---|---|---|
${Array.from({ length: 50 }, (_, row) => `| ${row + 1} | 第${row + 1}部分 | 由**市委党建办**会同<br>成员单位办理第${row + 1}项 |`).join('\n')}

以上内容印发执行。

9. 甲；
10. 乙。
`;

describe('lists and tables of the measures', () => {
  it.each(['docx', 'html', 'md', 'pdf'] as const)('are read back from %s as they are written', async (format) => {
    const document = documentOf(WHOLE);
    const read = await ROUNDS[format](document);
    expect(compareBlocks(expectedIn(document, format), read).differences).toEqual([]);
    const other = documentOf(WHOLE.replace('第30部分', '第31部分').replace('  2. 走访', '  2. 走路'));
    const found = compareBlocks(expectedIn(other, format), read).differences;
    expect(found.map(({ column, expected }) => [column, expected])).toEqual([
      [undefined, '2. 走路群众。'],
      ['部分', '第31部分'],
    ]);
    const numbered = documentOf(WHOLE.replace('9. 甲', '8. 甲').replace('10. 乙', '9. 乙'));
    expect(compareBlocks(expectedIn(numbered, format), read).differences).toHaveLength(2);
  });

  it('go over the pages of a PDF with their header', async () => {
    const bytes = await writePdf(documentOf(WHOLE), typesetter, { standard: '1.7' });
    const { text } = await extractText(await getDocumentProxy(bytes), { mergePages: false });
    const pages = text.filter((page) => /第\d+部分/.test(page));
    expect(pages.length).toBeGreaterThan(2);
    for (const page of pages) expect(page).toMatch(/序号\s*部分\s*说明/);
  });
});

const PIECES = [
  ...[
    '甲',
    '乙。',
    '1',
    ' ',
    '　',
    '*',
    '**',
    '_',
    '**丙**',
    '*丁*',
    '\\*',
    '\\|',
    '\\-',
    '|',
    '#',
    '1.5',
    '$x$',
    '~~',
    'www.a.cn',
  ],
  ...['\n', '\n\n', '\n- ', '\n* ', '\n  ', '\n\n  ', '\n1. ', '\n2. ', '\n1) ', '\n  - ', '\n   1. ', '\n\n## 戊\n\n'],
  ...['\n\n| 甲 | 乙 |\n|:-|-:|\n| ', ' | ', ' |\n| ', ' |\n\n', '<br>', '\n\n|己|\n|-|\n|庚|\n\n辛'],
];

describe('whatever is accepted of the measures', () => {
  it('is what is read back from every format', async () => {
    const { edition, registers } = await sourceOf(SMALL);
    let structured = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...PIECES), { minLength: 2, maxLength: 12 }), async (pieces) => {
        const text = `# 办法\n\n甲${pieces.join('')}`;
        const source = { path: 'indicators/2020/measures.md', text };
        if ([...markup({ ...edition, measures: source }, registers)].length > 0) return;
        const document = documentOf(text);
        const [{ blocks = [] } = {}] = document.sections;
        structured += blocks.some(
          (block) => block.kind === 'table' || textOf(block.kind === 'paragraph' ? block.runs : []).startsWith('——'),
        )
          ? 1
          : 0;
        for (const format of ['docx', 'html', 'md'] as const) {
          const { differences } = compareBlocks(expectedIn(document, format), await ROUNDS[format](document));
          expect(differences, `${format} of ${JSON.stringify(text)}`).toEqual([]);
        }
      }),
      { numRuns: 300 },
    );
    expect(structured).toBeGreaterThan(5);
  });
});
