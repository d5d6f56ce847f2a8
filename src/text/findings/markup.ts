import { error } from '../entry.ts';
import type { AnnexLine, MarkupKind } from '../facts.ts';

/** What can be found of how the measures are written: their Markdown, and the list of annexes. */
export const MARKUP = {
  /** `line` is what stands there, with placeholders filled in; `expected` is the whole list when it is absent, else the line that is meant. */
  'annex-list': error<{
    readonly problem: 'absent' | 'different' | 'missing' | 'order' | 'surplus';
    readonly line: string;
    readonly expected: readonly AnnexLine[];
  }>({
    file: '2020/measures.md',
    right: '{{systems.county.annex}}. {{systems.county.title}}\n',
    wrong: '⟦1. 县（区）考核指标体系⟧\n',
  }),
  'measures-markup': error<{ readonly kind: MarkupKind; readonly printed: string }>({
    file: '2020/measures.md',
    right: '考核组由{{figures.groupSize}}人组成。\n',
    wrong: '⟦> 考核组由{{figures.groupSize}}人组成。⟧\n',
  }),
};
