import type { Document } from './document.ts';

/** A document of which many are made that differ in a few texts only: in their place it has stand-ins. */
export interface Pattern {
  /** Lays it out, each time anew. */
  readonly document: () => Document;
}

/** The texts that one document of a pattern has of its own, by their stand-ins. Each says itself in XML and in a workbook, as `isPlain` tells. */
export type Own = ReadonlyMap<string, string>;

/** What is one's own in the document of a pattern. */
export type OwnPart = 'id' | 'name' | 'product' | 'seal';

/** Characters of a plane that nobody writes with (Unicode, 23.5); the last one fills. */
const FIRST = 0xf_0000;
const FILLING = '\u{F00FF}';
const PARTS: readonly OwnPart[] = ['id', 'name', 'product', 'seal'];

/** What stands for a text of one's own, as wide as so many halves of a Chinese character: two at least. */
export function standIn(part: OwnPart, halves = 2): string {
  const first = String.fromCodePoint(FIRST + PARTS.indexOf(part));
  return first + FILLING.repeat(Math.max(0, Math.floor(halves / 2) - 1)) + (halves % 2 === 1 ? '~' : '');
}

/** Whether a text may take the place of a stand-in: written as it is, it says itself wherever a stand-in stands. */
export function isPlain(text: string): boolean {
  return /^[^\s&<>"'_\p{C}]*$/u.test(text);
}
