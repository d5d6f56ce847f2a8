import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/text/diagnostic.ts';
import { textOf } from '../../src/text/source.ts';
import { messagesIn } from '../../src/words/languages.ts';
import { say } from '../../src/words/messages.ts';
import { checked } from '../support/checked.ts';
import { changed, SMALL } from '../support/fixtures.ts';
import { classesNamed, indicatorWith, repositoryOf } from '../support/sources.ts';

const IDEOLOGY = 'indicators/2020/county/1-ideology.yaml';
const REPORT = '            text: 每年形成1篇以上调研报告\n            points: 1\n';

/** What is found in a criterion of one point with these lines below it: the code, what is wrong, and the text pointed at. */
async function found(...lines: readonly string[]): Promise<readonly string[]> {
  const more = lines.map((line) => `            ${line}\n`).join('');
  const findings = await checked(changed(SMALL, IDEOLOGY, REPORT, REPORT + more));
  return findings.map(({ code, facts, place }) =>
    [code, ...('problem' in facts ? [facts.problem] : []), textOf(place)].join(' '),
  );
}

const scoring = (clause: string): readonly string[] => [`scoring: { ${clause} }`];
const several = (...clauses: readonly string[]): readonly string[] => [
  'scoring:',
  ...clauses.map((clause) => `  - { ${clause} }`),
];

