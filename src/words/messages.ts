import type { Code, Facts } from '../text/catalogue.ts';
import type { Diagnostic } from '../text/diagnostic.ts';
import { visible } from '../text/visible.ts';

/** The two sentences of a finding: what is wrong, and what to do. */
export interface Sentences {
  readonly message: string;
  readonly hint: string;
}

/** How the facts of each code are said in one language. */
export type Messages = { readonly [C in Code]: (facts: Facts[C]) => Sentences };

/** Says a finding in a language. Whatever the data holds, the sentences have no line breaks and nothing invisible. */
export function say<C extends Code>(messages: Messages, { code, facts }: Diagnostic<C>): Sentences {
  const { message, hint } = messages[code](facts);
  return { message: visible(message), hint: visible(hint) };
}
