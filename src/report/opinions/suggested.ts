import { scoringText } from '../../layout/scoring-text.ts';
import type { Edition } from '../../model/model.ts';
import { isAgreement, isOpen, type Opinion } from '../../model/opinions/opinion.ts';
import type { Registers } from '../../model/registers.ts';
import type { ReadDraft } from '../../opinions/returned.ts';
import { visible } from '../../text/visible.ts';
import type { OpinionWords } from '../../words/opinions.ts';
import { groupedLines } from './list.ts';
import { placeOfOpinion } from './told.ts';

/** What drafts that came back brought. */
interface Suggested {
  readonly edition: Edition;
  readonly registers: Registers;
  readonly drafts: readonly ReadDraft[];
  /** Those of their suggestions that were not known. */
  readonly fresh: readonly Opinion[];
}

/** What drafts that came back say: file by file in numbers, with what was not understood; then each new opinion with what it would do to sums, and those that it contradicts. */
export function suggestedAsText({ edition, registers, drafts, fresh }: Suggested, words: OpinionWords): string {
  const registered = new Set([...(registers.departments ?? []), ...(registers.units ?? [])].map(({ id }) => id));
  const lines = drafts.flatMap(({ file, suggestions, agreements, unread, left, isOfOtherState }) => {
    const own = fresh.filter(({ suggestion }) => suggestion.file === file);
    const agreed = own.filter(isAgreement).length;
    const known = suggestions.length + agreements.length - own.length;
    const nobodys = own.filter(({ unit }) => unit === undefined).length;
    const strangers = new Set(own.flatMap(({ unit }) => (unit === undefined || registered.has(unit) ? [] : [unit])));
    return [
      words.read(file, own.length - agreed, known, agreed),
      ...(nobodys > 0 ? [`  ${words.nobodys(nobodys)}`] : []),
      ...[...strangers].map((unit) => `  ${words.stranger(unit)}`),
      ...(isOfOtherState ? [`  ${words.otherState(file)}`] : []),
      ...(left > 0 ? [`  ${words.left(file, left)}`] : []),
      ...unread.map((each) => `  ${words.unread(file, placeOfOpinion(each, words), each.text)}`),
    ];
  });
  const all = [...(edition.opinions?.all ?? []), ...fresh];
  const listed = { edition, registers, scoringOf: scoringText };
  lines.push(...groupedLines(all, { shown: fresh.filter(isOpen), group: 'item' }, listed, words));
  return `${lines.map(visible).join('\n')}\n`;
}
