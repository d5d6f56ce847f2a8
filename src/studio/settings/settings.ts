import { groupOf, type Setting, settingsOf } from '../../engine/settings/settings.ts';
import { inOriginal } from '../../text/mending.ts';
import { positionAt } from '../../text/source.ts';
import type { Look } from '../look.ts';
import type { SettingsView, SettingView } from '../protocol/settings.ts';

/** The settings of an edition as the page shows them; undefined where there is none such. */
export function settingsIn({ held }: Look, edition: string): SettingsView | undefined {
  const found = held.find((each) => each.edition.id === edition);
  if (found === undefined) return undefined;
  const groups = new Map<string, Setting[]>();
  for (const each of settingsOf(found.edition)) groups.set(groupOf(each), [...(groups.get(groupOf(each)) ?? []), each]);
  return {
    groups: [...groups].map(([group, settings]) => {
      const depth = group === '' ? 0 : group.split('.').length;
      const titles = settings[0]?.titles.slice(0, depth) ?? [];
      return { title: titles.at(-1) ?? null, settings: settings.map((each) => viewOf(each, depth)) };
    }),
  };
}

/** A setting of an edition by its path; undefined where there is none such. */
export function settingIn({ held }: Look, edition: string, path: string): Setting | undefined {
  const found = held.find((each) => each.edition.id === edition);
  return found && settingsOf(found.edition).find((each) => each.path === path);
}

function viewOf({ path, titles, spec, value, isSpecial, place }: Setting, depth: number): SettingView {
  const { description, kind, preset, values = {} } = spec;
  const written = inOriginal(place);
  return {
    ...{ path, description, kind, value, isSpecial },
    title: titles.at(-1) ?? '',
    within: titles.slice(depth, -1),
    preset: preset ?? null,
    choices: Object.entries(kind === 'mark' ? MARKS : values).map(([word, meaning]) => ({ word, meaning })),
    file: written.source.path,
    line: positionAt(written.source, written.start).line,
  };
}

const MARKS = { true: '是', false: '否' };
