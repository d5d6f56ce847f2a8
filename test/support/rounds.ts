import type { Document } from '../../src/layout/document.ts';
import type { Typesetter } from '../../src/ports/typesetter.ts';
import { readDocx } from '../../src/readers/docx.ts';
import { readHtml } from '../../src/readers/html.ts';
import { readMarkdown } from '../../src/readers/markdown.ts';
import { readOfd } from '../../src/readers/ofd.ts';
import { readPdf } from '../../src/readers/pdf.ts';
import type { ReadBlock } from '../../src/readers/reading.ts';
import { readXlsx } from '../../src/readers/xlsx.ts';
import { findFonts } from '../../src/world/typesetting/fonts.ts';
import { typesetterOf } from '../../src/world/typesetting/typesetter.ts';
import { writeDocx } from '../../src/writers/docx/write.ts';
import { writeHtml } from '../../src/writers/html/write.ts';
import { writeMarkdown } from '../../src/writers/markdown/write.ts';
import { writeOfd } from '../../src/writers/ofd/write.ts';
import { writePdf } from '../../src/writers/pdf/write.ts';
import { writeXlsx } from '../../src/writers/xlsx/write.ts';

let typesetter: Typesetter | undefined;

/** The one of a test file: its fonts are found once. */
function ownTypesetter(): Typesetter {
  typesetter ??= typesetterOf(findFonts([]), 'fastest');
  return typesetter;
}

const pdfOf = (document: Document) => writePdf(document, ownTypesetter(), { standard: '1.7' });
const bytesOf = (text: string) => new TextEncoder().encode(text);

/** Writes a document in a format, and reads it back. */
export const ROUNDS: Readonly<
  Record<'docx' | 'html' | 'md' | 'ofd' | 'pdf' | 'xlsx', (document: Document) => Promise<readonly ReadBlock[]>>
> = {
  docx: async (document) => (await readDocx(writeDocx(document))).blocks,
  html: async (document) => (await readHtml(bytesOf(writeHtml(document)))).blocks,
  md: async (document) => (await readMarkdown(bytesOf(writeMarkdown(document)))).blocks,
  ofd: async (document) => (await readOfd(writeOfd(await pdfOf(document), []))).blocks,
  pdf: async (document) => (await readPdf(await pdfOf(document))).blocks,
  xlsx: async (document) => (await readXlsx(await writeXlsx(document))).blocks,
};
