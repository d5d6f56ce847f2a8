import type { XmlElement } from '../../xml-tree.ts';
import { textOf } from '../views.ts';
import { textIn } from './changes.ts';
import { NOWHERE, type OdtStory, odtStory } from './story.ts';

/** Notes a comment where it begins (`office:annotation`). `refer` is told of one that has no range. */
export function beginComment(element: XmlElement, story: OdtStory, refer: (id: string) => void): void {
  const { attributes } = element;
  const name = attributes.get('office:name');
  const id = name ?? `${story.comments.length}`;
  const blocks = story.blocks(element, { ...odtStory(story), asides: [] }, NOWHERE);
  story.comments.push({
    id,
    author: textIn(element, 'dc:creator'),
    initials: textIn(element, 'meta:creator-initials') || textIn(element, 'loext:sender-initials'),
    date: textIn(element, 'dc:date'),
    text: textOf(blocks, 'final'),
    parent: attributes.get('loext:parent-name'),
    done: attributes.get('loext:resolved') === 'true',
  });
  if (name !== undefined && story.ended.has(name)) story.ranges.openComment(id);
  else refer(id);
}

/** Notes where a comment ends. `refer` is told of one that has no letters in its range. */
export function endComment({ attributes }: XmlElement, story: OdtStory, refer: (id: string) => void): void {
  const id = attributes.get('office:name') ?? '';
  if (!story.ranges.comments().includes(id)) return;
  story.ranges.closeComment(id);
  refer(id);
}
