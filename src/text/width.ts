import { eastAsianWidth } from 'get-east-asian-width';

/** How many columns of a terminal a text takes: 2 for each wide or full-width character, 0 for one that combines with the character before it, else 1. Characters of ambiguous width (“ ” — ≥ ①) count as 1. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) {
    width += /^[\p{Mn}\p{Me}\p{Cf}]$/u.test(character) ? 0 : eastAsianWidth(character.codePointAt(0) ?? 0);
  }
  return width;
}

/** The text with spaces behind it up to a width in columns; unchanged when it is as wide or wider. */
export function padToWidth(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}

/** The beginning of a text, at most so many columns wide, with … where something was left out. */
export function shortened(text: string, widest: number): string {
  let kept = '';
  let width = 0;
  for (const character of text) {
    width += Math.max(1, displayWidth(character));
    if (width > widest) return `${kept}…`;
    kept += character;
  }
  return text;
}
