import { Unreadable } from '../reading.ts';

/** A text with the encoding that it was found in. */
export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
}

/** What texts are read from. The mark at the beginning is no part of the text. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

/**
 * The text of a file as programs in China save it: UTF-16 where its mark says so, UTF-8, or else GB18030, which has all
 * of GBK and GB2312. UTF-8 that was damaged would be nonsense in GB18030, so it is none. Throws `Unreadable`.
 */
export function decodedText(bytes: Uint8Array): Decoded {
  const marked = encodingMarked(bytes);
  if (marked !== undefined) return { text: textIn(bytes, marked), encoding: marked };
  try {
    return { text: textIn(bytes, 'utf-8'), encoding: 'utf-8' };
  } catch (error) {
    if (isDamagedUtf8(bytes)) throw error;
    return { text: textIn(bytes, 'gb18030'), encoding: 'gb18030' };
  }
}

function encodingMarked([first, second, third]: Uint8Array): Encoding | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return first === 0xef && second === 0xbb && third === 0xbf ? 'utf-8' : undefined;
}

function textIn(bytes: Uint8Array, encoding: Encoding): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new Unreadable('damaged', cause);
  }
}

/** How many bytes are enough to tell UTF-8 with a fault from another encoding. */
const ENOUGH = 2 ** 20;

/** Chinese characters take three bytes in UTF-8: what makes many of them and few faults was nothing else. */
function isDamagedUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes.subarray(0, ENOUGH));
  let chinese = 0;
  let faults = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === 0xfffd) faults += 1;
    else if (code >= 0x3400 && code <= 0x9fff) chinese += 1;
  }
  return chinese > 4 * faults;
}
