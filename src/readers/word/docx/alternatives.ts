import { childOf, childrenOf, type XmlElement } from '../../xml-tree.ts';

/**
 * Of something that stands in a file in several ways (`mc:AlternateContent`), newer ones first, the one that is read: the
 * first with text in it, since it is the same in all; where none has any, the first.
 */
export function chosen(element: XmlElement): XmlElement | undefined {
  const fallback = childOf(element, 'mc:Fallback');
  const ways = [...childrenOf(element, 'mc:Choice'), ...(fallback === undefined ? [] : [fallback])];
  return ways.find(hasText) ?? ways[0];
}

const TEXT = new Set(['t', 'delText', 'sym', 'v:textpath', 'm:t', 'a:t']);

function hasText({ name, children }: XmlElement): boolean {
  return TEXT.has(name) || children.some(hasText);
}
