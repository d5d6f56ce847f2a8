import type { XmlElement } from '../../xml-tree.ts';
import type { Revision, WordBlock } from '../document.ts';
import { type OdtStory, odtStory } from './story.ts';

/** Whether an element is a drawing, or holds one. */
export function isDrawing({ name }: XmlElement): boolean {
  return name.startsWith('draw:');
}

/** Reads what is written in a drawing, and notes what is painted in it. */
export function readOdtDrawing(element: XmlElement, story: OdtStory, revisions: readonly Revision[]): void {
  const { name, children } = element;
  if (children.some((each) => WRITTEN.has(each.name))) {
    const blocks: WordBlock[] = [];
    story.asides.push({ kind: 'text-box', blocks });
    blocks.push(...story.blocks(element, odtStory(story), { revisions, list: undefined }));
    return;
  }
  if (name === 'draw:image') story.unread.push('picture');
  const object = children.find((each) => OBJECTS.has(each.name));
  if (object !== undefined) story.unread.push('object');
  // Beside an object there is a picture of it.
  for (const each of children) if (isDrawing(each) && object === undefined) readOdtDrawing(each, story, revisions);
}

const WRITTEN = new Set(['text:p', 'text:h', 'text:list', 'table:table']);
const OBJECTS = new Set(['draw:object', 'draw:object-ole', 'draw:plugin', 'draw:floating-frame']);
