import type { ItemEdit, RawItem } from '../edit/item-edit.ts';
import type { MergeItem, MergeState } from './merge.ts';

/** A state after edits, done one after the other. Throws where one of them speaks of an item that is not there, or puts an id in a second time. */
export function withEdits(state: MergeState, edits: readonly ItemEdit[]): MergeState {
  const items = new Map(state.items);
  const tree: Tree = { items, roots: [...state.roots] };
  for (const edit of edits) {
    if (edit.kind === 'field') setField(tree, edit);
    else if (edit.kind === 'add') add(tree, edit.item, edit.under, edit.after);
    else if (edit.kind === 'remove') remove(tree, edit.id);
    else {
      const item = itemIn(tree, edit.id);
      relist(tree, item.parent, (list) => list.filter((each) => each !== edit.id));
      items.set(edit.id, { ...item, parent: edit.under });
      putBehind(tree, edit.id, edit.under, edit.after);
    }
  }
  return tree;
}

interface Tree {
  readonly items: Map<string, MergeItem>;
  roots: readonly string[];
}

function itemIn({ items }: Tree, id: string): MergeItem {
  const item = items.get(id);
  if (item === undefined) throw new Error(`there is no ${id}`);
  return item;
}

function setField(tree: Tree, { id, key, value }: Extract<ItemEdit, { kind: 'field' }>): void {
  const item = itemIn(tree, id);
  const fields = new Map(item.fields);
  if (value === undefined) fields.delete(key);
  else fields.set(key, value);
  tree.items.set(id, { ...item, fields });
}

function relist(tree: Tree, parent: string | undefined, change: (list: readonly string[]) => readonly string[]): void {
  if (parent === undefined) tree.roots = change(tree.roots);
  else {
    const item = itemIn(tree, parent);
    tree.items.set(parent, { ...item, children: change(item.children) });
  }
}

function putBehind(tree: Tree, id: string, under: string | undefined, after: string | undefined): void {
  relist(tree, under, (list) => {
    const at = after === undefined ? 0 : list.indexOf(after) + 1;
    if (after !== undefined && at === 0) throw new Error(`${after} does not stand there`);
    return list.toSpliced(at, 0, id);
  });
}

function add(tree: Tree, item: RawItem, under: string | undefined, after: string | undefined): void {
  if (tree.items.has(item.id)) throw new Error(`there is a ${item.id} already`);
  const kind = kindOf(item);
  tree.items.set(item.id, { id: item.id, parent: under, children: [], kind, fields: new Map(item.fields) });
  putBehind(tree, item.id, under, after);
  let before: string | undefined;
  for (const each of item.below?.items ?? []) {
    add(tree, each, item.id, before);
    before = each.id;
  }
}

/** What has a wording is a criterion, what has a title an indicator. */
function kindOf(item: RawItem): MergeItem['kind'] {
  return item.fields.some(([key]) => key === 'text') ? 'criterion' : 'indicator';
}

function remove(tree: Tree, id: string): void {
  const item = itemIn(tree, id);
  relist(tree, item.parent, (list) => list.filter((each) => each !== id));
  const forget = (each: string): void => {
    for (const child of itemIn(tree, each).children) forget(child);
    tree.items.delete(each);
  };
  forget(id);
}
