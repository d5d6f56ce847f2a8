import { describe, expect, it } from 'vitest';
import { withEdits } from '../../src/merge/apply.ts';
import { editsBetween } from '../../src/merge/edits.ts';
import type { MergeItem, MergeState } from '../../src/merge/merge.ts';

/** A state of items that are written as `id: what lies below it`; what has nothing below is a criterion. */
function stateWith(below: Readonly<Record<string, readonly string[]>>): MergeState {
  const [root = ''] = Object.keys(below);
  const items = new Map<string, MergeItem>();
  const take = (id: string, parent: string | undefined): void => {
    const children = below[id] ?? [];
    const kind = children.length > 0 ? 'indicator' : 'criterion';
    items.set(id, { id, parent, children, kind, fields: new Map([[kind === 'criterion' ? 'text' : 'title', id]]) });
    for (const each of children) take(each, id);
  };
  take(root, undefined);
  return { roots: [root], items };
}

describe('edits between two states', () => {
  it('put indicators that became criteria in behind each other as they are printed, whatever their order was', () => {
    const from = stateWith({ top: ['a', 'b', 'c'], a: ['a-1'], b: ['b-1'], c: ['c-1'] });
    const to = stateWith({ top: ['c'], c: ['c-1', 'b', 'a'] });
    expect(withEdits(from, editsBetween(from, to))).toEqual({ ...to, items: expect.anything() });
    expect(withEdits(from, editsBetween(from, to)).items.get('c')?.children).toEqual(['c-1', 'b', 'a']);
  });

  it('put a new indicator in with all that is new below it, at once', () => {
    const from = stateWith({ top: ['a'], a: ['a-1', 'a-2'] });
    const to = stateWith({ top: ['a', 'b'], a: ['a-1'], b: ['b-1', 'a-2', 'b-2'] });
    const edits = editsBetween(from, to);
    expect(edits.map((edit) => [edit.kind, edit.kind === 'add' ? edit.item.id : edit.id])).toEqual([
      ['add', 'b'],
      ['move', 'a-2'],
    ]);
    expect(withEdits(from, edits).items.get('b')?.children).toEqual(['b-1', 'a-2', 'b-2']);
  });

  it('put a new item in behind what stands there already, where one that became a criterion comes between', () => {
    const from = stateWith({ top: ['a', 'b'], a: ['a-1'], b: ['b-1'] });
    const to = stateWith({ top: ['b'], b: ['b-1', 'a', 'new'] });
    expect(withEdits(from, editsBetween(from, to)).items.get('b')?.children).toEqual(['b-1', 'a', 'new']);
  });
});
