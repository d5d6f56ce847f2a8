import { isDeepStrictEqual } from 'node:util';
import { Decimal, sum } from '../../model/decimal.ts';
import type { ConflictItem, ConflictSum } from '../../text/facts.ts';
import { textOf } from '../../text/source.ts';
import { placeIn, type Yaml } from '../../text/written.ts';
import { readHouseStyle } from '../lane.ts';

/** In what two texts of a file differ, item by item: what differs in each, and the sums in which it is. */
export interface ItemDifferences {
  readonly items: readonly ConflictItem[];
  readonly sums: readonly ConflictSum[];
}

/**
 * In what two texts of a file of indicators differ, by ids: as it stands in the text. Sums are told where they are plain:
 * where an item and all right below it state points that are the same for everybody. Undefined where one of the texts is
 * not in house style throughout, or nothing in it has an id: then only their lines can be shown.
 */
export function itemDifferences(ours: string, theirs: string): ItemDifferences | undefined {
  const [own, other] = [itemsIn(ours), itemsIn(theirs)];
  if (own === undefined || other === undefined) return undefined;
  const items = [...new Set([...own.keys(), ...other.keys()])].flatMap((id) =>
    differencesOf(own.get(id), other.get(id)),
  );
  if (items.length === 0) return undefined;
  const wholes = new Set(
    items.flatMap(({ id, key }) => {
      if (key !== undefined && key !== 'points') return [];
      return [own.get(id)?.parent, other.get(id)?.parent, id].flatMap((each) => each ?? []);
    }),
  );
  const sums = [...wholes].flatMap((id) => {
    const [a, b] = [own.get(id), other.get(id)];
    const [one, two] = [a && plainSum(a), b && plainSum(b)];
    return one === undefined || two === undefined ? [] : [{ id, label: a?.label ?? id, ours: one, theirs: two }];
  });
  return { items, sums };
}

/** An item of a file, with the mapping in which it is written. */
interface Found {
  readonly id: string;
  readonly label: string;
  readonly parent: string | undefined;
  readonly yaml: Yaml;
  readonly node: Node;
}

type Node = Readonly<Record<string, unknown>>;
const LISTS = ['indicators', 'criteria'] as const;

/** The items of a file by their ids; undefined where an id stands twice: nobody knows then what differs. */
function itemsIn(text: string): ReadonlyMap<string, Found> | undefined {
  const yaml = readHouseStyle({ path: '', text });
  const items = new Map<string, Found>();
  let isSure = yaml !== undefined;
  const take = (value: unknown, parent: string | undefined): void => {
    if (yaml === undefined || typeof value !== 'object' || value === null) return;
    const node = value as Node;
    const { id, title, text: wording } = node;
    if (typeof id !== 'string' || items.has(id)) {
      isSure = false;
      return;
    }
    items.set(id, { id, label: String(title ?? wording ?? ''), parent, yaml, node });
    for (const each of childrenOf(node)) take(each, id);
  };
  take(yaml?.value, undefined);
  return isSure ? items : undefined;
}

function childrenOf(node: Node): readonly unknown[] {
  return LISTS.flatMap((key) => {
    const list = node[key];
    return Array.isArray(list) ? list : [];
  });
}

function differencesOf(own: Found | undefined, other: Found | undefined): readonly ConflictItem[] {
  const some = own ?? other;
  if (some === undefined) return [];
  const { id, label } = some;
  if (own === undefined || other === undefined) {
    return [{ id, label, key: undefined, ours: own && label, theirs: other && label }];
  }
  const keys = new Set([...Object.keys(own.node), ...Object.keys(other.node)]);
  return [...keys].flatMap((key) => {
    if (LISTS.some((each) => each === key) || isDeepStrictEqual(own.node[key], other.node[key])) return [];
    return [{ id, label, key, ours: shown(own, key), theirs: shown(other, key) }];
  });
}

/** A value as it is written; lists and mappings as JSON. Undefined where there is none. */
function shown({ yaml, node }: Found, key: string): string | undefined {
  const value = node[key];
  if (value === undefined) return undefined;
  return typeof value === 'object' ? JSON.stringify(value) : textOf(placeIn(yaml, node, key));
}

/** Keys by which points are not the same for everybody, or are counted in another way. */
const UNEVEN = ['pointsFor', 'only', 'except', 'weight', 'scale', 'grouping'] as const;
/** Keys of criteria that are in no sum. */
const BESIDE = ['adds', 'deducts', 'veto'] as const;

function plainSum({ yaml, node }: Found): ConflictSum['ours'] | undefined {
  const parts = childrenOf(node) as readonly Node[];
  const isPlain = (each: Node): boolean => UNEVEN.every((key) => !(key in each));
  // For whom the whole is says nothing of its sum.
  const { only: _, except: __, ...whole } = node;
  if (parts.length === 0 || !isPlain(whole) || !parts.every(isPlain)) return undefined;
  const counted = parts.filter((each) => !BESIDE.some((key) => key in each && !('points' in each)));
  const [stated, ...points] = [node, ...counted].map((each) => Decimal.parse(textOf(placeIn(yaml, each, 'points'))));
  const known = points.filter((each) => each !== undefined);
  if (!('points' in node) || stated === undefined || known.length < points.length) return undefined;
  return { stated: `${stated}`, actual: `${sum(known)}` };
}
