import { type Block, paragraph } from '../document.ts';

/** Characters of a line of the body, and those that stay empty behind the date. */
const LINE = 28;
const BEHIND = 4;

/** Who signs, in the middle above a date that ends four characters before the edge, below an empty line (GB/T 9704-2012, 7.3.5). `before` is the room that is left before the date for a hand, in characters. */
export function signature(names: readonly string[], date: string, before = 0): readonly Block[] {
  const width = charactersOf(date);
  const middle = LINE - BEHIND - (before + width) / 2;
  const lines = names.map((name) => {
    const own = charactersOf(name);
    return set(Math.min(Math.floor(LINE - own), Math.round(middle - own / 2)), name);
  });
  return [paragraph('item', '　'), ...lines, set(Math.round(LINE - BEHIND - width), date)];
}

function set(indent: number, text: string): Block {
  return paragraph('item', `${'　'.repeat(Math.max(0, indent))}${text}`);
}

/** How wide a text is, in characters: figures and Latin letters take half of one. */
function charactersOf(text: string): number {
  return [...text].reduce((sum, each) => sum + (/[\u0020-\u007e]/.test(each) ? 0.5 : 1), 0);
}
