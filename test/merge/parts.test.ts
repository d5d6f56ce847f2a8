import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseYaml } from '../../src/load/yaml.ts';
import { mergedOrder } from '../../src/merge/order.ts';
import { stateOf } from '../../src/merge/state.ts';
import { mergeTexts } from '../../src/merge/texts.ts';
import { mergeStates } from '../../src/merge/three-way.ts';
import { mergeValues } from '../../src/merge/value.ts';
import { asWritten } from '../../src/text/written.ts';
import { plainState, stateOfTexts } from '../support/merges.ts';

const number = (value: string) => ({ number: value });
const mapping = (...entries: readonly (readonly [string, { number: string } | string])[]) => ({ mapping: entries });

describe('two changes of a text', () => {
  it.each([
    ['不少于10篇、不少于30篇', '不少于12篇、不少于30篇', '不少于10篇、不少于24篇', '不少于12篇、不少于24篇'],
    ['按月落实', '按月落实，形成台账', '每年按月落实', '每年按月落实，形成台账'],
    ['每季度1次', '每月1次', '每半年1次', undefined],
    ['不少于10篇', '不少于12篇', '不少于10期', undefined],
    ['落实', '落实到位', '落实到人', undefined],
    ['建立台账', '建立电子台账', '建立电子台账', '建立电子台账'],
  ])('of %j that are %j and %j make %j', (base, ours, theirs, merged) => {
    expect(mergeTexts(base, ours, theirs)).toBe(merged);
    expect(mergeTexts(base, theirs, ours)).toBe(merged);
  });
});

describe('two changes of a value', () => {
  it.each([
    [
      'pointsFor',
      mapping(['county', number('1')]),
      mapping(['county', number('2')]),
      mapping(['county', number('1')], ['town', number('3')]),
      mapping(['county', number('2')], ['town', number('3')]),
    ],
    ['pointsFor', mapping(['county', number('1')]), undefined, mapping(['county', number('2')]), 'conflict'],
    [
      'pointsFor',
      undefined,
      mapping(['county', number('1')]),
      mapping(['town', number('1')]),
      mapping(['county', number('1')], ['town', number('1')]),
    ],
    ['points', number('1'), number('1.0'), number('2'), number('2')],
    ['points', number('1'), number('1.5'), number('2'), 'conflict'],
    ['department', 'a', 'b', 'c', 'conflict'],
    ['department', ['a', 'b'], ['b', 'a'], ['a', 'b', 'c'], ['b', 'c', 'a']],
    [
      'department',
      mapping(['a', '50%'], ['b', '50%']),
      mapping(['a', '60%'], ['b', '40%']),
      mapping(['a', '50%'], ['b', '40%'], ['c', '10%']),
      'conflict',
    ],
    ['only', ['a', 'b'], ['a'], ['b'], 'conflict'],
    ['only', undefined, ['a'], ['b'], 'conflict'],
    ['except', undefined, ['a'], ['b'], ['a', 'b']],
    ['evidence', ['台账'], ['台账', '照片'], ['简报', '台账'], ['简报', '台账', '照片']],
    [
      'scoring',
      mapping(['allOrNothing', '未建立的']),
      mapping(['judgement', '综合评定']),
      mapping(['text', '酌情']),
      'conflict',
    ],
  ])('of %s go together by entry only where each is for itself: %#', (key, base, ours, theirs, merged) => {
    const found = mergeValues(key, { base, ours, theirs });
    expect(found === 'conflict' ? found : found.value).toEqual(merged);
  });
});

describe('points of all classes on one side and of some on the other', () => {
  const state = (rest: string) =>
    stateOfTexts([`id: r\ntitle: 甲\npoints: 10\ncriteria:\n  - { id: a, text: 乙, ${rest} }\n`]);

  it.each([
    ['points: 10', 'points: 9', 'points: 10, pointsFor: { town: 8 }', ['points', 'pointsFor']],
    ['points: 10, pointsFor: { town: 8 }', 'points: 9, pointsFor: { town: 8 }', 'points: 10', ['points', 'pointsFor']],
    ['points: 10', 'points: 8', 'points: 10, pointsFor: { town: 8 }', []],
    ['points: 10', 'points: 9, pointsFor: { town: 8 }', 'points: 10, pointsFor: { town: 8 }', []],
    ['points: 10', 'points: 9', 'points: 9, pointsFor: { town: 8 }', []],
    [
      'points: 10, pointsFor: { town: 8 }',
      'points: 9, pointsFor: { town: 8 }',
      'points: 10, pointsFor: { town: 7 }',
      [],
    ],
  ])('of { %s } to { %s } and { %s } are in conflict in %j', (base, one, other, keys) => {
    for (const [own, others] of [
      [one, other],
      [other, one],
    ] as const) {
      const { conflicts } = mergeStates({ base: state(base), ours: state(own), theirs: state(others) });
      expect(conflicts.flatMap((each) => (each.kind === 'field' ? each.key : each.kind)).sort()).toEqual(keys);
    }
  });
});

