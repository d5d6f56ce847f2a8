import { error } from '../entry.ts';

/** What can be found of what the office enters of each unit (登记得分). */
export const ENTERED = {
  'component-unknown': error<{
    readonly id: string;
    readonly suggestion: string | undefined;
    /** Those that the office enters, by their ids. */
    readonly known: readonly string[];
  }>({
    file: 'results/2020/components.yaml',
    right: '  - { unit: yi-xian, satisfaction: 88 }\n',
    wrong: '  - { unit: yi-xian, satisfaction: 88, components: { ⟦everyday⟧: 90 } }\n',
  }),
  'component-missing': error<{ readonly ids: readonly string[]; readonly isPart: boolean }>({
    wrong: '- unit: jia-xian\n  components: { everyday: 88 }\n',
    right: '- unit: jia-xian\n  components: { everyday: 88, votes: 92 }\n',
  }),
  /** How many scores of a component are entered, and how many there must be: 1 for one that is entered once. */
  'component-count': error<{
    readonly id: string;
    readonly count: number;
    readonly expected: number;
    readonly of: 'periods' | 'raters' | 'once';
  }>({
    wrong: 'components: { everyday: [90, 91] }    # periods: [上半年, 下半年, 年底]\n',
    right: 'components: { everyday: [90, 91, 89] }\n',
  }),
  'component-above-full': error<{ readonly score: string; readonly full: string }>({
    wrong: 'components: { votes: 92 }    # full: 10\n',
    right: 'components: { votes: 9.2 }\n',
  }),
};
