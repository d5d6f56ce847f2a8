import type { XmlElement } from '../xml-tree.ts';
import { attribute } from './tree.ts';

/** What a piece of text (`w:t`, `w:delText`) says: blanks at its ends only where it keeps them (2.10 of XML). Other spaces are letters. */
export function writtenIn(element: XmlElement): string {
  const { text } = element;
  if (attribute(element, 'xml:space') === 'preserve') return text;
  let start = 0;
  let end = text.length;
  while (start < end && BLANKS.includes(text.charAt(start))) start += 1;
  while (end > start && BLANKS.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

const BLANKS = ' \t\n\r';
