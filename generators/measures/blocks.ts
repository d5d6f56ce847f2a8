import type { Paragraph as MarkdownParagraph, Nodes, PhrasingContent, RootContent } from 'mdast';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import {
  type Attachments,
  BLOCK_ROLES,
  type Block,
  type BlockRole,
  type Run,
  textOf,
} from '../../src/layout/document.ts';
import { LIST_MARK } from '../../src/text/measures.ts';

// CommonMark (0.31, 6.2) begins no emphasis between a Chinese character and punctuation, as in 增强**“四个意识”**; the
// extension does.
const parser = unified().use(remarkParse).use(remarkCjkFriendly);

/**
 * The measures (办法正文) as blocks: their Markdown is parsed once, and placeholders are filled in only then, in the text
 * of the tree. The list of annexes at the end becomes the attachments (GB/T 9704-2012, 7.3.4). Throws for Markdown that
 * documents cannot print; checking has refused it before.
 */
export function blocksOf(markdown: string, fill: (text: string) => string): readonly Block[] {
  const nodes = parser.parse(markdown).children;
  const at = nodes.findIndex((node) => node.type === 'paragraph' && LIST_MARK.test(plain(node, fill)));
  const blocks = (at < 0 ? nodes : nodes.slice(0, at)).map((node) => blockOf(node, fill));
  const start = nodes[at]?.position?.start.offset;
  return start === undefined ? blocks : [...blocks, attachmentsOf(markdown.slice(start), fill)];
}

/** The level of a heading in Markdown is one more than in the document: the first is the title. */
const HEADINGS: readonly BlockRole[] = ['title', ...BLOCK_ROLES.filter((role) => role.startsWith('heading-'))];

function blockOf(node: RootContent, fill: (text: string) => string): Block {
  switch (node.type) {
    case 'heading': {
      const role = HEADINGS[node.depth - 1];
      if (role === undefined) throw unprintable(node);
      return { kind: 'paragraph', role, runs: runsOf(node.children, undefined, fill) };
    }
    case 'paragraph':
      return { kind: 'paragraph', role: 'body', runs: runsOf(node.children, undefined, fill) };
    default:
      throw unprintable(node);
  }
}

function runsOf(
  nodes: MarkdownParagraph['children'],
  mark: Run['mark'],
  fill: (text: string) => string,
): readonly Run[] {
  return nodes.flatMap((node): readonly Run[] => {
    switch (node.type) {
      case 'text': {
        // A line break in the source is none on paper, and Chinese has no spaces between words.
        const text = fill(node.value).replace(/\s*\n\s*/g, '');
        return [mark === undefined ? { text } : { text, mark }];
      }
      case 'strong':
      case 'emphasis':
        return runsOf(node.children, node.type, fill);
      default:
        throw unprintable(node);
    }
  });
}

const NUMBERED = /^(\d+)\s*[.．]\s*(.+)$/;
/** Where a number is written out, Markdown would see an ordered list and number it anew. */
const NUMBER = /^(\d+)(?=[.)])/;

/** Every line of the list is an annex, whether empty lines stand between them or not. */
function attachmentsOf(markdown: string, fill: (text: string) => string): Attachments {
  const lines = markdown
    .split('\n')
    .map((line) => line.trim().replace(LIST_MARK, '').trim().replace(NUMBER, '$1\\'))
    .flatMap((line) => parser.parse(line).children.map((node) => plain(node, fill).trim()));
  return {
    kind: 'attachments',
    items: lines.map((line) => {
      const [, number, title] = NUMBERED.exec(line) ?? [];
      return number === undefined || title === undefined
        ? { number: undefined, title: line }
        : { number: Number(number), title };
    }),
  };
}

function plain(node: RootContent, fill: (text: string) => string): string {
  const block = blockOf(node, fill);
  return block.kind === 'paragraph' ? textOf(block.runs) : '';
}

function unprintable(node: Nodes | PhrasingContent): Error {
  return new Error(`the measures contain a ${node.type} in line ${node.position?.start.line}`);
}
