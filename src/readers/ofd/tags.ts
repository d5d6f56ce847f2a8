import { GROUPS, hasContent, type Node } from '../pages/blocks.ts';
import { Unreadable } from '../reading.ts';
import type { XmlElement } from '../xml-tree.ts';

/** What tags tell of a document. */
export interface Tags {
  /** For each page, by its number in the document, what its structure is. */
  readonly pages: ReadonlyMap<string, Node>;
  /** Tells the outermost element that an object belongs to, by its number. */
  readonly blockOf: (object: string | undefined) => Node | undefined;
}

/** Elements that pages may show again, all pages together: a table that goes over pages is told once for each. */
const MOST_SHOWN = 500_000;

/** Reads the structure that the tags of a document tell: elements by the names that PDF has for them, with objects of pages. */
export function tagsIn(tree: XmlElement): Tags {
  const blocks = new Map<string, Node>();
  const pagesOfBlock = new Map<Node, ReadonlySet<string>>();
  const pageOf = new Map<Node, string>();
  const sizes = new Map<Node, number>();
  const nodeOf = (element: XmlElement, count: { size: number }, seen: Set<string>): Node => {
    count.size += 1;
    if (element.name === 'ObjectRef') {
      const node: Node = { role: '', id: element.text.trim() };
      const page = element.attributes.get('PageRef') ?? '';
      pageOf.set(node, page);
      seen.add(page);
      return node;
    }
    return {
      role: element.name.replace(/^\{.*\}/, ''),
      span: { columns: spanIn(element, 'ColSpan'), rows: spanIn(element, 'RowSpan') },
      children: element.children.map((child) => nodeOf(child, count, seen)),
    };
  };
  const outermost = (element: XmlElement): readonly Node[] => {
    const role = element.name.replace(/^\{.*\}/, '');
    if (role === 'Structure' || GROUPS.has(role)) return element.children.flatMap(outermost);
    const [count, seen] = [{ size: 0 }, new Set<string>()];
    const node = nodeOf(element, count, seen);
    pagesOfBlock.set(node, seen);
    sizes.set(node, count.size);
    return [node];
  };
  const nodes = outermost(tree);
  const byPage = new Map<string, Node[]>();
  let shown = 0;
  for (const node of nodes) {
    for (const id of idsIn(node)) blocks.set(id, node);
    for (const page of pagesOfBlock.get(node) ?? []) {
      shown += sizes.get(node) ?? 0;
      if (shown > MOST_SHOWN) throw new Unreadable('unsafe');
      const own = byPage.get(page) ?? [];
      own.push((pagesOfBlock.get(node)?.size ?? 0) === 1 ? node : onPage(node, page, pageOf));
      byPage.set(page, own);
    }
  }
  const pages = [...byPage].map(([page, children]): readonly [string, Node] => [page, { role: 'Root', children }]);
  return {
    pages: new Map(pages.filter(([, node]) => hasContent(node))),
    blockOf: (object) => (object === undefined ? undefined : blocks.get(object)),
  };
}

/** How many columns or rows a cell covers: a number of two or three digits at most. */
function spanIn({ attributes }: XmlElement, key: string): number {
  const value = attributes.get(key) ?? '1';
  return /^[1-9]\d{0,2}$/.test(value) ? Number(value) : 1;
}

function idsIn(node: Node): readonly string[] {
  return node.id === undefined ? (node.children ?? []).flatMap(idsIn) : [node.id];
}

/** An element without its contents on other pages. */
function onPage(node: Node, page: string, pageOf: ReadonlyMap<Node, string>): Node {
  const own = (node.children ?? []).filter((child) => child.id === undefined || pageOf.get(child) === page);
  return { ...node, children: own.map((child) => (child.id === undefined ? onPage(child, page, pageOf) : child)) };
}
