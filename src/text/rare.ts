/**
 * Whatever is neither white space nor a character for which every face has a glyph on every machine, since the free fonts
 * that come with the program have it: Latin-1, what Chinese prose is punctuated and numbered with, and all of the basic
 * block and extension A of Chinese characters (Unicode 16, 18.1). `test/text/rare.test.ts` holds the fonts to it.
 */
const RARE =
  /[^\s!-~\xa1-\xac\xae-\xff\u2014\u2018\u2019\u201c\u201d\u2026\u2103\u2160-\u216b\u2190-\u2193\u2460-\u24ff\u3001-\u303f\u3041-\u3096\u30a0-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uff01-\uff5e\uffe5]/;

/** Whatever is not what nearly all of the data are made of: a small class, which is several times faster than the whole one. */
const UNUSUAL = /[^\n -~\u2014\u201c\u201d\u3001-\u301b\u3400-\u4dbf\u4e00-\u9fff\uff01-\uff5e]/;

/** Whether there is a character in a text for which a font may have no glyph; of a pair of surrogates each half is one. */
export function maybeWithoutGlyph(text: string): boolean {
  return UNUSUAL.test(text) && RARE.test(text);
}
