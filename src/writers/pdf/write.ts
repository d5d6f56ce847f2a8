import type { Document } from '../../layout/document.ts';
import type { PdfStandard, Typesetter } from '../../ports/typesetter.ts';
import { missingGlyphs } from './coverage.ts';
import { dataOf } from './data.ts';
import { text as TEMPLATE } from './document.typ.js';
import { MissingGlyphs } from './glyphs.ts';
import { withSigns } from './wanting.ts';

/**
 * A document as a tagged PDF with its fonts embedded. The same document, typesetter and standard give the same bytes.
 * Throws `MissingGlyphs` when a character would be printed as a box, `TypesettingFailed` when the engine fails. In words
 * of others a sign stands for such a character.
 */
export async function writePdf(
  document: Document,
  typesetter: Typesetter,
  { standard }: { readonly standard: PdfStandard },
): Promise<Uint8Array> {
  const printed = withSigns(document, typesetter);
  const missing = missingGlyphs(printed, typesetter);
  if (missing.length > 0) throw new MissingGlyphs(missing);
  return typesetter.typeset({ template: TEMPLATE, data: JSON.stringify(dataOf(printed, typesetter.faces)), standard });
}
