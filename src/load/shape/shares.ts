import { type Diagnostic, finding } from '../../text/diagnostic.ts';
import { type Span, textOf } from '../../text/source.ts';
import type { SchemaError } from '../departures.js';
import { amountFrom, partFrom, shareFrom } from '../slips.ts';
import { isShare } from './schema.ts';

/** Whether what departs is a percentage: only those have such a pattern. */
export function isOfShare({ parentSchema }: SchemaError): boolean {
  return sharePatternOf(parentSchema)?.includes('%') === true;
}

/** What is said of a value in the place of a percentage. Where a number may stand too, what has no percent sign is one that is wrong otherwise, or nobody knows; so is a whole number where parts are wanted, since it may be points. */
export function badShare(place: Span, name: string, error: SchemaError): Diagnostic {
  const pattern = sharePatternOf(error.parentSchema) ?? '';
  const isPart = pattern.includes('/');
  const mayBe = besideShare(error, isPart);
  const typed = textOf(place);
  const isSure = mayBe === 'nothing' || /[%％成]/.test(typed) || (isPart && /[.．/／]/.test(typed));
  const meant = isSure ? (isPart ? partFrom(typed) : shareFrom(typed, name)) : undefined;
  const isAllowed = meant !== undefined && new RegExp(pattern).test(meant);
  const fix = isAllowed ? meant : wordMeant(typed, name, pattern, mayBe);
  return finding('share-form', place, { typed, key: name, mayBe, fix });
}

/** What else than a percentage was meant: none at all, the first in rank, or points or a number of units where these may stand. */
function wordMeant(typed: string, name: string, pattern: string, mayBe: MayBe): string | undefined {
  if (/^[0０](?:[.．][0０]+)?[%％]?$|^不得分$/u.test(typed) && new RegExp(pattern).test('0%') && mayBe === 'nothing')
    return '0%';
  if (name === 'target' && /^第[1一１]名?$|^第一$/u.test(typed)) return 'first';
  return mayBe === 'points' || mayBe === 'units' ? amountFrom(typed, name) : undefined;
}

type MayBe = ReturnType<typeof besideShare>;

/** What else than a percentage may stand in a place. */
function besideShare(error: SchemaError, isPart: boolean) {
  const types = [(error.parentSchema as { readonly type?: string | readonly string[] }).type].flat();
  if (types.includes('number')) return isShare(error) ? 'weight' : 'points';
  return types.includes('integer') ? 'units' : isPart ? 'fraction' : 'nothing';
}

function sharePatternOf(schema: unknown): string | undefined {
  return (schema as { readonly pattern?: string } | undefined)?.pattern;
}
