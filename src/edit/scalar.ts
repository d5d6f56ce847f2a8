/** Where a scalar is to stand: in a line of its own, or between braces and commas. */
export type Surroundings = 'block' | 'flow';

/** How a text of one line is written in YAML: as it stands where every parser reads just that, else in double quotes, with what may not stand in a file of YAML (1.2.2, 5.1) as its number. */
export function scalarFrom(text: string, surroundings: Surroundings): string {
  return isPlain(text, surroundings) ? text : JSON.stringify(text).replace(UNWRITABLE, numbered);
}

/** Controls, halves of surrogate pairs and noncharacters. */
const UNWRITABLE = /[\0-\x1f\x7f-\x9f\p{Cs}\ufffe\uffff]/gu;

function numbered(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** A letter, a digit or an opening mark of Chinese: nothing with which YAML begins anything else. */
const BEGINNING = /^[\p{L}\p{N}“‘《〈（【「『〔]/u;
/** A colon or a number sign that a parser may take for its own, and white space at the end. */
const TAKEN = /:(?:\s|$)|\s#|\s$/;
/** What some version of YAML reads as a truth value or as nothing. */
const WORD = /^(?:y|n|yes|no|on|off|true|false|null)$/i;

function isPlain(text: string, surroundings: Surroundings): boolean {
  if (!BEGINNING.test(text) || TAKEN.test(text) || WORD.test(text) || text.search(UNWRITABLE) >= 0) return false;
  if (surroundings === 'flow' && /[,:[\]{}]/.test(text)) return false;
  // Numbers, dates, times: whatever is ASCII and begins with a digit is one to some parser, but for a percentage and a fraction.
  return /^\d+(?:(?:\.\d+)?%|\/\d+)$/.test(text) || !/^\d[\0-\x7f]*$/.test(text);
}
