import type { Document } from '../../layout/document.ts';
import type { PdfStandard, Typesetter } from '../../ports/typesetter.ts';
import { dataOf } from './data.ts';
import { text as TEMPLATE } from './document.typ.js';
import { printable } from './printable.ts';

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
  const printed = printable(document, typesetter);
  return typesetter.typeset({ template: TEMPLATE, data: JSON.stringify(dataOf(printed, typesetter.faces)), standard });
}
