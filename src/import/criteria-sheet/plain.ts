import { Decimal } from '../../model/decimal.ts';

/** A text of a cell as it is compared: composed, without what nobody sees, without white space around its lines and without empty lines. */
export function plainText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\p{Cf}]/gu, '')
    .replace(/\u00a0/g, ' ')
    .split(/\r\n?|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}

/** The longest text of a number. */
const LONGEST = 40;

/** A number as people type it (`１．５`, `2分`, `0。5`), exact; undefined for anything else. */
export function plainNumber(text: string): Decimal | undefined {
  if (text.length > LONGEST) return undefined;
  const plain = plainText(text)
    .replace(/(?<=\d)[。．](?=\d)/gu, '.')
    .normalize('NFKC')
    .replace(/\s*分$/u, '')
    .replace(/^\./, '0.');
  return Decimal.parse(plain);
}

/** A text without any white space, with brackets and letters of half width: titles of columns. */
export function plainTitle(text: string): string {
  return plainText(text).normalize('NFKC').replace(/\s/gu, '');
}
