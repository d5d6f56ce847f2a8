import type { SettingStep } from '../text/facts.ts';
import { LABELS, type Label } from './labels.js';

/** What people call a setting: the titles that the schema has for the steps to it, a key itself where it has none; and what else it says of the last. */
export function titled(steps: readonly SettingStep[]): { readonly titles: readonly string[]; readonly label: Label } {
  const titles: string[] = [];
  let label = SCHEME?.root ?? {};
  for (const step of steps) {
    label = resolved(('name' in step ? label.items : label.properties?.[step.key]) ?? {});
    titles.push('name' in step ? step.name : (label.title ?? step.key));
  }
  return { titles, label };
}

const SCHEME = LABELS['scheme'];

/** What stands beside a reference goes before what the definition says. */
function resolved(label: Label): Label {
  return label.of === undefined ? label : { ...SCHEME?.definitions[label.of], ...label };
}
