import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeBeside, placeOfDrop } from '../../src/client/logic/places.ts';
import type { Row } from '../../src/studio/protocol/rows.ts';
import type { Spot } from '../../src/studio/protocol.ts';
import { row, tables } from './rows.ts';

const somewhere = tables.chain((rows) => fc.tuple(fc.constant(rows), fc.constantFrom(...rows)));

/** The rows after an item, with all below it, was put at a spot: as the program does it. */
function moved(rows: readonly Row[], id: string, spot: Spot): readonly Row[] {
  const isBelow = (each: Row): boolean => each.id === id || each.id.startsWith(`${id}-`);
  const [taken, rest] = [rows.filter(isBelow), rows.filter((each) => !isBelow(each))];
  const target = spot.before ?? spot.after ?? spot.under;
  const parent = spot.under ?? rows.find((each) => each.id === target)?.parent ?? null;
  const at = rest.findIndex((each) => each.id === target);
  const end = rest.findIndex((each, index) => index > at && !each.id.startsWith(`${target}-`));
  const place = spot.before !== undefined ? at : end === -1 ? rest.length : end;
  const put = taken.map((each) => (each.id === id ? { ...each, parent } : each));
  return [...rest.slice(0, place), ...put, ...rest.slice(place)];
}

describe('where an item is moved', () => {
  it('is beside its neighbour by a key, and back by the other', () => {
    fc.assert(
      fc.property(somewhere, fc.constantFrom('up' as const, 'down' as const), ([rows, { id, parent }], way) => {
        const spot = placeBeside(rows, id, way);
        if (spot === null) return;
        const there = moved(rows, id, spot);
        expect(there.map((each) => each.id)).not.toEqual(rows.map((each) => each.id));
        if (there.find((each) => each.id === id)?.parent !== parent) return;
        const back = placeBeside(there, id, way === 'up' ? 'down' : 'up');
        expect(back && moved(there, id, back)).toEqual(rows);
      }),
    );
  });

  it('is the next indicator that can take it, at the end of its own', () => {
    const rows = [
      row({ id: 'a', kind: 'indicator', level: 1, isLeaf: true }),
      row({ id: 'a1', parent: 'a' }),
      row({ id: 'b', kind: 'indicator', level: 1, isLeaf: true }),
      row({ id: 'b1', parent: 'b' }),
      row({ id: 'c', kind: 'indicator', level: 1, isLeaf: true }),
    ];
    expect(placeBeside(rows, 'a1', 'up')).toBeNull();
    expect(placeBeside(rows, 'a1', 'down')).toEqual({ before: 'b1' });
    expect(placeBeside(rows, 'b1', 'up')).toEqual({ under: 'a' });
    expect(placeBeside(rows, 'b1', 'down')).toEqual({ under: 'c' });
    expect(placeBeside(rows, 'c', 'down')).toBeNull();
  });

  it('is where it is dropped: beside its like, or under what can take it, never elsewhere', () => {
    fc.assert(
      fc.property(tables, fc.nat(), fc.nat(), fc.boolean(), (rows, from, to, isUpper) => {
        const [item, on] = [rows[from % rows.length], rows[to % rows.length]];
        if (item === undefined || on === undefined) return;
        const spot = placeOfDrop(rows, item.id, on.id, isUpper);
        const isLike = item !== on && item.kind === on.kind && item.level === on.level;
        if (isLike) expect(spot).toEqual(isUpper ? { before: on.id } : { after: on.id });
        else if (spot !== null) {
          expect(spot).toEqual({ under: on.id });
          expect(on.level).toBe(item.level - 1);
          expect(item.parent).not.toBe(on.id);
        }
      }),
    );
  });
});
