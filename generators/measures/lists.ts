import type { List, ListItem } from 'mdast';
import type { Hanging, Paragraph, Run } from '../../src/layout/document.ts';
import { type Fill, runsOf, unprintable } from './runs.ts';

/** How far lists stand in, in characters: as the first lines of paragraphs do. */
const INDENT = 2;
/** What is printed in place of `-`: official prose begins each of several items with a dash. */
const DASH = '——';

/**
 * The items of a list as paragraphs, each with its sign: a dash, or the number as it is written, so that what is read
 * back from any format has it. Lists within a list stand below the text of their item. Throws for anything else in a
 * list; checking has refused it before.
 */
export function itemsOf(list: List, markdown: string, fill: Fill, indent = INDENT): readonly Paragraph[] {
  const signs = list.children.map((item) => signOf(item, list, markdown));
  const width = Math.max(...signs.map(widthOf));
  return list.children.flatMap((item, index) =>
    paragraphsOf(item, signs[index] ?? DASH, { indent, width }, markdown, fill),
  );
}

function paragraphsOf(
  item: ListItem,
  sign: string,
  hanging: Hanging,
  markdown: string,
  fill: Fill,
): readonly Paragraph[] {
  const within = hanging.indent + hanging.width;
  return item.children.flatMap((node, index): readonly Paragraph[] => {
    if (node.type === 'list' && index > 0) return itemsOf(node, markdown, fill, within);
    if (node.type !== 'paragraph') throw unprintable(node);
    const runs = runsOf(node.children, fill);
    return [index === 0 ? itemOf([{ text: sign }, ...runs], hanging) : itemOf(runs, { indent: within, width: 0 })];
  });
}

function itemOf(runs: readonly Run[], hanging: Hanging): Paragraph {
  return { kind: 'paragraph', role: 'item', runs, hanging };
}

/** A number with what closes it and the space behind it, from the source: the parser counts for itself. */
function signOf(item: ListItem, { ordered }: List, markdown: string): string {
  if (ordered !== true) return DASH;
  const start = item.position?.start.offset ?? 0;
  return `${/^\d{1,9}[.)]/.exec(markdown.slice(start, start + 10))?.[0] ?? ''} `;
}

/** In characters: figures are half a character wide, or a little more where the official type is not at hand. */
function widthOf(sign: string): number {
  return sign === DASH ? DASH.length : sign.length / 2 - 0.25;
}
