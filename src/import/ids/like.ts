import type { Item } from '../../model/model.ts';
import type { DraftItem } from '../draft.ts';
import { bare, likeness } from './likeness.ts';

/** An item of an earlier edition that one of a file is: `same` in path and wording, or `likely` by what is alike in both. */
export interface Former {
  readonly item: Item;
  readonly sureness: 'same' | 'likely';
}

/** How alike wordings must be below the same indicator, where points are the same, where they differ, and anywhere. */
const BELOW_SAME = 0.5;
const OTHER_POINTS = 0.6;
const ANYWHERE = 0.8;
/** Short titles have too few pairs of characters to be told by them alone. */
const SHORT = 4;
/** What is compared pair by pair at most. No table of an office comes near it. */
const MOST_PAIRS = 4_000_000;

/**
 * Which items of an earlier edition those of a file are: first by the ids that the file states, then by path and wording, then by wording alone where it is
 * there once, then by likeness, from the most alike on. No two are one, and an indicator and a criterion are never the same.
 */
export function formerItems(items: readonly DraftItem[], earlier: readonly Item[]): ReadonlyMap<DraftItem, Former> {
  const nodes = nodesOf(items, undefined);
  const former = earlier.filter((each) => each.parent === undefined).flatMap((each) => earlierNodes(each, undefined));
  const matching: Matching = { found: new Map(), taken: new Set() };
  pairById(nodes, former, matching);
  pairBy(nodes, former, (each) => each.path, matching, true);
  pairBy(nodes, former, (each) => `${each.kind} ${each.words}`, matching, false);
  pairByLikeness(nodes, former, matching);
  return new Map([...matching.found].map(([{ of }, { item, sureness }]) => [of, { item: item.of, sureness }] as const));
}

interface Node<Of> {
  readonly of: Of;
  readonly kind: Item['kind'];
  readonly words: string;
  readonly path: string;
  readonly points: string;
  readonly parent: Node<Of> | undefined;
}

type New = Node<DraftItem>;
type Old = Node<Item>;

interface Matching {
  readonly found: Map<New, { readonly item: Old; readonly sureness: Former['sureness'] }>;
  readonly taken: Set<Old>;
}

function nodesOf(items: readonly DraftItem[], parent: New | undefined): readonly New[] {
  return items.flatMap((of) => {
    const words = bare(of.words);
    const points = of.points !== undefined && 'value' in of.points ? of.points.value : '';
    const node: New = { of, kind: of.kind, words, path: pathOf(of.kind, words, parent), points, parent };
    return [node, ...nodesOf(of.children, node)];
  });
}

function earlierNodes(of: Item, parent: Old | undefined): readonly Old[] {
  const words = bare(of.kind === 'indicator' ? of.title : of.text);
  const points = String(of.points.find((each) => each !== undefined) ?? of.adds ?? of.deducts ?? '');
  const node: Old = { of, kind: of.kind, words, path: pathOf(of.kind, words, parent), points, parent };
  return [node, ...(of.kind === 'indicator' ? of.children.flatMap((each) => earlierNodes(each, node)) : [])];
}

function pathOf(kind: string, words: string, parent: { readonly path: string } | undefined): string {
  return `${parent?.path ?? ''}/${kind === 'criterion' ? '=' : ''}${words}`;
}

/** Pairs what has the id of an item, each with one. */
function pairById(nodes: readonly New[], former: readonly Old[], { found, taken }: Matching): void {
  for (const node of nodes) {
    const item = former.find(({ of, kind }) => of.id === node.of.id && kind === node.kind);
    if (item === undefined || taken.has(item)) continue;
    found.set(node, { item, sureness: 'same' });
    taken.add(item);
  }
}

/** Pairs what has the same key: as often as it is there on both sides, in order, or only what is there once. */
function pairBy(
  nodes: readonly New[],
  former: readonly Old[],
  keyOf: (node: New | Old) => string,
  { found, taken }: Matching,
  isOfSeveral: boolean,
): void {
  const olds = grouped(
    former.filter((each) => !taken.has(each)),
    keyOf,
  );
  const news = grouped(
    nodes.filter((each) => !found.has(each)),
    keyOf,
  );
  for (const [key, ofKey] of news) {
    const candidates = olds.get(key) ?? [];
    const isPlain = ofKey.length === candidates.length && (isOfSeveral || ofKey.length === 1);
    if (!isPlain) continue;
    ofKey.forEach((node, index) => {
      const item = candidates[index];
      if (item === undefined || node.words === '') return;
      found.set(node, { item, sureness: 'same' });
      taken.add(item);
    });
  }
}

function grouped<Each>(nodes: readonly Each[], keyOf: (node: Each) => string): ReadonlyMap<string, readonly Each[]> {
  const groups = new Map<string, Each[]>();
  for (const node of nodes) {
    const key = keyOf(node);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [node]);
    else group.push(node);
  }
  return groups;
}

/** Pairs the rest by likeness, level by level from above, so that what lies below the same indicator is known. */
function pairByLikeness(nodes: readonly New[], former: readonly Old[], matching: Matching): void {
  const { found, taken } = matching;
  const open = nodes.filter((each) => !found.has(each));
  const left = former.filter((each) => !taken.has(each));
  if (open.length * left.length > MOST_PAIRS) return;
  const depths = [...new Set(open.map(depthOf))].sort((a, b) => a - b);
  for (const depth of depths) {
    const candidates = open
      .filter((each) => depthOf(each) === depth)
      .flatMap((node) => left.flatMap((item) => candidate(node, item, matching)));
    // The most alike first; of equals what stands first, in the file and in the edition.
    candidates.sort((a, b) => b.likeness - a.likeness);
    for (const { node, item } of candidates) {
      if (found.has(node) || taken.has(item)) continue;
      found.set(node, { item, sureness: 'likely' });
      taken.add(item);
    }
  }
}

function candidate(
  node: New,
  item: Old,
  { found, taken }: Matching,
): readonly { readonly node: New; readonly item: Old; readonly likeness: number }[] {
  if (node.kind !== item.kind || taken.has(item)) return [];
  const isBelowSame =
    node.parent === undefined ? item.parent === undefined : found.get(node.parent)?.item === item.parent;
  const below = node.points === item.points ? BELOW_SAME : OTHER_POINTS;
  const isShort = Math.min(node.words.length, item.words.length) < SHORT;
  const least = isBelowSame && !isShort ? below : ANYWHERE;
  const alike = likeness(node.words, item.words);
  return alike >= least ? [{ node, item, likeness: alike + (isBelowSame ? 0.2 : 0) }] : [];
}

function depthOf(node: New): number {
  return node.parent === undefined ? 0 : 1 + depthOf(node.parent);
}
