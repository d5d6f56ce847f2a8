import type { Side } from '../../changes/facts.ts';
import { scoringText } from '../../layout/scoring-text.ts';
import { isOpen } from '../../model/opinions/opinion.ts';
import { countsOf, opinionGroups } from '../../report/opinions/list.ts';
import type { OpinionsInReview } from '../../report/review/review.ts';
import type { OpinionWords } from '../../words/opinions.ts';

/** The open opinions on drafts for a review: item by item, with what each would do to sums and which contradict each other; what was decided in numbers. */
export function opinionsInReview(drafts: readonly Side[], words: OpinionWords): readonly OpinionsInReview[] {
  return drafts.flatMap(({ edition, registers }) => {
    const all = edition.opinions?.all ?? [];
    if (all.length === 0) return [];
    const shown = all.filter(isOpen);
    const listed = { edition, registers, scoringOf: scoringText };
    return [
      {
        title: words.counts(edition.id, countsOf(all)),
        groups: opinionGroups(all, { shown, group: 'item' }, listed, words),
      },
    ];
  });
}
