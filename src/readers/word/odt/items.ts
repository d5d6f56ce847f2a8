import type { XmlElement } from '../../xml-tree.ts';
import type { ListPlace, OdtContext, OdtStory } from './story.ts';

/** A part of an item of a list, with its place in the list. */
interface Item {
  readonly element: XmlElement;
  readonly context: OdtContext;
}

/** The parts of the items of a list (`text:list`) in their order: each paragraph by itself, since only the first of an item has a label. */
export function itemsOf(list: XmlElement, story: OdtStory, context: OdtContext): readonly Item[] {
  const place = placeOf(list, story, context.list);
  return list.children.flatMap((item) => {
    if (item.name !== 'text:list-item' && item.name !== 'text:list-header') return [];
    const start = Number(item.attributes.get('text:start-value') ?? Number.NaN);
    const label = item.children.find(({ name }) => name === 'text:p' || name === 'text:h');
    return item.children.map((each): Item => {
      const isNumbered = item.name === 'text:list-item' && each === label;
      const own: ListPlace = { ...place, isNumbered, start: Number.isInteger(start) ? start : undefined };
      return { element: { ...item, children: [each] }, context: { ...context, list: own } };
    });
  });
}

/** A list within an item is a level of the same; another one counts anew, but where it says that it goes on. */
function placeOf({ attributes }: XmlElement, { counted }: OdtStory, outer: ListPlace | undefined): ListPlace {
  const style = attributes.get('text:style-name') ?? outer?.style;
  if (outer !== undefined) return { ...outer, style, level: outer.level + 1 };
  const id = attributes.get('xml:id');
  const goesOn = attributes.get('text:continue-numbering') === 'true';
  const from = attributes.get('text:continue-list');
  const known = from === undefined ? (goesOn ? counted.get(`style ${style}`) : undefined) : counted.get(`id ${from}`);
  const key = known ?? `${style} ${counted.size}`;
  counted.set(`style ${style}`, key);
  if (id !== undefined) counted.set(`id ${id}`, key);
  return { key, style, level: 0, start: undefined, isNumbered: false };
}
