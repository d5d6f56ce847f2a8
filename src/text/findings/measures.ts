import { error, warning } from '../entry.ts';
import type { PossibleFigure } from '../facts.ts';

/** Of a number that is written out: what it may stand for, and how it is stated as a figure of its own. */
interface LiteralFacts {
  readonly printed: string;
  readonly possible: readonly PossibleFigure[];
  readonly own: { readonly line: string; readonly placeholder: string };
}

/** What can be found of the figures in the measures. */
export const MEASURES = {
  'placeholder-unknown': error<{ readonly placeholder: string; readonly suggestion: string | undefined }>({
    file: '2020/measures.md',
    right: '{{systems.county.group}}满分为{{systems.county.fullMarks}}分。\n',
    wrong: '{{systems.county.group}}满分为⟦{{systems.county.fullMark}}⟧分。\n',
  }),
  /** `unitClass` is that for which the item is not; `choices` those of which one has to be named. */
  'placeholder-class': error<{
    readonly placeholder: string;
    readonly unitClass: string | undefined;
    readonly choices: readonly { readonly placeholder: string; readonly name: string; readonly text: string }[];
  }>({
    file: '2020/measures.md',
    right: '考核组由{{figures.groupSize}}人组成。\n',
    wrong: '代表任期制占⟦{{items.county.delegate-term.points}}⟧分。\n',
    correct: '代表任期制占{{items.county.delegate-term.points.district}}分。\n',
  }),
  'figure-differs': error<LiteralFacts>({
    file: '2020/measures.md',
    right: '党建实绩占{{percent method.yearEnd.performance}}，满意度占{{percent method.yearEnd.satisfaction}}。\n',
    wrong: '党建实绩占⟦85%⟧，满意度占{{percent method.yearEnd.satisfaction}}。\n',
  }),
  'figure-literal': warning<LiteralFacts>({
    file: '2020/measures.md',
    right: '{{systems.county.group}}满分为{{systems.county.fullMarks}}分。\n',
    wrong: '{{systems.county.group}}满分为⟦10分⟧。\n',
  }),
  /** `printed` is the figure with the unit behind it. */
  'figure-unit': error<{ readonly placeholder: string; readonly printed: string; readonly unit: string }>({
    file: '2020/measures.md',
    right: '党建实绩占{{percent method.yearEnd.performance}}，满意度占{{percent method.yearEnd.satisfaction}}。\n',
    wrong: '党建实绩占{{percent method.yearEnd.performance}}⟦分⟧，满意度占{{percent method.yearEnd.satisfaction}}。\n',
  }),
  'figure-zero': error<{ readonly printed: string; readonly path: string }>({
    file: '2020/scheme.yaml',
    right: '  groupSize: 7\n',
    wrong: '  groupSize: ⟦0⟧\n',
  }),
};
