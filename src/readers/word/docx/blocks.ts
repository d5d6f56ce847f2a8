import type { XmlElement } from '../../xml-tree.ts';
import type { WordBlock } from '../document.ts';
import { chosen } from './alternatives.ts';
import { passMark } from './marks.ts';
import { paragraphOf } from './paragraph.ts';
import { revisionOf } from './revisions.ts';
import type { Context, Story } from './story.ts';
import { tableOf } from './table.ts';

/** Reads the paragraphs and tables that something holds, also those in what only holds things together. */
export function blocksIn(holder: XmlElement, story: Story, context: Context): readonly WordBlock[] {
  const blocks: WordBlock[] = [];
  readInto(blocks, holder, story, context);
  return blocks;
}

function readInto(blocks: WordBlock[], holder: XmlElement, story: Story, context: Context): void {
  for (const each of holder.children) {
    const { name } = each;
    if (name === 'p') blocks.push(paragraphOf(each, story, context));
    else if (name === 'tbl') blocks.push(tableOf(each, story, context));
    else if (name === 'altChunk') story.unread.push('document');
    else if (name === 'mc:AlternateContent') readInto(blocks, chosen(each) ?? each, story, context);
    else if (!passMark(each, story) && !/Pr$/.test(name)) readInto(blocks, each, story, within(each, story, context));
  }
}

/** What stands in something that may be a change. */
function within(element: XmlElement, { ranges }: Story, context: Context): Context {
  const revision = revisionOf(element, ranges.moveName(element.name));
  return revision === undefined ? context : { ...context, revisions: [...context.revisions, revision] };
}
