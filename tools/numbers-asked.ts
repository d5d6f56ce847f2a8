import { parseArgs } from 'node:util';

/**
 * The whole numbers from 1 that the options of a tool say, `--files 10000 --seed 1`, or the usual ones; a seed is usually
 * another one each time. Throws where something else is typed.
 */
export function numbersAsked<Name extends string>(
  usual: Readonly<Record<Name, number>>,
): Readonly<Record<Name | 'seed', number>> {
  const asked: Record<string, number> = { seed: 1 + (Date.now() % 1e6), ...usual };
  const options = Object.fromEntries(Object.keys(asked).map((name) => [name, { type: 'string' }] as const));
  for (const [name, typed] of Object.entries(parseArgs({ options }).values)) {
    const number = Number(typed);
    if (!Number.isSafeInteger(number) || number < 1) {
      throw new Error(`--${name} is \`${typed}\`, expected a whole number from 1`);
    }
    asked[name] = number;
  }
  return asked as Record<Name | 'seed', number>;
}
