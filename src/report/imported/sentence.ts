import type { Remark } from '../../import/draft.ts';
import { type ImportWords, isRemarkCode } from '../../words/import.ts';

/** What a remark says, without its place. */
export function remarkSentence({ code, facts }: Remark, words: ImportWords): string {
  if (isRemarkCode(code)) return words.remarks[code](facts);
  const entries = Object.entries(facts).map(([name, value]) => `${name} ${value}`);
  return words.remark(code, entries.join('，'));
}
