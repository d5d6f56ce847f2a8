import { ascii, type Bytes, bytesFrom, type Unescape } from './bytes.ts';

/** How the part begins: as every program writes it, with no more than names of namespaces and counts. */
const HEAD = /^(?:<\?xml [^<>]*\?>\s*)?<sst(?: [\w:]+="[^"<>&]*")*>/;
const LONGEST_HEAD = 2_000;
const FIRST = ascii('<si>');
const TEXT = ascii('<t>');
const KEPT_TEXT = ascii('<t xml:space="preserve">');
const TEXT_END = ascii('</t>');
const READING = ascii('<phoneticPr ');
const END = ascii('</si>');
const LIST_END = ascii('</sst>');

/** The strings that the sheets of a workbook share, where they are spelt as office programs do; undefined where anything else stands there. `other` reads one that is more than a text, from what stands in it, byte by byte as a character. */
export function usualStrings(
  part: Buffer,
  most: number,
  other: (string: string) => string,
  plain: Unescape,
): readonly string[] | undefined {
  const [head] = HEAD.exec(part.toString('latin1', 0, LONGEST_HEAD)) ?? [];
  if (head === undefined) return undefined;
  const bytes = bytesFrom(part, head.length, plain);
  const strings: string[] = [];
  while (bytes.take(FIRST)) {
    const text = textIn(bytes, other);
    if (text === undefined || strings.length === most) return undefined;
    strings.push(text);
  }
  return bytes.take(LIST_END) && bytes.at() === part.length ? strings : undefined;
}

function textIn(bytes: Bytes, other: (string: string) => string): string | undefined {
  const start = bytes.at();
  const text = plainIn(bytes);
  if (text !== undefined) return text;
  bytes.goTo(start);
  const content = bytes.upTo(END);
  return content === undefined ? undefined : other(content);
}

/** A string that is one text, as most are. */
function plainIn(bytes: Bytes): string | undefined {
  if (!bytes.take(TEXT) && !bytes.take(KEPT_TEXT)) return undefined;
  const text = bytes.text();
  if (text === undefined || !bytes.take(TEXT_END)) return undefined;
  // Excel says of each text in Chinese how its reading would look, of which there is none.
  if (bytes.take(READING) && bytes.attributes()?.endsWith('/') !== true) return undefined;
  return bytes.take(END) ? text : undefined;
}
