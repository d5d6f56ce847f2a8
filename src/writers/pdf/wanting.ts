import { type CellParagraph, type CellRole, type Document, type Quoted, textOf } from '../../layout/document.ts';
import { quotedIn, WANTING, withQuoted } from '../../layout/quoted.ts';
import { CELL_STYLES } from '../../layout/typography.ts';
import type { Typesetter } from '../../ports/typesetter.ts';
import { maybeWithoutGlyph } from '../../text/rare.ts';

/** Characters in a paragraph of others that no font has, and where it stands. */
export interface WantingGlyphs extends Quoted {
  /** Each once, never none. */
  readonly characters: readonly string[];
  readonly criterion: string | undefined;
}

type Fonts = Pick<Typesetter, 'missing'>;

/** Where in words of others there are characters for which the fonts have no glyph, in the order in which they are read; lines of a cell are one place. */
export function wantingIn(document: Pick<Document, 'sections'>, fonts: Fonts): readonly WantingGlyphs[] {
  const isWanting = wantingWith(fonts);
  const places = new Map<string, WantingGlyphs>();
  for (const { role, runs, criterion, quoted } of quotedIn(document)) {
    const text = textOf(runs);
    if (!maybeWithoutGlyph(text)) continue;
    const key = JSON.stringify([quoted.unit, criterion, quoted.column]);
    const known = places.get(key)?.characters ?? [];
    const characters = new Set([...known, ...Array.from(text).filter((character) => isWanting(role, character))]);
    if (characters.size > 0) places.set(key, { ...quoted, criterion, characters: [...characters] });
  }
  return [...places.values()];
}

/** A document with a sign in place of each of them: what a unit wrote must not keep an office from its forms, and the office may not write it otherwise. */
export function withSigns(document: Document, fonts: Fonts): Document {
  if (!quotedIn(document).some(({ runs }) => maybeWithoutGlyph(textOf(runs)))) return document;
  const isWanting = wantingWith(fonts);
  return withQuoted(document, (text, { role }: CellParagraph) =>
    Array.from(text, (character) => (isWanting(role, character) ? WANTING : character)).join(''),
  );
}

function wantingWith(fonts: Fonts): (role: CellRole, character: string) => boolean {
  const known = new Map<string, boolean>();
  return (role, character) => {
    if (!maybeWithoutGlyph(character)) return false;
    const face = CELL_STYLES[role].family;
    const key = `${face} ${character}`;
    const isWanting = known.get(key) ?? fonts.missing(face, [character.codePointAt(0) ?? 0]).size > 0;
    known.set(key, isWanting);
    return isWanting;
  };
}
