import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareSettings } from '../../src/changes/settings.ts';
import { examine } from '../../src/engine/examine/examine.ts';
import type { Edition } from '../../src/model/model.ts';
import { settingTexts } from '../../src/model/setting-texts.ts';
import { textOf } from '../../src/text/source.ts';
import { checked } from '../support/checked.ts';
import { memoryWorld } from '../support/memory-world.ts';
import { methods, type StatedMethod } from '../support/methods.ts';
import { withMethod } from '../support/settings.ts';

/** What is found of a method, as codes with the text that each points at. */
async function found(method: object, system: object = {}): Promise<readonly string[]> {
  const findings = await checked(
    withMethod({ method: method as StatedMethod['method'], system: system as StatedMethod['system'] }),
  );
  return findings.map(({ code, place }) => `${code} ${textOf(place)}`);
}

const OWN = { id: 'year-end', name: '年终考核', weight: '60%', of: 'indicators' };
const OTHER = { id: 'everyday', name: '平时考核', weight: '40%' };
const componentsOf = (...components: readonly object[]) => ({ yearEnd: { components } });

describe('the components of the score', () => {
  it('are all of it without any, or performance alone', async () => {
    expect(await found({})).toEqual([]);
    expect(await found({ yearEnd: { performance: 1 } })).toEqual([]);
    expect(await found({ yearEnd: { performance: 0.9 } })).toEqual(['weights-sum 0.9']);
    expect(await found({ yearEnd: { satisfaction: 0.1 } })).toEqual(['weights-sum 0.1']);
  });

  it('add to exactly 100%, of which thirds are no part', async () => {
    expect(await found(componentsOf(OWN, OTHER))).toEqual([]);
    expect(await found(componentsOf(OWN, { ...OTHER, weight: '39.9%' }))).toEqual(['weights-sum components']);
    const third = { weight: '33.33333333%' };
    const thirds = [
      { ...OWN, ...third },
      { ...OTHER, ...third },
      { id: 'votes', name: '民主测评', ...third },
    ];
    expect(await found(componentsOf(...thirds))).toEqual(['weights-sum components']);
  });

  it('are weighted in percent as an office writes it, and in no other way', async () => {
    for (const weight of [0.4, '40％', '0.4', '140%', '40', '04%', '']) {
      const codes = await found(componentsOf(OWN, { ...OTHER, weight }));
      expect(
        codes.map((each) => each.split(' ')[0]),
        String(weight),
      ).toEqual(['share-form']);
    }
  });

  it('have exactly one that the indicators add to, which is out of the full marks and entered nowhere', async () => {
    expect(await found(componentsOf({ ...OWN, of: 'entered' }, OTHER))).toEqual(['components-indicators components']);
    expect(await found(componentsOf(OWN, { ...OTHER, of: 'indicators' }))).toEqual([
      'components-indicators components',
    ]);
    expect(await found(componentsOf({ ...OWN, full: 100 }, OTHER))).toEqual(['key-conflict full']);
  });

  it('exclude performance and satisfaction, periods exclude raters, and raters are more than are dropped', async () => {
    const { yearEnd } = componentsOf(OWN, OTHER);
    expect(await found({ yearEnd: { ...yearEnd, performance: 0.9 } })).toEqual(['key-conflict performance']);
    expect(await found({ yearEnd: { ...yearEnd, satisfactionScale: 'hundred' } })).toEqual([
      'key-conflict satisfactionScale',
    ]);
    const [periods, raters] = [['上半年', '下半年'], { count: 5 }];
    expect(await found(componentsOf(OWN, { ...OTHER, periods, raters }))).toEqual(['key-conflict raters']);
    const dropped = { count: 3, dropHighest: 2, dropLowest: 1 };
    expect(await found(componentsOf(OWN, { ...OTHER, raters: dropped }))).toEqual(['raters-dropped 3']);
  });

  it('have ids and names of their own', async () => {
    expect(await found(componentsOf(OWN, { ...OTHER, id: OWN.id }))).toEqual(['id-duplicate year-end']);
    expect(await found(componentsOf(OWN, { ...OTHER, name: OWN.name }))).toEqual(['name-duplicate 年终考核']);
  });
});

