import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { sourceOf } from '../../../src/edit/raw.ts';
import { ruleFrom, type Worth } from '../../../src/import/scoring/rule.ts';
import { arbitraryScoring, inFlow } from '../../support/clauses.ts';
import { measured } from '../../support/effort.ts';
import { meaningOf, printedImport, printedRule } from '../../support/import/printed-rule.ts';

const worth: fc.Arbitrary<Worth> = fc.record({
  kind: fc.constantFrom('points' as const, 'adds' as const, 'deducts' as const),
  value: fc.option(
    fc.integer({ min: 1, max: 1_000 }).map((hundredths) => String(hundredths / 100)),
    { nil: undefined },
  ),
});

function imported(words: string, kind: Worth['kind'] = 'points', value: string | undefined = '5'): string | undefined {
  const rule = ruleFrom(words, { kind, value });
  return rule === undefined ? undefined : sourceOf(rule, 'flow', 0);
}

/** Sentences as offices write them, some of which say two things at once, or leave open how much. */
const cause = fc.constantFrom(
  '每少1次',
  '未制定方案的，',
  '不按时上交每次',
  '迟报、漏报的每例',
  '缺一次',
  '视情',
  '有方案得2分，未执行的',
  '逾期不',
);
const points = fc.integer({ min: 1, max: 400 }).map((hundredths) => String(hundredths / 100));
const most = fc
  .tuple(fc.constantFrom('，最多扣', '，累计最高扣减', ',最高减'), points)
  .map(([words, of]) => `${words}${of}分`);
const sentence = fc.oneof(
  fc
    .tuple(cause, fc.constantFrom('扣', '减', '扣除', '从总分中扣减'), points, fc.option(most, { nil: '' }))
    .map(([what, verb, of, limit]) => `${what}${verb}${of}分${limit}`),
  cause.map((what) => `${what}不得分`),
  fc.tuple(fc.constantFrom('较好', '一般的，', '较差'), points).map(([what, of]) => `${what}得${of}分`),
  fc.tuple(cause, points).map(([what, of]) => `${what}加${of}分`),
  fc.constantFrom(
    '扣完为止',
    '减完为止',
    '以通报为准',
    '按成效综合评定',
    '完成率比95%每低1个百分点扣0.5分',
    '缺一次扣0。5分',
  ),
);
const prose = fc
  .array(fc.tuple(fc.constantFrom('', '1.', '（2）', '③'), sentence, fc.constantFrom('；', ';', '。', '\n', '，')), {
    minLength: 1,
    maxLength: 4,
  })
  .map((all) => all.map(([label, said, end]) => `${label}${said}${end}`).join(''));

/** 不得分 of a tier has no comma before it. */
function inWords(printed: string): string {
  return printed.replaceAll('，不得分', '不得分');
}

describe('a scoring rule that was imported', () => {
  it('is printed in the very words of the rule, where that was printed', () => {
    fc.assert(
      fc.property(arbitraryScoring, worth, (written, of) => {
        const printed = printedRule(inFlow(written));
        const rule = ruleFrom(printed, of);
        if (rule !== undefined) expect(inWords(printedImport(rule))).toBe(inWords(printed));
      }),
      { numRuns: 2_000 },
    );
  });

  it('says what the sentences say, or stays a text', () => {
    let read = 0;
    fc.assert(
      fc.property(prose, worth, (words, of) => {
        const rule = ruleFrom(words, of);
        if (rule === undefined) return;
        read += 1;
        expect(meaningOf(printedImport(rule))).toBe(meaningOf(words));
      }),
      { numRuns: 2_000 },
    );
    expect(read).toBeGreaterThan(100);
  });

  it('takes time with its length alone', async () => {
    const long = ['每少1次', '1', '，最多扣', '比每', '扣1分', '得'].map((each) => each.repeat(400).slice(0, 2_000));
    const { effort } = await measured(() => {
      for (const each of long) for (let time = 0; time < 50; time += 1) ruleFrom(each, { kind: 'points', value: '1' });
    });
    expect(effort).toBeLessThan(3_000);
  });

  test.each([
    ['每少1次扣0.5分，扣完为止。', '{ deduct: [{ for: 每少1次, minus: 0.5 }] }'],
    ['缺一次扣0。5分', '{ deduct: [{ for: 缺一次, minus: 0.5 }] }'],
    ['未完成不得分', '{ none: 未完成 }'],
    ['逾期的每次扣１分,最高扣３分', '{ deduct: [{ for: 逾期的每次, minus: 1, upTo: 3 }] }'],
    ['不按时上交每次扣0.5分; 不交不得分。', '[{ deduct: [{ for: 不按时上交每次, minus: 0.5 }] }, { none: 不交 }]'],
    [
      '较好得5分；一般得3-4分；较差不得分',
      '{ tiers: [{ when: 较好, score: 5 }, { when: 一般, score: 4, least: 3 }, { when: 较差, score: 0 }] }',
    ],
    [
      '1.逾期的扣1分；2.造假的从总分中扣8分',
      '{ deduct: [{ for: 逾期的, minus: 1 }, { for: 造假的, minus: 8, from: total }] }',
    ],
    [
      '完成率比95%每低1个百分点扣0.5分，最多扣2分',
      '{ steps: { of: 完成率, below: 95%, each: 1个百分点, minus: 0.5, upTo: 2 } }',
    ],
    ['按成效综合评定', '{ judgement: 按成效综合评定 }'],
  ])('that is plain is clauses: %s', (words, rule) => {
    expect(imported(words)).toBe(rule);
  });

  test.each([
    ['says how much is given and what is taken of it', '得1分，每少一次扣0.25分'],
    ['leaves open how much', '逾期的酌情扣1分'],
    ['takes a range', '逾期的扣1-2分'],
    ['takes more than the item has', '每少1次扣6分'],
    ['gives what is no tier of the item', '较好得4分，一般得3分'],
    ['may give more than the item has', '每增加1项加1分'],
    ['takes twice', '逾期的加倍扣1分'],
    ['says that nothing is taken', '逾期不扣1分'],
  ])('that %s stays a text', (_, words) => {
    expect(imported(words)).toBeUndefined();
  });

  it('adds where the item only adds, and takes where it only takes', () => {
    expect(imported('每增加1项加1分', 'adds')).toBe('{ add: [{ for: 每增加1项, plus: 1 }] }');
    expect(imported('每人次减2.5分，最高减5分', 'deducts')).toBe('{ deduct: [{ for: 每人次, minus: 2.5, upTo: 5 }] }');
    expect(imported('未完成不得分', 'adds')).toBeUndefined();
  });
});
