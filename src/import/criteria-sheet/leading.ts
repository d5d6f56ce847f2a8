import type { CriteriaSheet } from '../../model/sheets/criteria-sheet.ts';
import { indicatorsOf } from './tree.ts';
import type { FieldChange } from './types.ts';

/** With another department of all criteria of an indicator as one of the indicator: there it is stated, and from there they have it. */
export function withLeaders(changes: readonly FieldChange[], sheet: CriteriaSheet): readonly FieldChange[] {
  const byId = new Map(changes.filter(({ key }) => key === 'department').map((each) => [each.id, each]));
  if (byId.size === 0) return changes;
  const lifted = new Map<FieldChange, FieldChange>();
  const dropped = new Set<FieldChange>();
  for (const { id, own } of indicatorsOf(sheet)) {
    const led = own.flatMap((each) => byId.get(each) ?? []);
    const [first, ...others] = led;
    if (first === undefined || led.length < own.length) continue;
    if (!others.every(({ before, after }) => before === first.before && after === first.after)) continue;
    lifted.set(first, { ...first, id });
    for (const each of others) dropped.add(each);
  }
  return changes.flatMap((each) => (dropped.has(each) ? [] : [lifted.get(each) ?? each]));
}
