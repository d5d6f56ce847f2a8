import type { Facts } from '../text/catalogue.ts';

type Reason = Facts['yaml-syntax']['reason'];

/** What the parser says, by words that occur in it; the first that fits counts. */
const REASONS: readonly (readonly [RegExp, Reason])[] = [
  [/null byte|non-printable|valid JSON character/, 'control-character'],
  [/maxDepth/, 'depth'],
  [/\btab\b/, 'tab'],
  [/indentation width|chomping/, 'block'],
  [/indentation/, 'indentation'],
  [/within a flow collection|flow collection entries|found ','/, 'flow'],
  [/unexpected end|end of the stream or a document/, 'unclosed'],
  [/escape|hexadecimal/, 'escape'],
  [/alias|anchor|tag|directive|directives end/i, 'special-start'],
  [/mapping|':'|white ?space character|line break/, 'colon'],
];

/** The reason, of our closed list, for what the YAML parser says in English. */
export function reasonOf(parserReason: string): Reason {
  return REASONS.find(([words]) => words.test(parserReason))?.[1] ?? 'other';
}
