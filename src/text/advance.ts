/**
 * How wide characters of a text in Chinese are at most, in hundredths of an em: Chinese characters and their
 * punctuation are one em, letters and figures no wider than in any font that documents are set in (Times New Roman,
 * Noto Serif SC and Noto Sans SC up to bold). So a line that fits by these widths fits on every machine.
 */
const OTHERS: readonly (readonly [width: number, characters: string])[] = [
  [30, ' '],
  [35, "',.:;ij|"],
  [40, '!()-/[\\]l'],
  [45, 'Ift'],
  [50, 'rs{}'],
  [55, '*?z'],
  [60, '"$0123456789J_acegvxy'],
  [65, '#+<=>FLSZ^`oq~'],
  [70, 'EPTbdhknpu'],
  [75, 'ABCVXY'],
  [80, 'DGKOQR'],
  [85, '&NU'],
  [90, 'Hw'],
  [105, '@Mm'],
  [110, 'W'],
  [200, '⸺'],
  [300, '⸻'],
];

const WIDTHS = new Map(OTHERS.flatMap(([width, characters]) => [...characters].map((each) => [each, width] as const)));

/** One em, in the units of widths. */
export const EM = 100;

/** Signs that lie on the character before them. */
const COMBINING = /^\p{Mn}$/u;

/** The most that a character is wide, in hundredths of an em. */
export function advanceOf(character: string): number {
  const known = WIDTHS.get(character);
  if (known !== undefined) return known;
  return character > '\u02ff' && character < '\u3000' && COMBINING.test(character) ? 0 : EM;
}

/** Programs put a quarter of an em between Chinese characters and letters or figures: LibreOffice whatever a file says. */
const GAP = 25;
const LATIN = /[A-Za-z0-9]/;
const IDEOGRAPH = /\p{Script=Han}/u;

/** The space that programs put between two characters that follow each other, in hundredths of an em. */
export function gapBetween(one: string, other: string): number {
  const isBetween = (LATIN.test(one) && IDEOGRAPH.test(other)) || (IDEOGRAPH.test(one) && LATIN.test(other));
  return isBetween ? GAP : 0;
}

/** The most that a text is wide, in hundredths of an em. */
export function widthOf(text: string): number {
  let width = 0;
  let before = '';
  for (const character of text) {
    width += advanceOf(character) + gapBetween(before, character);
    before = character;
  }
  return width;
}