describe('bonuses', () => {
  const kind = { id: 'honours', name: '表彰奖励', amounts: [{ id: 'national', name: '国家级', points: 3 }], most: 5 };

  it('have a range or kinds', async () => {
    expect(await found({ bonus: { least: 1, most: 3 } })).toEqual([]);
    expect(await found({ bonus: { kinds: [kind] } })).toEqual([]);
    expect((await found({ bonus: { grounds: ['表彰'] } })).map((each) => each.split(' ')[0])).toEqual([
      ...['key-missing', 'key-missing'],
    ]);
    expect(await found({ bonus: { kinds: [kind], least: 1 } })).toEqual(['key-conflict least']);
  });

  it('are within the limit of their kind, and that within the limit of all', async () => {
    expect(await found({ bonus: { kinds: [{ ...kind, most: 2 }] } })).toEqual(['bonus-above-most 3']);
    expect(await found({ bonus: { kinds: [kind], most: 4 } })).toEqual(['bonus-above-most 5']);
    const { most: _, ...unlimited } = kind;
    expect(await found({ bonus: { kinds: [unlimited], most: 2 } })).toEqual(['bonus-above-most 3']);
  });
});

describe('the grades that a system lists', () => {
  const grades = (...list: readonly object[]) => ({
    grades: list.map((each, index) => ({ id: `grade-${index}`, name: `第${index}等`, ...each })),
  });

  it('may be given by scores, ranks, shares, numbers of each class, and with gates', async () => {
    const all = [{ first: { county: 1, district: '50%' }, noVeto: true, needs: { ideology: '90%' } }, { atLeast: 8 }];
    expect(await found({}, grades(...all, { first: '60%', atLeast: '70%' }, {}, { last: 1, atMost: 5 }))).toEqual([]);
  });

  it.each<[why: string, list: readonly object[], expected: readonly string[]]>([
    ['no grade takes the rest', [{ atLeast: 9 }, { atLeast: 8 }], ['grades-rest grades']],
    ['two grades take the rest', [{ atLeast: 9 }, {}, {}], ['grades-rest 第2等']],
    ['lines rise', [{ atLeast: 8 }, { atLeast: 9 }, {}], ['grades-order 9']],
    ['a line is that of a better grade', [{ atLeast: 8 }, { atLeast: '80%' }, {}], ['grades-order 80%']],
    ['a grade takes no more than a better one', [{ first: 2 }, { first: 2 }, {}], ['grades-order 2']],
    ['shares fall', [{ first: '50%' }, { first: '20%' }, {}], ['grades-order 20%']],
    ['the rest stands first', [{}, { atLeast: 8 }], ['grades-order 第1等']],
    ['what is given from below stands first', [{ last: 1 }, {}], ['grades-order 第1等']],
    ['scores are in two grades', [{ atLeast: 6 }, {}, { atMost: 6 }], ['grades-order 6']],
    ['units are in two grades', [{ first: 5 }, {}, { last: 3 }], ['grades-order 3']],
    [
      'scores are in two grades, one with more conditions',
      [{ atLeast: 6, noVeto: true }, {}, { atMost: 7 }],
      ['grades-order 7'],
    ],
    ['scores of a count and of a line meet', [{ first: 2, atLeast: 6 }, {}, { atMost: 7 }], ['grades-order 7']],
    ['scores meet in one class', [{ atLeast: '60%' }, {}, { last: 1, atMost: 6 }], ['grades-order 6']],
    [
      'units of a class are in two grades',
      [{ first: { county: 3, district: 1 } }, {}, { last: { county: 2, district: 0 } }],
      ['grades-order last'],
    ],
    [
      'what a grade asks is asked for a better one',
      [{ atLeast: 8, noVeto: true }, { atLeast: 9, noVeto: true }, {}],
      ['grades-order 9'],
    ],
    [
      'two grades ask the same',
      [{ atLeast: 8, noVeto: true }, { atLeast: 8, noVeto: true }, {}],
      ['grades-order 第1等'],
    ],
    [
      'a better grade needs no more',
      [{ needs: { ideology: '80%' } }, { needs: { ideology: '90%' } }, {}],
      ['grades-order 第1等'],
    ],
    [
      'a worse grade from below takes all',
      [{}, { last: 2, atMost: 4 }, { last: 2, atMost: 4 }],
      ['grades-order 第1等'],
    ],
    ['lines from below rise', [{}, { atMost: 4 }, { atMost: 5 }], ['grades-order 5']],
    ['a line is above the full marks', [{ atLeast: 90 }, {}], ['grades-above-full-marks 90']],
    ['a gate is above the points', [{ needs: { ideology: 10 } }, {}], ['grades-above-full-marks 10']],
    ['a gate is of no indicator', [{ needs: { ideologi: 1 } }, {}], ['grades-indicator ideologi']],
    ['a class has no number', [{ first: { county: 1 } }, {}], ['grades-classes first']],
    ['a class is unknown', [{ first: { county: 1, district: 1, city: 1 } }, {}], ['class-unknown city']],
    ['there are fewer units', [{ first: 8 }, {}], ['threshold-too-large 8']],
    ['a class has fewer units', [{ first: { county: 5, district: 1 } }, {}], ['threshold-too-large 5']],
    ['conditions are of both ends', [{ first: 1, atMost: 5 }, {}], ['key-conflict atMost']],
    ['a share is written otherwise', [{ first: '20％' }, {}], ['share-form 20％']],
  ])('are told where %s', async (_, list, expected) => {
    expect(await found({}, grades(...list))).toEqual(expected);
  });

  it('may overlap where both count units, and where more is asked of the better one', async () => {
    expect(await found({}, grades({ first: 2, atLeast: 6 }, {}, { last: 1, atMost: 7 }))).toEqual([]);
    expect(await found({}, grades({ atLeast: 8, core: '90%' }, { atLeast: 8 }, {}))).not.toContain('grades-order 8');
  });

  it('meet at an upper bound that is exclusive, if anything lies between', async () => {
    const exclusive = { grades: { atMost: 'exclusive' } };
    expect(await found(exclusive, grades({ atLeast: 6, noVeto: true }, {}, { atMost: 6 }))).toEqual([]);
    expect(await found(exclusive, grades({ atLeast: 6 }, {}, { atMost: 6 }))).toEqual(['grades-order 6']);
    expect(await found({}, grades({ atLeast: 6, noVeto: true }, {}, { atMost: 6 }))).toEqual(['grades-order 6']);
  });

  it('exclude what is of the three grades of the thresholds alone', async () => {
    const list = grades({ atLeast: 8 }, {});
    expect(await found({}, { ...list, thresholds: { advanced: 1 } })).toEqual(['key-conflict advanced']);
    expect(await found({}, { ...list, thresholds: { leaderBarred: 1 } })).toEqual([]);
    const deduction = { least: 1, most: 2, vetoBars: 'qualified' };
    expect(await found({ grades: { advanced: '优秀' }, deduction }, list)).toEqual([
      ...['key-conflict advanced', 'key-conflict vetoBars'].toSorted(),
    ]);
  });
});

