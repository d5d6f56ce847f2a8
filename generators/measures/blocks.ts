import type { RootContent } from 'mdast';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import { type Attachments, BLOCK_ROLES, type Block, type BlockRole, textOf } from '../../src/layout/document.ts';
import { LIST_MARK } from '../../src/text/measures.ts';
import { itemsOf } from './lists.ts';
import { type Fill, runsOf, unprintable } from './runs.ts';
import { tableOf } from './tables.ts';

// CommonMark (0.31, 6.2) begins no emphasis between a Chinese character and punctuation, as in 增强**“四个意识”**; the
// extension does. Of what GitHub adds to it, tables alone are meant by nobody as prose.
const parser = unified().use(remarkParse).use(remarkCjkFriendly).use(tables);

function tables(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), gfmTable()];
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), gfmTableFromMarkdown()];
}

/**
 * The measures (办法正文) as blocks: their Markdown is parsed once, and placeholders are filled in only then, in the text
 * of the tree. The list of annexes at the end becomes the attachments (GB/T 9704-2012, 7.3.4). Throws for Markdown that
 * documents cannot print; checking has refused it before.
 */
export function blocksOf(markdown: string, fill: Fill): readonly Block[] {
  const nodes = parser.parse(markdown).children;
  const at = nodes.findIndex((node) => node.type === 'paragraph' && LIST_MARK.test(sourceOf(node, markdown)));
  const text = at < 0 ? nodes : nodes.slice(0, at);
  const blocks = text.flatMap((node, index) => blocksOfNode(node, fill, { markdown, tables: tablesIn(text, index) }));
  const start = nodes[at]?.position?.start.offset;
  return start === undefined ? blocks : [...blocks, attachmentsOf(markdown.slice(start), fill)];
}

/** As it is typed: a mark that is emphasised begins no list, as checking has it. */
function sourceOf({ position }: RootContent, markdown: string): string {
  return markdown.slice(position?.start.offset, position?.end.offset);
}

function tablesIn(nodes: readonly RootContent[], before: number): number {
  return nodes.slice(0, before).filter(({ type }) => type === 'table').length;
}

/** Where a block stands: in what Markdown, and behind how many tables. */
interface Standing {
  readonly markdown: string;
  readonly tables: number;
}

function blocksOfNode(node: RootContent, fill: Fill, { markdown, tables }: Standing): readonly Block[] {
  switch (node.type) {
    case 'list':
      return itemsOf(node, markdown, fill);
    case 'table':
      return [tableOf(node, `表${tables + 1}`, fill)];
    default:
      return [paragraphOf(node, fill)];
  }
}

const HEADINGS: readonly BlockRole[] = ['title', ...BLOCK_ROLES.filter((role) => role.startsWith('heading-'))];

/** What a heading of Markdown is in a document: its level is one more there, since the first is the title. Undefined for one that is deeper than any. */
export function headingRole(depth: number): BlockRole | undefined {
  return HEADINGS[depth - 1];
}

function paragraphOf(node: RootContent, fill: Fill): Extract<Block, { readonly kind: 'paragraph' }> {
  switch (node.type) {
    case 'heading': {
      const role = headingRole(node.depth);
      if (role === undefined) throw unprintable(node);
      return { kind: 'paragraph', role, runs: runsOf(node.children, fill) };
    }
    case 'paragraph':
      return { kind: 'paragraph', role: 'body', runs: runsOf(node.children, fill) };
    default:
      throw unprintable(node);
  }
}

const NUMBERED = /^(\d+)\s*[.．]\s*(.+)$/;
/** Where a number is written out, Markdown would see an ordered list and number it anew. */
const NUMBER = /^(\d+)(?=[.)])/;

/** Every line of the list is an annex, whether empty lines stand between them or not. */
function attachmentsOf(markdown: string, fill: Fill): Attachments {
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

function plain(node: RootContent, fill: Fill): string {
  return textOf(paragraphOf(node, fill).runs);
}
