import type { Severity } from './catalogue.ts';

/** The words of the interface in one language, apart from findings. */
export interface Words {
  readonly severity: { readonly [S in Severity]: string };
  readonly state: { readonly draft: string; readonly review: string; readonly final: string; readonly unknown: string };
  readonly clean: string;
  readonly found: (errors: number, warnings: number) => string;
  readonly hint: string;
  readonly related: string;
  /** A label with what it labels. */
  readonly labelled: (label: string, text: string) => string;
  /** A finding's two sentences in one line. */
  readonly joined: (message: string, hint: string) => string;
  /** A title with a note behind it. */
  readonly noted: (title: string, note: string) => string;
  readonly andMore: (count: number) => string;
  readonly criteria: (count: number) => string;
  readonly checkCode: (code: string) => string;
  readonly unknownTotal: string;
  readonly drafted: (count: number) => string;
  readonly noneDrafted: string;
  readonly wrong: string;
  readonly right: string;
  readonly wrote: (path: string) => string;
  readonly unchanged: (path: string) => string;
  readonly notBuilt: string;
  readonly help: string;
  readonly failure: {
    readonly noIndicators: (root: string) => string;
    readonly unknownCommand: (word: string, suggestion: string | undefined) => string;
    readonly unknownOption: (word: string, suggestion: string | undefined) => string;
    readonly missingValue: (option: string) => string;
    readonly badValue: (option: string, value: string, allowed: readonly string[]) => string;
    readonly unexpectedArgument: (word: string) => string;
    readonly unknownCode: (word: string, suggestion: string | undefined) => string;
    readonly unknownYear: (year: string, years: readonly string[]) => string;
    readonly noFinalEdition: string;
    /** `code` is the system's error code: `EACCES`. */
    readonly unreadable: (path: string, code: string) => string;
    readonly unwritable: (path: string, code: string) => string;
    readonly bug: string;
  };
}
