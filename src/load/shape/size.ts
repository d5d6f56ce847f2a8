import { type Diagnostic, finding } from '../../text/diagnostic.ts';
import { type Span, textOf } from '../../text/source.ts';
import type { SchemaError } from '../departures.js';

const SIZE_RULES: Readonly<
  Record<
    string,
    | 'atLeast'
    | 'atMost'
    | 'moreThan'
    | 'itemsAtLeast'
    | 'itemsAtMost'
    | 'keysAtLeast'
    | 'keysAtMost'
    | 'longest'
    | 'unique'
  >
> = {
  minimum: 'atLeast',
  maximum: 'atMost',
  exclusiveMinimum: 'moreThan',
  minItems: 'itemsAtLeast',
  maxItems: 'itemsAtMost',
  minProperties: 'keysAtLeast',
  maxProperties: 'keysAtMost',
  maxLength: 'longest',
  uniqueItems: 'unique',
};

/** Says which size a value, a list or a mapping departs from. `key` says what is written there. */
export function wrongSize(place: Span, key: string, error: SchemaError): Diagnostic {
  const rule = SIZE_RULES[error.keyword];
  if (rule === undefined) throw new Error(`the schemas use the keyword ${error.keyword}, which has no message`);
  if (rule === 'moreThan' && error.params['limit'] === 0) {
    return notPositive(place, key);
  }
  return finding('value-size', place, { rule, limit: String(error.params['limit'] ?? ''), value: textOf(place), key });
}

/** What is taken off is written without a sign, so that one before it changes nothing. */
function notPositive(place: Span, key: string): Diagnostic {
  const points = textOf(place);
  const isTaken = key === 'minus' || key === 'deducts';
  const fix = isTaken ? /^-((?:[1-9]\d*|0)(?:\.\d+)?)$/.exec(points)?.[1] : undefined;
  return finding('points-not-positive', place, {
    points,
    key,
    fix: fix !== undefined && Number(fix) > 0 ? fix : undefined,
  });
}
