import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { idMeant, meantBy } from '../../../src/engine/examine/meant.ts';

/** Ids with titles, of which one is the id of another, some are parts of others, and two are the same. */
const ITEMS = [
  ['theory', '理论武装'],
  ['theory-study', '理论武装（学习）'],
  ['lectures', '基层宣讲'],
  ['quoted', 'lectures'],
  ['numbered', '1.2.3 “四个合格”／五查五促'],
  ['wide', '１．２．３'],
  ['yearly', '2020年重点工作'],
  ['first', '党建 工作'],
  ['second', '党建工作'],
  ['bracket', '一（二）'],
] as const;

const meant = (word: string) => meantBy(word, ITEMS, (names) => names).map(([id]) => id);

describe('what a word means', () => {
  it.each([
    ['a title that is the beginning of another', '理论武装', ['theory']],
    ['a part of both', '理论', ['theory', 'theory-study']],
    ['half width for full width', '理论武装(学习)', ['theory-study']],
    ['an id that is the title of something else', 'lectures', ['lectures']],
    ['the id of that', 'quoted', ['quoted']],
    ['a title with numbers, quotation marks and a stroke', '1.2.3"四个合格"/五查五促', ['numbered']],
    ['a number that is a title as it stands', '１．２．３', ['wide']],
    ['a number that is a title in other widths', '1.2.3', ['wide']],
    ['a title with a year', '2020年重点工作', ['yearly']],
    ['a year alone', '2020', ['yearly']],
    ['a title with a space as it stands', '党建 工作', ['first']],
    ['the same without the space', '党建工作', ['second']],
    ['a part of two that differ in spaces', '党建', ['first', 'second']],
    ['brackets', '一(二)', ['bracket']],
    ['a part of an id', 'theor', []],
    ['nothing', '', []],
    ['spaces', '　 ', []],
    ['quotation marks around nothing', '“”', []],
  ])('is, of %s, %j: %j', (_, word, ids) => {
    expect(meant(word)).toEqual(ids);
  });

  it('leads from every candidate to one thing, by the id that is told', () => {
    const names = fc.constantFrom('甲', '乙', '甲乙', '甲 乙', 'a', 'b', 'ａ', '');
    const things = fc.uniqueArray(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), names), { selector: ([id]) => id });
    fc.assert(
      fc.property(things, names, (all, word) => {
        for (const [id] of meantBy(word, all, (each) => each))
          expect(meantBy(id, all, (each) => each)).toEqual([[id, expect.anything()]]);
      }),
    );
  });
});

describe('the id that an option means', () => {
  const things = [
    { id: 'publicity', names: ['市委宣传部', '宣传部'] },
    { id: 'organization', names: ['市委组织部', '组织部'] },
  ];
  const said = (word: string): string => {
    try {
      return idMeant('--department', word, things);
    } catch (error) {
      return JSON.stringify(error, Object.getOwnPropertyNames(error));
    }
  };

  it('is found by the id, a name and a part of it; several are told apart by their ids', () => {
    for (const word of ['publicity', '市委宣传部', '宣传部', '宣传']) expect(said(word)).toBe('publicity');
    expect(said('市委')).not.toBe('publicity');
    expect(() => idMeant('--department', '市委', things)).toThrow();
    expect(() => idMeant('--department', '政法委', things)).toThrow();
  });
});
