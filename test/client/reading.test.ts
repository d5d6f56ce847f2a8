import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { departmentsWith } from '../../src/client/logic/departments.ts';
import { difference } from '../../src/client/logic/difference.ts';
import { seenRows } from '../../src/client/logic/filter.ts';
import { pieces, rowsWith } from '../../src/client/logic/search.ts';
import { standingOf } from '../../src/client/logic/totals.ts';
import type { TotalView } from '../../src/studio/protocol.ts';
import { row, tables } from './rows.ts';

const texts = fc.string({ unit: fc.constantFrom('党', '建', 'A', 'a', 'İ', '𠮷', ' '), maxLength: 12 });

describe('what is read on the page', () => {
  it('is the text itself, with what is searched for marked in it', () => {
    fc.assert(
      fc.property(texts, texts, (text, query) => {
        const all = pieces(text, query);
        expect(all.map((piece) => piece.text).join('')).toBe(text);
        for (const piece of all) if (piece.isFound) expect(piece.text.toLowerCase()).toBe(query.trim().toLowerCase());
      }),
    );
    expect(pieces('党建Abc', 'AB')).toEqual([
      { text: '党建', isFound: false },
      { text: 'Ab', isFound: true },
      { text: 'c', isFound: false },
    ]);
  });

  it('is found by its words, its id, who leads it, its remark and its figures', () => {
    const rows = [
      row({ id: 'first', words: '党建工作', points: '12.5' }),
      row({ id: 'second', departments: ['publicity'], remark: '核心' }),
      row({ id: 'third', points: null, byClass: [{ id: 'a', name: '甲', points: '7.5' }] }),
    ];
    const found = (query: string) => rowsWith(query, rows, (id) => (id === 'publicity' ? '宣传部' : id));
    expect(found('党建')).toEqual(['first']);
    expect(found('SECOND')).toEqual(['second']);
    expect(found('宣传')).toEqual(['second']);
    expect(found('核心')).toEqual(['second']);
    expect(found('.5')).toEqual(['first', 'third']);
    expect(found(' ')).toEqual([]);
  });

  it('is each row that is wanted, below all that it lies in', () => {
    fc.assert(
      fc.property(tables, fc.nat(), (rows, at) => {
        const wanted = rows[at % rows.length];
        if (wanted === undefined) return;
        const seen = seenRows(rows, { kind: 'found' }, new Set([wanted.id]));
        const ids = seen.map((each) => each.row.id);
        expect(ids).toEqual(
          rows.map(({ id }) => id).filter((id) => wanted.id === id || wanted.id.startsWith(`${id}-`)),
        );
        expect(seen.filter(({ isContext }) => !isContext).map((each) => each.row)).toEqual([wanted]);
        expect(seenRows(rows, { kind: 'all' }, new Set()).map((each) => each.row)).toEqual(rows);
      }),
    );
  });

  it('is both texts of a change, each whole', () => {
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const { head, removed, added, tail } = difference(before, after);
        expect(head + removed + tail).toBe(before);
        expect(head + added + tail).toBe(after);
      }),
    );
    expect(difference('每年不少于6次', '每年不少于8次')).toEqual({
      head: '每年不少于',
      removed: '6',
      added: '8',
      tail: '次',
    });
  });

  it('is the departments that begin with what is typed before those that have it within', () => {
    const all = ['市委宣传部', '宣传部', '市委办'].map((name) => ({ id: name, name }));
    expect(departmentsWith('宣传', all).map(({ name }) => name)).toEqual(['宣传部', '市委宣传部']);
    expect(departmentsWith('', all)).toEqual(all);
    expect(departmentsWith('没有', all)).toEqual([]);
  });
});

describe('how a total stands', () => {
  const total = (said: Partial<TotalView>): TotalView => ({
    id: 'a',
    name: '甲',
    isUnit: false,
    fullMarks: '100',
    total: null,
    sum: null,
    scale: null,
    bonus: null,
    ...said,
  });

  it('is kept only where it is proved and what is added up is what is due, to the last digit', () => {
    expect(standingOf(total({ sum: '100', total: '100' }))).toMatchObject({ state: 'kept', difference: null });
    expect(standingOf(total({ sum: '100' }))).toMatchObject({ state: 'broken' });
    expect(standingOf(total({ sum: '100.000000000000000001' }))).toMatchObject({
      state: 'over',
      difference: '0.000000000000000001',
    });
    expect(standingOf(total({ sum: '99.9', total: '99.9' }))).toMatchObject({ state: 'under', difference: '0.1' });
  });

  it('is held against the scale where there is one', () => {
    expect(standingOf(total({ sum: '90', total: '100', scale: '90' }))).toMatchObject({ state: 'kept', target: '90' });
  });

  it('is open where points are unknown', () => {
    expect(standingOf(total({}))).toMatchObject({ state: 'open' });
    expect(standingOf(total({ sum: '100', fullMarks: null }))).toMatchObject({ state: 'open' });
  });
});
