import { deflateSync, inflateSync } from 'node:zlib';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** A file with one text in it replaced by another, as somebody with the right tool would do it: inside packages. Throws when the text does not occur. */
export function altered(bytes: Uint8Array, format: string, before: string, after: string): Uint8Array {
  switch (format) {
    case 'docx':
      return inPackage(bytes, 'word/', before, after);
    case 'xlsx':
      return inPackage(bytes, 'xl/', before, after);
    case 'ofd':
      return inPackage(bytes, 'Doc_0/Pages/', before, after);
    default:
      return strToU8(once(strFromU8(bytes), before, after));
  }
}

/** A DOCX whose text part is changed. */
export function alteredBy(bytes: Uint8Array, change: (xml: string) => string): Uint8Array {
  const entries = unzipSync(bytes);
  const part = 'word/document.xml';
  return zipSync({ ...entries, [part]: strToU8(change(strFromU8(entries[part] ?? new Uint8Array()))) });
}

function inPackage(bytes: Uint8Array, folder: string, before: string, after: string): Uint8Array {
  const entries = unzipSync(bytes);
  for (const [name, content] of Object.entries(entries)) {
    const text = strFromU8(content);
    if (!name.startsWith(folder) || !text.includes(before)) continue;
    return zipSync({ ...entries, [name]: strToU8(once(text, before, after)) });
  }
  throw new Error(`no part of the package holds ${before}`);
}

function once(text: string, before: string, after: string): string {
  const at = text.indexOf(before);
  if (at < 0) throw new Error(`the file does not hold ${before}`);
  return text.slice(0, at) + after + text.slice(at + before.length);
}

/** The figures that stand alone in a line of a page: text of one glyph. */
const SINGLE = /\(\\000(?:[^\\)]|\\\d{3}|\\.)\) Tj/g;

/** A PDF in which a figure of a table is another one: the glyph of the last line of one glyph is exchanged for that of another such line, in the compressed stream of the page. The rest of the file stays byte for byte. */
export function alteredPdf(bytes: Uint8Array): Uint8Array {
  const text = Buffer.from(bytes).toString('latin1');
  for (const { index } of text.matchAll(/stream\r?\n/g)) {
    const start = text.indexOf('\n', index) + 1;
    const end = text.indexOf('endstream', start);
    const page = inflated(bytes.subarray(start, end));
    const singles = [...page.matchAll(SINGLE)];
    const last = singles.at(-1);
    const other = singles.find((each) => each[0] !== last?.[0]);
    if (last === undefined || other === undefined) continue;
    const changed = page.slice(0, last.index) + other[0] + page.slice(last.index + last[0].length);
    const packed = deflateSync(Buffer.from(changed, 'latin1'), { level: 9 });
    if (packed.length > end - start) throw new Error('the altered page does not fit into its stream');
    const copy = Uint8Array.from(bytes);
    copy.fill(0x20, start, end).set(packed, start);
    return copy;
  }
  throw new Error('no page has two different figures');
}

function inflated(bytes: Uint8Array): string {
  try {
    return inflateSync(bytes).toString('latin1');
  } catch {
    return ''; // no compressed stream
  }
}
