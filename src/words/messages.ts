import type { Code, Facts } from '../text/catalogue.ts';
import type { Diagnostic } from '../text/diagnostic.ts';
import type { FactsOf } from '../text/entry.ts';
import { visible } from '../text/visible.ts';

/** The two sentences of a finding: what is wrong, and what to do. */
export interface Sentences {
  readonly message: string;
  readonly hint: string;
}

/** What is said of a code in one language. */
interface Message<F> {
  /** What it stands for, in a few words. */
  readonly title: string;
  /** Why it matters, and what usually lies behind it. */
  readonly meaning: string;
  /** The sentences of a finding with these facts. */
  readonly say: (facts: F) => Sentences;
}

/** What is said of the codes of one subject; one that is not said is a compile error. */
export type MessagesOf<Entries> = { readonly [C in keyof Entries]: Message<FactsOf<Entries[C]>> };

/** What is said of every code. */
export type Messages = { readonly [C in Code]: Message<Facts[C]> };

/** Says a finding in a language. Whatever the data holds, the sentences have no line breaks and nothing invisible. */
export function say<C extends Code>(messages: Messages, { code, facts }: Diagnostic<C>): Sentences {
  const { message, hint } = messages[code].say(facts);
  return { message: visible(message), hint: visible(hint) };
}
