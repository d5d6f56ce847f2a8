import { CATALOGUE, CODES } from '../../src/text/catalogue.ts';
import type { Entry, Example } from '../../src/text/entry.ts';

/** The mistakes in a file, by the codes that they give. Other codes come from a file as a whole, or need more than the small repository has. */
export const EXAMPLES: Readonly<Record<string, Example>> = Object.fromEntries(
  CODES.flatMap((code) => {
    const { example }: Entry = CATALOGUE[code];
    return 'file' in example ? [[code, example]] : [];
  }),
);
