import { isMap, isScalar, isSeq, type Pair, type YAMLMap } from 'yaml';
import type { FileKind } from '../load/file-kind.ts';
import type { Keys } from '../load/key-order.js';
import { KEY_ORDERS } from '../load/mend/key-orders.ts';
import { positionAt, type SourceText } from '../text/source.ts';
import type { Change } from './changes.ts';

type Commented = { readonly contents: unknown; readonly commentBefore: string | null };

/** Whose comments stand above a mapping: those of its first key where it is the value of a key, or the file has a head of its own; those of the whole mapping at an item of a list; those of the file at its beginning. */
type Place = 'value' | 'item' | 'whole';

interface Ordering {
  readonly source: SourceText;
  readonly changes: Change[];
}

/** Puts the keys of every mapping into the order of the schema, each with its comments and the blank line before it. Keys that the schema does not know come last, as they were. */
export function orderKeys(document: Commented, kind: FileKind, source: SourceText, changes: Change[]): void {
  const place = document.commentBefore ? 'value' : 'whole';
  orderBelow(document.contents, KEY_ORDERS[kind], { source, changes }, place);
}

function orderBelow(node: unknown, keys: Keys, ordering: Ordering, place: Place): void {
  if (isSeq(node)) for (const item of node.items) orderBelow(item, keys, ordering, 'item');
  if (!isMap(node)) return;
  orderMap(node, keys, ordering, place);
  for (const { key, value } of node.items) orderBelow(value, keys[nameOf(key)] ?? keys['*'] ?? {}, ordering, 'value');
}

function orderMap(map: YAMLMap, keys: Keys, { source, changes }: Ordering, place: Place): void {
  const names = Object.keys(keys);
  const rank = ({ key }: Pair): number => {
    const at = names.indexOf(nameOf(key));
    return at < 0 || keys['*'] !== undefined ? names.length : at;
  };
  const sorted = [...map.items].sort((a, b) => rank(a) - rank(b));
  const [first] = map.items;
  const [newFirst] = sorted;
  if (first === undefined || newFirst === undefined || sorted.every((pair, index) => pair === map.items[index])) return;
  changes.push({
    kind: 'order',
    line: positionAt(source, map.range?.[0] ?? 0).line,
    keys: sorted.map(({ key }) => nameOf(key)),
  });
  if (first !== newFirst) moveFirst(map, first, newFirst, place);
  map.items = sorted;
}

/** What stands above the first key goes with it, if it is about that key. No mapping begins with a blank line. */
function moveFirst(map: YAMLMap, first: Pair, newFirst: Pair, place: Place): void {
  if (!isScalar(first.key) || !isScalar(newFirst.key)) return;
  newFirst.key.spaceBefore = false;
  if (place === 'value' && map.commentBefore) {
    first.key.commentBefore = map.commentBefore;
    map.commentBefore = null;
  } else if (place === 'whole' && first.key.commentBefore) {
    newFirst.key.commentBefore = [first.key.commentBefore, newFirst.key.commentBefore].filter(Boolean).join('\n');
    first.key.commentBefore = null;
  }
}

function nameOf(key: unknown): string {
  return isScalar(key) ? String(key.value) : '';
}
