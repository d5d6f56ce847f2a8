import type { Document } from '../../layout/document.ts';
import { type PageCodes, pageCodesOf } from '../../layout/foot/page-codes.ts';
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
  const withCodes = (codes: PageCodes | undefined, kept: PdfStandard): Promise<Uint8Array> =>
    typesetter.typeset({
      template: TEMPLATE,
      data: JSON.stringify(dataOf(printed, typesetter.faces, { codes })),
      standard: kept,
    });
  if (pageCodesOf(document, undefined) === undefined) return withCodes(undefined, standard);
  // How many pages there are is known when they are set.
  const pages = pagesIn(await withCodes(undefined, '1.7'));
  return withCodes(pageCodesOf(document, pages), standard);
}

/** How many pages a PDF of the typesetter has. Throws when it does not say so. */
function pagesIn(pdf: Uint8Array): number {
  const counts = [
    ...Buffer.from(pdf)
      .toString('latin1')
      .matchAll(/\/Type \/Pages\b[^>]*?\/Count (\d+)/g),
  ];
  const pages = Math.max(...counts.map(([, count]) => Number(count)));
  if (!Number.isInteger(pages)) throw new Error('a PDF does not say how many pages it has');
  return pages;
}
