import { readCsv } from '../../readers/csv.ts';
import { formatOf, isOpenText } from '../../readers/format.ts';
import { readWord } from '../../readers/word/read.ts';
import { type KnownWords, NOTHING_KNOWN } from '../plain/known.ts';
import { readPlain } from '../plain/read.ts';
import type { Source } from '../source.ts';
import { sourceOfHtml } from './html.ts';
import { sourceOfMarkdown } from './markdown.ts';
import { sourceOfReading } from './reading.ts';
import { sourceOfWord } from './word.ts';
import { sourceOfWorkbook } from './workbook.ts';

/** What a file with tables holds, by its content: a document of Word or LibreOffice, a page, a workbook, a list, Markdown, a plain text by its name. Undefined for formats that others read. `known` are words of an earlier edition, which tell what lines of a text are. Throws `Unreadable` as the readers do. */
export async function sourceOf(
  bytes: Uint8Array,
  file: string,
  known: KnownWords = NOTHING_KNOWN,
): Promise<Source | undefined> {
  if (isOpenText(bytes)) return sourceOfWord(await readWord(bytes), file);
  const format = formatOf(bytes, file);
  if (/\.(?:txt|text)$/i.test(file) && PLAIN.has(format)) return readPlain(file, bytes, known).source;
  switch (format) {
    case 'docx':
      return sourceOfWord(await readWord(bytes), file);
    case 'html':
      return sourceOfHtml(bytes, file);
    case 'xlsx':
      return sourceOfWorkbook(bytes, file);
    case 'csv':
      return sourceOfReading(await readCsv(bytes), file);
    case 'md':
      return sourceOfMarkdown(bytes, file, known);
    default:
      return undefined;
  }
}

/** What a plain text may look like. */
const PLAIN: ReadonlySet<string> = new Set(['csv', 'md', 'json']);
