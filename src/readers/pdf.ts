import { getDocumentProxy } from 'unpdf';
import type { PageBlock } from './pages/blocks.ts';
import { type BlockOf, joinedBlocks } from './pages/joined.ts';
import { blocksByContent } from './pdf/elements.ts';
import { limitInflation } from './pdf/inflation.ts';
import { limitWork } from './pdf/limits.ts';
import { objectsIn } from './pdf/objects.ts';
import { readPage } from './pdf/page.ts';
import { MOST_PAGES } from './pdf/pages.ts';
import { traitsOf } from './pdf/traits.ts';
import { type ReadBlock, type Reader, Unreadable } from './reading.ts';

/**
 * Reads a PDF by its structure (ISO 32000-1, 14.7): paragraphs, headings and tables; a page without structure is one
 * text. A table comes page by page, each time with its header. At most 64 MiB and 2,000 pages; scripts are not run, and
 * nothing is loaded from elsewhere.
 */
export const readPdf: Reader = async (bytes) => {
  if (bytes.length > LARGEST) throw new Unreadable('too-large');
  limitInflation(bytes);
  let pdf: Pdf | undefined;
  try {
    const objects = objectsIn(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1'));
    limitWork(objects);
    // The library takes the bytes away from whoever gives them.
    pdf = await getDocumentProxy(new Uint8Array(bytes), OPTIONS);
    return { blocks: await blocksOf(pdf, blocksByContent(objects)), traits: traitsOf(objects) };
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    throw new Unreadable((error as Error | undefined)?.name === 'PasswordException' ? 'encrypted' : 'damaged', error);
  } finally {
    await pdf?.cleanup().catch(() => undefined);
  }
};

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

const LARGEST = 64 * 1024 * 1024;
const OPTIONS = {
  verbosity: 0,
  isEvalSupported: false,
  enableXfa: false,
  useSystemFonts: false,
  disableFontFace: true,
  disableAutoFetch: true,
  // No picture is decoded.
  maxImageSize: 1,
} as const;

async function blocksOf(pdf: Pdf, blockOf: BlockOf): Promise<readonly ReadBlock[]> {
  if (pdf.numPages > MOST_PAGES) throw new Unreadable('too-large');
  const pages: (readonly PageBlock[])[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    pages.push(await readPage(page));
    page.cleanup();
  }
  return joinedBlocks(pages, blockOf);
}
