import { ratioFrom } from '../../model/grading/ratio.ts';
import type { Share } from '../../model/leading/share.ts';
import { named } from '../../text/key.ts';
import { hasKey, type Written, within } from '../../text/written.ts';
import { optionalText, textAt, textsAt } from '../node.ts';

/** Who leads an item, and which part of its points each of them scores, where that is stated. */
export interface Leaders {
  readonly departments: readonly string[];
  readonly shares: readonly Share[] | undefined;
}

/** One department, several that lead together, or several with the part that each of them scores (`{ police: 60%, emergency: 40% }`). Undefined where none is stated here. A part that is none was reported with the schema; then there are no parts. */
export function leadersAt(node: Written): Leaders | undefined {
  const value = node.value['department'];
  if (Array.isArray(value)) return { departments: textsAt(node, 'department'), shares: undefined };
  const one = optionalText(node, 'department');
  if (one !== undefined) return { departments: [one], shares: undefined };
  if (!hasKey(node, 'department') || typeof value !== 'object' || value === null) return undefined;
  const parts = within(node, 'department');
  const departments = Object.keys(parts.value);
  const shares = departments.flatMap((id) => ratioFrom(textAt(parts, named(id))) ?? []);
  return { departments, shares: shares.length === departments.length && shares.length > 0 ? shares : undefined };
}
