import type { ReadableFormat } from '../../readers/format.ts';
import type { Reading } from '../../readers/reading.ts';

/** Reads what a document says. The reader is loaded only now. Throws `Unreadable`. */
export async function readDocument(bytes: Uint8Array, format: Exclude<ReadableFormat, 'json'>): Promise<Reading> {
  switch (format) {
    case 'docx':
      return (await import('../../readers/docx.ts')).readDocx(bytes);
    case 'pdf':
      return (await import('../../readers/pdf.ts')).readPdf(bytes);
    case 'ofd':
      return (await import('../../readers/ofd.ts')).readOfd(bytes);
    case 'xlsx':
      return (await import('../../readers/xlsx.ts')).readXlsx(bytes);
    case 'html':
      return (await import('../../readers/html.ts')).readHtml(bytes);
    case 'md':
      return (await import('../../readers/markdown.ts')).readMarkdown(bytes);
    case 'csv':
      return (await import('../../readers/csv.ts')).readCsv(bytes);
  }
}
