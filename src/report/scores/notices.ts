import type { Notice } from '../../model/years/notices.ts';
import { type NoticeRemark, noticeRemarks } from '../../results/notices.ts';
import type { Outcome } from '../../results/outcome.ts';
import { visible } from '../../text/visible.ts';
import type { ResultsWords } from '../../words/results.ts';

/** What the results of a system say of notices, a line each below a heading: which are to go out, and which are entered against them. Empty where there is nothing to say; wrong is only what is entered against them. */
export function noticesAsText(
  outcome: Outcome,
  notices: readonly Notice[],
  year: number | undefined,
  { notices: say, ofUnit }: ResultsWords,
): { readonly text: string; readonly isWrong: boolean } {
  const remarks = noticeRemarks(outcome, notices);
  if (remarks.length === 0) return { text: '', isWrong: false };
  const saying = (each: NoticeRemark): string =>
    each.kind === 'due' ? say.due(each.notices) : say.contradicts(each.notice, each.number, each.grade);
  const lines = remarks.map((each) => `  ${visible(ofUnit(each.unit.name, saying(each)))}`);
  const head = visible(say.head(outcome.view.system.title, `results/${year ?? ''}/notices.yaml`));
  return {
    text: `${[head, ...lines].join('\n')}\n`,
    isWrong: remarks.some(({ kind }) => kind === 'contradicts'),
  };
}
