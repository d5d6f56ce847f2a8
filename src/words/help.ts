/** How a command is used, in one language. `Name` are the names of its own options, in camel case. */
export interface CommandHelp<Name extends string = string> {
  /** One line for the list of commands, without a full stop. */
  readonly summary: string;
  /** What else is to be known, in paragraphs; left out where the summary says all. */
  readonly about?: string;
  /** What each option does, in the order in which the help lists them. Choices and presets are added by the program. */
  readonly options: Readonly<Record<Name, string>>;
  /** Each with what is typed behind `zhunsheng`, and what that does. */
  readonly examples: readonly { readonly line: string; readonly does: string }[];
}

/** How the program and its commands are used, in one language. */
export interface Help {
  readonly frame: HelpFrame;
  readonly commands: Readonly<Record<string, CommandHelp>>;
}

/** What stands around the help of commands, in one language. */
export interface HelpFrame {
  readonly about: string;
  readonly usage: (line: string) => string;
  /** What stands for any command, and for any options, in a line of usage. */
  readonly command: string;
  readonly someOptions: string;
  readonly groups: { readonly [G in 'author' | 'check' | 'review' | 'publish' | 'program']: string };
  readonly options: string;
  readonly commonOptions: string;
  readonly common: { readonly [O in 'root' | 'lang' | 'help']: string };
  readonly examples: string;
  /** What an option may be, and what it is when it is not stated. */
  readonly choices: (choices: readonly string[]) => string;
  readonly preset: (value: string) => string;
  /** The text of an option with the notes on its values. */
  readonly noted: (text: string, notes: readonly string[]) => string;
  readonly exitCodes: string;
  readonly more: string;
}
