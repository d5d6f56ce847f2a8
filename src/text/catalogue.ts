import type { Entry, FactsOf } from './entry.ts';
import { ADJUSTMENTS } from './findings/adjustments.ts';
import { APPLICABILITY } from './findings/applicability.ts';
import { EDITIONS } from './findings/editions.ts';
import { ENTERED } from './findings/entered.ts';
import { FILES } from './findings/files.ts';
import { IDENTITY } from './findings/identity.ts';
import { KEPT } from './findings/kept.ts';
import { LINEAGE } from './findings/lineage.ts';
import { MARKUP } from './findings/markup.ts';
import { MEASURES } from './findings/measures.ts';
import { METHOD } from './findings/method.ts';
import { NOTICES } from './findings/notices.ts';
import { OPINIONS } from './findings/opinions.ts';
import { POINTS } from './findings/points.ts';
import { PRINTING } from './findings/printing.ts';
import { REFERENCES } from './findings/references.ts';
import { SCHEME } from './findings/scheme.ts';
import { SCORING } from './findings/scoring.ts';
import { SHAPE } from './findings/shape.ts';
import { SLIPS } from './findings/slips.ts';
import { SUMS } from './findings/sums.ts';
import { TEMPLATES } from './findings/templates.ts';
import { TEXTS } from './findings/texts.ts';
import { YAML } from './findings/yaml.ts';
import { YEAR } from './findings/year.ts';

/** Everything that can be found, in the order of the road: the closed list of codes. Codes are permanent: one that is given up is not used again. */
export const CATALOGUE = {
  ...FILES,
  ...SLIPS,
  ...YAML,
  ...SHAPE,
  ...TEXTS,
  ...POINTS,
  ...SUMS,
  ...SCORING,
  ...IDENTITY,
  ...REFERENCES,
  ...LINEAGE,
  ...APPLICABILITY,
  ...SCHEME,
  ...METHOD,
  ...PRINTING,
  ...MEASURES,
  ...MARKUP,
  ...EDITIONS,
  ...OPINIONS,
  ...YEAR,
  ...ENTERED,
  ...ADJUSTMENTS,
  ...KEPT,
  ...NOTICES,
  ...TEMPLATES,
} satisfies Readonly<Record<string, Entry>>;

/** A code of the catalogue. */
export type Code = keyof typeof CATALOGUE;

/** The facts that the sentences of each code need. They are values of the data. */
export type Facts = { readonly [C in Code]: FactsOf<(typeof CATALOGUE)[C]> };

/** All codes, in the order of the catalogue. */
export const CODES = Object.keys(CATALOGUE) as readonly Code[];

/** Whether a word is a code of the catalogue. */
export function isCode(word: string): word is Code {
  return Object.hasOwn(CATALOGUE, word);
}
