import type { XmlElement } from '../../xml-tree.ts';
import type { WordBlock } from '../document.ts';
import { isDrawing, readOdtDrawing } from './drawings.ts';
import { itemsOf } from './items.ts';
import { paragraphsOf } from './paragraph.ts';
import { type OdtContext, type OdtStory, passChange } from './story.ts';
import { struckOut } from './struck-out.ts';
import { odtTable } from './table.ts';

/** Reads the paragraphs, lists and tables that something holds, and what was struck out between them. */
export function odtBlocks(holder: XmlElement, story: OdtStory, context: OdtContext): readonly WordBlock[] {
  const blocks: WordBlock[] = [];
  readInto(blocks, holder, story, context);
  return blocks;
}

/** What holds no text of the document. */
const UNREAD = new Set(['text:tracked-changes', 'office:change-info', 'office:forms', 'text:index-title-template']);

function readInto(blocks: WordBlock[], holder: XmlElement, story: OdtStory, context: OdtContext): void {
  for (const each of holder.children) {
    if (UNREAD.has(each.name) || passChange(each, story)) continue;
    const read = READ[each.name];
    if (read !== undefined) blocks.push(...read(each, story, context));
    else if (isDrawing(each)) readOdtDrawing(each, story, context.revisions);
    else readInto(blocks, each, story, context);
  }
}

/** How what consists of blocks is read, by its name. */
const READ: Readonly<Record<string, OdtStory['blocks']>> = {
  'text:p': paragraphsOf,
  'text:h': paragraphsOf,
  'text:list': (list, story, context) =>
    itemsOf(list, story, context).flatMap((item) => odtBlocks(item.element, story, item.context)),
  'table:table': (table, story, context) => [odtTable(table, story, context)],
  'text:change': ({ attributes }, story, context) => struckOut(attributes.get('text:change-id') ?? '', story, context),
};
