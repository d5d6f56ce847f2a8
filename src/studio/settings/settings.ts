import type { ValueSpec } from '../../engine/settings/listed.js';
import { endOf, groupOf, type Setting, settingsOf } from '../../engine/settings/settings.ts';
import { inOriginal } from '../../text/mending.ts';
import { positionAt } from '../../text/source.ts';
import type { Look } from '../look.ts';
import type { EntriesView, SettingsView, SettingView, ValueView } from '../protocol/settings.ts';

/** The settings of an edition as the page shows them; undefined where there is none such. */
export function settingsIn({ held }: Look, edition: string): SettingsView | undefined {
  const found = held.find((each) => each.edition.id === edition);
  if (found === undefined) return undefined;
  const groups = new Map<string, Setting[]>();
  const all = settingsOf(found.edition);
  const lists = all.filter(({ spec, isSpecial }) => spec.columns !== undefined && !isSpecial).map(({ path }) => path);
  for (const each of all) groups.set(groupOf(each), [...(groups.get(groupOf(each)) ?? []), each]);
  return {
    groups: [...groups].map(([group, settings]) => {
      const depth = group === '' ? 0 : group.split('.').length;
      const titles = settings[0]?.titles.slice(0, depth) ?? [];
      return { title: titles.at(-1) ?? null, settings: settings.map((each) => viewOf(each, depth, lists)) };
    }),
  };
}

/** A setting of an edition by its path; undefined where there is none such. */
export function settingIn({ held }: Look, edition: string, path: string): Setting | undefined {
  const found = held.find((each) => each.edition.id === edition);
  return found && settingsOf(found.edition).find((each) => each.path === path);
}

function viewOf(setting: Setting, depth: number, lists: readonly string[]): SettingView {
  const { path, titles, spec, value, isSpecial } = setting;
  const written = inOriginal(setting.place);
  return {
    ...valueView(spec),
    ...{ path, value, isSpecial },
    title: titles.at(-1) ?? '',
    within: titles.slice(depth, -1),
    entries: entriesView(setting),
    // Entries in an entry have a table of their own.
    list: (spec.columns === undefined && lists.find((each) => path.startsWith(`${each}.`))) || null,
    file: written.source.path,
    line: positionAt(written.source, written.start).line,
  };
}

function valueView({ title, description, kind, preset, values = {} }: ValueSpec): ValueView {
  const choices = Object.entries(kind === 'mark' ? MARKS : values).map(([word, meaning]) => ({ word, meaning }));
  return { title, description, kind, preset: preset ?? null, choices };
}

function entriesView(setting: Setting): EntriesView | null {
  const { spec } = setting;
  if (spec.columns === undefined) return null;
  const columns = spec.columns.map((each) => {
    return { ...valueView(each), path: each.path, isRequired: each.isRequired ?? false };
  });
  const end = inOriginal(endOf(setting));
  return { columns, starts: spec.starts ?? [], lastLine: positionAt(end.source, end.start).line };
}

const MARKS = { true: '是', false: '否' };
