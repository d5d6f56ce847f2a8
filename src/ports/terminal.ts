import { INVISIBLE, visible } from '../text/visible.ts';

/** The person in front of the program. */
export interface Terminal {
  /** Prints what was asked for on standard output: a text without anything that steers a terminal, or bytes, which only a terminal gets without that. */
  print(content: string | Uint8Array): void;
  /** Says something to the person on standard error. */
  tell(text: string): void;
  /** Shows in one line of a terminal what is being done, in place of what was shown before; an empty text takes it away. Where there is no terminal nothing is shown. */
  show(text: string): void;
  /** Asks the person something in one line and gives the line that is typed, without its end. Undefined where nobody can be asked, or nothing more comes. */
  ask(question: string): string | undefined;
  /** Asks for a secret in one line, which is not shown while it is typed, and gives its bytes, which whoever has asked overwrites. Undefined where standard input or standard error is no terminal, or the person gave it up. */
  askSecretly(question: string): Uint8Array | undefined;
  /** Whether standard output is a terminal that shows colours. */
  readonly hasColours: boolean;
}

/** The colours in which the program paints, as a terminal is told of them; the first takes them away again. */
export const COLOURS = { none: 0, bold: 1, dim: 2, red: 31, green: 32, yellow: 33 } as const;

/** A text in which nothing is left that steers a terminal or turns the direction of writing but line breaks and, where it has colours, those of the program. */
export function harmless(text: string, hasColours: boolean): string {
  return text.replace(STEERING, (sign) => {
    if (sign === '\n' || (hasColours && sign.startsWith(PAINT))) return sign;
    return sign === '\r\n' ? '\n' : visible(sign);
  });
}

/** How a change of colour begins. */
const PAINT = '\u001b[';
const STEERING = new RegExp(`\\u001b\\[(?:${Object.values(COLOURS).join('|')})m|\\r\\n|${INVISIBLE.source}`, 'gu');