describe('a scoring rule of a criterion of one point', () => {
  it.each([
    [scoring('none: 未建立台账的')],
    [scoring('text: 以上级通报为准')],
    [scoring('deduct: [{ for: 每发生1起, minus: 60, from: total }]')],
    [scoring('deduct: [{ for: 每发生1起, minus: 60, upTo: 120, from: section }]')],
    [
      scoring(
        'tiers: [{ when: 好, score: 1, least: 0.6 }, { when: 中, score: 0.5, least: 0.1 }, { when: 差, score: 0 }]',
      ),
    ],
    [scoring('ratio: { of: 完成率, target: 95%, floor: 60%, cap: 120% }')],
    [scoring('steps: { of: 完成率, below: 95%, each: 1个百分点, minus: 0.5, upTo: 1 }')],
    [scoring('rank: { of: 引资额, shares: [100%, 75%, 50%], less: 25% }')],
    [scoring('rank: { of: 引资额, last: 0% }')],
    [
      several(
        'tiers: [{ when: 达到4次, score: 0.5 }, { when: 达到2次, score: 0.1 }]',
        'add: [{ for: 被推广的, plus: 0.5 }]',
      ),
    ],
    [several('allOrNothing: 未达标的不得分', 'deduct: [{ for: 每发生1起, minus: 60, from: total }]')],
    [['step: 0.01', ...scoring('deduct: [{ for: 每人, minus: 0.01 }]')]],
    [['step: 0.01', ...scoring('rank: { of: 引资额, shares: [100%, 96%] }')]],
    // What is added makes up for what is taken from all points.
    [several('deduct: [{ for: 每少1次, minus: 0.5 }]', 'add: [{ for: 每多1次, plus: 0.1, upTo: 0.3 }]')],
    [
      several(
        'steps: { of: 完成率, below: 95%, each: 1个百分点, minus: 0.5 }',
        'steps: { of: 完成率, above: 95%, each: 1个百分点, plus: 0.1, upTo: 0.3 }',
      ),
    ],
    [several('none: 未建立台账的', 'add: [{ for: 每多1次, plus: 0.1, upTo: 0.3 }]')],
  ])('is sound: %j', async (lines) => {
    expect(await found(...lines)).toEqual([]);
  });

  it.each([
    ['points-unreached 0.5', scoring('add: [{ for: 每增加1项, plus: 0.5, upTo: 0.5 }]')],
    ['points-unreached 0.5', scoring('steps: { of: 完成率, above: 95%, each: 1个百分点, plus: 0.5, upTo: 0.5 }')],
    [
      'points-unreached 0.4',
      several(
        'tiers: [{ when: 达到4次, score: 0.5 }, { when: 达到2次, score: 0.1 }]',
        'add: [{ for: 被推广的, plus: 0.4, upTo: 0.4 }]',
      ),
    ],
    ['deduct-too-much 1.5', scoring('deduct: [{ for: 每少1次, minus: 1.5 }]')],
    ['deduct-too-much 2', scoring('deduct: [{ for: 每少1次, minus: 1, upTo: 2, from: item }]')],
    ['deduct-too-much 2', scoring('steps: { of: 完成率, below: 95%, each: 1个百分点, minus: 2 }')],
    ['add-too-much 2', scoring('add: [{ for: 每增加1项, plus: 2 }]')],
    ['add-too-much 2', scoring('add: [{ for: 每增加1项, plus: 1, upTo: 2 }]')],
    ['add-too-much 2', scoring('steps: { of: 完成率, above: 95%, each: 1个百分点, plus: 2 }')],
    ['limit-below-one 0.5', scoring('deduct: [{ for: 每少1次, minus: 1, upTo: 0.5 }]')],
    ['limit-below-one 50', scoring('deduct: [{ for: 每发生1起, minus: 60, upTo: 50, from: total }]')],
    ['limit-below-one 0.5', scoring('add: [{ for: 每增加1项, plus: 1, upTo: 0.5 }]')],
    ['limit-below-one 0.5', scoring('steps: { of: 完成率, below: 95%, each: 1个百分点, minus: 1, upTo: 0.5 }')],
    ['top-tier 0.5', scoring('tiers: [{ when: 好, score: 0.5 }, { when: 差, score: 0 }]')],
    ['top-tier 2', several('tiers: [{ when: 好, score: 2 }, { when: 差, score: 0 }]', 'judgement: 按成效评定')],
    ['top-tier 0.5', several('none: 未开展的', 'tiers: [{ when: 好, score: 0.5 }, { when: 差, score: 0 }]')],
    ['tiers-not-falling 1', scoring('tiers: [{ when: 好, score: 1 }, { when: 差, score: 1 }]')],
    ['range-reversed 1', scoring('tiers: [{ when: 好, score: 1, least: 1 }, { when: 差, score: 0 }]')],
    ['ranges-overlap 0.5', scoring('tiers: [{ when: 好, score: 1, least: 0.5 }, { when: 差, score: 0.5 }]')],
    ['floor-not-below 95%', scoring('ratio: { of: 完成率, target: 95%, floor: 95% }')],
    ['floor-not-below 100%', scoring('ratio: { of: 完成率, floor: 100% }')],
    ['cap-not-above 100%', scoring('ratio: { of: 完成率, cap: 100% }')],
    ['cap-of-first 120%', scoring('ratio: { of: 引资额, target: first, cap: 120% }')],
    ['first-rank 50%', scoring('rank: { of: 引资额, shares: [50%] }')],
    ['first-rank 120%', several('rank: { of: 引资额, shares: [120%] }', 'judgement: 按成效评定')],
    ['ranks-not-falling 50%', scoring('rank: { of: 引资额, shares: [100%, 50%, 50%] }')],
    ['ranks-not-falling 50%', scoring('rank: { of: 引资额, shares: [100%, 50%], rest: 50% }')],
    ['ranks-not-falling 100%', scoring('rank: { of: 引资额, last: 100% }')],
    ['less-too-much 60%', scoring('rank: { of: 引资额, shares: [100%, 50%], less: 60% }')],
    [
      'all-or-nothing 未达标的不得分',
      several('allOrNothing: 未达标的不得分', 'deduct: [{ for: 每少1次, minus: 0.5 }]'),
    ],
    ['own-step 0.03', ['step: 0.03']],
    ['own-step 0.05', ['step: 0.05']],
  ])('is wrong in one thing: %s', async (problem, lines) => {
    expect(await found(...lines)).toEqual([`scoring-mismatch ${problem}`]);
  });

  it.each([
    ['minus', scoring('deduct: [{ for: 每发生1起, minus: 0.333, from: total }]'), '0.333'],
    ['plus', scoring('add: [{ for: 每增加1项, plus: 0.333 }]'), '0.333'],
    ['least', scoring('tiers: [{ when: 好, score: 1, least: 0.333 }, { when: 差, score: 0 }]'), '0.333'],
    ['steps', scoring('steps: { of: 完成率, below: 95%, each: 1个百分点, minus: 0.333 }'), '0.333'],
    ['shares', scoring('rank: { of: 引资额, shares: [100%, 33.3%] }'), '33.3%'],
    ['rest', scoring('rank: { of: 引资额, shares: [100%], rest: 33.3% }'), '33.3%'],
    ['step', ['step: 0.01', ...scoring('deduct: [{ for: 每少1次, minus: 0.333 }]')], '0.333'],
  ])('names what does not fit the step: %s', async (_, lines, typed) => {
    expect(await found(...lines)).toEqual([`points-step ${typed}`]);
  });

  it.each([
    ['key-conflict', 'above', scoring('steps: { of: 完成率, below: 95%, above: 95%, each: 1个百分点, minus: 0.5 }')],
    ['key-missing', '', scoring('steps: { of: 完成率, below: 95%, each: 1个百分点 }')],
    ['key-conflict', 'rest', scoring('rank: { of: 引资额, shares: [100%], less: 5%, rest: 50% }')],
    ['key-missing', '', scoring('rank: { of: 引资额 }')],
    ['value-size', '', scoring('none: 未开展的, text: 以通报为准')],
    ['value-size', '', ['scoring: []']],
    ['value-type', '每少1次扣1分', ['scoring:', '  - 每少1次扣1分']],
    ['text-affix', '，不得分', scoring('none: 未建立台账的，不得分')],
  ])('is held to its schema: %s', async (code, _, lines) => {
    expect((await found(...lines)).map((each) => each.split(' ')[0])).toEqual([code]);
  });
});

