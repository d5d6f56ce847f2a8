import type { Remark } from '../../import/draft.ts';
import { settingName } from '../../layout/revision/setting-name.ts';
import type { Edition } from '../../model/model.ts';
import { type ImportWords, isRemarkCode } from '../../words/import.ts';

/** What a remark says, without its place. A setting goes by its titles. */
export function remarkSentence({ code, facts }: Remark, words: ImportWords, edition: Edition | undefined): string {
  const { path } = facts;
  if (isRemarkCode(code))
    return words.remarks[code](path === undefined ? facts : { ...facts, path: settingName(String(path), edition) });
  const entries = Object.entries(facts).map(([name, value]) => `${name} ${value}`);
  return words.remark(code, entries.join('，'));
}
