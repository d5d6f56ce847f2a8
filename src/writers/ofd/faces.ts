import type { DrawnText } from './pdf/content.ts';
import type { PdfFont } from './pdf/fonts.ts';

/** A font as the pages of a document use it. */
export interface Face {
  /** Its number in the document. */
  readonly id: number;
  /** Unlike that of any other of the document: some programs look for a font by it. */
  readonly name: string;
  readonly file: Uint8Array;
  /** The glyphs of characters, by their code points. */
  readonly glyphs: ReadonlyMap<number, number>;
}

/** The faces of all texts of a document, in the order in which they are first used. */
export function facesOf(texts: Iterable<DrawnText>, nextId: () => number): ReadonlyMap<PdfFont, Face> {
  const faces = new Map<PdfFont, Face & { readonly glyphs: Map<number, number> }>();
  const names = new Map<string, number>();
  for (const { font, says, glyphs } of texts) {
    let face = faces.get(font);
    if (face === undefined) {
      const count = (names.get(font.name) ?? 0) + 1;
      names.set(font.name, count);
      const name = count === 1 ? font.name : `${font.name}-${count}`;
      face = { id: nextId(), name, file: font.file, glyphs: ownGlyphs(font) };
      faces.set(font, face);
    }
    const [first, ...others] = glyphs;
    const point = says === undefined ? undefined : pointOf(says);
    if (point !== undefined && first !== undefined && others.length === 0 && !face.glyphs.has(point)) {
      face.glyphs.set(point, first.glyph);
    }
  }
  return faces;
}

/** Of several glyphs of a character the first is the one that programs find; the others are named where they stand. */
function ownGlyphs({ meanings }: PdfFont): Map<number, number> {
  const glyphs = new Map<number, number>();
  for (const [glyph, text] of meanings) {
    const point = pointOf(text);
    if (point !== undefined && !glyphs.has(point)) glyphs.set(point, glyph);
  }
  return glyphs;
}

/** The code point of a text that is one character. */
export function pointOf(text: string): number | undefined {
  const point = text.codePointAt(0);
  return point !== undefined && String.fromCodePoint(point) === text ? point : undefined;
}
