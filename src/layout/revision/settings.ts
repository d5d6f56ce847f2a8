import type { Changes } from '../../changes/changes.ts';
import type { SettingChange, SettingOwner } from '../../changes/facts.ts';
import { isOwn } from '../../changes/settings.ts';
import type { System } from '../../model/model.ts';
import { LABELS, type Label } from '../../words/labels.js';
import type { TextChange } from './table.ts';

/** The settings that changed and are printed nowhere in the measures, so that no change remains unsaid. */
export function unprintedSettings({ settings, measures, before, after }: Changes): readonly TextChange[] {
  const printed = new Set(measures.flatMap((each) => each.settings));
  const systems = [...after.edition.systems, ...before.edition.systems];
  return settings
    .filter((change) => !isOwn(change) && !printed.has(change))
    .map((change) => namedSetting(change, systems));
}

/** A setting by the titles that the schema has for it, with its values in words; systems and classes go by their own names. `systems` are those of both editions, the later first. */
function namedSetting(change: SettingChange, systems: readonly System[]): TextChange {
  const steps = [...stepsTo(change.owner, systems), ...change.keys.map((key): Step => ({ key }))];
  const titles: string[] = [];
  let label = SCHEME?.root ?? {};
  for (const step of steps) {
    label = resolved(('name' in step ? label.items : label.properties?.[step.key]) ?? {});
    titles.push('name' in step ? step.name : (label.title ?? step.key));
  }
  return {
    name: titles.join('／'),
    before: valueIn(label, change.before),
    after: valueIn(label, change.after),
    changes: [change],
  };
}

/** A step from the whole scheme towards a setting: a key, or a member of a list by its name. */
type Step = { readonly key: string } | { readonly name: string };

/** The steps to what a setting is of. Where no edition knows it, its id stands for its name. */
function stepsTo(owner: SettingOwner, systems: readonly System[]): readonly Step[] {
  if (owner.kind === 'scheme') return [];
  const own = systems.filter(({ id }) => id === owner.system);
  const steps: readonly Step[] = [{ key: 'systems' }, { name: own[0]?.title ?? owner.system }];
  if (owner.kind === 'system') return steps;
  const named = own.flatMap(({ classes }) => classes).find(({ id }) => id === owner.class);
  return [...steps, { key: 'classes' }, { name: named?.name ?? owner.class }];
}

const SCHEME = LABELS['scheme'];

/** What stands beside a reference goes before what the definition says. */
function resolved(label: Label): Label {
  return label.of === undefined ? label : { ...SCHEME?.definitions[label.of], ...label };
}

/** A value in words: of one that is chosen what the schema says of it. */
function valueIn({ values = {} }: Label, value: string | undefined): string {
  return value === undefined ? '' : Object.hasOwn(values, value) ? (values[value] ?? value) : value;
}