describe('a scoring rule of a criterion whose points differ by class', () => {
  it('is held against the points of every class', async () => {
    const criteria = [
      { points: 2, pointsFor: { 'class-2': 1 }, scoring: { add: [{ for: '每增加1项', plus: 2 }] } },
      { points: 1, pointsFor: { 'class-2': 2 } },
    ];
    const files = repositoryOf({
      classes: classesNamed('县', '城市区'),
      fullMarks: 3,
      indicators: [indicatorWith({ points: 3 }, criteria)],
    });
    const found = (await checked(files)).filter(({ code }) => code === 'scoring-mismatch');
    expect(found.map(({ facts }) => facts)).toEqual([
      { problem: 'add-too-much', value: '2', other: '1', classes: ['城市区'] },
    ]);
  });

  it('has another way out where one set of tiers cannot fit several points', async () => {
    const tiers = [
      { when: '好', score: 2 },
      { when: '差', score: 0 },
    ];
    const criteria = [
      { points: 2, pointsFor: { 'class-2': 1 }, scoring: { tiers } },
      { points: 1, pointsFor: { 'class-2': 2 } },
    ];
    const files = repositoryOf({
      classes: classesNamed('县', '城市区'),
      fullMarks: 3,
      indicators: [indicatorWith({ points: 3 }, criteria)],
    });
    const [wrong] = (await checked(files)).filter(({ code }) => code === 'scoring-mismatch');
    const { message, hint } = say(await messagesIn('zh'), wrong as Diagnostic);
    expect(message).toBe('对城市区，最高一档是 `2` 分，而本项分值是 1');
    expect(hint).toContain('按单位类型分成几项，各写 `only`');
  });
});

describe('a scoring rule of what only deducts', () => {
  it('can take as much as the item says', async () => {
    const criterion = (limits: string): string =>
      `          - { id: wrongs, text: 发生违规问题, deducts: 3, scoring: { deduct: [${limits}] } }\n`;
    const problemsOf = async (limits: string) => {
      const found = await checked(new Map(SMALL).set(IDEOLOGY, `${SMALL.get(IDEOLOGY)}${criterion(limits)}`));
      return found.map(({ facts }) => ('problem' in facts ? facts.problem : ''));
    };
    const [one, other] = ['{ for: 每发生1起, minus: 1, upTo: 1 }', '{ for: 每通报1次, minus: 1, upTo: 2 }'];
    expect(await problemsOf(`${one}, ${other}`)).toEqual([]);
    expect(await problemsOf(other)).toEqual(['deduct-unreached']);
    expect(await problemsOf(`${one}, { for: 每通报1次, minus: 1 }`)).toEqual([]);
  });
});
