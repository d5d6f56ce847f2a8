import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectedIn } from '../../src/artifact/expected.ts';
import { normalise } from '../../src/artifact/normalise.ts';
import { type Document, paragraph } from '../../src/layout/document.ts';
import { readMarkdown } from '../../src/readers/markdown.ts';
import { writeMarkdown } from '../../src/writers/markdown/write.ts';
import { arbitraryDocument, HOSTILE_TEXTS, sampleDocument, sampleTable } from '../support/documents.ts';
import { markedDocument } from '../support/marks.ts';

/** Wording that Markdown alone takes for something. */
const LOOKS_LIKE_MARKDOWN = [
  ...HOSTILE_TEXTS,
  'http://example.test/甲 https://example.test www.example.test 甲@example.test',
  '[^1] [^1]: 脚注 [甲]: http://example.test',
  '- [ ] 待办',
  '| 甲 | 乙 |',
  '| - | - |',
  '甲\\|乙\\\\|丙',
  '&lt; &#35; &nbsp;',
  '<br> <ins>甲</ins> <!-- 注 -->',
  '~~~',
  '```',
  '===',
  '+ 甲',
  '10) 甲',
  '    缩进',
  '**甲** __乙__ a_b_c',
  '<http://example.test>',
];

async function holds(document: Document): Promise<void> {
  const { blocks } = await readMarkdown(new TextEncoder().encode(writeMarkdown(document)));
  expect(normalise(blocks)).toEqual(normalise(expectedIn(document, 'md')));
}

/** Texts of what Markdown and HTML give a meaning to. */
const arbitraryText = fc
  .array(fc.constantFrom(...'甲，“ #*_~`[]()!<>&|\\/:.-+=1a$@^"'.split(''), 'www.', 'http://', '<br>', '&lt;'), {
    minLength: 1,
    maxLength: 12,
  })
  .map((pieces) => pieces.join('').trim())
  .filter((text) => text !== '');

describe('a Markdown file', () => {
  it('carries every text and every label of any document', async () => {
    await fc.assert(fc.asyncProperty(arbitraryDocument, holds), { numRuns: 60 });
  });

  it('carries texts that look like Markdown literally, in cells, paragraphs and headings', async () => {
    await holds(sampleDocument(LOOKS_LIKE_MARKDOWN));
    const blocks = LOOKS_LIKE_MARKDOWN.flatMap((text) => [paragraph('body', text), paragraph('heading-1', text)]);
    await holds({ ...sampleDocument(), sections: [{ orientation: 'portrait', blocks }] });
  });

  it('carries any combination of signs literally', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(arbitraryText, { minLength: 1, maxLength: 4 }), async (texts) => {
        const blocks = texts.flatMap((text) => [paragraph('body', text), paragraph('heading-4', text)]);
        await holds({
          ...sampleDocument(),
          sections: [{ orientation: 'portrait', blocks: [...blocks, sampleTable(texts)] }],
        });
      }),
      { numRuns: 100 },
    );
  });

  it('carries marks that begin and end anywhere', async () => {
    await holds(markedDocument('甲', '乙'));
    await fc.assert(
      fc.asyncProperty(arbitraryText, arbitraryText, (first, second) => holds(markedDocument(first, second))),
      { numRuns: 100 },
    );
    expect(writeMarkdown(markedDocument('甲', '乙'))).toContain('**甲**乙*甲*乙<ins>甲</ins><del>乙</del>**乙甲**');
  });

  it('has one line for each row of a table, which carries every label', () => {
    const before = writeMarkdown(sampleDocument(['甲项', '乙项', '丙项', '丁项'])).split('\n');
    const after = writeMarkdown(sampleDocument(['甲项', '乙项', '较长的丙项，扣完为止', '丁项'])).split('\n');
    expect(before.filter((line) => !after.includes(line))).toEqual([
      '| 思想建设<br>（35分） | 网络宣传<br>仅适用于城市区 | 丙项 | 0.5<br>无乡镇的城市区1.5 | |',
    ]);
    expect(after).toHaveLength(before.length);
  });

  it('has headings, the list of annexes and columns as they are aligned', () => {
    const text = writeMarkdown(sampleDocument());
    expect(text).toContain('# 样例考核办法\n\n（征求意见稿）\n\n## 一、指导思想\n');
    expect(text).toContain('附件：1. 县（市、区）样例考核指标体系\n\n2\\. 市直单位样例考核指标体系\n');
    expect(text).toContain('| :-: | - | - | :-: | :-: |\n');
    expect(text).toContain('| 合计 | 合计 | 合计 | 200 | |\n');
  });

  it('shows no formulas where a text has dollar signs', () => {
    expect(writeMarkdown(sampleDocument(['$公式$']))).toContain('\\$公式\\$');
  });

  it('has the same bytes twice, and one line feed at its end', () => {
    const text = writeMarkdown(sampleDocument());
    expect(writeMarkdown(structuredClone(sampleDocument()))).toBe(text);
    expect(text).toMatch(/[^\n]\n$/);
  });
});
