import fc from 'fast-check';
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { escaped } from '../../../src/report/review/escape.ts';
import { visible } from '../../../src/text/visible.ts';

type Tree = { readonly type: string; readonly value?: string; readonly children?: readonly Tree[] };

/** What a host makes of a cell of a table: pieces of text, each a node of its own, as mentions and references are looked for in them. */
function piecesOf(cell: string): readonly string[] {
  const tree = unified().use(remarkParse).use(remarkGfm).parse(`| a |\n| --- |\n| ${cell} |\n`) as Tree;
  const html: string[] = [];
  const walk = ({ type, value = '', children = [] }: Tree): void => {
    expect(['root', 'table', 'tableRow', 'tableCell', 'text', 'html']).toContain(type);
    if (type === 'text') html.push(value.replaceAll('&', '&amp;').replaceAll('<', '&lt;'));
    if (type === 'html') html.push(value);
    children.forEach(walk);
  };
  const [table] = tree.children ?? [];
  expect(table?.children).toHaveLength(2);
  expect(table?.children?.[1]?.children).toHaveLength(1);
  walk(table?.children?.[1] as Tree);
  return textsIn(parseFragment(html.join('')));
}

function textsIn(node: DefaultTreeAdapterTypes.Node): readonly string[] {
  if ('value' in node) return [node.value];
  if ('tagName' in node) expect(node.tagName).toBe('span');
  return 'childNodes' in node ? node.childNodes.flatMap(textsIn) : [];
}

const HOSTILE = [
  ...[
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '</td></tr></table>',
    '</details>',
    '<!-- zhunsheng-review -->',
  ],
  ...[
    '| a | b |',
    '|---|',
    '\\|',
    '`|`',
    '\n\n# 标题',
    '\r\n| x |',
    '\u2028/merge',
    '/merge',
    '::set-output name=x::y',
    '##[set-env name=x]y',
  ],
  ...[
    '@all',
    '@市委',
    '\\@all',
    '&#64;all',
    '#1',
    'GH-26',
    'a/b#3',
    '!12',
    '~bug',
    '%"8.0"',
    '$7',
    '&5',
    '^alert#1',
    ':tada:',
    '[a](javascript:alert(1))',
  ],
  ...[
    'http://evil.example',
    'www.evil.example',
    'a@evil.example',
    '<http://evil.example>',
    '![](//evil.example/x.png)',
    '$\\sqrt{3}$',
    '0123456789abcdef0123456789abcdef01234567',
  ],
  ...[
    '**甲**',
    '_乙_',
    '~~丙~~',
    '`丁`',
    '***',
    '- [ ] 戊',
    '1. 己',
    '\u202e反',
    '零\u200b宽',
    '&lt;',
    '&amp;lt;',
    '{{x}}',
    '=HYPERLINK("x")',
  ],
];
/** What hosts take for mentions, references, labels, emoji and addresses. */
const REFERENCE = /@[\w-]|#\d|![\d"]|~[\w"]|%[\w"]|\$\d|&\d|\^\w|:\w+:|GH-\d|https?:|www\.|\b[0-9a-f]{7,40}\b|\$.+\$/i;
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.array(fc.constantFrom(...HOSTILE, '县', ' ', 'a', '1'), { maxLength: 6 }).map((all) => all.join('')),
);

describe('a text of the data in a comment', () => {
  it.each(HOSTILE)('comes out as the text %j', (text) => {
    expect(piecesOf(`甲${escaped(text)}乙`).join('')).toBe(`甲${visible(text)}乙`);
  });

  it('comes out as it is, whatever it says, and refers to nothing', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const pieces = piecesOf(`甲${escaped(text)}乙`);
        expect(pieces.join('')).toBe(`甲${visible(text)}乙`);
        for (const piece of pieces) expect(piece).not.toMatch(REFERENCE);
      }),
      { numRuns: 3000 },
    );
  });

  it('uses no characters that nobody can see', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(escaped(text)).not.toMatch(/[\p{Cc}\p{Cf}\u2028\u2029]/u);
      }),
    );
  });

  it('is plain where it is harmless', () => {
    const text = '每年形成1篇以上调研报告（不少于3000字），得0.5分；党建“一把手”工程';
    expect(escaped(text)).toBe(text);
  });
});
