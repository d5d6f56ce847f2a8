import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { type Block, type BlockRole, textOf } from '../../src/layout/document.ts';
import { signature } from '../../src/layout/results/signature.ts';
import { headingRole } from '../measures/blocks.ts';
import { itemsOf } from '../measures/lists.ts';
import { type Fill, runsOf } from '../measures/runs.ts';
import { placedApart, placeIn } from './placed.ts';
import { type LetterNode, printable } from './printable.ts';

const parser = unified().use(remarkParse).use(remarkCjkFriendly);

/**
 * The Markdown of a notice as blocks: a title, headings, paragraphs and lists, with strong text and emphasis; whatever else
 * Markdown has is printed as it is typed. Paragraphs at the right that follow one another are who signs, and the last of
 * them is the date.
 */
export function letterBlocks(markdown: string, fill: Fill): readonly Block[] {
  const apart = placedApart(markdown);
  const blocks: Block[] = [];
  let signers: string[] = [];
  const sign = (): void => {
    const [date, ...others] = signers.toReversed();
    if (date !== undefined) blocks.push(...signature(others.toReversed(), date));
    signers = [];
  };
  for (const node of printable(parser.parse(apart), apart)) {
    const line = placeOf(node) === 'right' ? lineOf(node, fill) : undefined;
    if (line === undefined) {
      sign();
      blocks.push(...blocksOf(node, apart, fill));
    } else if (line !== '') signers.push(line);
  }
  sign();
  return blocks;
}

function blocksOf(node: LetterNode, markdown: string, fill: Fill): readonly Block[] {
  if (node.type === 'list') return itemsOf(node, markdown, fill);
  const runs = runsOf(node.children, fill).filter(({ text }) => text !== '');
  if (textOf(runs).trim() === '') return [];
  const role = node.type === 'heading' ? headingRole(node.depth) : ROLES[placeOf(node) ?? 'none'];
  return [{ kind: 'paragraph', role: role ?? 'body', runs }];
}

/** What a paragraph is by where it stands; the date and who signs are no paragraphs of their own. */
const ROLES: Readonly<Record<'left' | 'centre' | 'right' | 'none', BlockRole>> = {
  left: 'item',
  centre: 'stage',
  right: 'item',
  none: 'body',
};

function placeOf(node: LetterNode): ReturnType<typeof placeIn> {
  if (node.type !== 'paragraph') return undefined;
  const [first] = node.children;
  return first?.type === 'text' ? placeIn(first.value) : undefined;
}

function lineOf(node: LetterNode, fill: Fill): string {
  return node.type === 'list' ? '' : textOf(runsOf(node.children, fill)).trim();
}
