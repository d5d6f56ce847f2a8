import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { readBlocks } from '../../../src/rules/measures/markdown.ts';
import { LIST_MARK } from '../../../src/text/measures.ts';
import { judge, judgeText, MEASURES } from '../../support/measures.ts';

/** What documents print of Markdown. */
const PRINTED: ReadonlySet<Nodes['type']> = new Set([
  ...(['root', 'heading', 'paragraph', 'text', 'strong', 'emphasis'] as const),
  ...(['list', 'listItem', 'table', 'tableRow', 'tableCell'] as const),
]);

function typesIn(node: Nodes): readonly string[] {
  const below = 'children' in node ? node.children.flatMap(typesIn) : [];
  const isPrinted = PRINTED.has(node.type) && !(node.type === 'heading' && node.depth > 5);
  const isBreak = node.type === 'html' && /^<br ?\/?>$/i.test(node.value);
  return isPrinted || isBreak ? below : [node.type, ...below];
}

/** The blocks as another parser has them: what each is, and how much of the text. */
function blocksIn(node: Nodes, text: string, isInList = false): readonly string[] {
  if (node.type === 'list' || node.type === 'listItem' || node.type === 'root') {
    return node.children.flatMap((each) => blocksIn(each, text, node.type === 'listItem'));
  }
  const kind = isInList && node.type === 'paragraph' ? 'item' : node.type;
  return [`${kind} ${text.slice(node.position?.start.offset, node.position?.end.offset).trim()}`];
}

describe('what is not found', () => {
  const parser = unified()
    .use(remarkParse)
    .use(function (this: Processor) {
      const data = this.data();
      data.micromarkExtensions = [gfmTable()];
      data.fromMarkdownExtensions = [gfmTableFromMarkdown()];
    });
  const piece = fc.constantFrom(
    ...['甲', '乙', 'a', '1', ' ', '  ', '    ', '\t', '\n', '\n', '\n\n', '　', '#', '##', '######', '>', '-', '*'],
    ...['_', '+', '=', '===', '---', '***', '1.', '2)', '`', '```', '~~~', '<', '>', '<b', '/>', '<!--', '-->', '!'],
    ...[
      '[',
      ']',
      '](',
      '(',
      ')',
      ']:',
      '[^1]',
      '|',
      '|-|',
      ':-',
      '&',
      ';',
      '&amp;',
      '&#12;',
      '\\',
      '\\\\',
      '@',
      '@a>',
      '<1',
      ':',
    ],
    ...['http://', '"', "'", '{{year}}', '附件：', '- ', '1. ', '# ', '**', '\r\n'],
    ...[
      '\n- ',
      '\n  ',
      '\n\n  ',
      '\n1. ',
      '\n2. ',
      '\n   ',
      '\n  - ',
      '\n\n',
      '| 甲 |\n|---|\n| 乙 |\n',
      '|\n',
      '<br>',
    ],
  );
  const markdown = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(''));

  it('is nothing that another parser takes for more than a title, headings and paragraphs', () => {
    let clean = 0;
    fc.assert(
      fc.property(markdown, (text) => {
        const whole = `# 办法\n\n${text}`;
        // In the list of annexes numbers may stand, and the other parser makes a list of them.
        const source = { path: MEASURES, text: whole };
        const hasList = readBlocks(source).some(({ start, end }) => LIST_MARK.test(whole.slice(start, end)));
        if (hasList || judgeText(whole).length > 0) return;
        clean += 1;
        const root = parser.parse(whole);
        expect(typesIn(root), JSON.stringify(whole)).toEqual([]);
        const found = readBlocks(source).map(({ kind, start, end }) => `${kind} ${whole.slice(start, end).trim()}`);
        expect(found, JSON.stringify(whole)).toEqual(blocksIn(root, whole));
      }),
      { numRuns: 5000 },
    );
    expect(clean).toBeGreaterThan(500);
  });

  it('is the same after it was found and escaped', () => {
    const escaped = fc.array(piece, { maxLength: 14 }).map((pieces) =>
      pieces
        .join('')
        .replace(/\s+/g, ' ')
        .trim()
        .replace(/[!-/:-@[-`{-~]/g, '\\$&'),
    );
    fc.assert(
      fc.property(escaped, (text) => {
        expect(judge(`甲${text}乙`)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
