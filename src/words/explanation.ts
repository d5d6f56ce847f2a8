import type { Code } from '../text/catalogue.ts';

/** What a code means: a title in a few words, why it matters and what usually lies behind it. */
export interface Explanation {
  readonly title: string;
  readonly meaning: string;
}

/** The explanations of every code in one language. */
export type Explanations = { readonly [C in Code]: Explanation };
