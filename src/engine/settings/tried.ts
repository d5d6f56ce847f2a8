import { edited } from '../../edit/edit.ts';
import type { Edition } from '../../model/model.ts';
import { refusal } from '../../ports/failure.ts';
import type { SourceText } from '../../text/source.ts';
import type { Authoring } from '../../words/authoring.ts';
import { type Messages, say } from '../../words/messages.ts';
import { departureAfter } from './departure.ts';
import { type Setting, settingEdit, settingsOf } from './settings.ts';
import { settingValue } from './value.ts';

/** The edit that gives a setting what was typed for it, or takes it away where nothing was. Undefined where something is written too unusually. Throws a failure for what it cannot be, by itself or by the schema. */
export function editFor(setting: Setting, typed: string | undefined, words: Authoring, messages: Messages) {
  const edit = settingEdit(setting, typed === undefined ? undefined : settingValue(setting, typed, words));
  const departure = departureAfter(edit);
  if (departure === undefined) return edit;
  const { message, hint } = say(messages, departure);
  throw refusal(words.failure.settingRefused(setting.titles.at(-1) ?? '', message, hint));
}

/** The scheme of an edition as it would be with what was typed for a setting; it is written nowhere. Throws a failure where it cannot be so. */
export function schemeWith(
  edition: Edition,
  { path, value }: { readonly path: string; readonly value: string },
  words: Authoring,
  messages: Messages,
): SourceText {
  const setting = settingsOf(edition).find((each) => each.path === path);
  if (setting === undefined) throw refusal(words.failure.unknownSetting(path, undefined));
  const edit = editFor(setting, value.trim() === '' ? undefined : value, words, messages);
  const after = edit && edited(edit);
  if (after === undefined) throw refusal(words.failure.brokenFile(setting.place.source.path));
  return after;
}
