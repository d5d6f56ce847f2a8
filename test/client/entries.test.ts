import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellAt, movedBy, nameOf, rowsIn, typedFrom, withCell, withNew } from '../../src/client/logic/entries.ts';
import type { ColumnView } from '../../src/studio/protocol/settings.ts';

const column = (...path: readonly string[]): ColumnView => ({
  ...{ path, title: '', description: '', preset: null, choices: [], isRequired: false },
  kind: path[0] === 'amounts' ? 'entries' : 'text',
});

const COLUMNS = [column('id'), column('name'), column('raters', 'count'), column('raters', 'drop'), column('amounts')];

const text = fc.constantFrom('甲', '乙、丙', '"', '60%', '{');
const entry = fc
  .record({
    name: fc.option(text, { nil: undefined }),
    raters: fc.option(fc.record({ count: text }), { nil: undefined }),
    amounts: fc.option(fc.constant([{ id: 'national', points: '1' }]), { nil: undefined }),
  })
  .map((each) => JSON.parse(JSON.stringify(each)) as object);
const typed = fc
  .array(entry, { minLength: 1, maxLength: 6 })
  .map((all) => JSON.stringify(all.map((each, index) => ({ id: `e-${index}`, ...each }))));

describe('the entries of a list', () => {
  it('are typed again as they were read, mappings and entries in them, too', () => {
    fc.assert(
      fc.property(typed, (value) => {
        expect(typedFrom(rowsIn(value, COLUMNS), COLUMNS)).toBe(value);
      }),
    );
  });

  it('are one mapping where there is no list', () => {
    const value = '{"id":"a","raters":{"count":"5"}}';
    expect(typedFrom(rowsIn(value, COLUMNS), COLUMNS, 'entry')).toBe(value);
    expect(typedFrom([], COLUMNS, 'entry')).toBe('');
    const at = (path: string) => cellAt({ path: 'x.y', kind: 'entry' }, rowsIn(value, COLUMNS), path);
    expect([at('x.y.name'), at('x.y')]).toEqual([{ key: 'kept-0', column: 'name' }, null]);
  });

  it('are nothing where none is left, and where what is typed in a part of a mapping is taken away', () => {
    expect(typedFrom(rowsIn(null, COLUMNS), COLUMNS)).toBe('');
    const rows = rowsIn('[{"id":"a","raters":{"count":"5"}}]', COLUMNS);
    expect(typedFrom(withCell(rows, 'kept-0', 'raters.count', ' '), COLUMNS)).toBe('[{"id":"a"}]');
  });

  it('change places and come back, and stay where there is no place', () => {
    fc.assert(
      fc.property(typed, fc.nat(6), (value, at) => {
        const rows = rowsIn(value, COLUMNS);
        const { key = '' } = rows[at] ?? {};
        const moved = movedBy(rows, key, 1);
        expect(moved === rows).toBe(at >= rows.length - 1);
        if (moved !== rows) expect(movedBy(moved, key, -1)).toEqual(rows);
      }),
    );
  });

  it('come behind the others with keys of their own, and are called by what is typed in them', () => {
    const rows = withNew(rowsIn('[{"id":"a","name":"甲"}]', COLUMNS), [{}, { id: 'c' }], COLUMNS, 3);
    expect(rows.map(({ key, isKept }) => [key, isKept])).toEqual([
      ['kept-0', true],
      ['new-3-0', false],
      ['new-3-1', false],
    ]);
    expect(rows.map(nameOf)).toEqual(['甲', '', 'c']);
  });

  it('are found by the path of what is wrong in them', () => {
    const rows = rowsIn('[{"id":"a"},{"name":"乙"}]', COLUMNS);
    const at = (path: string | undefined) => cellAt({ path: 'x.y', kind: 'entries' }, rows, path);
    expect(at('x.y.a.raters.count')).toEqual({ key: 'kept-0', column: 'raters.count' });
    expect(at('x.y.1.name')).toEqual({ key: 'kept-1', column: 'name' });
    expect([at('x.y'), at('x.z.a'), at('x.y.b.name'), at(undefined)]).toEqual([null, null, null, null]);
  });
});
