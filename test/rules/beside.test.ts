import { describe, expect, it } from 'vitest';
import { examine } from '../../src/engine/examine/examine.ts';
import { memoryWorld } from '../support/memory-world.ts';
import { classesNamed, indicatorWith, repositoryOf } from '../support/sources.ts';

const BASE = indicatorWith({ points: 10 }, [{ points: 10, text: '完成任务' }]);

/** A level-1 indicator of what lies beside the sum, with its criteria in two groups. */
function bonus(limits: Readonly<Record<string, unknown>>, ...groups: readonly (readonly object[])[]) {
  const indicators = groups.map((criteria, group) => ({
    ...{ id: `group-${group + 1}`, title: `第${group + 1}组`, ...limits },
    criteria: criteria.map((each, index) => ({
      id: `bonus-${group + 1}-${index + 1}`,
      text: `加分${group}${index}条`,
      ...each,
    })),
  }));
  return { id: 'bonus', title: '加分事项', department: 'organization', indicators };
}

/** What is found in a system with a base of 10 points and another indicator, in short. */
async function found(other: ReturnType<typeof bonus>, adds?: number): Promise<readonly string[]> {
  const files = repositoryOf({ classes: classesNamed('县'), fullMarks: 10, indicators: [BASE, other] });
  const scheme = 'indicators/2020/scheme.yaml';
  const limited = (files.get(scheme) ?? '').replace('fullMarks: 10', `fullMarks: 10\n    adds: ${adds}`);
  const examined = await examine(memoryWorld(adds === undefined ? files : files.set(scheme, limited)), {
    digests: false,
  });
  return (examined?.findings ?? []).map(({ code, facts }) => {
    return 'limit' in facts && 'most' in facts ? `${code} ${facts.limit} ${facts.most}` : code;
  });
}

describe('the most that is added', () => {
  const groups = [[{ adds: 3 }, { adds: 4 }], [{ adds: 5 }]];

  it('is what the items below come to, by group and altogether', async () => {
    expect(await found(bonus({}, ...groups), 12)).toEqual([]);
    expect(await found(bonus({}, ...groups), 15)).toEqual(['limit-mismatch 15 12']);
  });

  it('is reported once where it is wrong, and not above where that would be right', async () => {
    const limits = bonus({ adds: 10 }, [{ adds: 3 }, { adds: 4 }], [{ adds: 10 }]);
    expect(await found(limits, 20)).toEqual(['limit-mismatch 10 7']);
    expect(await found(limits, 21)).toEqual(['limit-mismatch 10 7', 'limit-mismatch 21 17']);
  });
});

describe('what lies beside the sum', () => {
  it('needs no weight where the others of its level have weights, and what is in the sum does', async () => {
    const weighted = { ...BASE, points: undefined, weight: 1 };
    const codesOf = async (criterion: object): Promise<readonly string[]> => {
      const indicators = [weighted, bonus({}, [criterion])];
      const files = repositoryOf({ classes: classesNamed('县'), fullMarks: 10, indicators });
      return ((await examine(memoryWorld(files), { digests: false }))?.findings ?? []).map(({ code }) => code);
    };
    for (const beside of [{ veto: true }, { adds: 3 }, { deducts: 3 }]) expect(await codesOf(beside)).toEqual([]);
    expect(await codesOf({ points: 3 })).toContain('points-and-weights');
  });
});

describe('an indicator without points', () => {
  const mixed = (
    own: Readonly<Record<string, unknown>>,
    points: Readonly<Record<string, unknown>> = { points: 1 },
  ) => ({
    ...{ id: 'mixed', title: '综合事项', department: 'organization', points: 2 },
    indicators: [
      { id: 'stated', title: '甲', points: 1, criteria: [{ id: 'one', text: '甲事项', points: 1 }] },
      { id: 'unstated', title: '乙', ...own, criteria: [{ id: 'two', text: '乙事项', ...points }] },
    ],
  });
  const codesOf = async (other: ReturnType<typeof mixed>): Promise<readonly string[]> => {
    const files = repositoryOf({ classes: classesNamed('县'), fullMarks: 12, indicators: [BASE, other] });
    return (await examine(memoryWorld(files), { digests: false }))?.findings.map(({ code }) => code) ?? [];
  };

  it('is one that was forgotten where most of its level state theirs, unless it says that it groups', async () => {
    expect(await codesOf(mixed({}))).toEqual(['key-missing']);
    expect(await codesOf(mixed({ grouping: true }))).toEqual([]);
    expect(await codesOf(mixed({ points: 1 }))).toEqual([]);
  });

  it('adds what is below it to what is above, so that a wrong part is found there', async () => {
    expect(await codesOf(mixed({ grouping: true }, { points: 2 }))).toEqual(['sum-mismatch']);
  });

  it('does not state points and say that it groups', async () => {
    expect(await codesOf(mixed({ points: 1, grouping: true }))).toEqual(['key-conflict']);
  });
});

describe('a wording', () => {
  it('may be that of something with points and of its bonus, but not of two of a kind', async () => {
    expect(await found(bonus({}, [{ adds: 3, text: '完成任务' }]))).toEqual([]);
    expect(await found(bonus({}, [{ adds: 3 }, { adds: 4, text: '加分00条' }]))).toEqual(['text-duplicate']);
  });

  it('is none where it is a mark alone', async () => {
    expect(await found(bonus({}, [{ adds: 3, text: '①' }], [{ adds: 3, text: '①' }]))).toEqual([]);
  });
});
