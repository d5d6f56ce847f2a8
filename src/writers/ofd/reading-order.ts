import type { DrawnText } from './pdf/content.ts';
import { type Element, isElement } from './pdf/structure.ts';

/** The order in which contents are read, and to which element each belongs. */
export interface ReadingOrder {
  /** The texts of a page as they are read; those of no element, such as the number of the page, come last. */
  readonly sorted: (page: number, texts: readonly DrawnText[]) => readonly DrawnText[];
  readonly ownerOf: (page: number, mark: number) => Element | undefined;
}

/** The reading order that a structure tells. */
export function readingOrder(structure: readonly Element[]): ReadingOrder {
  const places = new Map<string, { readonly place: number; readonly owner: Element }>();
  const visit = (owner: Element): void => {
    for (const member of owner.members) {
      if (isElement(member)) visit(member);
      else places.set(`${member.page} ${member.mark}`, { place: places.size, owner });
    }
  };
  for (const element of structure) visit(element);
  const placeOf = (page: number, { mark }: DrawnText): number =>
    (mark === undefined ? undefined : places.get(`${page} ${mark}`)?.place) ?? Number.POSITIVE_INFINITY;
  return {
    sorted: (page, texts) => {
      const placed = texts.map((text) => ({ text, place: placeOf(page, text) }));
      // Two that are infinite have no difference.
      return placed.toSorted((a, b) => a.place - b.place || 0).map(({ text }) => text);
    },
    ownerOf: (page, mark) => places.get(`${page} ${mark}`)?.owner,
  };
}
