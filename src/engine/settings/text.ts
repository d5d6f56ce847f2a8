import { visible } from '../../text/visible.ts';
import type { Authoring } from '../../words/authoring.ts';
import type { ColumnSpec } from './listed.js';
import { groupOf, type Setting } from './settings.ts';
import type { TypedEntry } from './typed.ts';

/** Settings for people: what stands together below what that is called; of each its path, its value, and what it does. A single one with all that there is to choose from, and each entry that it has. */
export function settingsAsText(settings: readonly Setting[], words: Authoring): string {
  const isAlone = settings.length === 1;
  let group: string | undefined;
  const lines = settings.flatMap((setting) => {
    const heading = groupOf(setting) === group ? [] : ['', setting.titles.slice(0, -1).slice(0, 2).join(' · ')];
    group = groupOf(setting);
    return [...heading, ...settingLines(setting, words, isAlone)];
  });
  return `${lines
    .filter((line, index) => line !== '' || index > 0)
    .map(visible)
    .join('\n')}\n`;
}

function settingLines(setting: Setting, words: Authoring, isAlone: boolean): readonly string[] {
  const { path, titles, spec } = setting;
  const choices = isAlone && spec.values !== undefined ? Object.entries(spec.values) : [];
  const entries = isAlone && spec.columns !== undefined ? entriesIn(setting) : [];
  return [
    `  ${titles.at(-1)}  ${valueText(setting, words)}`,
    `    ${spec.description}`,
    ...choices.map(([word, meaning]) => `      ${word}  ${meaning}`),
    ...entries.map((each) => `      ${JSON.stringify(each)}`),
    `    ${path}`,
  ];
}

/** The value of a setting, or what holds where none is written. */
function valueText({ value, isSpecial, spec }: Setting, words: Authoring): string {
  if (isSpecial) return words.settingInFile;
  if (spec.kind === 'entries' && value !== null) return words.settingEntries(entriesIn({ value }).map(entryName));
  if (spec.kind === 'entry' && value !== null) return entrySaid(value, spec.columns ?? []);
  const shown = value ?? spec.preset;
  if (shown === undefined) return words.settingOpen;
  const meaning = spec.kind === 'list' ? undefined : spec.values?.[shown];
  const said = meaning === undefined ? shown : `${shown}（${meaning}）`;
  return value === null ? words.settingPreset(said) : said;
}

function entriesIn({ value }: Pick<Setting, 'value'>): readonly TypedEntry[] {
  return [JSON.parse(value ?? '[]') as TypedEntry | readonly TypedEntry[]].flat();
}

/** An entry as it is typed, for people: what its parts are called, and what stands in them. */
export function entrySaid(typed: string, columns: readonly ColumnSpec[]): string {
  const entry = JSON.parse(typed) as TypedEntry;
  const parts = columns.flatMap(({ path: [key = ''], title, values }) => {
    const part = entry[key];
    return typeof part === 'string' ? [`${title} ${values?.[part] ?? part}`] : [];
  });
  return parts.join('，');
}

/** What an entry is called: by its name, else by what stands first in it. */
function entryName(entry: TypedEntry): string {
  return String(entry['name'] ?? Object.values(entry)[0] ?? '');
}
