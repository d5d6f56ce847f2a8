import type { ItemEdit } from '../edit/item-edit.ts';
import { commonPairs } from '../text/common-pairs.ts';
import type { MergeItem, MergeState } from './merge.ts';
import { rawItem, sameValue } from './values.ts';

/**
 * What makes one state of another, as edits that are done one after the other: fields; then what is put in or taken
 * elsewhere, from above to below, in as few moves as can be; then what is taken away. Ids that go are not retired:
 * whether they are is for the one to say who removes them.
 */
export function editsBetween(from: MergeState, to: MergeState): readonly ItemEdit[] {
  const edits: ItemEdit[] = [];
  const parents = new Map<string, string | undefined>();
  for (const item of from.items.values()) {
    parents.set(item.id, item.parent);
    const after = to.items.get(item.id);
    if (after?.kind === item.kind) edits.push(...fieldEdits(item, after));
  }
  const tree: Tree = { parents, put: new Set(), edits, from, to };
  placeBelow(tree, undefined);
  const isGoing = (id: string): boolean => !to.items.has(id) || isLate(tree, id);
  for (const [id, parent] of parents) {
    if (isGoing(id) && !(parent !== undefined && isGoing(parent)))
      edits.push({ kind: 'remove', id, retire: undefined });
  }
  for (const id of inOrder(to)) {
    const siblings = childrenIn(to, to.items.get(id)?.parent);
    if (isLate(tree, id)) edits.push(addition(tree, id, siblings[siblings.indexOf(id) - 1]));
  }
  return edits;
}

/** The ids of a state as they are printed: what is put in behind another is put in after it. */
function* inOrder(state: MergeState, parent?: string): Iterable<string> {
  for (const id of childrenIn(state, parent)) {
    yield id;
    yield* inOrder(state, id);
  }
}

interface Tree {
  /** What stands below what after the edits so far. */
  readonly parents: Map<string, string | undefined>;
  /** What came with something that was put in, and stands in its place there. */
  readonly put: Set<string>;
  readonly edits: ItemEdit[];
  readonly from: MergeState;
  readonly to: MergeState;
}

function fieldEdits(before: MergeItem, after: MergeItem): readonly ItemEdit[] {
  const keys = new Set([...after.fields.keys(), ...before.fields.keys()]);
  return [...keys].flatMap((key) => {
    const value = after.fields.get(key);
    return sameValue(before.fields.get(key), value) ? [] : [{ kind: 'field', id: after.id, key, value } as const];
  });
}

/** Whether an indicator has become a criterion: it is put in when all that lay below it has gone elsewhere. */
function isLate({ from, to }: Tree, id: string): boolean {
  return from.items.get(id)?.kind === 'indicator' && to.items.get(id)?.kind === 'criterion';
}

/** Puts what lies below an indicator in its places, each behind the one before it, and then what lies below that. */
function placeBelow(tree: Tree, parent: string | undefined): void {
  const { parents, edits, from, to } = tree;
  const wanted = childrenIn(to, parent).filter((id) => !isLate(tree, id));
  const present = [
    ...childrenIn(from, parent).filter((id) => parents.get(id) === parent),
    ...wanted.filter((id) => tree.put.has(id)),
  ];
  const inPlace = new Set(commonPairs(wanted, present).map(([index]) => wanted[index]));
  let after: string | undefined;
  for (const id of wanted) {
    const before = from.items.get(id);
    const isReplaced = before !== undefined && before.kind !== to.items.get(id)?.kind;
    if (isReplaced) edits.push({ kind: 'remove', id, retire: undefined });
    if (isReplaced || !parents.has(id)) edits.push(addition(tree, id, after));
    else if (!inPlace.has(id)) edits.push({ kind: 'move', id, under: parent, after });
    parents.set(id, parent);
    after = id;
  }
  for (const id of wanted) placeBelow(tree, id);
}

/** Puts an item in behind another that stands there, with all below it that is new as well. */
function addition({ parents, put, to }: Tree, id: string, after: string | undefined): ItemEdit {
  const under = to.items.get(id)?.parent;
  const item = rawItem(to, id, (each) => !parents.has(each));
  const note = (above: string): void => {
    for (const each of childrenIn(to, above).filter((child) => !parents.has(child))) {
      parents.set(each, above);
      put.add(each);
      note(each);
    }
  };
  note(id);
  return { kind: 'add', under, after, item };
}

function childrenIn({ roots, items }: MergeState, parent: string | undefined): readonly string[] {
  return parent === undefined ? roots : (items.get(parent)?.children ?? []);
}
