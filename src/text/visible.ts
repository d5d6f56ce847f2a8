/** A character that would be invisible, break the line, or steer the terminal or the direction of writing. */
export const INVISIBLE = /[\p{Cc}\p{Cf}\u2028\u2029]/gu;

/** The text with every character shown as `·` (a tab as a space) that would be invisible, break the line, or steer the terminal or the direction of writing: what comes from files is hostile until proved otherwise. */
export function visible(text: string): string {
  return text.replaceAll('\t', ' ').replace(INVISIBLE, '·');
}
