import { describe, expect, it } from 'vitest';
import { figureOf, kindOf, worthOf } from '../../src/client/logic/worth.ts';

describe('by what an item counts', () => {
  it.each(['points=0.5', 'weight=1/3', 'adds=unlimited', 'deducts=2', 'veto', 'grouping', ''])(
    'is typed again as it was read (%s)',
    (typed) => {
      const was = typed === '' ? null : typed;
      expect(worthOf(kindOf(was), figureOf(was))).toBe(typed);
    },
  );

  it('is not whole before its figure is typed', () => {
    expect(worthOf('points', ' ')).toBeNull();
  });
});
