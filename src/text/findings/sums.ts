import { error } from '../entry.ts';
import type { SumFacts } from '../facts.ts';

/** What can be found of sums: stated ones and their parts, limits, shares. */
export const SUMS = {
  'sum-mismatch': error<
    SumFacts & {
      readonly id: string;
      readonly title: string;
      readonly explainsParent: boolean;
      /** Whether it is the scale of its own that its parts miss, not its points. */
      readonly isScaled: boolean;
      /** Why nothing is in the sum: nothing below is for the classes, or all of it is beside the sum. Points of nothing are none, so that 0 is no way out. */
      readonly empty: 'nobody' | 'beside' | undefined;
    }
  >({
    file: '2020/county/1-ideology.yaml',
    right: '        title: 基层宣讲\n        points: 2\n',
    wrong: '        title: 基层宣讲\n        points: ⟦2.5⟧\n',
  }),
  'total-mismatch': error<SumFacts & { readonly system: string; readonly isScaled: boolean }>({
    file: '2020/scheme.yaml',
    right: '    fullMarks: 10\n',
    wrong: '    fullMarks: ⟦20⟧\n',
  }),
  'limit-mismatch': error<{
    readonly key: 'adds' | 'deducts';
    readonly problem: 'above' | 'unreachable';
    readonly limit: string;
    /** What one of them has, or all of them together. */
    readonly most: string;
  }>({
    file: '2020/county/1-ideology.yaml',
    right: 'points: 4\nonly: [county, district]\n',
    wrong: 'points: 4\nadds: ⟦2⟧\nonly: [county, district]\n',
  }),
  /** `problem`: the parts do not add to the whole; one is no multiple of the step, of which `finer` would divide it; one is no decimal at all. */
  'part-mismatch': error<
    | { readonly problem: 'sum' | 'indivisible'; readonly value: string; readonly other: string }
    | { readonly problem: 'step'; readonly value: string; readonly other: string; readonly finer: string }
  >({
    file: '2020/county/1-ideology.yaml',
    right: '        title: 基层宣讲\n        points: 2\n        department: publicity\n',
    wrong: '        title: 基层宣讲\n        points: 2\n        ⟦department⟧: { publicity: 50%, organization: 25% }\n',
    correct: '        title: 基层宣讲\n        points: 2\n        department: { publicity: 50%, organization: 50% }\n',
  }),
  'split-mismatch': error<{ readonly stated: string; readonly actual: string }>({
    file: '2020/county/2-organization.yaml',
    right: '            split: { cadres: 0.5, grassroots: 0.5 }\n',
    wrong: '            ⟦split⟧: { cadres: 0.7, grassroots: 0.5 }\n',
  }),
};
