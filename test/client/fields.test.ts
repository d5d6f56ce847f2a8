import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  COLUMNS,
  columnOf,
  type Field,
  fieldBeside,
  fieldForClass,
  fieldNow,
  fieldsOf,
  isSame,
} from '../../src/client/logic/fields.ts';
import { placeAfter } from '../../src/client/logic/grid-keys.ts';
import { row, tables } from './rows.ts';

describe('the fields of a table', () => {
  it('are all met by the tabulator, once each, and the same backwards', () => {
    fc.assert(
      fc.property(tables, (rows) => {
        const all = rows.flatMap((each) => COLUMNS.flatMap((column) => fieldsOf(each, column)));
        const walk = (from: Field | undefined, step: 1 | -1): readonly Field[] => {
          const met: Field[] = [];
          for (let at: Field | null = from ?? null; at !== null; at = fieldBeside(rows, at, step)) met.push(at);
          return met;
        };
        expect(walk(all[0], 1)).toEqual(all);
        expect(walk(all.at(-1), -1)).toEqual(all.toReversed());
      }),
    );
  });

  it('are found again in their row, with what stands there now', () => {
    fc.assert(
      fc.property(tables, (rows) => {
        for (const each of rows) {
          for (const column of COLUMNS) {
            for (const field of fieldsOf(each, column)) {
              expect(columnOf(field)).toBe(column);
              const now = fieldNow(each, { ...field, was: 'else' });
              expect(now !== null && isSame(now, field) && now.was).toBe(field.was);
            }
          }
        }
      }),
    );
  });

  it('are the points of all classes, and of each that has its own', () => {
    const byClass = [
      { id: 'a', name: '甲', points: '1' },
      { id: 'b', name: '乙', points: '1.5' },
    ];
    const points = (said: Parameters<typeof row>[0]) =>
      fieldsOf(row(said), 'points').map(({ part, was }) => ({ part, was }));
    expect(points({ id: 'x', points: '1', byClass })).toEqual([
      { part: null, was: '1' },
      { part: 'b', was: '1.5' },
    ]);
    expect(points({ id: 'x', points: null, byClass })).toEqual([
      { part: 'a', was: '1' },
      { part: 'b', was: '1.5' },
    ]);
    expect(points({ id: 'x', points: null })).toEqual([{ part: null, was: null }]);
    expect(points({ id: 'x', points: null, pointsKey: 'veto' })).toEqual([]);
    expect(fieldForClass(row({ id: 'x', points: '1.50' }), 'c')).toMatchObject({ part: 'c', was: '1.5' });
  });
});

describe('the keys of the table', () => {
  it('never lead out of it', () => {
    const keys = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'PageUp', 'PageDown', 'Home', 'End'];
    const places = fc.integer({ min: 1, max: 50 }).chain((count) =>
      fc.record({
        count: fc.constant(count),
        row: fc.nat({ max: count - 1 }),
        column: fc.constantFrom(...COLUMNS),
      }),
    );
    fc.assert(
      fc.property(fc.constantFrom(...keys), fc.boolean(), places, (key, isControlled, { count, ...from }) => {
        const place = placeAfter(key, isControlled, from, count);
        expect(place !== null && place.row >= 0 && place.row < count && COLUMNS.includes(place.column)).toBe(true);
      }),
    );
  });

  it('are those of the grid pattern', () => {
    const from = { row: 20, column: 'points' } as const;
    const to = (key: string, isControlled = false) => placeAfter(key, isControlled, from, 40);
    expect(to('ArrowDown')).toEqual({ row: 21, column: 'points' });
    expect(to('ArrowRight')).toEqual({ row: 20, column: 'before' });
    expect(to('Home')).toEqual({ row: 20, column: 'words' });
    expect(to('End')).toEqual({ row: 20, column: 'remark' });
    expect(to('Home', true)).toEqual({ row: 0, column: 'words' });
    expect(to('End', true)).toEqual({ row: 39, column: 'remark' });
    expect(to('PageDown')).toEqual({ row: 32, column: 'points' });
    expect(to('a')).toBeNull();
  });
});
