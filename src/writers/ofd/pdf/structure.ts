import type { PdfFile } from './file.ts';
import { referenceOf } from './pages.ts';
import { isList, listOf, nameOf, numberOf, textIn, type Value } from './values.ts';

/** An element of the structure (ISO 32000-1, 14.7.2). */
export interface Element {
  /** `H1`, `P`, `Table`, `TD`. */
  readonly role: string;
  /** How many columns and rows a cell covers; undefined for one. */
  readonly columns: number | undefined;
  readonly rows: number | undefined;
  readonly members: readonly (Element | Content)[];
}

/** A content that belongs to an element: its page, by the number of its object, and its number on it. */
export interface Content {
  readonly page: number;
  readonly mark: number;
}

/** Whether what is in an element is an element again. */
export function isElement(member: Element | Content): member is Element {
  return 'role' in member;
}

/** The outermost elements of a document. */
export function structureOf(file: PdfFile): readonly Element[] {
  const root = file.entry(file.trailer.get('Root'), 'StructTreeRoot');
  if (root === null) return [];
  const roles = file.entry(root, 'RoleMap');
  const elementOf = (value: Value, page: Value): Element => {
    const own = file.entry(value, 'Pg') === null ? page : (file.resolve(value) as ReadonlyMap<string, Value>).get('Pg');
    const role = nameOf(file.entry(value, 'S'));
    const meant = roles === null ? null : file.entry(roles, role);
    return {
      role: meant === null ? role : nameOf(meant),
      columns: attributeOf(value, 'ColSpan'),
      rows: attributeOf(value, 'RowSpan'),
      members: listOf(file.entry(value, 'K')).map((member) => memberOf(member, own ?? null)),
    };
  };
  const memberOf = (member: Value, page: Value): Element | Content => {
    if (typeof member === 'number') return { page: referenceOf(page), mark: member };
    const type = file.entry(member, 'Type');
    if (type !== null && nameOf(type) === 'MCR') {
      const own = file.resolve(member) as ReadonlyMap<string, Value>;
      return { page: referenceOf(own.get('Pg') ?? page), mark: numberOf(own.get('MCID')) };
    }
    return elementOf(member, page);
  };
  const attributeOf = (value: Value, key: string): number | undefined => {
    for (const attributes of listOf(file.entry(value, 'A'))) {
      const found = file.entry(attributes, key);
      if (found !== null) return numberOf(found);
    }
    return undefined;
  };
  return listOf(file.entry(root, 'K')).map((element) => elementOf(element, null));
}

/** An entry of the list of bookmarks. Lengths are points from the lower left. */
export interface Bookmark {
  readonly title: string;
  readonly page: number;
  readonly left: number;
  readonly top: number;
  readonly members: readonly Bookmark[];
}

/** The bookmarks of a document. */
export function bookmarksOf(file: PdfFile): readonly Bookmark[] {
  const below = (node: Value): readonly Bookmark[] => {
    const found: Bookmark[] = [];
    for (let next = file.entry(node, 'First'); next !== null; next = file.entry(next, 'Next')) {
      const place = file.entry(next, 'Dest');
      const [page, , left, top] = isList(place) ? place : [];
      found.push({
        title: textIn(file.entry(next, 'Title')),
        ...{ page: referenceOf(page), left: numberOf(left), top: numberOf(top) },
        members: below(next),
      });
    }
    return found;
  };
  const outlines = file.entry(file.trailer.get('Root'), 'Outlines');
  return outlines === null ? [] : below(outlines);
}
