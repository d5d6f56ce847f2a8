import { edited } from '../../edit/edit.ts';
import { parseYaml } from '../../load/yaml.ts';
import type { Edition } from '../../model/model.ts';
import type { Registers } from '../../model/registers.ts';
import { refusal } from '../../ports/failure.ts';
import type { Diagnostic } from '../../text/diagnostic.ts';
import { named } from '../../text/key.ts';
import type { SourceText } from '../../text/source.ts';
import { asWritten, placeOf } from '../../text/written.ts';
import type { Authoring } from '../../words/authoring.ts';
import { type Messages, say } from '../../words/messages.ts';
import { departureAfter } from './departure.ts';
import { namingIn } from './naming.ts';
import { type Setting, settingEdit, settingsOf } from './settings.ts';
import { type Naming, settingValue } from './value.ts';

/** The edit that gives a setting what was typed for it, or takes it away where nothing was. Undefined where something is written too unusually. Throws a failure for what it cannot be, by itself or by the schema. */
export function editFor(
  setting: Setting,
  typed: string | undefined,
  { words, messages, naming }: { readonly words: Authoring; readonly messages: Messages; readonly naming: Naming },
) {
  const edit = settingEdit(setting, typed === undefined ? undefined : settingValue(setting, typed, words, naming));
  const departure = departureAfter(edit);
  if (departure === undefined) return edit;
  const at = settingAt(departure, setting);
  const title = at.titles.slice(setting.titles.length - 1).join(' · ');
  const missing = missingIn(departure, setting);
  if (missing.length > 0) throw refusal(words.failure.settingLacks(title, missing), at.path);
  const { message, hint } = say(messages, departure);
  throw refusal(words.failure.settingRefused(title, message, hint), at.path);
}

/** What the parts are called that an entry lacks; none where a value departs from the schema otherwise. */
function missingIn(departure: Diagnostic, { spec: { columns = [] } }: Setting): readonly string[] {
  const keys = keysMissing(departure);
  return columns.filter(({ path }) => keys.includes(path.join('.'))).map(({ title }) => title);
}

function keysMissing(departure: Diagnostic): readonly string[] {
  return departure.code === 'key-missing' && 'keys' in departure.facts ? departure.facts.keys : [];
}

/** The setting at which a scheme departs from its schema after a change: it, or the one of its entries that is meant. */
function settingAt(departure: Diagnostic, setting: Setting): Pick<Setting, 'path' | 'titles'> {
  const yaml = parseYaml(departure.place.source, () => undefined);
  const all = yaml === undefined ? [] : settingsOf({ written: asWritten(yaml, yaml.value) });
  const own = all.find(({ path }) => path === setting.path);
  const part = all.find(({ path, value, isSpecial, place }) => {
    const isWritten = value !== null || isSpecial;
    return isWritten && path.startsWith(`${setting.path}.`) && place.start === departure.place.start;
  });
  const [key] = keysMissing(departure);
  if (part === undefined && own?.spec.kind === 'entry' && key !== undefined)
    return { ...own, path: `${own.path}.${key}` };
  return part ?? (own && entryAt(departure, own)) ?? setting;
}

/** The entry of a list of which the id is at a place: what is missing in it has that place, too. */
function entryAt(
  departure: Diagnostic,
  { path, titles, holders, keys }: Setting,
): Pick<Setting, 'path' | 'titles'> | undefined {
  const holder = holders.at(-1);
  const list = holder?.value[named(keys.at(-1) ?? '')];
  if (holder === undefined || !Array.isArray(list)) return undefined;
  const entries = list.map((each) => asWritten(holder.yaml, each));
  const entry = entries.find((each) => placeOf(each, 'id').start === departure.place.start);
  const { id, name = id } = entry?.value ?? {};
  const [key = 'id'] = keysMissing(departure);
  return entry && { path: `${path}.${id}.${key}`, titles: [...titles, String(name)] };
}

/** The scheme of an edition as it would be with what was typed for a setting; it is written nowhere. Throws a failure where it cannot be so. */
export function schemeWith(
  { edition, registers }: { readonly edition: Edition; readonly registers: Registers },
  { path, value }: { readonly path: string; readonly value: string },
  words: Authoring,
  messages: Messages,
): SourceText {
  const setting = settingsOf(edition).find((each) => each.path === path);
  if (setting === undefined) throw refusal(words.failure.unknownSetting(path, undefined));
  const naming = namingIn(edition, registers, path);
  const edit = editFor(setting, value.trim() === '' ? undefined : value, { words, messages, naming });
  const after = edit && edited(edit);
  if (after === undefined) throw refusal(words.failure.brokenFile(setting.place.source.path));
  return after;
}
