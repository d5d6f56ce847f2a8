import { codePoint } from 'dingbat-to-unicode';

/** Where Word puts the signs of typefaces that have signs in place of letters. */
const PRIVATE = { first: 0xf000, last: 0xf0ff } as const;

/** A sign of a typeface by its number (`w:sym`), as what it looks like; of a typeface that nobody here knows the sign with that number. */
export function symbolOf(typeface: string, number: number): string {
  const isPrivate = number >= PRIVATE.first && number <= PRIVATE.last;
  const known = codePoint(typeface, isPrivate ? number - PRIVATE.first : number)?.string;
  if (known !== undefined) return known;
  return number > 0 && number <= 0x10ffff ? String.fromCodePoint(number) : '';
}

/** A text in which signs of such a typeface stand at the places that Word has for them. */
export function symbolsIn(text: string, typeface: string | undefined): string {
  if (typeface === undefined || !/[\uf000-\uf0ff]/.test(text)) return text;
  return text.replace(/[\uf000-\uf0ff]/g, (sign) => symbolOf(typeface, sign.charCodeAt(0)));
}
