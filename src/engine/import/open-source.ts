import { type KnownWords, NOTHING_KNOWN } from '../../import/plain/known.ts';
import { readPlain } from '../../import/plain/read.ts';
import type { Source } from '../../import/source.ts';
import { sourceOfMarkup } from '../../import/sources/markdown.ts';
import { sourceOfReading } from '../../import/sources/reading.ts';
import { sourceOf } from '../../import/sources/source-of.ts';
import { formatOf, isOpenText } from '../../readers/format.ts';
import { decodedText } from '../../readers/plain/decoded.ts';
import { Unreadable } from '../../readers/reading.ts';

/** What a file holds, by its content; `scan` for pages without any text. `known` are words of an earlier edition, which tell what lines of a text are. Throws `Unreadable`. */
export async function openSource(
  bytes: Uint8Array,
  path: string,
  known: KnownWords = NOTHING_KNOWN,
): Promise<Source | 'scan'> {
  const format = isOpenText(bytes) ? undefined : formatOf(bytes, path);
  if (format === 'pdf') {
    const { blocks } = await (await import('../../readers/pdf.ts')).readPdf(bytes);
    return blocks.length === 0 ? 'scan' : sourceOfReading({ blocks }, path);
  }
  if (format === 'ofd') return sourceOfReading(await (await import('../../readers/ofd.ts')).readOfd(bytes), path);
  if (format !== undefined && format !== 'html' && isNamedPackage(path) && !isPackage(bytes))
    throw new Unreadable('damaged');
  // Whatever text is no table by its name may be one that became text.
  if (/\.rst$/i.test(path)) return sourceOfMarkup(decodedText(bytes).text, path, known);
  if (format === 'csv' && !/\.csv$/i.test(path)) return readPlain(path, bytes, known).source;
  const source = await sourceOf(bytes, path, known);
  if (source === undefined) throw new Unreadable('damaged');
  return source;
}

/** Whether a name says that a file is a package of parts, as those of today's office programs are. */
function isNamedPackage(path: string): boolean {
  return /\.(?:docx|docm|odt|xlsx|xlsm)$/i.test(path);
}

function isPackage(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}
