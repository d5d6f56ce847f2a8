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

describe('a wording', () => {
  it('may be that of something with points and of its bonus, but not of two of a kind', async () => {
    expect(await found(bonus({}, [{ adds: 3, text: '完成任务' }]))).toEqual([]);
    expect(await found(bonus({}, [{ adds: 3 }, { adds: 4, text: '加分00条' }]))).toEqual(['text-duplicate']);
  });

  it('is none where it is a mark alone', async () => {
    expect(await found(bonus({}, [{ adds: 3, text: '①' }], [{ adds: 3, text: '①' }]))).toEqual([]);
  });
});
