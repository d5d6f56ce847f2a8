import { error } from '../entry.ts';

/** What can be found of how criteria are scored. */
export const SCORING = {
  'scoring-mismatch': error<{
    readonly problem:
      | ('deduct-too-much' | 'add-too-much' | 'limit-below-one' | 'own-step' | 'all-or-nothing')
      | ('tiers-not-falling' | 'top-tier' | 'range-reversed' | 'ranges-overlap')
      | ('floor-not-below' | 'cap-not-above' | 'cap-of-first')
      | ('ranks-not-falling' | 'first-rank' | 'less-too-much')
      | ('points-unreached' | 'deduct-unreached');
    readonly value: string;
    /** What it does not fit: the item's points, another figure, the form of another clause. */
    readonly other: string;
    /** The names of those for whom it does not fit; none where it fits nobody. */
    readonly classes: readonly string[];
  }>({
    file: '2020/county/1-ideology.yaml',
    right: '                - { when: 达到4次, score: 2 }\n',
    wrong: '                - { when: 达到4次, score: ⟦1.5⟧ }\n',
  }),
  /** `mayBe` is what else than a percentage may stand there. */
  'share-form': error<{
    readonly typed: string;
    readonly key: string;
    readonly mayBe: 'nothing' | 'points' | 'units' | 'fraction' | 'weight';
    readonly fix: string | undefined;
  }>({
    file: '2020/county/1-ideology.yaml',
    right: '            scoring:\n              deduct:\n                - { for: 每少1次, minus: 0.5 }\n',
    wrong: '            scoring:\n              ratio: { of: 学习完成率, floor: ⟦0.6⟧ }\n',
    correct: '            scoring:\n              ratio: { of: 学习完成率, floor: 60% }\n',
  }),
};