describe('the order of two changed lists', () => {
  const order = (base: string, ours: string, theirs: string) =>
    mergedOrder(
      { base: [...base], ours: [...ours], theirs: [...theirs] },
      new Set(
        [...ours]
          .filter((id) => theirs.includes(id) || !base.includes(id))
          .concat([...theirs].filter((id) => !base.includes(id))),
      ),
    )?.join('');

  it.each([
    ['abcd', 'bacd', 'abdc', 'badc'],
    ['abc', 'cab', 'acb', undefined],
    ['abc', 'cab', 'cab', 'cab'],
    ['abc', 'cab', 'abxc', 'cabx'],
    ['ab', 'axb', 'ayb', 'axyb'],
    ['ab', 'ayb', 'axb', 'axyb'],
    ['abc', 'ac', 'abxc', 'axc'],
  ])('of %s to %s and %s is %s', (base, ours, theirs, merged) => {
    expect(order(base, ours, theirs)).toBe(merged);
  });

  it('keeps of both all that remains, each once', () => {
    const list = fc.shuffledSubarray([...'abcdefgh']);
    fc.assert(
      fc.property(list, list, list, (base, ours, theirs) => {
        const remaining = new Set([...ours, ...theirs]);
        const merged = mergedOrder({ base, ours, theirs }, remaining);
        if (merged !== undefined) expect([...merged].sort()).toEqual([...remaining].sort());
      }),
    );
  });

  it('is a conflict of the indicator where both reordered the same in different ways', () => {
    const file = (order: string) =>
      `id: r\ntitle: 甲\npoints: 3\ncriteria:\n${[...order].map((id) => `  - { id: ${id}, text: 乙, points: 1 }\n`).join('')}`;
    const [base, ours, theirs] = ['abc', 'cab', 'acb'].map((each) => stateOfTexts([file(each)]));
    if (base === undefined || ours === undefined || theirs === undefined) throw new Error('no states');
    const { merged, conflicts } = mergeStates({ base, ours, theirs });
    expect(conflicts).toEqual([{ kind: 'order', id: 'r', ours: [...'cab'], theirs: [...'acb'] }]);
    expect(merged.items.get('r')?.children).toEqual([...'cab']);
  });
});

describe('what both put in with the same ids', () => {
  const base = stateOfTexts(['id: r\ntitle: 甲\nindicators: [{ id: s, title: 乙 }]\n']);
  const withBelow = (below: string) =>
    stateOfTexts([`id: r\ntitle: 甲\nindicators: [{ id: s, title: 乙 }, ${below}]\n`]);

  it('is decided as one with what both put in below it', () => {
    const item = (points: number) =>
      withBelow(`{ id: a, title: 丙, points: ${points}, criteria: [{ id: b, text: 丁, points: ${points} }] }`);
    const states = { base, ours: item(1), theirs: item(2) };
    const { merged, conflicts } = mergeStates(states, ({ id }) => (id === 'a' ? 'theirs' : 'ours'));
    expect(conflicts.map(({ kind, id }) => [kind, id])).toEqual([['added', 'a']]);
    expect(plainState(merged)).toEqual(plainState(states.theirs));
  });

  it('is told where each side has below the other what that one has above', () => {
    const round = (upper: string, lower: string) =>
      withBelow(`{ id: ${upper}, title: 丙, indicators: [{ id: ${lower}, title: 丙 }] }`);
    const states = { base, ours: round('a', 'b'), theirs: round('b', 'a') };
    const { merged, conflicts } = mergeStates(states, () => 'theirs');
    expect(conflicts.map(({ kind, id }) => [kind, id])).toEqual([['added', 'a']]);
    expect(plainState(merged)).toEqual(plainState(states.theirs));
  });
});

describe('a state', () => {
  it.each([
    ['an id twice', 'id: a\ntitle: 甲\nindicators: [{ id: a, title: 乙 }]\n'],
    ['no id', 'id: a\ntitle: 甲\ncriteria: [{ text: 乙 }]\n'],
    ['a key without a value', 'id: a\ntitle:\n'],
    ['an empty value within another', 'id: a\npointsFor: { county: }\n'],
    ['two lists below an item', 'id: a\nindicators: []\ncriteria: []\n'],
    ['something that is no item', 'id: a\ncriteria: [甲]\n'],
  ])('is none of a file with %s', (_, text) => {
    const yaml = parseYaml({ path: 'a.yaml', text }, () => undefined);
    expect(yaml && stateOf([asWritten(yaml, yaml.value)])).toBeUndefined();
  });

  it('has numbers as they are written', () => {
    const { items } = stateOfTexts(['id: a\ntitle: 甲\npoints: 0.50\npointsFor: { county: 1.0 }\n']);
    expect(items.get('a')?.fields).toEqual(
      new Map<string, unknown>([
        ['title', '甲'],
        ['points', number('0.50')],
        ['pointsFor', mapping(['county', number('1.0')])],
      ]),
    );
  });
});
