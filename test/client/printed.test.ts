import { describe, expect, it } from 'vitest';
import { itemAt, placeOf, type Sight, turnFor } from '../../src/client/logic/printed.ts';

const SIGHT: Sight = { edition: '2021', system: 'county', document: null, version: 1, trial: null, item: 'one' };

describe('which page is shown', () => {
  it('is that of the chosen item in another system, document or year', () => {
    for (const other of [{ system: 'municipal' }, { document: 'measures' }, { edition: '2020' }]) {
      expect(turnFor(SIGHT, { ...SIGHT, ...other }, 7, true)).toEqual({ page: 1, item: 'one', follows: null });
    }
    expect(turnFor(null, SIGHT, 1, false)).toEqual({ page: 1, item: 'one', follows: null });
  });

  it('stays while the chosen item is in sight, and goes to it otherwise', () => {
    expect(turnFor(SIGHT, { ...SIGHT, item: 'two' }, 7, true)).toBeNull();
    expect(turnFor(SIGHT, { ...SIGHT, item: 'two' }, 7, false)).toEqual({ page: 7, item: 'two', follows: null });
  });

  it('is made anew where the data or what is typed change, and stays with an item that is in sight', () => {
    for (const other of [{ version: 2 }, { trial: 5 }]) {
      expect(turnFor(SIGHT, { ...SIGHT, ...other }, 7, true)).toEqual({ page: 7, item: null, follows: 'one' });
      // Who has turned pages reads on.
      expect(turnFor(SIGHT, { ...SIGHT, ...other }, 7, false)).toEqual({ page: 7, item: null, follows: null });
    }
    expect(turnFor(SIGHT, { ...SIGHT }, 7, false)).toBeNull();
  });
});

describe('a point of a page', () => {
  const whole = { system: 'county', item: 'row', left: 0, top: 0.1, width: 1, height: 0.2 };
  const label = { system: 'county', item: 'label', left: 0, top: 0.1, width: 0.3, height: 0.6 };

  it('leads to the inner one of the items that stand there', () => {
    expect(itemAt([whole, label], 0.2, 0.2)).toBe(label);
    expect(itemAt([whole, label], 0.5, 0.2)).toBe(whole);
    expect(itemAt([whole, label], 0.5, 0.9)).toBeNull();
  });

  it('marks an item of the system that is looked at, and none of another', () => {
    expect(placeOf([whole, label], 'county', 'row')).toBe(whole);
    expect(placeOf([whole, label], 'municipal', 'row')).toBeNull();
    expect(placeOf([whole, label], 'county', null)).toBeNull();
  });
});
