import type { DrawnText } from './pdf/content.ts';
import type { PdfFont } from './pdf/fonts.ts';

/** What says one thing: a character with its glyph as a rule. Lengths are points from where its text begins. */
export interface Letter {
  readonly text: string;
  readonly glyphs: readonly number[];
  readonly at: number;
  /** Where the next one stands, if nothing is between. */
  readonly end: number;
}

/** The glyph of a character for which nothing is drawn: that of missing ones, of which the typesetter sets none. */
export const BLANK = 0;

/**
 * The letters of a text. Where a glyph stands for several characters (——, ffi) it is that of the first, and the others are
 * blank: programs need no more than a table of characters for that, and not all draw glyphs that are named. Only what has
 * more glyphs than characters stays one letter of several glyphs. Throws for a glyph of which nobody knows what it means.
 */
export function lettersOf({ font, size, glyphs, says }: DrawnText): readonly Letter[] {
  const placed = glyphs.map(({ glyph, at }) => ({ glyph, at, end: at + (font.widthOf(glyph) / 1000) * size }));
  if (says === undefined) return placed.flatMap((each) => spread(meaningOf(each.glyph, font), [each]));
  return spread(says, placed);
}

interface PlacedGlyph {
  readonly glyph: number;
  readonly at: number;
  readonly end: number;
}

/** Characters beyond the glyphs share the width of the last one. */
function spread(text: string, glyphs: readonly PlacedGlyph[]): readonly Letter[] {
  const characters = Array.from(text);
  const [first, last] = [glyphs[0], glyphs.at(-1)];
  if (first === undefined || last === undefined) return [];
  if (characters.length < glyphs.length)
    return [{ text, glyphs: glyphs.map(({ glyph }) => glyph), at: first.at, end: last.end }];
  const sharing = characters.length - glyphs.length + 1;
  const step = (last.end - last.at) / sharing;
  return characters.map((character, index): Letter => {
    const own = glyphs[index];
    if (own !== undefined && own !== last) return { text: character, glyphs: [own.glyph], at: own.at, end: own.end };
    const at = last.at + step * (index - glyphs.length + 1);
    return { text: character, glyphs: [own?.glyph ?? BLANK], at, end: at + step };
  });
}

function meaningOf(glyph: number, font: PdfFont): string {
  const meaning = font.meanings.get(glyph);
  if (meaning === undefined) throw new Error(`nobody knows what glyph ${glyph} of ${font.name} means`);
  return meaning;
}
