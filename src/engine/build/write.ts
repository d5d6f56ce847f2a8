import type { Format, LaidOut } from '../../artifact/product.ts';
import type { Document } from '../../layout/document.ts';
import { printedData } from '../../layout/foot/printed-data.ts';
import { sectionsFor } from '../../layout/sections.ts';
import { failure } from '../../ports/failure.ts';
import { isTypesettingFailed, type PdfStandard, type Typesetter } from '../../ports/typesetter.ts';
import { hasOtherOutlines } from '../../writers/ofd/outlines.ts';
import { isMissingGlyphs, type MissingGlyph } from '../../writers/pdf/glyphs.ts';

/** What writers need beside the product. */
export interface WritingMeans {
  readonly typesetter: () => Promise<Typesetter>;
  readonly pdf: PdfStandard;
}

/** The bytes of what was laid out, in a format. The writer is loaded only now. */
export async function bytesOf(content: LaidOut, format: Format, means: WritingMeans): Promise<Uint8Array> {
  if (content.kind === 'data') return encoded(`${JSON.stringify(content.value, null, 2)}\n`);
  if (content.kind === 'patterned') {
    return (await import('../../writers/xlsx/write.ts')).writePatterned(content.pattern, content.own);
  }
  const { document } = content;
  const printed = { ...document, sections: sectionsFor(document, false) };
  switch (format) {
    case 'docx':
      return (await import('../../writers/docx/write.ts')).writeDocx(printed);
    case 'pdf':
      return pdfOnce(document, printed, means);
    case 'ofd':
      return ofdOf(document, printed, means);
    case 'xlsx':
      return (await import('../../writers/xlsx/write.ts')).writeXlsx(document);
    case 'html':
      return encoded((await import('../../writers/html/write.ts')).writeHtml(printed));
    case 'md':
      return encoded((await import('../../writers/markdown/write.ts')).writeMarkdown(printed));
    case 'csv':
      return encoded((await import('../../writers/csv/write.ts')).writeCsv(printed));
    case 'json':
      throw new Error(`${document.title} is a document and cannot be written as JSON`);
  }
}

/** The PDFs of documents that are in memory: one from which an OFD document is made is set once for both. */
const known = new WeakMap<Document, WritingMeans & { readonly bytes: Promise<Uint8Array> }>();

function pdfOnce(document: Document, printed: Document, means: WritingMeans): Promise<Uint8Array> {
  const before = known.get(document);
  if (before?.typesetter === means.typesetter && before.pdf === means.pdf) return before.bytes;
  const bytes = pdfOf(printed, means);
  known.set(document, { ...means, bytes });
  return bytes;
}

/** An OFD document: of the pages of a plain PDF, with the data whose check codes it prints, whatever standard PDFs are to keep. Throws a failure with a sentence for a font whose outlines it cannot hold. */
async function ofdOf(document: Document, printed: Document, means: WritingMeans): Promise<Uint8Array> {
  const pdf = await pdfOnce(document, printed, { ...means, pdf: '1.7' });
  try {
    return (await import('../../writers/ofd/write.ts')).writeOfd(pdf, printedData(document));
  } catch (error) {
    if (hasOtherOutlines(error)) throw failure((say) => say.noTrueType(error.font), error);
    throw error;
  }
}

/** A PDF. Throws a failure with a sentence for characters that no font has, and for a standard that the engine of this machine cannot keep. */
async function pdfOf(document: Document, { typesetter, pdf }: WritingMeans): Promise<Uint8Array> {
  const { writePdf } = await import('../../writers/pdf/write.ts');
  try {
    return await glyphsExplained(async () => writePdf(document, await typesetter(), { standard: pdf }));
  } catch (error) {
    if (isTypesettingFailed(error) && pdf !== '1.7') {
      throw failure(
        (say) =>
          pdf === 'a-2b' ? say.noStandard('PDF/A-2b', '--archive') : say.noStandard('PDF/UA-1', '--accessible'),
        error,
      );
    }
    throw error;
  }
}

/** What writing gives; a failure with a sentence where it finds characters that no font has. */
export async function glyphsExplained<Written>(write: () => Written | Promise<Written>): Promise<Written> {
  try {
    return await write();
  } catch (error) {
    if (isMissingGlyphs(error)) throw failure((say) => say.glyphsMissing(error.glyphs.map(asShown)), error);
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
