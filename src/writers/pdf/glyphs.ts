import type { BlockRole, CellRole } from '../../layout/document.ts';

/** A character for which there is no glyph, and where it stands first. */
export interface MissingGlyph {
  /** One character: `𠮷`. */
  readonly character: string;
  /** The whole text in which it stands. */
  readonly text: string;
  readonly role: BlockRole | CellRole | 'attachments' | 'header';
  /** The criterion in whose row it stands. */
  readonly criterion?: string;
}

/** Characters that would be printed as boxes. Each is listed once, in the order in which they are read. */
export class MissingGlyphs extends Error {
  override readonly name = 'MissingGlyphs';
  readonly glyphs: readonly MissingGlyph[];

  constructor(glyphs: readonly MissingGlyph[]) {
    super(`no font has ${glyphs.map(({ character }) => character).join(' ')}`);
    this.glyphs = glyphs;
  }
}

/** Whether an error says that characters have no glyph. (Parts of the program that are loaded apart have classes of their own, so `instanceof` would not do.) */
export function isMissingGlyphs(error: unknown): error is MissingGlyphs {
  return error instanceof Error && error.name === 'MissingGlyphs';
}
