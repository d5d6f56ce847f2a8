import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Clause, clausesIn, ruleOf } from '../../src/client/logic/scoring.ts';
import { ruleFrom } from '../../src/import/scoring/rule.ts';

const WORTH = { kind: 'points', value: '5' } as const;
const cause = fc.constantFrom('每少1次', '未建立台账的', '每发生1起较大事故', '全部完成的', '完成一半的');
const points = fc.constantFrom('0.1', '0.5', '1', '3');
const most = fc.constantFrom('', '3', '4');

/** Clauses as a person fills them in, of the forms that the reader of rules knows beside points. */
const filled: fc.Arbitrary<Clause> = fc.oneof(
  fc.record({ kind: fc.constant('deduct' as const), for: cause, points, most }),
  fc.record({ kind: fc.constant('none' as const), for: cause, points: fc.constant(''), most: fc.constant('') }),
);

describe('the form of a scoring rule', () => {
  it('says what the reader of rules reads as the very clauses, and is filled again from what is printed', () => {
    fc.assert(
      fc.property(fc.array(filled, { minLength: 1, maxLength: 4 }), (clauses) => {
        const rule = ruleOf(clauses);
        expect(ruleFrom(rule, WORTH)).toBeDefined();
        expect(clausesIn(rule)).toEqual(clauses);
        expect(clausesIn(`${rule}，扣完为止`).map(({ points: each }) => each).length).toBe(clauses.length);
      }),
    );
  });

  it('keeps whatever it has no form for as it is written', () => {
    const words = fc.constantFrom(
      '按完成率与目标95%之比乘以分值计分',
      '视情况酌情扣分',
      '第1名得满分，其余不得分',
      '得1—2分',
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(words, fc.string({ unit: fc.constantFrom('甲', '扣', '分', '1', '，', '得') })), {
          minLength: 1,
        }),
        (phrases) => {
          const rule = phrases.filter((each) => each.trim() !== '').join('；');
          expect(ruleOf(clausesIn(rule))).toBe(rule.replace(/(?<=扣1+分)，扣完为止/gu, ''));
        },
      ),
    );
  });

  it('leaves out a clause in which nothing is written', () => {
    expect(ruleOf([{ kind: 'deduct', for: ' ', points: '1', most: '' }])).toBe('');
  });
});
