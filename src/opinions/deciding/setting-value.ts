import type { RawValue } from '../../edit/item-edit.ts';
import { Decimal } from '../../model/decimal.ts';
import type { Edition } from '../../model/model.ts';
import { named } from '../../text/key.ts';
import { asWritten, type Written } from '../../text/written.ts';
import type { Obstacle } from './obstacle.ts';

/** The mapping of a scheme in which a setting is written, and its key there; undefined where it is written no more. */
export function settingIn({ yaml, value }: Written, path: string): { holder: Written; key: string } | undefined {
  const keys = path.split('.');
  let holder: unknown = value;
  for (const key of keys.slice(0, -1)) holder = memberOf(holder, key);
  const key = keys.at(-1) ?? '';
  const written = asWritten(yaml, holder);
  return named(key) in written.value ? { holder: written, key } : undefined;
}

/** What a key leads to: in a list the member that has it as its id. */
function memberOf(holder: unknown, key: string): unknown {
  if (Array.isArray(holder)) return holder.find((each) => (each as { readonly id?: unknown } | null)?.id === key);
  return typeof holder === 'object' && holder !== null ? (holder as Record<string, unknown>)[key] : undefined;
}

/** A setting as it is to be written, of the kind that it is now: a number stays one. Only numbers and texts are set so. */
export function settingValue(
  { written }: Pick<Edition, 'written'>,
  path: string,
  wanted: string,
): { readonly value: RawValue } | Obstacle {
  const found = settingIn(written, path);
  if (found === undefined) return { kind: 'gone', id: path };
  const now = found.holder.value[named(found.key)];
  if (typeof now === 'string') return { value: wanted };
  if (typeof now !== 'number') return { kind: 'by-hand' };
  const number = Decimal.parse(wanted.normalize('NFKC').trim());
  return number === undefined ? { kind: 'number', typed: wanted } : { value: { number: number.toString() } };
}
