import { GROUPS } from '../pages/blocks.ts';
import type { BlockOf } from '../pages/joined.ts';
import type { PdfObjects } from './objects.ts';
import { isArray, isDictionary, isName, isReference, type PdfValue } from './syntax.ts';

/** Elements above a content, and nodes above a leaf of the tree that lists them. */
const DEEPEST = 50;
/** Leaves of that tree: pages have one each, annotations and pictures as well. */
const MOST_LEAVES = 20_000;

/**
 * Finds blocks by their contents, which have the ids that pdf.js gives them (`p12R_mc3`): two contents on two pages are of one block where the structure says so
 * (ISO 32000-1, 14.7.4.4), which pdf.js, page by page, does not tell.
 */
export function blocksByContent(objects: PdfObjects): BlockOf {
  const root = objects.entry(objects.entry(objects.trailer.get('Root'), 'StructTreeRoot'), 'ParentTree');
  let parents: ReadonlyMap<number, PdfValue> | undefined;
  return (id) => {
    const [, page, content] = /^p(\d+)R\d*_mc(\d+)$/u.exec(id ?? '') ?? [];
    if (page === undefined) return undefined;
    parents ??= leavesOf(root, objects);
    const key = objects.entry({ reference: Number(page) }, 'StructParents');
    const elements = typeof key === 'number' ? objects.resolve(parents.get(key)) : null;
    return isArray(elements) ? outermost(elements[Number(content)] ?? null, objects) : undefined;
  };
}

/** The leaves of a tree of numbers (ISO 32000-1, 7.9.7). */
function leavesOf(root: PdfValue, objects: PdfObjects): ReadonlyMap<number, PdfValue> {
  const leaves = new Map<number, PdfValue>();
  let waiting: readonly PdfValue[] = [root];
  for (let depth = 0; depth < DEEPEST && waiting.length > 0 && waiting.length < MOST_LEAVES; depth += 1) {
    for (const numbers of waiting.map((node) => objects.entry(node, 'Nums')).filter(isArray)) {
      for (let at = 0; at + 1 < numbers.length && leaves.size < MOST_LEAVES; at += 2) {
        leaves.set(Number(numbers[at]), numbers[at + 1] ?? null);
      }
    }
    waiting = waiting.flatMap((node) => {
      const kids = objects.entry(node, 'Kids');
      return isArray(kids) ? kids : [];
    });
  }
  return leaves;
}

/** The outermost element around a content that is no mere group. */
function outermost(element: PdfValue, objects: PdfObjects): number | undefined {
  const roles = objects.entry(objects.entry(objects.trailer.get('Root'), 'StructTreeRoot'), 'RoleMap');
  let found: number | undefined;
  let at = element;
  for (let depth = 0; depth < DEEPEST && isReference(at); depth += 1) {
    const role = objects.entry(at, 'S');
    if (!isName(role)) break;
    const meant = objects.entry(roles, role.name);
    if (!GROUPS.has(isName(meant) ? meant.name : role.name)) found = at.reference;
    const node = objects.resolve(at);
    at = isDictionary(node) ? (node.get('P') ?? null) : null;
  }
  return found;
}
