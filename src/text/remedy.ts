import type { Code, Facts } from './catalogue.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { Edit } from './mending.ts';

/** What belongs in the place of what a finding points at. Codes that are not here say what only their writer can mend. */
const REMEDIES: { readonly [C in Code]?: (facts: Facts[C]) => string | undefined } = {
  'white-space': ({ fix }) => fix,
  'indent-uneven': ({ fix }) => fix,
  'list-mark': ({ fix }) => fix,
  'key-chinese': ({ fix }) => fix,
  'colon-wide': ({ fix }) => fix,
  'colon-space': ({ fix }) => fix,
  'quotes-missing': ({ fix }) => fix,
  'list-comma': ({ fix }) => fix,
  'text-affix': ({ fix }) => fix,
  'number-form': ({ plain }) => plain,
  'share-form': ({ fix }) => fix,
  'value-type': ({ suggestion }) => suggestion,
  'points-not-positive': ({ fix }) => fix,
  'date-form': ({ fix }) => fix,
};

/** The edit that does away with a finding, where what is written there can mean nothing else. Undefined for every other one. */
export function remedyFor({ code, facts, place }: Diagnostic): Edit | undefined {
  const remedy = REMEDIES[code] as ((facts: Facts[Code]) => string | undefined) | undefined;
  const text = remedy?.(facts);
  if (text === undefined) return undefined;
  const { start, end, source } = place;
  const quote = source.text.charAt(start - 1);
  const isQuoted =
    (code === 'value-type' || code === 'share-form') && /["']/.test(quote) && source.text.charAt(end) === quote;
  return isQuoted ? { start: start - 1, end: end + 1, text } : { start, end, text };
}
