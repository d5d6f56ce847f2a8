import type { Format, Product } from '../artifact/product.ts';
import type { Document } from '../layout/document.ts';
import {
  isMissingGlyphs,
  isTypesettingFailed,
  type MissingGlyph,
  type PdfStandard,
  type Typesetter,
} from '../writers/pdf/typesetter.ts';
import { failure } from './failure.ts';

/** What writers need beside the product. */
export interface WritingMeans {
  readonly typesetter: () => Promise<Typesetter>;
  readonly pdf: PdfStandard;
}

/** The bytes of a product in a format. The writer is loaded only now. */
export async function bytesOf(product: Product, format: Format, means: WritingMeans): Promise<Uint8Array> {
  if (product.kind === 'data') return encoded(`${JSON.stringify(product.value, null, 2)}\n`);
  const { document } = product;
  switch (format) {
    case 'docx':
      return (await import('../writers/docx/write.ts')).writeDocx(document);
    case 'pdf':
      return pdfOf(document, means);
    case 'xlsx':
      return (await import('../writers/xlsx/write.ts')).writeXlsx(document);
    case 'html':
      return encoded((await import('../writers/html/write.ts')).writeHtml(document));
    case 'md':
      return encoded((await import('../writers/markdown/write.ts')).writeMarkdown(document));
    case 'csv':
      return encoded((await import('../writers/csv/write.ts')).writeCsv(document));
    case 'json':
      throw new Error(`${product.name} is a document and cannot be written as JSON`);
  }
}

/** A PDF. Throws a failure with a sentence for characters that no font has, and for a standard that the engine of this machine cannot keep. */
async function pdfOf(document: Document, { typesetter, pdf }: WritingMeans): Promise<Uint8Array> {
  const { writePdf } = await import('../writers/pdf/write.ts');
  try {
    return await writePdf(document, await typesetter(), { standard: pdf });
  } catch (error) {
    if (isMissingGlyphs(error)) throw failure((say) => say.glyphsMissing(error.glyphs.map(asShown)), error);
    if (isTypesettingFailed(error) && pdf !== '1.7') throw failure((say) => say.noArchive, error);
    throw error;
  }
}

function asShown({ character, text }: MissingGlyph): { readonly character: string; readonly text: string } {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return { character: `${character} U+${code}`, text };
}

function encoded(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