describe('every single change of a method', () => {
  it('changes what a lock holds, and is found by a comparison', async () => {
    await fc.assert(
      fc.asyncProperty(methods, fc.nat(), async (stated, at) => {
        const copy = structuredClone(stated) as { method: object; system: object };
        const leaves = leavesIn(copy);
        const leaf = leaves[at % leaves.length];
        if (leaf === undefined) return;
        leaf();
        const [before, after] = [await editionOf(stated), await editionOf(copy as StatedMethod)];
        expect([...settingTexts(after)]).not.toEqual([...settingTexts(before)]);
        expect(compareSettings(before, after)).not.toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});

/** The edition as it is read, sound or not. */
async function editionOf(stated: StatedMethod): Promise<Edition> {
  const editions: Edition[] = [];
  await examine(memoryWorld(withMethod(stated)), { digests: false, visit: (edition) => editions.push(edition) });
  const [edition] = editions;
  if (edition === undefined) throw new Error('there is no edition');
  return edition;
}

/** Ways to change one thing in a value: a number, a word, or the order of two members of a list. */
function leavesIn(value: unknown): readonly (() => void)[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = Object.entries(value).flatMap(([key, each]): readonly (() => void)[] => {
    const holder = value as Record<string, unknown>;
    const other = changedScalar(each);
    if (other === undefined) return leavesIn(each);
    return [
      () => {
        holder[key] = other;
      },
    ];
  });
  return Array.isArray(value) && value.length > 1 ? [...own, () => void value.reverse()] : own;
}

/** Another number, word or truth; undefined for what is none. */
function changedScalar(value: unknown): unknown {
  if (typeof value === 'number') return Number.isInteger(value) ? value + 1 : (value * 10 - 1) / 10;
  if (typeof value === 'boolean') return !value;
  if (typeof value !== 'string') return undefined;
  return value.endsWith('%') ? `${(Number.parseInt(value, 10) + 1) % 100}%` : `${value}甲`;
}
