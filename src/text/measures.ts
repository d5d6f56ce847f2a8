/** A placeholder of the measures: `{{path}}`, or `{{percent path}}` for a share that is printed as a percentage. */
export interface Placeholder {
  /** As it is written, with its braces. */
  readonly text: string;
  /** The path of the figure that it stands for. Whether there is one is not known here. */
  readonly path: string;
  readonly isPercent: boolean;
}

const PLACEHOLDER = /\{\{(?:\s*(percent)\s+|\s*)([\w.-]+)\s*\}\}/g;

/** What stands in double braces within a line, as a pattern: a placeholder, or what was meant to be one. */
export const BRACED = '\\{\\{[^{}\\n]*\\}\\}';

/** The placeholders of a text in their order. Braces in no form that the measures may use are none. */
export function placeholdersIn(text: string): readonly Placeholder[] {
  return [...text.matchAll(PLACEHOLDER)].map(([whole, percent, path]) => placeholderOf(whole, percent, path));
}

/** A text with something in place of each of its placeholders. */
export function replacePlaceholders(text: string, by: (placeholder: Placeholder) => string): string {
  return text.replace(PLACEHOLDER, (whole: string, percent: string | undefined, path: string) =>
    by(placeholderOf(whole, percent, path)),
  );
}

function placeholderOf(text: string, percent: string | undefined, path = ''): Placeholder {
  return { text, path, isPercent: percent !== undefined };
}

/** What begins the list of annexes at the end of the measures (附件说明). */
export const LIST_MARK = /^附件[：:]/;

const ESCAPED = /\\([!-/:-@[-`{-~])/g;

/** A text of Markdown in which no mark that a backslash makes plain (CommonMark 0.31, 2.4) is one any more, nor has its backslash. `by` is given each such character and says what stands in its place. */
export function replaceEscapes(text: string, by: (character: string) => string = (character) => character): string {
  return text.replace(ESCAPED, (_, character: string) => by(character));
}
