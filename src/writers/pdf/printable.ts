import type { Document } from '../../layout/document.ts';
import type { Typesetter } from '../../ports/typesetter.ts';
import { missingGlyphs } from './coverage.ts';
import { MissingGlyphs } from './glyphs.ts';
import { withSigns } from './wanting.ts';

/** A document of which every character has a glyph: in words of others a sign stands for one that has none. Throws `MissingGlyphs` for those of our own. */
export function printable(document: Document, typesetter: Typesetter): Document {
  const printed = withSigns(document, typesetter);
  const missing = missingGlyphs(printed, typesetter);
  if (missing.length > 0) throw new MissingGlyphs(missing);
  return printed;
}
