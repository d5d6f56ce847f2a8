import { stepsTo } from '../../changes/settings.ts';
import type { Remark } from '../../import/draft.ts';
import type { Edition } from '../../model/model.ts';
import { type ImportWords, isRemarkCode } from '../../words/import.ts';
import { titled } from '../../words/settings.ts';

/** What a remark says, without its place. A setting goes by the titles that the schema has for the steps to it, and by what the edition calls what they lead through. */
export function remarkSentence({ code, facts }: Remark, words: ImportWords, edition: Edition | undefined): string {
  const { path } = facts;
  if (isRemarkCode(code))
    return words.remarks[code](path === undefined ? facts : { ...facts, path: settingName(String(path), edition) });
  const entries = Object.entries(facts).map(([name, value]) => `${name} ${value}`);
  return words.remark(code, entries.join('，'));
}

/** What people call a setting by its path. */
export function settingName(path: string, edition: Edition | undefined): string {
  return titled(stepsTo(path, edition === undefined ? [] : [edition])).titles.join('／');
}
