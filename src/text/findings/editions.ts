import { error } from '../entry.ts';
import type { DecisionReason, LockedChange } from '../facts.ts';

/** What can be found of locks and corrections. */
export const EDITIONS = {
  /** `found` is the edition that the lock says it is of. */
  'lock-damaged': error<{ readonly edition: string; readonly problem: 'edition' | 'form'; readonly found: string }>({
    wrong: 'indicators/2021/lock.json\n    "edition": "2020"\n',
    right: 'indicators/2020/lock.json\n    "edition": "2020"\n',
  }),
  /** `correction` is the name that the next correction of the edition has. */
  'lock-differs': error<{ readonly edition: string; readonly correction: string; readonly change: LockedChange }>({
    wrong: 'indicators/2020/lock.json\nindicators/2020/county/2-ideology.yaml\n    points: 2    # 锁定时是 1\n',
    right: 'indicators/2020/lock.json\nindicators/2020/county/2-ideology.yaml\n    points: 1\n',
  }),
  'correction-base': error<{
    readonly edition: string;
    readonly base: string;
    readonly problem: 'missing' | 'not-final';
  }>({
    wrong: 'indicators/\n  2020.1/\n  2021/\n',
    right: 'indicators/\n  2020/\n  2020.1/\n  2021/\n',
  }),
  /** `what` is the id of an item or a system, the path of a setting, or a paragraph of the measures. */
  'correction-exceeds': error<{
    readonly edition: string;
    readonly base: string;
    readonly what: string;
    readonly reasons: readonly DecisionReason[];
  }>({
    wrong: 'indicators/2020.1/county/2-ideology.yaml\n    points: 2    # 2020 是 1\n',
    right: 'indicators/2020.1/county/2-ideology.yaml\n    points: 1\n',
  }),
};
