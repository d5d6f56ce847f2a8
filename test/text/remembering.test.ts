import { describe, expect, it } from 'vitest';
import { remembering } from '../../src/text/remembering.ts';

describe('remembering', () => {
  const counted = () => {
    let times = 0;
    const make = remembering((first: { readonly name: string }, size: number, of: object) => {
      times += 1;
      return { first, size, of };
    });
    return { make, times: () => times };
  };

  it('makes once what is asked for with the same objects', () => {
    const { make, times } = counted();
    const [table, source] = [{ name: 'table' }, {}];
    expect(make(table, 10.5, source)).toBe(make(table, 10.5, source));
    expect(times()).toBe(1);
  });

  it('makes anew what is asked for with others, even equal ones', () => {
    const { make, times } = counted();
    const [table, source] = [{ name: 'table' }, {}];
    make(table, 10.5, source);
    expect(make(table, 9, source).size).toBe(9);
    expect(make(table, 10.5, {}).of).not.toBe(source);
    const twin = { name: 'table' };
    expect(make(twin, 10.5, source).first).toBe(twin);
    expect(times()).toBe(4);
  });

  it('remembers nothing of what throws', () => {
    let isBroken = true;
    const make = remembering((_: object) => {
      if (isBroken) throw new Error('broken');
      return 1;
    });
    const one = {};
    expect(() => make(one)).toThrow('broken');
    isBroken = false;
    expect(make(one)).toBe(1);
  });
});
