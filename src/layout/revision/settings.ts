import type { Changes } from '../../changes/changes.ts';
import type { SettingChange } from '../../changes/facts.ts';
import { isOwn, stepsTo } from '../../changes/settings.ts';
import type { Edition } from '../../model/model.ts';
import type { Label } from '../../words/labels.js';
import { titled } from '../../words/settings.ts';
import type { TextChange } from './table.ts';

/** The settings that changed and are printed nowhere in the measures, so that no change remains unsaid: that an annex is printed otherwise is told too, though nothing is decided by it. */
export function unprintedSettings({ settings, measures, before, after }: Changes): readonly TextChange[] {
  const printed = new Set(measures.flatMap((each) => each.settings));
  const editions = [after.edition, before.edition];
  return settings
    .filter((change) => !(isOwn(change) && change.owner.kind === 'scheme') && !printed.has(change))
    .map((change) => namedSetting(change, editions));
}

/** A setting by the titles that the schema has for it, with its values in words; systems, classes and all that has a name go by it. Of both editions, the later goes first. */
function namedSetting(change: SettingChange, editions: readonly Edition[]): TextChange {
  const { titles, label } = titled(stepsTo(change.path, editions));
  return {
    name: titles.join('／'),
    before: valueIn(label, change.before),
    after: valueIn(label, change.after),
    changes: [change],
  };
}

/** A value in words: of one that is chosen what the schema says of it. */
function valueIn({ values = {} }: Label, value: string | undefined): string {
  return value === undefined ? '' : Object.hasOwn(values, value) ? (values[value] ?? value) : value;
}
