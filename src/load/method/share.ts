import { Decimal } from '../../model/decimal.ts';
import type { Key } from '../../text/key.ts';
import type { Written } from '../../text/written.ts';

const HUNDREDTH = Decimal.of(1n, 2);

/** The exact share that a text is as an office writes it, from 0% to 100%: `50%` is 0.5, `12.5%` is 0.125. Undefined for all else, full-width signs and superfluous zeros among it. */
function shareFrom(text: string): Decimal | undefined {
  if (!text.endsWith('%')) return undefined;
  const percent = Decimal.parse(text.slice(0, -1));
  const isShare = percent !== undefined && percent.coefficient >= 0n && percent.compare(HUNDRED) <= 0;
  return isShare ? percent.times(HUNDREDTH) : undefined;
}

const HUNDRED = Decimal.of(100n, 0);

/** The share under a key; undefined when there is none, or it is not written as the schema allows, which was reported. */
export function shareAt(node: Written, key: Key): Decimal | undefined {
  const value = node.value[key];
  return typeof value === 'string' ? shareFrom(value) : undefined;
}

/** How a share is written that was typed in another way: `５０％` → `50%`, `0.5` → `50%`. Undefined for what is none. */
export function shareMeant(typed: string): string | undefined {
  const plain = typed.normalize('NFKC').replace(/\s+/g, '');
  const digits = /^\d{1,6}(?:\.\d{1,12})?(?=%?$)/.exec(plain)?.[0].replace(/^0+(?=\d)/, '');
  const number = digits === undefined ? undefined : Decimal.parse(digits);
  if (number === undefined) return undefined;
  if (!plain.endsWith('%') && number.compare(Decimal.one) > 0) return undefined;
  const share = `${plain.endsWith('%') ? number : number.times(HUNDRED)}%`;
  return shareFrom(share) === undefined ? undefined : share;
}
